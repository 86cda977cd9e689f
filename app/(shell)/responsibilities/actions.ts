'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { isDate } from '@/lib/dates'
import { AppError } from '@/lib/errors'
import { logSchema, reportSchema } from '@/lib/questions/schema'
import { logCall, report } from '@/lib/questions/service'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { formValues, runAction } from '@/lib/run-action'
import { responsibilityFields } from '@/lib/responsibilities/fields'
import {
  addResponsibility,
  deleteResponsibility,
  editResponsibility,
  endResponsibility,
  renewResponsibility,
  verifyResponsibility,
} from '@/lib/responsibilities/records'
import { renewSchema, responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { runDeed, runForm } from '@/lib/run-form'

/**
 * Back to the page of the question, with what happened; after the end of the session, or while
 * the database is away, the form stays.
 */
function backToQuestion(
  values: Record<string, string>,
  result: { ok: boolean; code?: string },
  done: string,
): DeedAnswer {
  if (result.code === 'not-signed-in' || result.code === 'store-unavailable') return result.code
  const query = new URLSearchParams({
    q: values.q ?? '',
    ...(values.topic ? { topic: values.topic } : {}),
    ...(values.area ? { area: values.area } : {}),
    ...(result.ok ? { done } : { failed: result.code ?? 'unexpected' }),
  })
  redirect(`/responsibilities?${query}`)
}

/** Stores that nobody is recorded or that an answer is wrong, and says so on the page of the question. */
export async function reportGapAction(form: FormData): Promise<DeedAnswer> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(reportSchema, values, report)
  const counted = result.ok && result.value === 0
  return backToQuestion(values, result, counted ? 'counted' : values.kind === 'wrong' ? 'mistake' : 'gap')
}

/** Logs a call at the telephone desk; of a call about danger only its kind is counted. */
export async function logCallAction(form: FormData): Promise<DeedAnswer> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(logSchema, values, logCall)
  return backToQuestion(values, result, result.ok && !result.value ? 'counted' : 'log')
}

const form = { schema: responsibilityFormSchema, fields: responsibilityFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })
const endSchema = readAt.extend({ last: z.string().refine(isDate, 'not-a-date') })

/** Records a responsibility and opens it. */
export async function addResponsibilityAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values) => `/responsibilities/${await addResponsibility(ctx, values)}`)
}

/** Saves a responsibility; after a conflict the form shows both versions. */
export async function editResponsibilityAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editResponsibility(ctx, key, version, values)
    return `/responsibilities/${key}`
  })
}

/** „Ab dem … neu“: ends a responsibility and records its successor. */
export async function renewResponsibilityAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    const from = renewSchema.safeParse(texts)
    if (!from.success) throw new AppError('invalid', { fieldErrors: { from: 'not-a-date' } })
    return `/responsibilities/${await renewResponsibility(ctx, key, version, from.data.from, values)}`
  })
}

/** Confirms a responsibility as of today. */
export async function verifyResponsibilityAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => verifyResponsibility(ctx, key, version))
}

/** Ends a responsibility with a day. */
export async function endResponsibilityAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(endSchema, data, (ctx, { key, version, last }) => endResponsibility(ctx, key, version, last))
}

/** Moves a responsibility to the trash. */
export async function deleteResponsibilityAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => deleteResponsibility(ctx, key, version), '/responsibilities')
}

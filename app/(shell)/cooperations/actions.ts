'use server'
import { z } from 'zod'
import { cooperationFields } from '@/lib/cooperations/fields'
import { cooperationFormSchema } from '@/lib/cooperations/schema'
import { addCooperation, deleteCooperation, editCooperation, verifyCooperation } from '@/lib/cooperations/service'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'

const form = { schema: cooperationFormSchema, fields: cooperationFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })

/** Records a cooperation and opens it. */
export async function createCooperationAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values) => `/cooperations/${await addCooperation(ctx, values)}`)
}

/** Saves a cooperation; after a conflict the form shows both versions. */
export async function editCooperationAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editCooperation(ctx, key, version, values)
    return `/cooperations/${key}`
  })
}

/** Confirms a cooperation as of today. */
export async function verifyCooperationAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => verifyCooperation(ctx, key, version))
}

/** Moves a cooperation to the trash and goes back to the list. */
export async function deleteCooperationAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => deleteCooperation(ctx, key, version), '/cooperations')
}

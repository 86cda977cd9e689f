'use server'
import { z } from 'zod'
import { helplineFields } from '@/lib/danger/fields'
import { addHelpline, deleteHelpline, editHelpline } from '@/lib/danger/records'
import { helplineFormSchema } from '@/lib/danger/schema'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'

const form = { schema: helplineFormSchema, fields: helplineFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })

/** Records a help line and opens it. */
export async function addHelplineAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values) => `/helplines/${await addHelpline(ctx, values)}`)
}

/** Saves a help line; after a conflict the form shows both versions. */
export async function editHelplineAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editHelpline(ctx, key, version, values)
    return `/helplines/${key}`
  })
}

/** Moves a help line to the trash. */
export async function deleteHelplineAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => deleteHelpline(ctx, key, version), '/helplines')
}

'use server'
import { z } from 'zod'
import { erasePerson } from '@/lib/persons/erasure'
import { personFields } from '@/lib/persons/fields'
import { personFormSchema } from '@/lib/persons/schema'
import { addPerson, deletePerson, editPerson, notePersonInformed } from '@/lib/persons/service'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'

const form = { schema: personFormSchema, fields: personFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })

/** Records a person and opens it. */
export async function createPersonAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values) => `/persons/${await addPerson(ctx, values)}`)
}

/** Saves a person; after a conflict the form shows both versions. */
export async function editPersonAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editPerson(ctx, key, version, values)
    return `/persons/${key}`
  })
}

/** Notes that a person was told today. */
export async function notePersonInformedAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => notePersonInformed(ctx, key, version))
}

/** Moves a person to the trash and goes back to the list. */
export async function deletePersonAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => deletePerson(ctx, key, version), '/persons')
}

/** Erases a person for good and goes back to the list. */
export async function erasePersonAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(z.object({ key: z.string().min(1) }), data, (ctx, { key }) => erasePerson(ctx, key), '/persons')
}

'use server'
import { z } from 'zod'
import type { Ctx } from '@/lib/context'
import { noteFields, type NoteValues } from '@/lib/notes/fields'
import { addNote, deleteNote, editNote, noteToEdit } from '@/lib/notes/records'
import { noteFormSchema } from '@/lib/notes/schema'
import { organisationKeyOf } from '@/lib/organisations/service'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'

const form = { schema: noteFormSchema, fields: noteFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })

/** Where the record is opened that a note is on. */
async function noteAddress(ctx: Ctx, values: Pick<NoteValues, 'organisationId' | 'postId' | 'cooperationId'>) {
  if (values.postId) return `/posts/${values.postId}`
  if (values.cooperationId) return `/cooperations/${values.cooperationId}`
  const id = values.organisationId ?? ''
  return `/organisations/${(await organisationKeyOf(ctx, id)) ?? id}?tab=contacts`
}

/** Writes a note and shows it on its record. */
export async function addNoteAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values) => {
    await addNote(ctx, values)
    return noteAddress(ctx, values)
  })
}

/** Saves a note; after a conflict the form shows both versions. */
export async function editNoteAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    const before = await noteToEdit(ctx, key)
    await editNote(ctx, key, version, values)
    return noteAddress(ctx, before.values)
  })
}

/** Moves a note to the trash and goes back to its record. */
export async function deleteNoteAction(data: FormData): Promise<DeedAnswer> {
  let address = '/organisations'
  return runDeed(
    readAt,
    data,
    async (ctx, { key, version }) => {
      const { values } = await noteToEdit(ctx, key)
      await deleteNote(ctx, key, version)
      address = await noteAddress(ctx, values)
    },
    () => address,
  )
}

import { z } from 'zod'
import { formSchemaOf } from '../records/fields'
import { audiences, noteFields } from './fields'

/** A note as the page of its record shows it. */
export const noteSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  body: z.string(),
  audience: z.enum(audiences),
  ownerId: z.string(),
  writtenBy: z.string(),
  createdAt: z.string(),
})
export type Note = z.output<typeof noteSchema>

/** The form that writes a note: on exactly one record. */
export const noteFormSchema = formSchemaOf(noteFields, ({ organisationId, postId, cooperationId }) =>
  [organisationId, postId, cooperationId].filter(Boolean).length === 1 ? {} : { body: 'not-in-list' },
)

import { z } from 'zod'
import { query } from '../store/query'
import { entrySchema } from './entries'
import { recordKinds } from './kinds'

const text = z.string()
const integer = z.number().int()

export const nextEntry = query('records/next-entry', {}, { revision: integer, head: text })
export const writeEntry = query(
  'records/write-entry',
  {
    id: text,
    revision: integer,
    hash: text,
    at: text,
    actorId: text,
    actorLabel: text,
    action: text,
    subjectKind: text,
    subjectId: text,
    subjectName: text,
    touches: z.array(text),
    marks: z.array(z.strictObject({ id: text, subjectId: text })),
    undoes: text.nullable(),
    changed: text,
    hidden: text.nullable(),
  },
  { id: text },
)
export const listEntriesOf = query(
  'records/list-entries-of',
  { subjectId: text, before: integer.nullable(), limit: integer },
  { entry: entrySchema },
)
export const findEntry = query('records/find-entry', { id: text }, { entry: entrySchema })
export const listChain = query(
  'records/list-chain',
  { revision: integer, limit: integer },
  { entry: entrySchema.extend({ hash: text.nullable() }) },
)
export const readHead = query('records/read-head', {}, { revision: integer, head: text })

/** Something in the trash. `along`: how many further records hang on it. */
export const trashItemSchema = z.object({
  id: text,
  key: text.nullable(),
  kind: z.enum(recordKinds),
  name: text,
  at: text,
  by: text,
  along: integer,
})
export type TrashItem = z.output<typeof trashItemSchema>
export const listTrash = query('records/list-trash', { limit: integer }, { item: trashItemSchema })
export const findTrashed = query('records/find-trashed', { id: text }, { item: trashItemSchema })
export const restoreRecord = query(
  'records/restore-record',
  { id: text, key: text.nullable(), now: text },
  { kind: z.enum(recordKinds), name: text },
)
export const requirePartners = query('records/require-partners', { id: text }, { id: text })
export const deleteForGood = query('records/delete-for-good', { id: text }, { deleted: integer })
export const listNames = query(
  'records/list-names',
  { ids: z.array(text) },
  { id: text, name: text.nullable(), en: text.nullable() },
)

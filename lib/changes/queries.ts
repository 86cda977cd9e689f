import { z } from 'zod'
import { query } from '../store/query'
import { changeSchema } from './schema'

const text = z.string()

export const recordChange = query(
  'changes/record-change',
  {
    id: text,
    at: text,
    actorId: text,
    actorLabel: text,
    action: text,
    subjectKind: text,
    subjectId: text,
    subjectName: text,
    before: text.nullable(),
    after: text.nullable(),
  },
  { id: text },
)
export const listChangesOf = query(
  'changes/list-changes-of',
  { subjectId: text, limit: z.number().int() },
  { change: changeSchema },
)
export const countChanges = query('changes/count-changes', {}, { changes: z.number().int() })

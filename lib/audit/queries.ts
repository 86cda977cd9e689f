import { z } from 'zod'
import { query } from '../store/query'

const text = z.string()
const integer = z.number().int()
const entry = {
  id: text,
  at: text,
  actorId: text,
  actorLabel: text,
  action: text,
  subjectKind: text,
  subjectId: text,
  subjectName: text,
  changed: text,
}

export const nextAccess = query('audit/next-access', {}, { revision: integer, head: text })
export const writeAccess = query('audit/write-access', { ...entry, revision: integer, hash: text }, { id: text })
export const readAccessHead = query(
  'audit/read-access-head',
  {},
  { revision: integer, head: text, base: integer, baseHash: text },
)
export const listAccessChain = query(
  'audit/list-access-chain',
  { revision: integer, limit: integer },
  { entry: z.object({ ...entry, revision: integer, hash: text }) },
)
export const listAccesses = query(
  'audit/list-accesses',
  {
    actions: z.array(text).nullable(),
    personId: text.nullable(),
    since: text,
    skip: integer,
    limit: integer,
  },
  { total: integer, items: z.array(z.object(entry)) },
)
export const forgetAccesses = query('audit/forget-accesses', { before: text }, { deleted: integer })

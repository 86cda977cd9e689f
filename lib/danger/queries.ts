import { z } from 'zod'
import { query } from '../store/query'
import { dangerKinds } from './kinds'

const text = z.string()
const integer = z.number().int()

export const countDanger = query(
  'danger/count-danger',
  { id: text, kind: z.enum(dangerKinds), month: text },
  { count: integer },
)
export const listDangerCounts = query(
  'danger/list-danger-counts',
  { since: text },
  { kind: z.enum(dangerKinds), month: text, count: integer },
)

import { z } from 'zod'
import { query } from '../store/query'

const text = z.string()
const integer = z.number().int()

export const takePoints = query(
  'limits/take-points',
  { id: text, wanted: integer, least: integer, most: integer, now: text, until: text },
  { granted: integer, points: integer, until: text },
)
export const givePoints = query('limits/give-points', { id: text, points: integer, until: text }, { points: integer })
export const forgetPoints = query('limits/forget-points', { id: text }, { id: text })
export const listPoints = query('limits/list-points', { ids: z.array(text), now: text }, { id: text, points: integer })
export const deleteExpiredLimits = query(
  'limits/delete-expired-limits',
  { now: text, limit: integer },
  { deleted: integer },
)

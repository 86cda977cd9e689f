import { z } from 'zod'
import { query } from '../store/query'

const text = z.string()

/** The store's revision: how many changes it has seen. */
export const readRevision = query('copies/read-revision', {}, { revision: z.number().int(), life: text })
export const listChangesSince = query(
  'copies/list-changes-since',
  { revision: z.number().int(), limit: z.number().int() },
  { revision: z.number().int(), action: text, touched: z.array(text) },
)

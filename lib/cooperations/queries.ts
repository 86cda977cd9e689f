import { z } from 'zod'
import { query } from '../store/query'
import { cooperationSchema, datedCooperationSchema } from './schema'

export const listCooperationsOf = query(
  'cooperations/list-cooperations-of',
  { organisationId: z.string(), limit: z.number().int() },
  { cooperation: cooperationSchema },
)
export const listCooperationsAfter = query(
  'cooperations/list-cooperations-after',
  { after: z.string(), since: z.string().nullable(), limit: z.number().int() },
  { cooperation: datedCooperationSchema },
)

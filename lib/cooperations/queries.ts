import { z } from 'zod'
import { query } from '../store/query'
import { cooperationSchema } from './schema'

export const listCooperationsOf = query('cooperations/list-cooperations-of', { organisationId: z.string(), limit: z.number().int() }, { cooperation: cooperationSchema })

import { z } from 'zod'
import { query } from '../store/query'

export const findMeetings = query('search/find-meetings', { q: z.string(), limit: z.number().int() }, { meeting: z.object({ key: z.string(), title: z.string(), startsAt: z.string(), timeZone: z.string() }) })

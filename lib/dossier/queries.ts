import { z } from 'zod'
import { query } from '../store/query'
import { openTaskSchema } from './schema'

export const listOpenTasks = query(
  'dossier/list-open-tasks',
  { organisationId: z.string(), limit: z.number().int() },
  { task: openTaskSchema },
)

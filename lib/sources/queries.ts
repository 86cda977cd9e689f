import { z } from 'zod'
import { query } from '../store/query'
import { valueSourceSchema } from './schema'

export const listSources = query(
  'sources/list-sources',
  { ids: z.array(z.string()), addressFields: z.array(z.string()) },
  { organisationId: z.string(), source: valueSourceSchema },
)

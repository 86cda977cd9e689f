import { z } from 'zod'
import { query } from '../store/query'
import { topicSchema } from './schema'

export const addSynonym = query(
  'topics/add-synonym',
  { topicId: z.string(), synonym: z.string() },
  { label: z.string() },
)
export const listTopics = query('topics/list-topics', {}, { topic: topicSchema })

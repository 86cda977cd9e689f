import { query } from '../store/query'
import { topicSchema } from './schema'

export const listTopics = query('topics/list-topics', {}, { topic: topicSchema })

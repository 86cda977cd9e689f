import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { topicFields } from './fields'
import { topicSchema, topicUsesSchema } from './schema'

const text = z.string()
const integer = z.number().int()

export const listTopics = query('topics/list-topics', {}, { topic: topicSchema })
/** Every value of a topic, to change it. */
export const readTopic = query(
  'topics/read-topic',
  { id: text },
  { version: integer, values: storedSchemaOf(topicFields) },
)
export const updateTopic = query(
  'topics/update-topic',
  { id: text, version: integer, props: propsSchemaOf(topicFields) },
  { version: integer },
)
export const setParent = query('topics/set-parent', { id: text, parentId: text.nullable() }, { id: text })
export const countUses = query('topics/count-uses', { id: text }, { uses: topicUsesSchema })
/** What of a topic moves with it to another one. */
export const listMoving = query('topics/list-moving', { id: text, limit: integer }, { kind: text, id: text })
export const moveUses = query('topics/move-uses', { id: text, into: text, now: text }, { moved: integer })
export const listGapsOf = query(
  'topics/list-gaps-of',
  { ids: z.array(text), limit: integer },
  { id: text, kind: text, topicId: text, areaId: text.nullable(), organisationId: text.nullable(), named: z.boolean() },
)
export const renameGaps = query(
  'topics/rename-gaps',
  { rows: z.array(z.strictObject({ id: text, to: text })) },
  { renamed: integer },
)

import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { positionFields } from './fields'
import { positionSchema, storedCooperationSchema, storedNodeSchema } from './schema'

const text = z.string()
const integer = z.number().int()

// Each reads all records, or those with some ids.
const some = { ids: z.array(text).nullable(), limit: integer }

export const listNodes = query('network/list-nodes', some, { node: storedNodeSchema })
export const listCooperationLinks = query('network/list-cooperation-links', some, {
  cooperation: storedCooperationSchema,
})
export const listJointMeetings = query('network/list-joint-meetings', some, {
  id: text,
  key: text,
  title: text,
  at: text,
  organisations: z.array(text),
})
export const listSharedFields = query('network/list-shared-fields', some, {
  organisationId: text,
  topicId: text,
  areaId: text,
  validFrom: text.nullable(),
  validTo: text.nullable(),
})
export const listEarlierValues = query(
  'network/list-earlier-values',
  { since: text, limit: integer },
  { id: text, changed: text.nullable() },
)
export const listPositions = query('network/list-positions', { layout: text, limit: integer }, positionSchema.shape)
const placed = z.array(positionSchema.extend({ id: text }))
export const savePositions = query('network/save-positions', { layout: text, rows: placed }, { saved: integer })
export const holdPositions = query(
  'network/hold-positions',
  { layout: text, rows: placed, count: integer },
  { held: integer },
)
export const arrangeAnew = query('network/arrange-anew', { layout: text, rows: placed }, { saved: integer })
export const forgetPositions = query('network/forget-positions', { layout: text, ids: z.array(text) }, {})
export const readPosition = query(
  'network/read-position',
  { id: text },
  { version: integer, name: text, values: storedSchemaOf(positionFields) },
)
export const movePosition = query(
  'network/move-position',
  { id: text, version: integer, props: propsSchemaOf(positionFields) },
  { version: integer },
)

import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { responsibilityFields } from './fields'
import { heldResponsibilitySchema, responsibilityRecordSchema, responsibilitySchema } from './schema'

const text = z.string()
const integer = z.number().int()

export const listResponsibilitiesOf = query(
  'responsibilities/list-responsibilities-of',
  { organisationId: text, limit: integer },
  { responsibility: heldResponsibilitySchema },
)
export const listResponsibilities = query(
  'responsibilities/list-responsibilities',
  { limit: integer },
  { responsibility: responsibilitySchema },
)
export const listResponsibilitiesHeldBy = query(
  'responsibilities/list-responsibilities-held-by',
  { organisationIds: z.array(text), limit: integer },
  { responsibility: responsibilitySchema },
)
export const countHolders = query('responsibilities/count-holders', {}, { topicId: text, holders: integer })
export const findResponsibility = query(
  'responsibilities/find-responsibility',
  { id: text },
  { responsibility: responsibilityRecordSchema },
)
/** Every value of a record, whoever asks. */
export const readResponsibility = query(
  'responsibilities/read-responsibility',
  { id: text },
  { version: integer, holder: text, topic: text, values: storedSchemaOf(responsibilityFields) },
)
const props = propsSchemaOf(responsibilityFields)
export const createResponsibility = query(
  'responsibilities/create-responsibility',
  { id: text, props, now: text },
  { id: text },
)
export const updateResponsibility = query(
  'responsibilities/update-responsibility',
  { id: text, version: integer, props, now: text },
  { version: integer },
)
export const setHolder = query('responsibilities/set-holder', { id: text, organisationId: text }, { id: text })
export const setTopic = query('responsibilities/set-topic', { id: text, topicId: text }, { id: text })
export const setAreas = query(
  'responsibilities/set-areas',
  { id: text, areaIds: z.array(text), count: integer },
  { id: text },
)
export const setPost = query('responsibilities/set-post', { id: text, postId: text.nullable() }, { id: text })
export const setDelegator = query(
  'responsibilities/set-delegator',
  { id: text, delegatedById: text.nullable() },
  { id: text },
)
export const trashResponsibility = query(
  'responsibilities/trash-responsibility',
  { id: text, version: integer, name: text, by: text, now: text },
  { id: text },
)
export const nameResponsibility = query(
  'responsibilities/name-responsibility',
  { organisationId: text, topicId: text },
  { topic: text, holder: text },
)

import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { cooperationFields } from './fields'
import { cooperationItemSchema, cooperationRecordSchema, cooperationSchema, datedCooperationSchema } from './schema'

const text = z.string()
const integer = z.number().int()
const props = propsSchemaOf(cooperationFields)

export const listCooperationsOf = query(
  'cooperations/list-cooperations-of',
  { organisationId: text, limit: integer },
  { cooperation: cooperationSchema },
)
export const listCooperationsAfter = query(
  'cooperations/list-cooperations-after',
  { after: text, since: text.nullable(), ids: z.array(text), limit: integer },
  { cooperation: datedCooperationSchema },
)
/** Every cooperation as a row of the list. */
export const listCooperations = query(
  'cooperations/list-cooperations',
  { ids: z.array(text).nullable(), limit: integer },
  { cooperation: cooperationItemSchema },
)
export const findCooperation = query(
  'cooperations/find-cooperation',
  { id: text },
  { cooperation: cooperationRecordSchema },
)
/** Every value of a record, whoever asks, with the names of its partners. */
export const readCooperation = query(
  'cooperations/read-cooperation',
  { id: text },
  { version: integer, names: z.array(text), values: storedSchemaOf(cooperationFields) },
)
export const createCooperation = query('cooperations/create-cooperation', { id: text, props, now: text }, { id: text })
export const updateCooperation = query(
  'cooperations/update-cooperation',
  { id: text, version: integer, props, now: text },
  { version: integer },
)
/** The names of given organisations; one that is missing has none. */
export const nameOrganisations = query(
  'cooperations/name-organisations',
  { ids: z.array(text) },
  { id: text, name: text },
)
export const joinPartners = query(
  'cooperations/join-partners',
  { id: text, partners: z.array(z.strictObject({ id: text, role: text })), count: integer },
  { id: text },
)
export const setTopics = query(
  'cooperations/set-topics',
  { id: text, topicIds: z.array(text), count: integer },
  { id: text },
)
export const setAreas = query(
  'cooperations/set-areas',
  { id: text, areaIds: z.array(text), count: integer },
  { id: text },
)
export const trashCooperation = query(
  'cooperations/trash-cooperation',
  { id: text, version: integer, name: text, by: text, now: text },
  { id: text },
)

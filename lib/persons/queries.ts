import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { personFields } from './fields'
import { personSchema } from './schema'

const text = z.string()
const integer = z.number().int()
const props = propsSchemaOf(personFields, ['sortName'])

export const listPersons = query(
  'persons/list-persons',
  { ids: z.array(text).nullable(), limit: integer },
  { person: personSchema },
)
export const findPerson = query('persons/find-person', { id: text }, { person: personSchema })
/** Every value of a person, whoever asks, and the posts it holds or held. */
export const readPerson = query(
  'persons/read-person',
  { id: text },
  { version: integer, postIds: z.array(text), values: storedSchemaOf(personFields) },
)
export const createPerson = query('persons/create-person', { id: text, props, now: text }, { id: text })
export const updatePerson = query(
  'persons/update-person',
  { id: text, version: integer, props, now: text },
  { version: integer },
)
export const trashPerson = query(
  'persons/trash-person',
  { id: text, version: integer, name: text, by: text, now: text },
  { id: text },
)
export const erasePersonNode = query('persons/erase-person-node', { id: text }, { id: text })
export const eraseHidden = query('persons/erase-hidden', { id: text }, { erased: integer })
/** Who looked at what only coordinators see. */
export const listLooks = query(
  'persons/list-looks',
  { id: text, limit: integer },
  { look: z.object({ at: text, actorLabel: text, action: text }) },
)

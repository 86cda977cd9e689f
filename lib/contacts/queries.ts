import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { contactFields } from './fields'
import { contactSchema, keptCooperationSchema, keptOrganisationSchema } from './schema'

const text = z.string()
const integer = z.number().int()
const props = propsSchemaOf(contactFields)

/** The contacts about an organisation, a post or a cooperation. */
export const listContacts = query(
  'contacts/list-contacts',
  { aboutId: text, limit: integer },
  { contact: contactSchema },
)
export const listKeptOrganisations = query(
  'contacts/list-kept-organisations',
  { limit: integer },
  { organisation: keptOrganisationSchema },
)
export const listKeptCooperations = query(
  'contacts/list-kept-cooperations',
  { limit: integer },
  { cooperation: keptCooperationSchema },
)
/** Every value of a contact, whoever asks. */
export const readContact = query(
  'contacts/read-contact',
  { id: text },
  { version: integer, values: storedSchemaOf(contactFields) },
)
export const createContact = query('contacts/create-contact', { id: text, props, now: text }, { id: text })
export const updateContact = query(
  'contacts/update-contact',
  { id: text, version: integer, props, now: text },
  { version: integer },
)
export const setContactOrganisation = query(
  'contacts/set-contact-organisation',
  { id: text, organisationId: text },
  { id: text },
)
export const setContactPost = query(
  'contacts/set-contact-post',
  { id: text, organisationId: text, postId: text.nullable() },
  { id: text },
)
export const setContactCooperation = query(
  'contacts/set-contact-cooperation',
  { id: text, organisationId: text, cooperationId: text.nullable() },
  { id: text },
)
export const trashContact = query(
  'contacts/trash-contact',
  { id: text, version: integer, name: text, by: text, now: text },
  { id: text },
)

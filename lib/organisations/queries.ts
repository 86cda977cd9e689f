import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf, storedSeatSchema } from '../records/fields'
import { query } from '../store/query'
import { organisationFields } from './fields'
import { organisationItemSchema, organisationRefSchema, organisationSchema, seatSchema } from './schema'

const text = z.string()
const integer = z.number().int()

const belongingSchema = organisationRefSchema.extend({ parentId: text.nullable(), validTo: text.nullable() })
const organisationProps = propsSchemaOf(organisationFields, ['sortName'])

export const listOrganisations = query(
  'organisations/list-organisations',
  { ids: z.array(text).nullable(), limit: integer },
  { organisation: organisationItemSchema.extend({ sortName: text.nullable() }) },
)
export const listResponsible = query('organisations/list-responsible', { topicId: text, limit: integer }, { id: text })
export const findOrganisation = query(
  'organisations/find-organisation',
  { key: text },
  {
    organisation: organisationSchema,
    parent: organisationRefSchema.nullable(),
    units: z.array(organisationRefSchema),
    successors: z.array(organisationRefSchema),
    predecessors: z.array(organisationRefSchema.extend({ validTo: text.nullable() })),
    seats: z.array(seatSchema),
    seatsIn: z.array(seatSchema),
  },
)
export const listOrganisationsAfter = query(
  'organisations/list-organisations-after',
  { after: text, since: text.nullable(), ids: z.array(text), limit: integer },
  { organisation: organisationSchema, parent: organisationRefSchema.nullable() },
)
export const isUnitOf = query('organisations/is-unit-of', { id: text, aboveId: text }, { unit: z.boolean() })
/** Every organisation by its names. */
export const listOrganisationNames = query(
  'organisations/list-organisation-names',
  { limit: integer },
  { organisation: belongingSchema.extend({ shortName: text.nullable() }) },
)
/** An organisation with everything above and below it. */
export const listStructure = query(
  'organisations/list-structure',
  { id: text, limit: integer },
  { organisation: belongingSchema },
)
export const listAddresses = query(
  'organisations/list-addresses',
  { ids: z.array(text) },
  {
    address: organisationSchema.pick({
      id: true,
      phone: true,
      email: true,
      street: true,
      postalCode: true,
      place: true,
    }),
  },
)
export const suggestOrganisations = query(
  'organisations/suggest-organisations',
  { ids: z.array(text) },
  { organisation: organisationRefSchema.extend({ place: text.nullable(), validTo: text.nullable() }) },
)
export const listKeysLike = query('organisations/list-keys-like', { key: text }, { key: text })
export const createOrganisation = query(
  'organisations/create-organisation',
  { id: text, key: text, props: organisationProps, now: text },
  { id: text },
)
/** Every value of a record, whoever asks. */
export const readOrganisation = query(
  'organisations/read-organisation',
  { id: text },
  { key: text, version: integer, values: storedSchemaOf(organisationFields) },
)
export const updateOrganisation = query(
  'organisations/update-organisation',
  { id: text, version: integer, props: organisationProps, now: text },
  { version: integer },
)
export const placeOrganisation = query(
  'organisations/place-organisation',
  { id: text, areaId: text.nullable() },
  { id: text },
)
export const joinParent = query('organisations/join-parent', { id: text, parentId: text.nullable() }, { id: text })
export const setSuccessors = query(
  'organisations/set-successors',
  { id: text, successorIds: z.array(text), count: integer },
  { id: text },
)
export const setSeats = query(
  'organisations/set-seats',
  { id: text, seats: z.array(storedSeatSchema), count: integer },
  { id: text },
)
/** What loses its owner when an organisation closes, by ids. `blank`: nothing is recorded of its part in a meeting. */
export const listPassing = query(
  'organisations/list-passing',
  { id: text, after: text },
  {
    passing: z.object({
      responsibilities: z.array(text),
      delegated: z.array(text),
      cooperations: z.array(text),
      posts: z.array(text),
      offers: z.array(text),
      units: z.array(text),
      seats: z.array(text),
      tasks: z.array(text),
      meetings: z.array(z.object({ id: text, blank: z.boolean() })),
    }),
  },
)
export const trashOrganisation = query(
  'organisations/trash-organisation',
  {
    id: text,
    version: integer,
    name: text,
    by: text,
    now: text,
    units: z.array(text),
    delegated: z.array(text),
  },
  { id: text },
)
/** What hangs on a record: what goes to the trash with it, and what stays and loses it. */
export const hangingSchema = z.object({
  responsibilities: z.array(text),
  /** Cooperations that would have fewer than two partners without it. */
  lone: z.array(text),
  /** Cooperations that stay with the others. */
  shared: z.array(text),
  /** Also those in the trash: whatever comes back first belongs to it again. */
  units: z.array(text),
  /** Responsibilities it handed to somebody, also deleted ones. */
  delegated: z.array(text),
  /** Posts and offers, which are nowhere without it, and who holds the posts. */
  posts: z.array(text),
  holders: z.array(text),
  offers: z.array(text),
  meetings: integer,
})
export type Hanging = z.output<typeof hangingSchema>
export const listHanging = query('organisations/list-hanging', { id: text }, { hanging: hangingSchema })

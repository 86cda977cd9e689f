import { z } from 'zod'
import { query } from '../store/query'
import { confidences, kindSchema, organisationItemSchema, organisationRefSchema, organisationSchema } from './schema'

const text = z.string()
const integer = z.number().int()

/** Stored properties a form can change. */
export const organisationProps = z.strictObject({
  name: text,
  sortName: text,
  shortName: text.nullable(),
  kind: kindSchema,
  type: text.nullable(),
  street: text.nullable(),
  postalCode: text.nullable(),
  place: text.nullable(),
  phone: text.nullable(),
  email: text.nullable(),
  website: text.nullable(),
  openingHours: text.nullable(),
  languages: z.array(text),
  advice: text.nullable(),
  restrictedContact: text.nullable(),
  note: text.nullable(),
  evidence: text.nullable(),
  confidence: z.enum(confidences).nullable(),
  visibility: z.enum(['internal', 'public']),
  protected: z.boolean(),
})

/** A record that waits to be confirmed. */
export const toVerifySchema = z.object({
  id: text,
  key: text,
  name: text,
  kind: kindSchema,
  place: text.nullable(),
  verifiedAt: text.nullable(),
  confidence: z.enum(confidences).nullable(),
  evidence: text.nullable(),
  version: integer,
})

export const listOrganisations = query(
  'organisations/list-organisations',
  {
    ids: z.array(text).nullable(),
    kinds: z.array(kindSchema).nullable(),
    areaId: text.nullable(),
    topicId: text.nullable(),
    sort: z.enum(['name', 'kind', 'place', 'verified']),
    skip: integer,
    limit: integer,
  },
  { total: integer, items: z.array(organisationItemSchema) },
)
export const findOrganisation = query(
  'organisations/find-organisation',
  { key: text },
  { organisation: organisationSchema, parent: organisationRefSchema.nullable(), units: z.array(organisationRefSchema) },
)
export const listOrganisationsAfter = query(
  'organisations/list-organisations-after',
  { after: text, since: text.nullable(), limit: integer },
  { organisation: organisationSchema, parent: organisationRefSchema.nullable() },
)
export const isUnitOf = query('organisations/is-unit-of', { id: text, aboveId: text }, { unit: z.boolean() })
export const findOrganisationsByName = query(
  'organisations/find-organisations-by-name',
  { name: text },
  { organisation: organisationRefSchema },
)
/** Every organisation by its names. */
export const listOrganisationNames = query(
  'organisations/list-organisation-names',
  { limit: integer },
  { organisation: organisationRefSchema.extend({ shortName: text.nullable() }) },
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
export const findProtection = query('organisations/find-protection', { id: text }, { protected: z.boolean() })
export const suggestOrganisations = query(
  'organisations/suggest-organisations',
  { ids: z.array(text) },
  { organisation: organisationRefSchema.extend({ place: text.nullable() }) },
)
export const listKeysLike = query('organisations/list-keys-like', { key: text }, { key: text })
export const createOrganisation = query(
  'organisations/create-organisation',
  { id: text, key: text, props: organisationProps, now: text },
  { id: text },
)
export const updateOrganisation = query(
  'organisations/update-organisation',
  {
    id: text,
    version: integer,
    props: organisationProps.partial().extend({ verifiedAt: text.optional(), verifiedBy: text.optional() }),
    now: text,
  },
  { version: integer },
)
export const placeOrganisation = query(
  'organisations/place-organisation',
  { id: text, areaId: text.nullable(), parentId: text.nullable() },
  { id: text },
)
export const listToVerify = query(
  'organisations/list-to-verify',
  { before: text, limit: integer },
  { total: integer, items: z.array(toVerifySchema) },
)

import { z } from 'zod'
import { firstDay, lastDay } from '../dates'
import { formFieldsOf, formSchemaOf, storedSeatSchema } from '../records/fields'
import { closingFields, confidences, organisationFields, renameFields } from './fields'
import { queryText } from '../text'
import { organisationKinds } from './kinds'

export const kindSchema = z.enum(organisationKinds, { error: 'not-in-list' })
export const levels = ['municipality', 'amt', 'county', 'region', 'state', 'country'] as const

/** An organisation in a list. `areaName`: the Amt or amtsfreie Stadt it lies in. */
export const organisationItemSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: kindSchema,
  type: z.string().nullable(),
  place: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  verifiedAt: z.string().nullable(),
  /** Its last day, as far as it is known; null: it goes on. */
  validTo: z.string().nullable(),
  protected: z.boolean(),
  areaId: z.string().nullable(),
})
export type OrganisationItem = z.output<typeof organisationItemSchema>

/** A reference to another organisation. */
export const organisationRefSchema = z.object({ id: z.string(), key: z.string(), name: z.string(), kind: kindSchema })
export type OrganisationRef = z.output<typeof organisationRefSchema>

/** A seat in a body: with who sits there, or with the body. */
export const seatSchema = storedSeatSchema.omit({ id: true }).extend({ organisation: organisationRefSchema })
export type SeatOf = z.output<typeof seatSchema>

/** Everything one record holds of itself. */
export const organisationSchema = organisationItemSchema.extend({
  level: z.enum(levels).nullable(),
  validFrom: z.string().nullable(),
  /** What it was called before, as `<until> <name>`, the earliest first (see `names.ts`). */
  formerNames: z.array(z.string()),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  openingHours: z.string().nullable(),
  languages: z.array(z.string()),
  /** What to bring, how to get there: for people who ask. */
  advice: z.string().nullable(),
  bring: z.string().nullable(),
  courses: z.string().nullable(),
  otherContacts: z.string().nullable(),
  branches: z.string().nullable(),
  /** Single values that somebody confirmed, as `<field> <YYYY-MM-DD>`. */
  confirmed: z.array(z.string()),
  /** A direct line that must not be passed on; null for whoever may not see it (see `policy.ts`). */
  restrictedContact: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.string().nullable(),
  visibility: z.enum(['internal', 'public']),
  verifiedBy: z.string().nullable(),
  version: z.number().int(),
  updatedAt: z.string().nullable(),
})
export type Organisation = z.output<typeof organisationSchema>

/** Fields of the form; empty texts become null. */
export const organisationFormSchema = formSchemaOf(
  organisationFields,
  ({ validFrom, validTo }) =>
    validFrom && validTo && lastDay(validTo) < firstDay(validFrom) ? { validTo: 'end-before-start' } : {},
  ({ kind, seats }) => (seats?.length && kind && kind !== 'governing-body' ? { seats: 'not-a-body' } : {}),
)
export const closingFormSchema = formSchemaOf(closingFields)
export const renameFormSchema = formSchemaOf(renameFields)

/** What would tell where a protected organisation (e.g. a women's shelter) is. */
export const noAddress = { street: null, postalCode: null, place: null, areaId: null, branches: null }

/**
 * `record` as it may be shown, kept and logged: a protected organisation is nowhere. Only fields that the record has
 * are emptied.
 */
export function withoutHiddenAddress<T extends { protected: boolean }>(record: T): T {
  if (!record.protected) return record
  return Object.assign({}, record, Object.fromEntries(Object.entries(noAddress).filter(([field]) => field in record)))
}

/** The address in one line; null where nobody knows it, or nobody may. */
export function addressOf(
  organisation: Pick<Organisation, 'protected' | 'street' | 'postalCode' | 'place'>,
): string | null {
  const { street, postalCode, place } = withoutHiddenAddress(organisation)
  return [street, [postalCode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null
}

/** A website as people say it: without the protocol. */
export const shownWebsite = (website: string): string =>
  website.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')

export const organisationFormFields = formFieldsOf(organisationFields)

/** Filters of the list, as they stand in the address. */
export const organisationFilterSchema = z.object({
  q: queryText(100),
  kind: z
    .preprocess((value) => [value].flat().filter((entry) => entry !== undefined && entry !== ''), z.array(kindSchema))
    .catch([]),
  area: z.string().max(12).catch('').default(''),
  topic: z.string().max(80).catch('').default(''),
  /** As a list, or by what belongs to what. */
  view: z.enum(['list', 'structure']).catch('list').default('list'),
  sort: z.enum(['name', 'kind', 'place', 'verified']).catch('name').default('name'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type OrganisationFilter = z.output<typeof organisationFilterSchema>

import { z } from 'zod'
import { longText, optionalText, plainText, queryText } from '../text'
import { organisationKinds } from './kinds'

export const kindSchema = z.enum(organisationKinds, { error: 'not-in-list' })
export const confidences = ['high', 'medium', 'low'] as const
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
  protected: z.boolean(),
  areaId: z.string().nullable(),
})
export type OrganisationItem = z.output<typeof organisationItemSchema>

/** A reference to another organisation. */
export const organisationRefSchema = z.object({ id: z.string(), key: z.string(), name: z.string(), kind: kindSchema })
export type OrganisationRef = z.output<typeof organisationRefSchema>

/** Everything one record holds of itself. */
export const organisationSchema = organisationItemSchema.extend({
  level: z.enum(levels).nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  openingHours: z.string().nullable(),
  languages: z.array(z.string()),
  /** What to bring, how to get there: for people who ask. */
  advice: z.string().nullable(),
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

/**
 * Fields of the form; empty texts become null. Personal data has no field here: people appear in their function only.
 */
export const organisationFormSchema = z.object({
  name: plainText(200),
  shortName: optionalText(40),
  kind: kindSchema,
  type: optionalText(80),
  parentName: optionalText(200),
  areaId: optionalText(12),
  street: optionalText(120),
  postalCode: optionalText(5).refine((code) => code === null || /^\d{5}$/.test(code), 'not-a-postal-code'),
  place: optionalText(80),
  phone: optionalText(40).refine((phone) => phone === null || /^\+?[\d\s()/-]{4,}$/.test(phone), 'not-a-phone'),
  email: optionalText(254).refine((email) => email === null || z.email().safeParse(email).success, 'not-an-email'),
  website: optionalText(200).refine(
    (site) => site === null || /^(https?:\/\/)?[\wäöüß.-]+\.[a-zäöü]{2,}(\/\S*)?$/i.test(site),
    'not-a-url',
  ),
  openingHours: longText(300),
  languages: optionalText(200),
  advice: longText(500),
  restrictedContact: optionalText(200),
  note: longText(4000),
  evidence: optionalText(500),
  confidence: z.preprocess((value) => value || null, z.enum(confidences, { error: 'not-in-list' }).nullable()),
  visibility: z.enum(['internal', 'public'], { error: 'not-in-list' }).default('internal'),
  protected: z.preprocess((value) => value === 'on' || value === true || value === 'true', z.boolean()),
})
export type OrganisationForm = z.output<typeof organisationFormSchema>

export const organisationFormFields = Object.keys(organisationFormSchema.shape) as (keyof OrganisationForm)[]

/** Filters of the list, as they stand in the address. */
export const organisationFilterSchema = z.object({
  q: queryText(100),
  kind: z
    .preprocess((value) => [value].flat().filter((entry) => entry !== undefined && entry !== ''), z.array(kindSchema))
    .catch([]),
  area: z.string().max(12).catch('').default(''),
  topic: z.string().max(80).catch('').default(''),
  sort: z.enum(['name', 'kind', 'place', 'verified']).catch('name').default('name'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type OrganisationFilter = z.output<typeof organisationFilterSchema>

/** Rows on one page of the list. */
export const pageSize = 50

/** Days after which a confirmed record is due again. */
export const verifyAfterDays = 365

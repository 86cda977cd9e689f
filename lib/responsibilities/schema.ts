import { z } from 'zod'
import { areaKinds } from '../areas/schema'
import { firstDay, isDate, lastDay } from '../dates'
import { confidences } from '../organisations/fields'
import { organisationRefSchema } from '../organisations/schema'
import { formSchemaOf } from '../records/fields'
import { responsibilityFields, responsibilityKinds, responsibilityScopes, type ResponsibilityKind } from './fields'
import { queryText } from '../text'

/** Groups of people a responsibility can be meant for. What a record says in words is one of these, or stays words. */
export const targetGroups = [
  'women',
  'families',
  'children',
  'youth',
  'refugees',
  'unaccompanied',
  'seniors',
  'disabled',
  'employers',
  'volunteers',
] as const
export type TargetGroup = (typeof targetGroups)[number]

/** What somebody may want of whoever answers. */
export const wants = ['decide', 'pay', 'advise', 'accompany', 'teach', 'find', 'report', 'complain'] as const
export type Want = (typeof wants)[number]

/**
 * A responsibility with who holds it: the row the resolution works on. `reach` `region`: the district reaches beyond
 * the area.
 */
export const responsibilitySchema = z.object({
  id: z.string(),
  kind: z.enum(responsibilityKinds),
  reach: z.string().nullable(),
  targetGroup: z.string().nullable(),
  legalBasis: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  evidence: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  scope: z.enum(responsibilityScopes).nullable(),
  scopeText: z.string().nullable(),
  topicId: z.string(),
  areaId: z.string(),
  /** How many topics its holder is responsible for: few means a core task. */
  holderTopics: z.number().int(),
  /** Whose task it is, for a delegated one. */
  delegatedBy: organisationRefSchema.nullable(),
  post: z
    .object({ id: z.string(), function: z.string(), phone: z.string().nullable(), email: z.string().nullable() })
    .nullable(),
  organisation: organisationRefSchema.extend({
    place: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    website: z.string().nullable(),
    street: z.string().nullable(),
    postalCode: z.string().nullable(),
    openingHours: z.string().nullable(),
    languages: z.array(z.string()),
    advice: z.string().nullable(),
    bring: z.string().nullable(),
    confirmed: z.array(z.string()),
    type: z.string().nullable(),
    protected: z.boolean(),
    verifiedAt: z.string().nullable(),
    /** After its last day it answers nothing. */
    validTo: z.string().nullable(),
  }),
})
export type Responsibility = z.output<typeof responsibilitySchema>

/** Who is on the spot for a topic in an Amt or town (`kinds`, `local`), and how many are responsible from above. */
export interface Coverage {
  areaId: string
  kinds: Partial<Record<ResponsibilityKind, number>>
  local: number
  above: number
}

/** A responsibility as the record of its holder shows it. */
export const heldResponsibilitySchema = responsibilitySchema
  .omit({ scope: true, areaId: true, holderTopics: true, delegatedBy: true, post: true, organisation: true })
  .extend({
    version: z.number().int(),
    topicLabel: z.string(),
    topicEn: z.string().nullable(),
    areas: z.array(z.object({ name: z.string(), kind: z.enum(areaKinds) })),
  })
export type HeldResponsibility = z.output<typeof heldResponsibilitySchema>

/** The question as it stands in the address; `topic`, `area` and `group` correct what was understood. */
export const askSchema = z.object({
  /** Longer questions are cut, not refused. */
  q: queryText(500),
  topic: z.string().max(80).catch('').default(''),
  area: z.string().max(12).catch('').default(''),
  /** `all`: for everybody, whatever the words say. */
  group: z
    .enum(['', 'all', ...targetGroups])
    .catch('')
    .default(''),
  /** What is wanted although the words exclude it: keys of exclusions, separated by commas. */
  include: z.string().max(400).catch('').default(''),
})
export type Ask = z.output<typeof askSchema>

/** The form that records a responsibility. */
export const responsibilityFormSchema = formSchemaOf(
  responsibilityFields,
  ({ validFrom, validTo }) =>
    validFrom && validTo && lastDay(validTo) < firstDay(validFrom) ? { validTo: 'end-before-start' } : {},
  ({ scope, scopeText }) => (scope && scopeText === null ? { scopeText: 'required' } : {}),
)

/** The record of a responsibility: everything about it, with the names of what it leads to. */
export const responsibilityRecordSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: z.enum(responsibilityKinds),
  reach: z.string().nullable(),
  targetGroup: z.string().nullable(),
  scope: z.enum(responsibilityScopes).nullable(),
  scopeText: z.string().nullable(),
  legalBasis: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  evidence: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  verifiedBy: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  updatedAt: z.string().nullable(),
  topic: z.object({ id: z.string(), label: z.string(), en: z.string().nullable() }),
  areas: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(areaKinds) })),
  organisation: organisationRefSchema,
  delegatedBy: organisationRefSchema.nullable(),
  post: z.object({ id: z.string(), function: z.string() }).nullable(),
})
export type ResponsibilityRecord = z.output<typeof responsibilityRecordSchema>

/** „Ab dem … neu“: the day from which the new responsibility holds; the old one ends on the day before. */
export const renewSchema = z.object({ from: z.string().refine(isDate, 'not-a-date') })

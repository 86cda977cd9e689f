import { z } from 'zod'
import { organisationKinds } from '../organisations/kinds'
import { confidences } from '../organisations/fields'
import { responsibilityScopes } from '../responsibilities/fields'

/** What a network can begin with. */
export const starters = ['dithmarschen', 'example', 'empty'] as const
export type Starter = (typeof starters)[number]

const number = z.string().transform((text) => Number(text))
const numberOrNull = z.string().transform((text) => (text === '' ? null : Number(text)))

/** A row of municipalities.csv (Gemeindeverzeichnis). */
export const municipalityRowSchema = z.object({
  ags: z.string().length(8),
  ars: z.string().length(12),
  name: z.string().min(1),
  official_name: z.string(),
  amt_code: z.string(),
  population_2022: numberOrNull,
  population_2024: numberOrNull,
  area_km2: number,
  lat: number,
  lon: number,
  postal_code: z.string().length(5),
})

/** A row of aemter.csv: six Ämter and two amtsfreie Städte. */
export const aemterRowSchema = z.object({
  code: z.string().length(9),
  name: z.string(),
  official_name: z.string(),
  kind: z.enum(['Amt', 'amtsfreie Stadt']),
  area_km2: number,
  website: z.string(),
})

/** A row of localities.csv: an Ortsteil and the name of its Gemeinde. */
export const localityRowSchema = z.object({
  name: z.string().min(1),
  municipality: z.string().min(1),
  confidence: z.enum(confidences),
  source: z.string().min(1),
})

/** A row of scopes.csv: the part of a topic that an organisation answers. */
export const scopeRowSchema = z.object({
  id: z.string().min(1),
  topic: z.string().min(1),
  scope: z.enum(responsibilityScopes),
  text: z.string().min(1).max(160),
  source: z.string().min(1),
})
export type ScopeRow = z.output<typeof scopeRowSchema>

/** A row of actors.csv. */
export const actorRowSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  short_name: z.string(),
  type: z.string(),
  kind: z.enum(organisationKinds),
  parent: z.string(),
  place: z.string(),
  ags: z.string(),
  website: z.string(),
  topics: z.string().transform((text) => (text ? text.split('|') : [])),
  level: z.enum(['Kommune', 'Kreis', 'Region', 'Land', 'Bund']),
  confidence: z.enum(confidences),
  source: z.string(),
  note: z.string(),
})
export type ActorRow = z.output<typeof actorRowSchema>

/** A row of relations.csv. */
export const relationRowSchema = z.object({
  source: z.string(),
  target: z.string(),
  kind: z.enum(['kooperation', 'leistungsvertrag', 'foerdert', 'mitglied', 'gruendung', 'zustaendig_fuer']),
  description: z.string(),
  valid_from: z.string(),
  valid_to: z.string(),
  confidence: z.enum(confidences),
  evidence: z.string(),
})

/** A row of contacts.csv: one value of an organisation as a public page gives it. */
export const contactRowSchema = z.object({
  id: z.string().min(1),
  field: z.string().min(1),
  value: z.string().min(1),
  source: z.string().min(1),
  page_date: z.string(),
  confidence: z.enum(confidences),
  note: z.string(),
})
export type ContactRow = z.output<typeof contactRowSchema>

/** A row of relations-more.csv. */
export const furtherRelationRowSchema = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(['kooperation', 'leistungsvertrag', 'foerdert', 'mitglied', 'gruendung', 'traegt', 'koordiniert']),
  since: z.string(),
  until: z.string(),
  description: z.string(),
  source: z.string(),
  page_date: z.string(),
  confidence: z.enum(confidences),
})

const topic = z.object({
  id: z.string(),
  label: z.string(),
  en: z.string().optional(),
  synonyms: z.array(z.coerce.string()).default([]),
  synonyms_en: z.array(z.coerce.string()).default([]),
})

/** topics.yaml: two levels. */
export const topicsFileSchema = z.object({
  topics: z.array(topic.extend({ handlungsfeld: z.boolean(), topics: z.array(topic).default([]) })),
})

/** everyday.yaml: what callers say for a topic, by its id. */
export const everydayFileSchema = z.record(
  z.string(),
  z.strictObject({ de: z.array(z.coerce.string()).default([]), en: z.array(z.coerce.string()).default([]) }),
)

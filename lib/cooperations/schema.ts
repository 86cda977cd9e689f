import { z } from 'zod'
import { firstDay, lastDay } from '../dates'
import { confidences } from '../organisations/fields'
import { kindSchema, organisationRefSchema } from '../organisations/schema'
import { formSchemaOf } from '../records/fields'
import { queryText } from '../text'
import { cooperationFields, cooperationKinds, cooperationStates, partnerRoles, partnersProblem } from './fields'

const partnerSchema = organisationRefSchema.extend({ role: z.enum(partnerRoles) })

/** A cooperation with its partners. Dates as the source knows them (`2016`, `2023-08`, `2019-09-28`). */
export const cooperationSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  kind: z.enum(cooperationKinds),
  state: z.enum(cooperationStates),
  description: z.string().nullable(),
  strength: z.number().int().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  evidence: z.string().nullable(),
  /** What partners said of it, as `<id> yes|no <YYYY-MM-DD>` (see voices.ts). */
  voices: z.array(z.string()),
  verifiedAt: z.string().nullable(),
  partners: z.array(partnerSchema),
})
export type Cooperation = z.output<typeof cooperationSchema>

/** A cooperation with when it was changed, for programs; who said what of it stays in the house. */
export const datedCooperationSchema = cooperationSchema
  .omit({ voices: true })
  .extend({ updatedAt: z.string().nullable() })
export type DatedCooperation = z.output<typeof datedCooperationSchema>

/** The whole record: with topics, areas, and who confirmed it. */
export const cooperationRecordSchema = cooperationSchema.extend({
  updatedAt: z.string().nullable(),
  version: z.number().int(),
  verifiedBy: z.string().nullable(),
  topics: z.array(z.object({ id: z.string(), label: z.string(), en: z.string().nullable() })),
  areas: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type CooperationRecord = z.output<typeof cooperationRecordSchema>

/** The form that records a cooperation. */
export const cooperationFormSchema = formSchemaOf(
  cooperationFields,
  ({ kind, partners }) => {
    const problem = partners && partnersProblem(kind ?? null, partners)
    return problem ? { partners: problem } : {}
  },
  ({ since, until }) => (since && until && lastDay(until) < firstDay(since) ? { until: 'end-before-start' } : {}),
)

/** Whether a cooperation has ended before `today` (YYYY-MM-DD); a bare year ends with it. */
export function hasEnded(until: string | null, today: string): boolean {
  return until !== null && lastDay(until) < today
}

/** A single event (a foundation day, one event): it is shown as such and is no living tie. */
export function isEvent(cooperation: Pick<Cooperation, 'since' | 'until'>): boolean {
  return cooperation.since !== null && cooperation.since === cooperation.until
}

/** Whether partners are tied by it on a day: not planned or ended, not over, and more than a single event. */
export function isLiving(cooperation: Pick<Cooperation, 'state' | 'since' | 'until'>, today: string): boolean {
  const { state, until } = cooperation
  return (state === 'active' || state === 'dormant') && !hasEnded(until, today) && !isEvent(cooperation)
}

/** Filters and order of the list, as they stand in the address. */
export const cooperationFilterSchema = z.object({
  q: queryText(100),
  kind: z
    .enum(['', ...cooperationKinds])
    .catch('')
    .default(''),
  state: z
    .enum(['', ...cooperationStates])
    .catch('')
    .default(''),
  topic: z.string().max(80).catch('').default(''),
  area: z.string().max(12).catch('').default(''),
  sort: z.enum(['name', 'kind', 'since', 'strength']).catch('name').default('name'),
  order: z.enum(['up', 'down']).catch('up').default('up'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type CooperationFilter = z.output<typeof cooperationFilterSchema>

/** A row of the list. */
export const cooperationItemSchema = cooperationSchema
  .pick({
    id: true,
    title: true,
    kind: true,
    state: true,
    strength: true,
    since: true,
    until: true,
    verifiedAt: true,
    voices: true,
  })
  .extend({
    partners: z.array(z.object({ id: z.string(), name: z.string(), kind: kindSchema, role: z.enum(partnerRoles) })),
    topicIds: z.array(z.string()),
    areaIds: z.array(z.string()),
  })
export type CooperationItem = z.output<typeof cooperationItemSchema>

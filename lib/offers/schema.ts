import { z } from 'zod'
import { confidences } from '../organisations/fields'
import { organisationRefSchema } from '../organisations/schema'
import { formSchemaOf } from '../records/fields'
import { targetGroups, type Ask, type TargetGroup } from '../responsibilities/schema'
import { queryText } from '../text'
import { offerFields, offerKinds, offerLevels, weekdays, type Lacking, type Weekday } from './fields'

const textOrNull = z.string().nullable()

/** An offer as lists, answers and its record show it. */
export const offerSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  kind: z.enum(offerKinds),
  groups: z.array(z.enum(targetGroups)),
  description: textOrNull,
  venue: textOrNull,
  bus: textOrNull,
  days: z.array(z.enum(weekdays)),
  startTime: textOrNull,
  endTime: textOrNull,
  startsOn: textOrNull,
  endsOn: textOrNull,
  level: z.enum(offerLevels).nullable(),
  languages: z.array(z.string()),
  childcare: z.boolean(),
  freePlaces: z.number().nullable(),
  placesOn: textOrNull,
  registration: textOrNull,
  phone: textOrNull,
  evidence: textOrNull,
  confidence: z.enum(confidences).nullable(),
  verifiedAt: textOrNull,
  verifiedBy: textOrNull,
  organisation: organisationRefSchema.extend({ phone: textOrNull, email: textOrNull, website: textOrNull }),
  topicIds: z.array(z.string()),
  areaIds: z.array(z.string()),
  post: z.object({ id: z.string(), function: z.string(), phone: textOrNull, email: textOrNull }).nullable(),
})
export type Offer = z.output<typeof offerSchema>

/** Whether an offer is over on a day (YYYY-MM-DD): its last day was before it. */
export const isOver = ({ endsOn }: Pick<Offer, 'endsOn'>, day: string) => endsOn !== null && endsOn < day

/** Minutes since midnight of a time as offers keep it: `9:00`, `9.00`. */
export const minutesOf = (time: string) => {
  const [hours, minutes] = time.split(/[:.]/).map(Number)
  return hours! * 60 + minutes!
}

/** The form of an offer: known days and groups, an end after its start, and free places that can be counted. */
export const offerFormSchema = formSchemaOf(
  offerFields,
  ({ groups, days }) => ({
    ...(groups?.every((group) => targetGroups.includes(group as TargetGroup)) === false
      ? { groups: 'not-in-list' }
      : {}),
    ...(days?.every((day) => weekdays.includes(day as Weekday)) === false ? { days: 'not-in-list' } : {}),
  }),
  ({ startTime, endTime }) =>
    startTime && endTime && minutesOf(endTime) <= minutesOf(startTime) ? { endTime: 'end-before-start' } : {},
  ({ startsOn, endsOn }) => (startsOn && endsOn && endsOn < startsOn ? { endsOn: 'end-before-start' } : {}),
  ({ freePlaces }) =>
    freePlaces !== undefined && freePlaces !== null && (freePlaces < 0 || !Number.isInteger(freePlaces))
      ? { freePlaces: 'not-a-number' }
      : {},
)

/** Parts of the day that offers begin in. */
export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** The part of the day an offer begins in; null without a time. */
export function partOfDay({ startTime }: Pick<Offer, 'startTime'>): PartOfDay | null {
  if (startTime === null) return null
  const minutes = minutesOf(startTime)
  return minutes < 12 * 60 ? 'morning' : minutes < 17 * 60 ? 'afternoon' : 'evening'
}

/**
 * What the list of offers is asked and narrowed by. `q`: a question in one line; what it says of topic, place, group,
 * level and childcare counts until the filter says otherwise (`all`, `no`: not that). `past`: also those that are over.
 */
export const offerFilterSchema = z.object({
  /** Longer questions are cut, not refused. */
  q: queryText(500),
  view: z.enum(['list', 'week']).catch('list').default('list'),
  kind: z
    .enum(['', ...offerKinds])
    .catch('')
    .default(''),
  topic: z.string().max(80).catch('').default(''),
  area: z.string().max(12).catch('').default(''),
  group: z
    .enum(['', 'all', ...targetGroups])
    .catch('')
    .default(''),
  level: z
    .enum(['', 'all', ...offerLevels])
    .catch('')
    .default(''),
  time: z
    .enum(['', ...partsOfDay])
    .catch('')
    .default(''),
  childcare: z.enum(['', 'yes', 'no']).catch('').default(''),
  past: z.enum(['', 'yes']).catch('').default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})
export type OfferFilter = z.output<typeof offerFilterSchema>

/** What is searched in the answer to the question of a list of offers. */
export function askOf({ q, topic, area, group }: OfferFilter): Ask {
  return { q, topic: topic === 'all' ? '' : topic, area: area === 'all' ? '' : area, group, include: '' }
}

/**
 * How an offer came into a list: it runs (nothing was asked), fits the question exactly or nearly, has the words of the
 * question, or is over.
 */
export const fits = ['running', 'exact', 'near', 'words', 'over'] as const
export type Fit = (typeof fits)[number]

/** An offer of a list, with what it lacks of what was asked. */
export interface FoundOffer {
  readonly offer: Offer
  readonly fit: Fit
  readonly lacking: readonly Lacking[]
}

import { confidences, organisationFields } from '../organisations/fields'
import type { Catalogue, FormOf, ValuesOf } from '../records/fields'
import { targetGroups } from '../responsibilities/schema'

/** Kinds of running offers, a closed list. */
export const offerKinds = [
  'course',
  'consultation',
  'meeting-point',
  'group',
  'interpreters',
  'event',
  'other',
] as const
export type OfferKind = (typeof offerKinds)[number]

/** What an offer can lack of what was asked for. */
export const lackings = ['childcare', 'level', 'group', 'places'] as const
export type Lacking = (typeof lackings)[number]

/** Levels of language of the Common European Framework, and learning to read and write before them. */
export const offerLevels = ['alpha', 'A1', 'A2', 'B1', 'B2', 'C1'] as const

/** Days of the week, in their order. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
export type Weekday = (typeof weekdays)[number]

const isTime = (text: string) => /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(text)

/** A running offer, in the order of its form: what and of whom, where and when, for whom, and how to register. */
export const offerFields = {
  title: { type: 'text', max: 160, required: true },
  organisationId: { type: 'reference', to: 'organisation', required: true },
  kind: { type: 'choice', of: offerKinds, required: true, initial: 'course' },
  topicIds: { type: 'references', to: 'topic', most: 8, required: true },
  /** Ids of `targetGroups`; none: for everybody. */
  groups: { type: 'lines', max: 40, most: targetGroups.length },
  description: { type: 'long', max: 1000 },
  venue: { type: 'text', max: 200 },
  /** Where it takes place or whom it is for; none: the whole county. */
  areaIds: { type: 'references', to: 'area', most: 150 },
  bus: { type: 'text', max: 200 },
  /** Ids of `weekdays`. */
  days: { type: 'lines', max: 2, most: weekdays.length },
  startTime: { type: 'text', max: 5, check: ['not-a-time', isTime] },
  endTime: { type: 'text', max: 5, check: ['not-a-time', isTime] },
  startsOn: { type: 'date' },
  endsOn: { type: 'date' },
  level: { type: 'choice', of: offerLevels },
  languages: { type: 'list', max: 200 },
  childcare: { type: 'flag' },
  /** Free places, and the day they were counted. */
  freePlaces: { type: 'number' },
  placesOn: { type: 'date' },
  registration: { type: 'text', max: 300 },
  phone: organisationFields.phone,
  postId: { type: 'reference', to: 'post' },
  evidence: { type: 'text', max: 500 },
  confidence: { type: 'choice', of: confidences },
  verifiedAt: { type: 'date', system: true },
  verifiedBy: { type: 'text', max: 200, system: true },
} as const satisfies Catalogue

export type OfferValues = ValuesOf<typeof offerFields>
export type OfferForm = FormOf<typeof offerFields>

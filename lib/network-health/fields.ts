import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

/**
 * What partners are asked of the network: the dimensions of trust and value of PARTNER (Program to Analyze, Record, and
 * Track Networks to Enhance Relationships), here of the network as a whole.
 */
export const dimensions = {
  trust: ['openness', 'reliability', 'mission'],
  value: ['influence', 'resources', 'involvement'],
} as const
export const asked = [...dimensions.trust, ...dimensions.value] as const
export type Dimension = (typeof asked)[number]

/** The scale, each step with a word. */
export const steps = [1, 2, 3, 4] as const

/** Fewer answers than this are never shown, and further ones only in steps of so many. */
export const fewestAnswers = 5

const score = { type: 'scale', to: 4 } as const

/** How the office itself sees the network in a year. */
export const scorecardFields = {
  purpose: score,
  performance: score,
  operations: score,
  capacity: score,
  note: { type: 'long', max: 2000 },
} as const satisfies Catalogue
export const scored = ['purpose', 'performance', 'operations', 'capacity'] as const

export type ScorecardValues = ValuesOf<typeof scorecardFields>
export type ScorecardForm = FormOf<typeof scorecardFields>

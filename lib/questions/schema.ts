import { z } from 'zod'
import { areaKinds } from '../areas/schema'
import { cleanText, longText, optionalText, plainText } from '../text'
import { longestClosingNote, settlements, solutions } from './fields'

/** `missing`: nobody is recorded; `wrong`: an answer is not right. */
export const reportKinds = ['missing', 'wrong'] as const

/**
 * A report from the people who ask. `lastReportedBy` and `claimedBy` are names or functions of accounts, never of
 * callers.
 */
export const serviceGapSchema = z.object({
  id: z.string(),
  kind: z.enum(reportKinds),
  question: z.string(),
  note: z.string().nullable(),
  reports: z.number().int(),
  firstReportedAt: z.string().nullable(),
  lastReportedAt: z.string(),
  lastReportedBy: z.string().nullable(),
  claimedBy: z.string().nullable(),
  claimedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  solution: z.enum(solutions).nullable(),
  closingNote: z.string().nullable(),
  version: z.number().int(),
  topicId: z.string().nullable(),
  topicLabel: z.string().nullable(),
  topicEn: z.string().nullable(),
  areaId: z.string().nullable(),
  areaName: z.string().nullable(),
  areaKind: z.enum(areaKinds).nullable(),
  organisationKey: z.string().nullable(),
  organisationName: z.string().nullable(),
  /** The answer that was reported as wrong, unless it is gone. */
  responsibilityId: z.string().nullable(),
})
export type ServiceGap = z.output<typeof serviceGapSchema>

/** One logged call at the telephone desk. `text` only where nobody was found. */
export const questionSchema = z.object({
  id: z.string(),
  askedAt: z.string(),
  answered: z.boolean(),
  /** Somebody has to call back before it is answered. */
  callback: z.boolean(),
  text: z.string().nullable(),
  topicId: z.string().nullable(),
  areaId: z.string().nullable(),
})
export type Question = z.output<typeof questionSchema>

/** The form behind „Lücke melden“ and „Stimmt nicht“. */
export const reportSchema = z.object({
  kind: z.enum(reportKinds).default('missing'),
  q: plainText(500),
  note: longText(500),
  topic: optionalText(80),
  area: optionalText(12),
  organisation: optionalText(80),
  responsibility: optionalText(80),
  /** „Ich kläre das“ together with the report. */
  claim: z.enum(['yes', '']).default(''),
})
export type Report = z.output<typeof reportSchema>

const readAt = z.object({ id: z.string().min(1).max(300), version: z.coerce.number().int() })
export const claimSchema = readAt.extend({ claim: z.enum(['yes', 'no']) })
/** „Erledigt“: what was done, and what there is to say about it. */
export const settleSchema = readAt.extend({
  solution: z.enum(settlements, { error: 'required' }),
  note: optionalText(longestClosingNote),
})
export type SettleForm = z.output<typeof settleSchema>

/** A word that people used for a topic, added where it was missing. */
export const synonymSchema = readAt.extend({
  topicId: z.string().min(1, 'required').max(80),
  synonym: z.string().overwrite(cleanText).min(2, 'too-short').max(60, 'too-long'),
})
export type SynonymForm = z.output<typeof synonymSchema>

/** A call at the desk, as it was understood. */
export const logSchema = z.object({
  q: plainText(500),
  topic: optionalText(80),
  area: optionalText(12),
  answered: z.enum(['yes', 'no', 'callback']),
})
export type LogForm = z.output<typeof logSchema>

/** Counts below this are not shown: one call from a village of 28 people is nobody's business. */
export const smallestCount = 3

/** A row of the statistics; `count` null: fewer than `smallestCount`. */
export interface Tally {
  key: string
  count: number | null
  unanswered: number | null
  /** Answered, but only after somebody called back. */
  callback: number | null
  /** Share of calls that were answered at once, 0 to 1; null where a number is too small to be told. */
  atOnce: number | null
}

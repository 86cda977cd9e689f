import type { Catalogue, ValuesOf } from '../records/fields'

/** What was done about a report that somebody calls settled. */
export const settlements = ['corrected', 'added', 'confirmed', 'none'] as const
/** What closed a report: what somebody did, or what closed it by itself (a responsibility or a word was added). */
export const solutions = ['responsibility', 'synonym', ...settlements] as const
export type Solution = (typeof solutions)[number]

/** Longest text about what was done. */
export const longestClosingNote = 300

/** What changes in a report while it is worked off. The text may name a person, so it can be erased from the log. */
export const reportFields = {
  status: { type: 'choice', of: ['open', 'closed'], required: true, initial: 'open', system: true },
  claimedBy: { type: 'text', max: 200, system: true },
  claimedAt: { type: 'instant', system: true },
  solution: { type: 'choice', of: solutions, system: true },
  closingNote: { type: 'text', max: longestClosingNote, personal: true, system: true },
  closedAt: { type: 'instant', system: true },
  closedBy: { type: 'text', max: 200, system: true },
} as const satisfies Catalogue

export type ReportValues = ValuesOf<typeof reportFields>

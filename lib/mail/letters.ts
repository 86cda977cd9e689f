import { fill } from '../i18n/messages'
import type { Letter } from './letter'
import type { LetterKind } from './schema'

/** Tells that mail arrives, and with which settings it was sent. */
const test: Letter<{ office: string; at: string }> = {
  write: ({ office, at }, { letters }) => ({
    subject: fill(letters.test.subject, { office }),
    parts: [letters.test.arrived, { facts: [[letters.test.writtenAt, at]] }, letters.test.nothingToDo],
  }),
  sample: (locale) => ({
    office: 'Knotenpunkt',
    at: locale === 'en' ? '27 Nov 2026, 10:00' : '27.11.2026, 10:00 Uhr',
  }),
}

/** Every letter of the house, by its kind. How one is added: docs/decisions, "Mail leaves by one outbox". */
export const letters = { test } satisfies Record<LetterKind, Letter<unknown>>

/** What a letter of a kind is made of. */
export type DataOf<K extends LetterKind> = (typeof letters)[K] extends Letter<infer D> ? D : never

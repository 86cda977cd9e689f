import { formatDate } from '../dates'
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

/** Carries a check-up link to a partner. */
const checkUp: Letter<{ organisation: string; link: string; until: string }> = {
  write: ({ organisation, link, until }, { letters }, locale) => ({
    subject: fill(letters.checkUp.subject, { organisation }),
    parts: [
      fill(letters.checkUp.asks, { organisation }),
      { link, words: letters.checkUp.open },
      fill(letters.checkUp.until, { date: formatDate(until, locale) }),
      letters.checkUp.forWhom,
    ],
  }),
  sample: (locale) => ({
    organisation: locale === 'en' ? 'Sample Counselling Centre' : 'Beratungsstelle Muster',
    link: 'https://netz.example/check-ups/muster',
    until: '2026-12-27',
  }),
}

/** Every letter of the house, by its kind. How one is added: docs/decisions, "Mail leaves by one outbox". */
export const letters = { test, 'check-up': checkUp } satisfies Record<LetterKind, Letter<unknown>>

/** What a letter of a kind is made of. */
export type DataOf<K extends LetterKind> = (typeof letters)[K] extends Letter<infer D> ? D : never

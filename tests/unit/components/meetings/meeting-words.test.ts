import { entryWords } from '@/components/records/entry-words'
import { clockWords, participationWords, spanWords, zoneWords } from '@/components/meetings/meeting-words'
import { de } from '@/lib/i18n/de'
import { en } from '@/lib/i18n/en'
import { meetingFields } from '@/lib/meetings/fields'
import type { Entry } from '@/lib/records/entries'

const kyiv = { startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-01T10:00:00.000Z', timeZone: 'Europe/Kyiv' }

test('a time of the office stands alone, one of another zone carries its zone', () => {
  expect(clockWords({ ...kyiv, timeZone: 'Europe/Berlin' }, de.meetings, 'de')).toBe('09:00 Uhr')
  expect(clockWords(kyiv, de.meetings, 'de')).toBe('10:00 Uhr (Zeit in Kyjiw)')
  expect(clockWords(kyiv, en.meetings, 'en')).toBe('10:00 (time in Kyiv)')
  expect(spanWords(kyiv, de.meetings, 'de')).toBe('10:00–12:00 Uhr (Zeit in Kyjiw)')
  expect(zoneWords('America/New_York', de.meetings)).toBe('Zeit in New York')
})

test('a meeting that goes on after midnight says on which day it ends', () => {
  const night = { startsAt: '2026-12-01T21:00:00.000Z', endsAt: '2026-12-02T00:00:00.000Z', timeZone: 'Europe/Berlin' }
  expect(spanWords(night, de.meetings, 'de')).toBe('22:00–01:00 Uhr, Ende am 02.12.2026')
})

test('that somebody came says more than the answer', () => {
  expect(participationWords({ reply: 'declined', attendance: 'open' }, de.meetings)).toBe('abgesagt')
  expect(participationWords({ reply: 'declined', attendance: 'attended' }, de.meetings)).toBe('anwesend')
})

const entry = (values: Entry['values'], kind: 'meeting' | 'participation' = 'meeting'): Entry => ({
  id: 'e',
  revision: 1,
  at: kyiv.startsAt,
  actorLabel: 'Mia',
  action: kind === 'meeting' ? 'update' : 'attend',
  subject: { kind, id: 'm', name: 'Runder Tisch' },
  undoes: null,
  values,
})

test('the history of a meeting speaks in words, lists by what came and went', () => {
  const names = { o1: { name: 'VHS', en: null }, o2: { name: 'Caritas', en: null } }
  const { title, lines } = entryWords(
    entry({
      title: ['Runder Tisch', 'Großer Tisch'],
      startsAt: ['2026-12-03T09:00:00.000Z', '2026-12-04T09:00:00.000Z'],
      timeZone: ['Europe/Berlin', 'Europe/Kyiv'],
      agenda: [
        ['Begrüßung (5 min)', 'Kurse'],
        ['Begrüßung (5 min)', 'Kurse', 'Neues'],
      ],
      invited: [['o1'], ['o2']],
      topicIds: [[], ['gone']],
      status: ['planned', 'cancelled'],
    }),
    { t: de, locale: 'de', names },
  )
  expect(title).toBe('7 Angaben geändert')
  expect(Object.fromEntries(lines.map(({ label, text }) => [label, text]))).toEqual({
    Titel: 'von Runder Tisch auf Großer Tisch',
    Beginn: 'von 03.12.2026, 10:00 Uhr auf 04.12.2026, 10:00 Uhr',
    Zeitzone: 'von Zeit in Deutschland auf Zeit in Kyjiw',
    Tagesordnung: '+ Neues',
    Eingeladen: '+ Caritas, − VHS',
    Themen: 'jetzt (gelöschter Eintrag)',
    Stand: 'von geplant auf abgesagt',
  })
  const moved = entryWords(
    entry({
      agenda: [
        ['A', 'B'],
        ['B', 'A'],
      ],
    }),
    { t: de, locale: 'de', names },
  )
  expect(moved.lines).toEqual([{ label: 'Tagesordnung', text: 'andere Reihenfolge' }])
})

test('a tap stands in the history in words', () => {
  const words = entryWords(entry({ attendance: ['open', 'attended'] }, 'participation'), {
    t: de,
    locale: 'de',
    names: {},
  })
  expect(words).toEqual({
    title: 'Anwesenheit eingetragen',
    lines: [{ label: 'Anwesenheit', text: 'von nicht erfasst auf anwesend' }],
  })
})

test('every field of a meeting has a word for its history', () => {
  expect(Object.keys(meetingFields).filter((field) => !de.meetings.recordFields[field])).toEqual([])
})

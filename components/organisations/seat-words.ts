import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Seat } from '@/lib/records/fields'
import { termWords } from '../posts/term-words'

/** With which right, for whom, sent by whom and from when to when an organisation sits in a body. */
export function seatWords(t: Messages, locale: Locale, seat: Omit<Seat, 'id'>): string {
  const { seats } = t
  return [
    seats.roles[seat.role],
    seat.speaksFor ? seats.speaksForShort : '',
    seat.electedBy ? fill(seats.electedByWhom, { who: seat.electedBy }) : '',
    seat.since || seat.until ? termWords(t, locale, seat) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

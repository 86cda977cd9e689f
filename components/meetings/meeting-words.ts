import { defaultTimeZone, formatDate, formatTime, localParts } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Attendance, Reply } from '@/lib/meetings/fields'

type Words = Messages['meetings']

/** What a time zone is called. */
export function zoneWords(zone: string, t: Words): string {
  return t.zones[zone] ?? fill(t.zoneOf, { city: zone.split('/').at(-1)!.replace(/_/g, ' ') })
}

/** A time of another zone than the office's carries its zone, wherever it is shown. */
function withZone(time: string, zone: string, t: Words): string {
  return zone === defaultTimeZone ? time : fill(t.inZone, { time, zone: zoneWords(zone, t) })
}

interface When {
  startsAt: string
  timeZone: string
}

/** `10:00 Uhr`: when a meeting begins. */
export function clockWords({ startsAt, timeZone }: When, t: Words, locale: Locale): string {
  return withZone(fill(t.clock, { time: formatTime(startsAt, locale, timeZone) }), timeZone, t)
}

/** `22:00–01:00 Uhr, Ende am 02.12.2026`: from when to when a meeting lasts. */
export function spanWords({ startsAt, endsAt, timeZone }: When & { endsAt: string }, t: Words, locale: Locale): string {
  const [start, end] = [startsAt, endsAt].map((at) => formatTime(at, locale, timeZone))
  const time = fill(t.clock, { time: `${start}–${end}` })
  const overnight = localParts(startsAt, timeZone).date !== localParts(endsAt, timeZone).date
  const whole = overnight ? fill(t.endsOn, { time, date: formatDate(endsAt, locale, timeZone) }) : time
  return withZone(whole, timeZone, t)
}

/** What is recorded of an invited organisation, in short: that it came says more than that it answered. */
export function participationWords({ reply, attendance }: { reply: Reply; attendance: Attendance }, t: Words): string {
  return attendance === 'open' ? t.replies[reply] : t.attendances[attendance]
}

/**
 * Dates and times as people read them. The only place that formats or computes them; everything else passes ISO texts.
 */

/** The zone of the office; meetings carry their own. */
export const defaultTimeZone = 'Europe/Berlin'

const tag = (locale: string) => (locale === 'en' ? 'en-GB' : 'de-DE')

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Each formatter is made once: making one is slow and takes memory that the collector does not see. */
function formatterOf(
  name: string,
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${name} ${locale} ${timeZone}`
  let formatter = formatters.get(key)
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(tag(locale), { ...options, timeZone })))
  return formatter
}

/**
 * A date as the source knows it: `2016` stays a year, `2023-08` becomes `08/2023`, `2026-11-23` becomes `23.11.2026`.
 * An instant is shown as its day in `timeZone`.
 */
export function formatDate(iso: string, locale: string, timeZone = defaultTimeZone): string {
  if (/^\d{4}$/.test(iso)) return iso
  if (/^\d{4}-\d{2}$/.test(iso)) return `${iso.slice(5, 7)}/${iso.slice(0, 4)}`
  const dayOnly = iso.length === 10
  return formatterOf('date', locale, dayOnly ? 'UTC' : timeZone, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(dayOnly ? `${iso}T00:00:00Z` : iso))
}

/** `Montag, 23. November 2026` */
export function formatLongDate(iso: string, locale: string, timeZone = defaultTimeZone): string {
  return formatterOf('long', locale, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(iso))
}

/** `14:30` */
export function formatTime(iso: string, locale: string, timeZone = defaultTimeZone): string {
  return formatterOf('time', locale, timeZone, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(iso),
  )
}

/** Short parts for a calendar leaf: `{ day: '26', month: 'Nov', weekday: 'Do' }`. */
export function dateLeaf(
  iso: string,
  locale: string,
  timeZone = defaultTimeZone,
): { day: string; month: string; weekday: string } {
  const date = new Date(iso)
  const part = (name: string, options: Intl.DateTimeFormatOptions) =>
    formatterOf(name, locale, timeZone, options).format(date).replace('.', '')
  return {
    day: part('day', { day: '2-digit' }),
    month: part('month', { month: 'short' }),
    weekday: part('weekday', { weekday: 'short' }),
  }
}

/** ISO 8601 calendar week of an instant (DIN 1355: KW). */
export function calendarWeek(iso: string, timeZone = defaultTimeZone): number {
  const [year, month, day] = localParts(iso, timeZone).date.split('-').map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1)
  return Math.ceil(((date.getTime() - yearStart) / 86_400_000 + 1) / 7)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Each zone needs only one. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone)
  if (!clock)
    clocks.set(
      timeZone,
      (clock = new Intl.DateTimeFormat('en-CA', {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      })),
    )
  return clock
}

/** Date (`YYYY-MM-DD`) and time (`HH:MM`) of an instant on the wall clock of `timeZone`. */
export function localParts(iso: string, timeZone = defaultTimeZone): { date: string; time: string } {
  const parts = clockIn(timeZone).formatToParts(new Date(iso))
  const get = (type: string) => parts.find((part) => part.type === type)!.value
  return { date: `${get('year')}-${get('month')}-${get('day')}`, time: `${get('hour')}:${get('minute')}` }
}

const oneDay = 86_400_000

/**
 * The instant of a wall-clock date and time in `timeZone`. A time that the spring change skips moves forward, one that
 * the autumn change doubles means the first.
 */
export function instantOf(date: string, time: string, timeZone = defaultTimeZone): string {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  const shownAt = (instant: number) => {
    const shown = localParts(new Date(instant).toISOString(), timeZone)
    return Date.parse(`${shown.date}T${shown.time}:00Z`)
  }
  // The offsets of the day before and the day after are those around any change of the clock.
  const [before, after] = [wanted - oneDay, wanted + oneDay].map((near) => wanted - (shownAt(near) - near)) as [
    number,
    number,
  ]
  return new Date(shownAt(before) !== wanted && shownAt(after) === wanted ? after : before).toISOString()
}

/** Whether the clocks of a zone ever show this time on that day: the spring change skips an hour. */
export function isOnClock(date: string, time: string, timeZone = defaultTimeZone): boolean {
  const shown = localParts(instantOf(date, time, timeZone), timeZone)
  return shown.date === date && shown.time === time
}

/** The years a date of this program can have: a year 0026 or 12026 is a slip of the finger. */
const [firstYear, lastYear] = [1900, 2199]

/**
 * True for a day of the calendar from 1900 to 2199 as `YYYY-MM-DD`. `Date.parse` alone takes 30 February for 2 March.
 */
export function isDate(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) return false
  const year = Number(text.slice(0, 4))
  return year >= firstYear && year <= lastYear
}

/** True for a date as far as a source knows it: `2016`, `2016-08` or `2016-08-31`. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && isDate(firstDay(text))
}

/** The first day of a date as far as it is known: `2016-08` begins on 1 August. */
export function firstDay(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`.slice(0, 10)
}

/** The last day of a date as far as it is known: `2016` ends on 31 December, `2016-02` on the 29th. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (!/^\d{4}-\d{2}$/.test(date)) return date
  return new Date(Date.UTC(+date.slice(0, 4), +date.slice(5), 0)).toISOString().slice(0, 10)
}

/** True for a zone name the platform knows, e.g. `Europe/Berlin`. */
export function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** `date` (YYYY-MM-DD or instant) plus whole days, as YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** Greeting by the hour: morning, day or evening. */
export function partOfDay(iso: string, timeZone = defaultTimeZone): 'morning' | 'day' | 'evening' {
  const hour = Number(localParts(iso, timeZone).time.slice(0, 2))
  return hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening'
}

/** Zones offered when planning: the office's own first, then those of partners abroad. */
export const timeZoneChoices: readonly string[] = [
  defaultTimeZone,
  'Europe/London',
  'Europe/Kyiv',
  'Europe/Bucharest',
  'Europe/Istanbul',
  'UTC',
]

/** Weekday of an instant on the wall clock of `timeZone`: 0 Monday … 6 Sunday. */
export function weekdayOf(iso: string, timeZone = defaultTimeZone): number {
  return (new Date(`${localParts(iso, timeZone).date}T00:00:00Z`).getUTCDay() + 6) % 7
}

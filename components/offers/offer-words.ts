import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { weekdays } from '@/lib/offers/fields'
import { isOver, type Offer } from '@/lib/offers/schema'
import { formatPhone } from '@/lib/phone'

type Words = Messages['offers']

/** On which days an offer is, with runs of days drawn together: `Mo–Mi und Fr`. */
export function daysWords(days: Offer['days'], words: Words, locale: Locale): string {
  const places = weekdays.flatMap((day, place) => (days.includes(day) ? [place] : []))
  const runs: [number, number][] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last && last[1] === place - 1) last[1] = place
    else runs.push([place, place])
  }
  const name = (place: number) => words.days[weekdays[place]!]!
  const parts = runs.flatMap(([from, to]) => {
    if (from === to) return [name(from)]
    return to - from === 1 ? [name(from), name(to)] : [`${name(from)}–${name(to)}`]
  })
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
}

/** The hours of an offer; empty without a time. */
export function hoursWords({ startTime, endTime }: Offer, words: Words): string {
  const clock = (time: string) =>
    time
      .replace('.', ':')
      .replace(/^0(?=\d)/, '')
      .replace(/:00$/, '')
  if (!startTime) return ''
  return endTime
    ? fill(words.time.both, { from: clock(startTime), to: clock(endTime) })
    : fill(words.time.from, { from: clock(startTime) })
}

/** When an offer is: its days and its time. */
export function timeWords(offer: Offer, words: Words, locale: Locale): string {
  return [daysWords(offer.days, words, locale), hoursWords(offer, words)].filter(Boolean).join(' ')
}

/** From when to when an offer runs, as seen on a day. */
export function runWords(offer: Offer, today: string, words: Words, locale: Locale): string {
  const day = (date: string) => ({ date: formatDate(date, locale) })
  if (isOver(offer, today)) return fill(words.over, day(offer.endsOn!))
  const start = offer.startsOn ? fill(offer.startsOn > today ? words.begins : words.since, day(offer.startsOn)) : ''
  return [start, offer.endsOn ? fill(words.until, day(offer.endsOn)) : ''].filter(Boolean).join(', ')
}

/** How many places are free, and when they were counted; empty when nobody knows. */
export function placesWords({ freePlaces, placesOn }: Offer, words: Words, locale: Locale): string {
  if (freePlaces === null) return ''
  const places = freePlaces === 0 ? words.full : count(words.places, freePlaces, locale)
  return placesOn ? fill(words.placesOn, { places, date: formatDate(placesOn, locale) }) : places
}

/** The number to call about an offer: its own, that of its post, that of its organisation. */
export const offerPhone = ({ phone, post, organisation }: Offer) => phone ?? post?.phone ?? organisation.phone

/** For whom an offer is. */
export function groupsWords({ groups }: Offer, t: Messages): string {
  return groups.map((group) => t.responsibilities.groups[group]).join(', ') || t.offers.forAll
}

/** An offer as lines of text, to be passed on. */
export function offerText(offer: Offer, today: string, t: Messages, locale: Locale): string {
  const words = t.offers
  const phone = offerPhone(offer)
  return [
    `${offer.title}, ${offer.organisation.name}`,
    [offer.venue, offer.bus].filter(Boolean).join(', '),
    [timeWords(offer, words, locale), runWords(offer, today, words, locale)].filter(Boolean).join(', '),
    [groupsWords(offer, t), offer.level ? words.levels[offer.level] : '', offer.childcare ? words.childcare : '']
      .filter(Boolean)
      .join(', '),
    placesWords(offer, words, locale),
    offer.registration ? `${words.fields.registration}: ${offer.registration}` : '',
    phone ? `${t.posts.columns.phone}: ${formatPhone(phone)}` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

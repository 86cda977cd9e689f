import { isFading, type Touch } from '../contacts/schema'
import { hasEnded, isEvent, type Cooperation } from '../cooperations/schema'
import { addDays, firstDay, lastDay } from '../dates'
import { isOver, type Offer } from '../offers/schema'
import type { Post } from '../posts/schema'
import { postStateOn } from '../posts/state'
import type { HeldResponsibility } from '../responsibilities/schema'
import type { VerifiedKind } from '../rhythms/schema'

/** What ends within so many days is told to whoever takes over. */
export const soonDays = 180

/**
 * Something a successor has to see to. `day`: since when, or when it comes; null where nobody knows. `contact` is the
 * organisation as a whole: it has no name.
 */
export interface Due {
  readonly what: 'contact' | 'vacant' | 'free' | 'absent' | 'ends'
  readonly kind: VerifiedKind
  readonly key: string
  readonly name: string | null
  readonly day: string | null
}

interface Partner {
  readonly key: string
  readonly touch: Touch | null
  readonly posts: readonly Post[]
  readonly cooperations: readonly Cooperation[]
  readonly responsibilities: readonly HeldResponsibility[]
  readonly offers: readonly Offer[]
}

/**
 * What is to be seen to with a partner, apart from records to confirm: a contact that falls asleep, posts nobody holds
 * or that become free, and what ends within `soonDays`.
 * @param nameOf what a cooperation or responsibility is called
 */
export function dueWith(
  partner: Partner,
  nameOf: { cooperation(one: Cooperation): string; responsibility(one: HeldResponsibility): string },
  today: string,
): Due[] {
  const { key, touch, posts, cooperations, responsibilities, offers } = partner
  const horizon = addDays(today, soonDays)
  const soon = (until: string | null) => until !== null && lastDay(until) >= today && lastDay(until) <= horizon
  return [
    ...(touch && isFading(touch, today)
      ? [{ what: 'contact' as const, kind: 'organisation' as const, key, name: null, day: touch.due }]
      : []),
    ...posts.flatMap((post): Due[] => {
      const { kind, since, freeFrom, absent, absentUntil } = postStateOn(post, today)
      const row = { kind: 'post' as const, key: post.id, name: post.function }
      if (kind === 'vacant') return [{ ...row, what: 'vacant', day: since }]
      if (freeFrom && freeFrom <= horizon) return [{ ...row, what: 'free', day: freeFrom }]
      return absent ? [{ ...row, what: 'absent', day: absentUntil }] : []
    }),
    ...cooperations
      .filter((one) => soon(one.until) && !isEvent(one))
      .map((one): Due => ({
        what: 'ends',
        kind: 'cooperation',
        key: one.id,
        name: nameOf.cooperation(one),
        day: one.until,
      })),
    ...responsibilities
      .filter(({ validTo }) => soon(validTo))
      .map((one): Due => ({
        what: 'ends',
        kind: 'responsibility',
        key: one.id,
        name: nameOf.responsibility(one),
        day: one.validTo,
      })),
    ...offers
      .filter(({ endsOn }) => soon(endsOn))
      .map((one): Due => ({ what: 'ends', kind: 'offer', key: one.id, name: one.title, day: one.endsOn })),
  ]
}

/** Cooperations that still count on a day, the oldest first; single events and what is over do not. */
export function standingAgreements(cooperations: readonly Cooperation[], today: string): Cooperation[] {
  return cooperations
    .filter((one) => one.state !== 'ended' && !hasEnded(one.until, today) && !isEvent(one))
    .sort((a, b) => dayOr(a.since).localeCompare(dayOr(b.since)) || (a.id < b.id ? -1 : 1))
}
const dayOr = (since: string | null) => (since ? firstDay(since) : '9999')

/** Offers that are not over, as a list for a successor. */
export const runningOffers = (offers: readonly Offer[], today: string) => offers.filter((one) => !isOver(one, today))

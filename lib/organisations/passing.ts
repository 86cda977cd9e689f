import { partnersProblem, type CooperationValues } from '../cooperations/fields'
import { firstDay, lastDay } from '../dates'
import type { MeetingValues } from '../meetings/fields'
import type { OfferValues } from '../offers/fields'
import type { PostValues } from '../posts/fields'
import { sortedHolders, sortedSeats, type Holder } from '../records/fields'
import type { ResponsibilityValues } from '../responsibilities/fields'
import type { TaskValues } from '../tasks/fields'
import type { OrganisationValues } from './fields'
import type { OrganisationRef } from './schema'

/** What an organisation leaves behind, in the order in which it is told. */
export const passingGroups = [
  'responsibilities',
  'delegated',
  'cooperations',
  'posts',
  'offers',
  'units',
  'seats',
  'meetings',
  'tasks',
] as const
export type PassingGroup = (typeof passingGroups)[number]

/** A record that loses its owner, as the preview tells it. */
export interface PassingItem {
  readonly group: PassingGroup
  readonly id: string
  readonly name: string
  /** The day of a meeting, the day a task is due, or until when it is meant to run. */
  readonly day: string | null
  /** It runs on with the others when nobody follows. */
  readonly stays: boolean
}

/** What closing an organisation would do. */
export interface ClosingPreview {
  readonly key: string
  readonly name: string
  readonly version: number
  readonly lastDay: string
  readonly successors: readonly OrganisationRef[]
  readonly items: readonly PassingItem[]
}

/** What becomes of whole groups (`all-<group>`) and of single records (`one-<id>`): the id of a successor, or `end`. */
export type Decisions = Readonly<Record<string, string | readonly string[]>>

/** Nothing follows for a record. */
export const ends = 'end'

/** An organisation that closes: its last day, and the day after, on which somebody may go on. */
export interface Closing {
  readonly id: string
  readonly parentId: string | null
  readonly lastDay: string
  readonly nextDay: string
  readonly today: string
  /** Where somebody who goes on finds a post of it: its continuation there, itself where it is elsewhere, or none. */
  readonly postAt: (postId: string | null, successorId: string) => string | null
}

/**
 * What becomes of a record. `values`: what it is from now on; `next`: how it goes on with a successor from the next
 * day; `dropped`: it would never have begun. None of them: it stays as it is.
 */
export interface Fate<V> {
  readonly values?: V
  readonly next?: V
  readonly dropped?: true
}

const unconfirmed = { verifiedAt: null, verifiedBy: null }
const endsBy = (end: string | null, day: string) => end !== null && lastDay(end) <= day
const beginsAfter = (begin: string | null, day: string) => begin !== null && firstDay(begin) > day

/** Whether a responsibility, or one that was handed to somebody, still holds after the last day. */
export const responsibilityGoesOn = ({ validTo }: ResponsibilityValues, day: string) => !endsBy(validTo, day)

/** A responsibility ends with its holder, or with whose task it is; the one that takes over has one of its own. */
export function fateOfResponsibility(
  values: ResponsibilityValues,
  closing: Closing,
  to: string | null,
): Fate<ResponsibilityValues> {
  const passed = to === null ? null : passedOn(values, closing, to)
  if (beginsAfter(values.validFrom, closing.lastDay)) return passed ? { values: passed } : { dropped: true }
  const ended = { ...values, validTo: closing.lastDay }
  return passed ? { values: ended, next: { ...passed, ...unconfirmed, validFrom: closing.nextDay } } : { values: ended }
}

function passedOn(values: ResponsibilityValues, { id, postAt }: Closing, to: string): ResponsibilityValues {
  const held = values.organisationId === id
  const organisationId = held ? to : values.organisationId
  const delegatedById = values.delegatedById === id ? to : values.delegatedById
  return {
    ...values,
    organisationId,
    // Nobody hands a task to themselves.
    delegatedById: delegatedById === organisationId ? null : delegatedById,
    postId: held ? postAt(values.postId, to) : values.postId,
  }
}

/** Whether a cooperation still runs after the last day. */
export const cooperationGoesOn = ({ state, since, until }: CooperationValues, day: string) =>
  state !== 'ended' && !endsBy(until, day) && !(since !== null && since === until)

/** Whether the others can go on without an organisation: two or more, with the roles that the kind needs. */
export function goesOnWithout({ kind, partners }: CooperationValues, id: string): boolean {
  const others = partners.filter((partner) => partner.id !== id)
  return !partnersProblem(kind, others)
}

/**
 * A cooperation ends when a partner goes, and goes on with the successor in its place. Where nobody follows and the
 * others can do without, it runs on as it is.
 */
export function fateOfCooperation(
  values: CooperationValues,
  closing: Closing,
  to: string | null,
): Fate<CooperationValues> {
  const { id, lastDay: last, nextDay, today } = closing
  if (to === null && goesOnWithout(values, id)) return {}
  const partners = values.partners
    .filter((partner) => partner.id !== id && partner.id !== to)
    .concat(to ? [{ id: to, role: roleOf(values, to) ?? roleOf(values, id)! }] : [])
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  // What a partner said of it is said by that partner alone.
  const voices = values.voices.filter((voice) => !voice.startsWith(`${id} `))
  const passed = to !== null && !partnersProblem(values.kind, partners) ? { ...values, partners, voices } : null
  if (beginsAfter(values.since, last)) return passed ? { values: passed } : { dropped: true }
  if (values.state === 'planned' && passed) return { values: passed }
  const ended = { ...values, until: last, state: last < today ? ('ended' as const) : values.state }
  return passed ? { values: ended, next: { ...passed, ...unconfirmed, voices: [], since: nextDay } } : { values: ended }
}

const roleOf = ({ partners }: CooperationValues, id: string) => partners.find((partner) => partner.id === id)?.role

/**
 * The terms of who holds a post end with it; with a successor the post is there from the next day, with who holds it.
 */
export function fateOfPost(values: PostValues, closing: Closing, to: string | null): Fate<PostValues> {
  const { lastDay: last, nextDay } = closing
  const stays = ({ until }: Holder) => !endsBy(until, last)
  const holders = values.holders
    .filter(({ since }) => !beginsAfter(since, last))
    .map((term) => (stays(term) ? { ...term, until: last } : term))
  const ended = { ...values, holders: sortedHolders(holders) }
  if (to === null) return { values: ended }
  const further = values.holders
    .filter(stays)
    .map((term) => (beginsAfter(term.since, last) ? term : { ...term, since: nextDay }))
    .filter((term, index, all) => all.findIndex(({ id, since }) => id === term.id && since === term.since) === index)
  const deputyIds = values.deputyIds.flatMap((id) => closing.postAt(id, to) ?? []).sort()
  const next = { ...values, ...unconfirmed, organisationId: to, holders: sortedHolders(further), deputyIds }
  return { values: ended, next }
}

/** Whether an offer still runs after the last day. */
export const offerGoesOn = ({ endsOn }: OfferValues, day: string) => !endsBy(endsOn, day)

/** An offer ends with who gives it; the successor gives one of its own. */
export function fateOfOffer(values: OfferValues, closing: Closing, to: string | null): Fate<OfferValues> {
  const { lastDay: last, nextDay, postAt } = closing
  const passed = to === null ? null : { ...values, organisationId: to, postId: postAt(values.postId, to) }
  if (beginsAfter(values.startsOn, last)) return passed ? { values: passed } : { dropped: true }
  const ended = { ...values, endsOn: last }
  return passed ? { values: ended, next: { ...passed, ...unconfirmed, startsOn: nextDay } } : { values: ended }
}

/** A unit belongs to the successor; the successor itself to what the organisation belonged to. */
export function fateOfUnit(
  { id, values }: { id: string; values: OrganisationValues },
  { parentId }: Closing,
  to: string | null,
): Fate<OrganisationValues> {
  return to === null ? {} : { values: { ...values, parentId: to === id ? parentId : to } }
}

/** Whether an organisation still sits in a body after the last day. */
export const sitsOn = ({ seats }: OrganisationValues, id: string, day: string) =>
  seats.some((seat) => seat.id === id && !endsBy(seat.until, day))

/** The seat in a body ends; the successor takes it from the next day, unless it sits there already. */
export function fateOfSeat(
  values: OrganisationValues,
  { id, lastDay: last, nextDay }: Closing,
  to: string | null,
): Fate<OrganisationValues> {
  const going = values.seats.filter((seat) => seat.id === id && !endsBy(seat.until, last))
  const others = values.seats.filter((seat) => !going.includes(seat))
  const ended = going.filter(({ since }) => !beginsAfter(since, last)).map((seat) => ({ ...seat, until: last }))
  const sits = others.some((seat) => seat.id === to && !endsBy(seat.until, last))
  const next = going
    .slice(0, to === null || sits ? 0 : 1)
    .map((seat) => ({ ...seat, id: to!, since: beginsAfter(seat.since, last) ? seat.since : nextDay }))
  return { values: { ...values, seats: sortedSeats([...others, ...ended, ...next]) } }
}

/** An invitation goes to the successor. `blank`: nothing is recorded of the part in the meeting; else it stays. */
export function fateOfMeeting(
  values: MeetingValues,
  { id }: Closing,
  to: string | null,
  blank: boolean,
): Fate<MeetingValues> {
  const kept = blank ? values.invited.filter((one) => one !== id) : values.invited
  const invited = to === null || kept.includes(to) ? kept : [...kept, to].sort()
  return { values: { ...values, invited } }
}

/** A task that is not done is the successor's. */
export function fateOfTask(values: TaskValues, to: string | null): Fate<TaskValues> {
  return to === null ? {} : { values: { ...values, organisationId: to } }
}

import { addDays, firstDay, lastDay } from '../dates'

/** What is asked of a term or a post, to say who holds it on a day. */
interface Term {
  readonly since: string | null
  readonly until: string | null
}
interface Times<T extends Term> {
  readonly holders: readonly T[]
  readonly vacantSince: string | null
  readonly absentFrom: string | null
  readonly absentUntil: string | null
}

/**
 * How a post is filled on a day. `held`: by `holders`. `vacant`: nobody holds it, since `since` as far as that is
 * known. `unknown`: no person is recorded, which does not mean that nobody is there.
 */
export interface PostState<T extends Term = Term> {
  readonly kind: 'held' | 'vacant' | 'unknown'
  readonly holders: readonly T[]
  readonly since: string | null
  /** The first day on which nobody will hold it, when the last one goes and nobody follows. */
  readonly freeFrom: string | null
  /** Whether somebody is away on the day; until when, as far as that is known. */
  readonly absent: boolean
  readonly absentUntil: string | null
}

/** Whether a term covers a day. Days that nobody knows do not end it. */
export function covers({ since, until }: Term, day: string): boolean {
  return (!since || firstDay(since) <= day) && (!until || lastDay(until) >= day)
}

/** How a post is filled on a day (YYYY-MM-DD): from its terms, and what was said of a vacancy. */
export function postStateOn<T extends Term>(post: Times<T>, day: string): PostState<T> {
  const holders = post.holders.filter((term) => covers(term, day))
  const said = post.vacantSince !== null && post.vacantSince <= day
  const past = post.holders.flatMap(({ until }) => (until && lastDay(until) < day ? [lastDay(until)] : []))
  const absent = post.absentFrom !== null && post.absentFrom <= day && (post.absentUntil ?? day) >= day
  const away = { absent, absentUntil: absent ? post.absentUntil : null }
  if (holders.length) return { kind: 'held', holders, since: null, freeFrom: freeFrom(post, holders), ...away }
  const last = past.sort().at(-1)
  if (!said && !last) return { kind: 'unknown', holders, since: null, freeFrom: null, ...away }
  const since = said ? post.vacantSince : addDays(last!, 1)
  return { kind: 'vacant', holders, since, freeFrom: null, ...away }
}

/** The day after the last of the present holders, unless one has no end or somebody follows. */
function freeFrom(post: Times<Term>, present: readonly Term[]): string | null {
  const ends = present.map(({ until }) => (until ? lastDay(until) : null))
  if (ends.includes(null)) return null
  const day = addDays(ends.map(String).sort().at(-1)!, 1)
  return post.holders.some((term) => covers(term, day)) ? null : day
}

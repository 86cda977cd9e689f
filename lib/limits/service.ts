import { createHash } from 'node:crypto'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import type { Job } from '../jobs'
import { perProcess } from '../per-process'
import { StoreError, type GraphStore, type Statement } from '../store/port'
import { parseRows, readRows, statement } from '../store/query'
import { deleteExpiredLimits, forgetPoints, givePoints, listPoints, takePoints } from './queries'

// How often something may be done. The counts lie in the store: all instances share them, and a restart forgets none.

/** So many points in so many seconds. The window of a limit begins with the first point that is taken. */
export interface Limit {
  readonly id: string
  readonly most: number
  readonly seconds: number
}

/** A point that was taken, so that it can be given back. */
export interface Taken {
  readonly id: string
  readonly until: string
}

/** Ids never show what they count: the typed address of somebody without an account is nobody's business. */
const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const minutes = 15

/** Tries to sign in to an account, by its address. */
export const triesOfAccount = (email: string): Limit => ({
  id: `tries:account:${digest(email)}`,
  most: 5,
  seconds: minutes * 60,
})

/** Tries to sign in from a network (see `networkOf`). */
export const triesOfNetwork = (network: string): Limit => ({
  id: `tries:network:${digest(network)}`,
  most: 20,
  seconds: minutes * 60,
})

/** Ways back from the provider of single sign-on that were worth nothing, from a network. */
export const triesAtProvider = (network: string): Limit => ({
  id: `tries:provider:${digest(network)}`,
  most: 60,
  seconds: minutes * 60,
})

/** Check-up links from a network that open nothing. */
export const guessesOf = (network: string): Limit => ({
  id: `tries:check-up:${digest(network)}`,
  most: 60,
  seconds: minutes * 60,
})

/** How often something is sent by a check-up link. */
export const answersBy = (linkId: string): Limit => ({ id: `answers:${linkId}`, most: 60, seconds: 60 * 60 })

/** Requests of an account to the interface, whichever of its tokens they come with. */
export const requestsOf = (userId: string, perMinute: number): Limit => ({
  id: `requests:${userId}`,
  most: perMinute,
  seconds: 60,
})

/** Public pictures that are fetched from a network. */
export const picturesFor = (network: string): Limit => ({
  id: `pictures:network:${digest(network)}`,
  most: 120,
  seconds: 60,
})

const instant = (milliseconds: number) => new Date(milliseconds).toISOString()

function take({ id, most, seconds }: Limit, wanted: number, least: number, now: number): Statement {
  const times = { now: instant(now), until: instant(now + seconds * 1000) }
  return statement(takePoints, { id, wanted, least, most, ...times }, { mustReturn: least > 0 })
}

/**
 * Takes one point from each limit, or none at all.
 * @param now milliseconds since 1970
 * @throws AppError `too-many-attempts` when one of them has none left
 */
export async function takeFromEach(store: GraphStore, limits: readonly Limit[], now: number): Promise<Taken[]> {
  // Reading first: what is refused anyway costs no writing.
  const ids = limits.map(({ id }) => id)
  const taken = new Map(
    (await readRows(store, listPoints, { ids, now: instant(now) })).map((row) => [row.id, row.points]),
  )
  if (limits.some(({ id, most }) => (taken.get(id) ?? 0) >= most)) throw new AppError('too-many-attempts')
  try {
    const rows = await store.write(limits.map((limit) => take(limit, 1, 1, now)))
    return limits.map(({ id }, index) => ({ id, until: parseRows(takePoints, rows[index]!)[0]!.until }))
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row') throw new AppError('too-many-attempts')
    throw error
  }
}

/**
 * Lets something be tried: what is right costs nothing, what is wrong keeps the point.
 * @param check a value when it is right, else null
 * @returns null also when the limit is used up, without any check
 */
export async function tryFor<T>(
  store: GraphStore,
  limit: Limit,
  check: () => Promise<T | null>,
  now = Date.now(),
): Promise<T | null> {
  let taken: Taken
  try {
    taken = (await takeFromEach(store, [limit], now))[0]!
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-many-attempts') return null
    throw error
  }
  const found = await check()
  if (found !== null) await store.write([giveBack(taken)])
  return found
}

/** Gives a point back: part of a write. */
export const giveBack = ({ id, until }: Taken): Statement => statement(givePoints, { id, points: 1, until })

/** Lets a limit begin anew: part of a write. */
export const beginAnew = ({ id }: Limit): Statement => statement(forgetPoints, { id })

/** What an instance has set aside of a limit: it counts these points in memory. */
interface Share {
  until: number
  left: number
  /** What is taken of the limit in all, as far as this instance knows. */
  points: number
  asking?: Promise<void> | undefined
}

const shares = perProcess('shares of limits', () => new Map<string, Share>())
/** Into how many pieces a limit is cut: so many writes use it up, and another instance can miss a piece at most. */
const pieces = 6

/**
 * Counts one request. An instance sets a piece of the limit aside in the store and counts that in memory, so that most
 * requests write nothing; all instances together never exceed the limit.
 * @param now milliseconds since 1970
 * @returns whether it may go on, how many are left, and in how many milliseconds the window ends
 */
export async function countRequest(
  store: GraphStore,
  limit: Limit,
  now: number,
): Promise<{ allowed: boolean; left: number; endsIn: number }> {
  const share = shareOf(limit.id, now)
  for (;;) {
    if (share.asking) await share.asking
    else if (share.until > now && (share.left > 0 || share.points >= limit.most)) {
      const allowed = share.left > 0
      if (allowed) share.left--
      const left = Math.max(0, limit.most - share.points + share.left)
      return { allowed, left, endsIn: share.until - now }
    } else {
      share.asking = setAside(store, limit, share, now).finally(() => delete share.asking)
    }
  }
}

async function setAside(store: GraphStore, limit: Limit, share: Share, now: number): Promise<void> {
  const [rows] = await store.write([take(limit, Math.ceil(limit.most / pieces), 0, now)])
  const { granted, points, until } = parseRows(takePoints, rows!)[0]!
  Object.assign(share, { left: granted, points, until: Date.parse(until) })
}

function shareOf(id: string, now: number): Share {
  let share = shares.get(id)
  if (!share) {
    if (shares.size > 1000)
      for (const [other, { until, asking }] of shares) if (until <= now && !asking) shares.delete(other)
    shares.set(id, (share = { until: 0, left: 0, points: 0 }))
  }
  return share
}

/** Forgets windows that are over. */
export const limitsJob: Job = {
  name: 'limits',
  every: 10 * 60_000,
  who: 'one',
  run: async (store, now) => {
    await store.write([statement(deleteExpiredLimits, { now, limit: 10_000 })])
  },
}

/** How often a person may use a door in a minute that moves much at once. */
const bulkPerMinute = { layout: 20, export: 30, backup: 5, letter: 20 } as const

/**
 * Counts one use of a door that moves much at once. How much one use may move is bounded by its schema.
 * @throws AppError `too-much-at-once` from the next use on, for the rest of the minute
 */
export async function countBulk(ctx: Pick<Ctx, 'actor' | 'store'>, door: keyof typeof bulkPerMinute): Promise<void> {
  if (ctx.actor.id === 'system') return
  const limit = { id: `bulk:${door}:${ctx.actor.id}`, most: bulkPerMinute[door], seconds: 60 }
  await takeFromEach(ctx.store, [limit], Date.now()).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError('too-much-at-once') : error
  })
}

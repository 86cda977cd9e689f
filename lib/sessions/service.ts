import { randomUUID } from 'node:crypto'
import { accessStatements } from '../audit/service'
import type { Actor, Ctx, Role } from '../context'
import { AppError } from '../errors'
import type { Job } from '../jobs'
import { log } from '../log'
import { StoreError, type GraphStore, type Statement } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import type { Device } from './device'
import {
  createSession,
  deleteExpiredSessions,
  endSession,
  endSessionsOf,
  findSession,
  listSessions,
  touchSession,
} from './queries'
import { absoluteSeconds, idleSeconds, type Session } from './schema'

// A session is a node: it counts while that is there. What a browser holds is only its id, encrypted.

/** How exactly the last use is noted: a write per request would be too much. */
const noteSeconds = 3 * 60

const later = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString()

/**
 * Begins a session of an account whose password was right when it had this `sessionVersion`.
 * @returns its id; undefined when the account was disabled or its sessions were ended meanwhile
 */
export async function openSession(
  store: GraphStore,
  { label, origin, ...account }: { userId: string; label: string; sessionVersion: number; origin?: string },
  device: Device,
  now: string,
): Promise<string | undefined> {
  const id = randomUUID()
  const { browser, system } = device
  const create = { ...account, id, browser, system, now, expiresAt: later(now, absoluteSeconds) }
  try {
    await store.write([
      statement(createSession, create, { mustReturn: true }),
      ...accessStatements(
        { actor: { id: account.userId, label }, now, ...(origin ? { origin } : {}) },
        { action: 'sign-in', details: { ...device } },
      ),
    ])
    return id
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row') return undefined
    throw error
  }
}

/** Forgets sessions that are over: nobody can use them any more. */
export const sessionsJob: Job = {
  name: 'sessions',
  every: 60 * 60_000,
  who: 'one',
  run: async (store, now) => {
    await store.write([statement(deleteExpiredSessions, { now })])
  },
}

/** An account as a session needs it; `external`: it signs in through the provider. */
export interface SessionUser {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly secondFactor: boolean
  readonly passwordGiven: boolean
  readonly external: boolean
}

/**
 * Who is signed in with a session, as the account is now; undefined when the session no longer counts. Notes the use
 * every few minutes; that is bookkeeping, so the change log does not grow by it.
 * @throws StoreError when the store does not answer: that is no end of the session
 */
export async function sessionUser(
  store: GraphStore,
  session: { userId: string; sessionId: string; sessionVersion: number },
  now: string,
): Promise<SessionUser | undefined> {
  const row = await readRow(store, findSession, { id: session.sessionId })
  if (!row || row.user.id !== session.userId || row.user.sessionVersion !== session.sessionVersion) return undefined
  if (row.user.disabled || row.session.expiresAt <= now) return undefined
  const before = later(now, -noteSeconds)
  if (row.session.lastSeenAt < before)
    await store
      .write([statement(touchSession, { id: session.sessionId, before, now })])
      .catch((error: unknown) => log().warn({ err: error }, 'the use of a session could not be noted'))
  const { id, name, role, secondFactor, passwordGiven, external } = row.user
  return { id, name, role, secondFactor, passwordGiven, external }
}

/** Ends a session for good: its cookie, sent again, no longer counts. False when it had ended already. */
export async function closeSession(
  store: GraphStore,
  actor: Pick<Actor, 'id' | 'label'>,
  id: string,
  origin: string,
): Promise<boolean> {
  return close({ store, actor, now: new Date().toISOString(), origin }, id, 'sign-out')
}

async function close(
  { store, ...author }: Pick<Ctx, 'store' | 'now' | 'origin'> & { actor: Pick<Actor, 'id' | 'label'> },
  id: string,
  action: 'sign-out' | 'session-ended',
): Promise<boolean> {
  try {
    await store.write([
      statement(endSession, { id, userId: author.actor.id }, { mustReturn: true }),
      ...accessStatements(author, { action }),
    ])
    return true
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row') return false
    throw error
  }
}

/** Ends every session of an account: part of a write. */
export const endSessions = (userId: string): Statement => statement(endSessionsOf, { userId })

const mostSessions = 200

/** Where the person who acts is signed in, the last used first. */
export async function ownSessions(ctx: Ctx): Promise<Session[]> {
  const since = later(ctx.now, -idleSeconds - noteSeconds)
  const mine = { userId: ctx.actor.id, since, now: ctx.now, limit: mostSessions }
  return (await readRows(ctx.store, listSessions, mine)).map((row) => row.session)
}

/** Ends a session of the person who acts. @throws AppError `not-found`, also for somebody else's; `forbidden` */
export async function endOwnSession(ctx: Ctx, id: string): Promise<void> {
  if (ctx.actor.scope) throw new AppError('forbidden')
  if (!(await close(ctx, id, 'session-ended'))) throw new AppError('not-found')
}

/** Ends every session of the person who acts, also the present one. @throws AppError `forbidden` */
export async function endOwnSessions(ctx: Ctx): Promise<void> {
  if (ctx.actor.scope) throw new AppError('forbidden')
  await ctx.store.write([endSessions(ctx.actor.id), ...accessStatements(ctx, { action: 'sessions-ended' })])
}

import { createHash, randomBytes } from 'node:crypto'
import { hashPassword } from './password'
import { changeStatement } from '../changes/service'
import { systemActor, type Ctx, type Role } from '../context'
import { AppError } from '../errors'
import { StoreError, type GraphStore } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import { mayManageUsers } from './policy'
import { changeUser, countUsers, createUser, deleteExpiredSessions, endSession, findSessionUser, findSetupLink, findUserByEmail, listUsers, lockUsers, replaceSetupLink, requireActiveAdmin, requireNoUsers, useSetupLink } from './queries'
import type { NewUser, Setup, User } from './schema'

function authorise(ctx: Ctx): void {
  if (!mayManageUsers(ctx.actor)) throw new AppError('forbidden')
}

/** All accounts. Administrators only. */
export async function users(ctx: Ctx): Promise<User[]> {
  authorise(ctx)
  return (await readRows(ctx.store, listUsers, {})).map((row) => row.user)
}

/**
 * Adds an account.
 * @throws AppError `duplicate` with the field error `email: taken`
 */
export async function addUser(ctx: Ctx, user: NewUser): Promise<string> {
  authorise(ctx)
  const id = ctx.newId()
  const { password, ...shown } = user
  try {
    await ctx.store.write([
      statement(createUser, { ...shown, id, passwordHash: await hashPassword(password), now: ctx.now }),
      changeStatement(ctx, { action: 'create', subjectKind: 'user', subjectId: id, subjectName: user.name, after: shown }),
    ])
  } catch (error) {
    if (error instanceof StoreError && error.code === 'unique') throw new AppError('duplicate', { fieldErrors: { email: 'taken' } })
    throw error
  }
  return id
}

/**
 * Changes role, state or password of an account; all its sessions end at their next request.
 * @throws AppError `conflict` when someone changed it meanwhile, `last-admin` when no active administrator would remain
 */
export async function updateUser(ctx: Ctx, change: { id: string; version: number; role?: Role | undefined; disabled?: boolean | undefined; password?: string | undefined }): Promise<void> {
  authorise(ctx)
  const before = (await users(ctx)).find((user) => user.id === change.id)
  if (!before) throw new AppError('not-found')
  const shown = { ...(change.role ? { role: change.role } : {}), ...(change.disabled === undefined ? {} : { disabled: change.disabled }) }
  const changes = { ...shown, ...(change.password ? { passwordHash: await hashPassword(change.password) } : {}) }
  try {
    await ctx.store.write([
      statement(lockUsers, {}, { mustReturn: true }),
      statement(changeUser, { id: change.id, version: change.version, changes, now: ctx.now }, { mustReturn: true }),
      statement(requireActiveAdmin, {}, { mustReturn: true }),
      changeStatement(ctx, {
        action: 'update',
        subjectKind: 'user',
        subjectId: change.id,
        subjectName: before.name,
        before: { role: before.role, disabled: before.disabled },
        after: { role: before.role, disabled: before.disabled, ...shown, ...(change.password ? { password: '(neu)' } : {}) },
      }),
    ])
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row') throw new AppError(error.options.statement === 2 ? 'last-admin' : 'conflict')
    throw error
  }
}

/** Account and password hash of an address, for the sign-in only. */
export async function credentialsOf(store: GraphStore, email: string) {
  return (await readRow(store, findUserByEmail, { email }))?.user
}

/** The account behind a session as it is now; undefined when the session no longer counts. */
export async function sessionUser(store: GraphStore, session: { userId: string; sessionId: string; sessionVersion: number }) {
  const row = await readRow(store, findSessionUser, { id: session.userId, sessionId: session.sessionId })
  if (!row || row.ended || row.user.disabled || row.user.sessionVersion !== session.sessionVersion) return undefined
  return row.user
}

/** Ends one session for good: its cookie, sent again, no longer counts. */
export async function closeSession(store: GraphStore, sessionId: string, now: string, expiresAt: string): Promise<void> {
  await store.write([statement(deleteExpiredSessions, { now }), statement(endSession, { id: sessionId, expiresAt })])
}

const fingerprint = (token: string) => createHash('sha256').update(token).digest('hex')

/** Hours a set-up link works. */
export const setupLinkHours = 24

/** A fresh set-up token while there is no account, else undefined. Tokens made before no longer work; only the hash is stored. */
export async function makeSetupToken(store: GraphStore, now: string): Promise<string | undefined> {
  if ((await readRow(store, countUsers, {}))!.users > 0) return undefined
  const token = randomBytes(24).toString('base64url')
  await store.write([statement(replaceSetupLink, { id: fingerprint(token), expiresAt: new Date(Date.parse(now) + setupLinkHours * 3_600_000).toISOString() })])
  return token
}

/** Whether a set-up token can be used at `now`. */
export async function setupTokenWorks(store: GraphStore, token: string, now: string): Promise<boolean> {
  return (await readRow(store, findSetupLink, { id: fingerprint(token), now })) !== undefined
}

/**
 * Uses up the set-up link and creates the first administrator, in one transaction.
 * @throws AppError `link-expired` when the link was used, replaced or has expired, or there is an account already
 */
export async function createFirstAdmin(ctx: Omit<Ctx, 'actor'>, setup: Setup): Promise<string> {
  const id = ctx.newId()
  const shown = { email: setup.email, name: setup.name, role: 'admin' as const }
  try {
    await ctx.store.write([
      statement(lockUsers, {}, { mustReturn: true }),
      statement(requireNoUsers, {}, { mustReturn: true }),
      statement(useSetupLink, { id: fingerprint(setup.token), now: ctx.now }, { mustReturn: true }),
      statement(createUser, { ...shown, id, passwordHash: await hashPassword(setup.password), now: ctx.now }),
      changeStatement({ ...ctx, actor: systemActor }, { action: 'create', subjectKind: 'user', subjectId: id, subjectName: setup.name, after: shown }),
    ])
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row') throw new AppError('link-expired')
    throw error
  }
  return id
}

import { createHash, randomBytes } from 'node:crypto'
import { hashPassword, passwordMatches } from './password'
import { changeStatement } from '../changes/service'
import { systemActor, type Ctx, type Role } from '../context'
import { AppError } from '../errors'
import { StoreError, type GraphStore } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import { mayManageUsers } from './policy'
import {
  changeUser,
  countUsers,
  createUser,
  deleteExpiredSessions,
  endSession,
  findOwnAccount,
  findSessionUser,
  findSetupLink,
  findUserByEmail,
  listUsers,
  lockUsers,
  replaceSetupLink,
  requireActiveAdmin,
  requireNoUsers,
  useSetupLink,
} from './queries'
import { isPersonalPassword, type NewUser, type Setup, type User } from './schema'

function authorise(ctx: Ctx): void {
  if (!mayManageUsers(ctx.actor)) throw new AppError('forbidden')
}

/** All accounts. Administrators only. */
export async function users(ctx: Ctx): Promise<User[]> {
  authorise(ctx)
  return (await readRows(ctx.store, listUsers, {})).map((row) => row.user)
}

/**
 * @throws AppError `invalid` with the field error `password: password-personal` for a name or an address as a password
 */
function refusePersonal(password: string, account: { name: string; email: string }): void {
  if (isPersonalPassword(password, account))
    throw new AppError('invalid', { fieldErrors: { password: 'password-personal' } })
}

/**
 * Adds an account.
 * @throws AppError `duplicate` with the field error `email: taken`, `invalid` for a password made of name or address
 */
export async function addUser(ctx: Ctx, user: NewUser): Promise<string> {
  authorise(ctx)
  refusePersonal(user.password, user)
  const id = ctx.newId()
  const { password, ...shown } = user
  try {
    await ctx.store.write([
      statement(createUser, { ...shown, id, passwordHash: await hashPassword(password), now: ctx.now }),
      changeStatement(ctx, {
        action: 'create',
        subjectKind: 'user',
        subjectId: id,
        subjectName: user.name,
        after: shown,
      }),
    ])
  } catch (error) {
    if (error instanceof StoreError && error.code === 'unique')
      throw new AppError('duplicate', { fieldErrors: { email: 'taken' } })
    throw error
  }
  return id
}

/**
 * Changes role, state or password of an account; all its sessions end at their next request.
 * @throws AppError `conflict` when someone changed it meanwhile, `last-admin` when no active administrator would
 *   remain,
 *   `invalid` for a password made of name or address
 */
export async function updateUser(
  ctx: Ctx,
  change: {
    id: string
    version: number
    role?: Role | undefined
    disabled?: boolean | undefined
    password?: string | undefined
  },
): Promise<void> {
  authorise(ctx)
  const before = (await users(ctx)).find((user) => user.id === change.id)
  if (!before) throw new AppError('not-found')
  if (change.password) refusePersonal(change.password, before)
  const shown = {
    ...(change.role ? { role: change.role } : {}),
    ...(change.disabled === undefined ? {} : { disabled: change.disabled }),
  }
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
        after: {
          role: before.role,
          disabled: before.disabled,
          ...shown,
          ...(change.password ? { password: '(neu)' } : {}),
        },
      }),
    ])
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row')
      throw new AppError(error.options.statement === 2 ? 'last-admin' : 'conflict')
    throw error
  }
}

/** The account of the person who acts. Everybody may see their own. @throws AppError `not-found` */
export async function ownAccount(ctx: Ctx): Promise<Pick<User, 'email' | 'name' | 'role' | 'createdAt'>> {
  const { email, name, role, createdAt } = await accountOfActor(ctx)
  return { email, name, role, createdAt }
}

async function accountOfActor(ctx: Ctx) {
  const row = await readRow(ctx.store, findOwnAccount, { id: ctx.actor.id })
  if (!row) throw new AppError('not-found')
  return row.user
}

/**
 * Changes the password of the person who acts. Everybody may, who knows the present one. All sessions of the account
 * end.
 * @param tryCounts is called with the account's address before the present password is checked; it may refuse
 * @returns the session version from which a new session can begin
 * @throws AppError `invalid` with a field error, `conflict` when the account was changed meanwhile
 */
export async function changeOwnPassword(
  ctx: Ctx,
  change: { currentPassword: string; password: string },
  tryCounts: (email: string) => Promise<void>,
): Promise<{ email: string; sessionVersion: number }> {
  const account = await accountOfActor(ctx)
  await tryCounts(account.email)
  if (!(await passwordMatches(account.passwordHash, change.currentPassword)))
    throw new AppError('invalid', { fieldErrors: { currentPassword: 'password-wrong' } })
  refusePersonal(change.password, account)
  try {
    await ctx.store.write([
      statement(
        changeUser,
        {
          id: account.id,
          version: account.version,
          changes: { passwordHash: await hashPassword(change.password) },
          now: ctx.now,
        },
        { mustReturn: true },
      ),
      changeStatement(ctx, {
        action: 'update',
        subjectKind: 'user',
        subjectId: account.id,
        subjectName: account.name,
        after: { password: '(neu)' },
      }),
    ])
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row') throw new AppError('conflict')
    throw error
  }
  return { email: account.email, sessionVersion: account.sessionVersion + 1 }
}

/** Account and password hash of an address, for the sign-in only. */
export async function credentialsOf(store: GraphStore, email: string) {
  return (await readRow(store, findUserByEmail, { email }))?.user
}

/** The account behind a session as it is now; undefined when the session no longer counts. */
export async function sessionUser(
  store: GraphStore,
  session: { userId: string; sessionId: string; sessionVersion: number },
) {
  const row = await readRow(store, findSessionUser, { id: session.userId, sessionId: session.sessionId })
  if (!row || row.ended || row.user.disabled || row.user.sessionVersion !== session.sessionVersion) return undefined
  return row.user
}

/** Ends one session for good: its cookie, sent again, no longer counts. */
export async function closeSession(
  store: GraphStore,
  sessionId: string,
  now: string,
  expiresAt: string,
): Promise<void> {
  await store.write([statement(deleteExpiredSessions, { now }), statement(endSession, { id: sessionId, expiresAt })])
}

const fingerprint = (token: string) => createHash('sha256').update(token).digest('hex')

/** Hours a set-up link works. */
export const setupLinkHours = 24

/**
 * A fresh set-up token while there is no account, else undefined. Tokens made before no longer work; only the hash is
 * stored.
 */
export async function makeSetupToken(store: GraphStore, now: string): Promise<string | undefined> {
  if ((await readRow(store, countUsers, {}))!.users > 0) return undefined
  const token = randomBytes(24).toString('base64url')
  await store.write([
    statement(replaceSetupLink, {
      id: fingerprint(token),
      expiresAt: new Date(Date.parse(now) + setupLinkHours * 3_600_000).toISOString(),
    }),
  ])
  return token
}

/** Whether a set-up token can be used at `now`. */
export async function setupTokenWorks(store: GraphStore, token: string, now: string): Promise<boolean> {
  return (await readRow(store, findSetupLink, { id: fingerprint(token), now })) !== undefined
}

/**
 * Uses up the set-up link and creates the first administrator, in one transaction.
 * @throws AppError `link-expired` when the link was used, replaced or has expired, or there is an account already;
 *   `invalid` for
 *   a password made of name or address
 */
export async function createFirstAdmin(ctx: Omit<Ctx, 'actor'>, setup: Setup): Promise<string> {
  refusePersonal(setup.password, setup)
  const id = ctx.newId()
  const shown = { email: setup.email, name: setup.name, role: 'admin' as const }
  try {
    await ctx.store.write([
      statement(lockUsers, {}, { mustReturn: true }),
      statement(requireNoUsers, {}, { mustReturn: true }),
      statement(useSetupLink, { id: fingerprint(setup.token), now: ctx.now }, { mustReturn: true }),
      statement(createUser, { ...shown, id, passwordHash: await hashPassword(setup.password), now: ctx.now }),
      changeStatement(
        { ...ctx, actor: systemActor },
        { action: 'create', subjectKind: 'user', subjectId: id, subjectName: setup.name, after: shown },
      ),
    ])
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row') throw new AppError('link-expired')
    throw error
  }
  return id
}

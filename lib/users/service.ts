import { createHash, randomBytes } from 'node:crypto'
import { hashPassword, passwordMatches } from './password'
import type { AccessNote } from '../audit/service'
import { systemActor, type Ctx, type Role } from '../context'
import { env } from '../env'
import { AppError } from '../errors'
import { writeRecord } from '../records/write'
import { beginAnew, triesOfAccount } from '../limits/service'
import { endSessions } from '../sessions/service'
import { StoreError, type GraphStore } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import { about, adminRemains, alone, changedEntry, createdEntry, endingTokens, noted } from './entries'
import { mayManageUsers } from './policy'
import {
  changeUser,
  countUsers,
  createUser,
  findOwnAccount,
  findSetupLink,
  findUserByEmail,
  listPlaceNames,
  listUsers,
  lockUsers,
  replaceSetupLink,
  requireNoUsers,
  useSetupLink,
} from './queries'
import type { NewUser, OwnAccount, Setup, User } from './schema'
import { weaknessOf } from './strength'

function authorise(ctx: Ctx): void {
  if (!mayManageUsers(ctx.actor)) throw new AppError('forbidden')
}

/** All accounts. Administrators only. */
export async function users(ctx: Ctx): Promise<User[]> {
  authorise(ctx)
  return (await readRows(ctx.store, listUsers, {})).map((row) => row.user)
}

/** Most names around the office that a password is compared with. */
const mostNames = 3000

/**
 * Refuses a password that is easy to guess: common ones, words with a year behind them, rows of keys, names of the
 * account, of the office and of the places around it.
 * @throws AppError `invalid` with the field error `password`: what is weak
 */
async function refuseWeak(
  ctx: Pick<Ctx, 'store' | 'now'>,
  password: string,
  { name, email }: { name: string; email: string },
): Promise<void> {
  const { OFFICE_NAME = '', OFFICE_MAIL = '' } = env()
  const names = (await readRows(ctx.store, listPlaceNames, { limit: mostNames })).map((row) => row.name)
  const around = { own: [name, email], office: [OFFICE_NAME, OFFICE_MAIL, ...names] }
  const weakness = weaknessOf(password, around, ctx.now)
  if (weakness) throw new AppError('invalid', { fieldErrors: { password: weakness } })
}

/**
 * Adds an account.
 * @param given somebody else knows the password: its owner must change it first
 * @throws AppError `duplicate` with the field error `email: taken`, `invalid` for a password that is easy to guess
 */
export async function addUser(ctx: Ctx, user: NewUser, { given = false } = {}): Promise<string> {
  authorise(ctx)
  await refuseWeak(ctx, user.password, user)
  const id = ctx.newId()
  const { password, ...shown } = user
  try {
    const passwordHash = await hashPassword(password)
    const create = statement(createUser, { ...shown, id, passwordHash, passwordGiven: given, now: ctx.now })
    await writeRecord(
      ctx,
      [{ statement: create }, ...noted(ctx, { action: 'account-created', ...about({ id, name: user.name }) })],
      createdEntry(id, shown),
    )
  } catch (error) {
    if (error instanceof StoreError && error.code === 'unique')
      throw new AppError('duplicate', { fieldErrors: { email: 'taken' } })
    throw error
  }
  return id
}

/**
 * Changes role, state or password of an account; all its sessions end. Its API tokens end with a new password and with
 * disabling; a new password also lifts the wait after wrong ones.
 * @param unlink an account of single sign-on becomes one with this password
 * @throws AppError `conflict` when someone changed it meanwhile, `last-admin` when no active administrator with a
 *   password would remain, `single-sign-on` for what the provider decides about such an account, `invalid` for a
 *   password that is easy to guess
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
  { given = false, unlink = false } = {},
): Promise<void> {
  authorise(ctx)
  const before = (await users(ctx)).find((user) => user.id === change.id)
  if (!before) throw new AppError('not-found')
  if (before.external && (change.role || change.password) && !unlink) throw new AppError('single-sign-on')
  if (change.password) await refuseWeak(ctx, change.password, before)
  const shown = {
    ...(change.role ? { role: change.role } : {}),
    ...(change.disabled === undefined ? {} : { disabled: change.disabled }),
  }
  const changes = {
    ...shown,
    ...(change.password ? { passwordHash: await hashPassword(change.password), passwordGiven: given } : {}),
    ...(unlink ? { externalId: null } : {}),
  }
  const { id, version } = change
  const ending = change.password || change.disabled ? await endingTokens(ctx, id) : { steps: [], also: [] }
  await writeRecord(
    ctx,
    [
      alone,
      {
        statement: statement(changeUser, { id, version, changes, endSessions: true, now: ctx.now }),
        refuse: 'conflict',
      },
      adminRemains('last-admin'),
      { statement: endSessions(id) },
      ...ending.steps,
      ...(change.password ? [{ statement: beginAnew(triesOfAccount(before.email)) }] : []),
      ...accessesOf(before, change).flatMap((note) => noted(ctx, note)),
    ],
    changedEntry(change.id, {
      ...(change.role ? { role: [before.role, change.role] } : {}),
      ...(change.disabled === undefined ? {} : { disabled: [before.disabled, change.disabled] }),
      ...(change.password ? { password: [null, null] } : {}),
      ...(unlink ? { singleSignOn: [before.external, false] } : {}),
    }),
    { also: ending.also },
  )
}

/** What a change of an account is in the log of accesses. */
function accessesOf(
  before: User,
  change: { role?: Role | undefined; disabled?: boolean | undefined; password?: string | undefined },
): AccessNote[] {
  const { role, disabled, password } = change
  const subject = about(before)
  return [
    ...(role && role !== before.role
      ? [{ action: 'role-changed' as const, ...subject, details: { from: before.role, to: role } }]
      : []),
    ...(disabled !== undefined && disabled !== before.disabled
      ? [{ action: disabled ? ('account-disabled' as const) : ('account-enabled' as const), ...subject }]
      : []),
    ...(password ? [{ action: 'password-reset' as const, ...subject }] : []),
  ]
}

/** The account of the person who acts. Everybody may see their own. @throws AppError `not-found` */
export async function ownAccount(ctx: Ctx): Promise<OwnAccount> {
  const { email, name, role, createdAt, external } = await accountOfActor(ctx)
  return { email, name, role, createdAt, external }
}

async function accountOfActor(ctx: Ctx) {
  const row = await readRow(ctx.store, findOwnAccount, { id: ctx.actor.id })
  if (!row) throw new AppError('not-found')
  return row.user
}

/**
 * Changes the password of the person who acts. Everybody may, who knows the present one. With `endAll` every session
 * and every API token of the account ends.
 * @param tryPassword is called with the account's address and the check of the present password; it may refuse
 * @returns the session version from which a new session can begin
 * @throws AppError `invalid` with a field error, `conflict` when the account was changed meanwhile, `single-sign-on`
 *   when it has none
 */
export async function changeOwnPassword(
  ctx: Ctx,
  change: { currentPassword: string; password: string; endAll: boolean },
  tryPassword: (email: string, check: () => Promise<boolean>) => Promise<boolean>,
): Promise<{ sessionVersion: number }> {
  const account = await accountOfActor(ctx)
  if (account.external) throw new AppError('single-sign-on')
  if (!(await tryPassword(account.email, () => passwordMatches(account.passwordHash, change.currentPassword))))
    throw new AppError('invalid', { fieldErrors: { currentPassword: 'password-wrong' } })
  await refuseWeak(ctx, change.password, account)
  const { id, version, sessionVersion } = account
  const changes = { passwordHash: await hashPassword(change.password), passwordGiven: false }
  const ending = change.endAll ? await endingTokens(ctx, id) : { steps: [], also: [] }
  await writeRecord(
    ctx,
    [
      {
        statement: statement(changeUser, { id, version, changes, endSessions: change.endAll, now: ctx.now }),
        refuse: 'conflict',
      },
      ...(change.endAll ? [{ statement: endSessions(id) }] : []),
      ...ending.steps,
      ...noted(ctx, { action: 'password-changed' }),
    ],
    changedEntry(id, { password: [null, null] }),
    { also: ending.also },
  )
  return { sessionVersion: change.endAll ? sessionVersion + 1 : sessionVersion }
}

/** Account and password hash of an address, for the sign-in only. */
export async function credentialsOf(store: GraphStore, email: string) {
  return (await readRow(store, findUserByEmail, { email }))?.user
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
 *   a password that is easy to guess
 */
export async function createFirstAdmin(ctx: Omit<Ctx, 'actor'>, setup: Setup): Promise<string> {
  await refuseWeak(ctx, setup.password, setup)
  const id = ctx.newId()
  const shown = { email: setup.email, name: setup.name, role: 'admin' as const }
  const passwordHash = await hashPassword(setup.password)
  await writeRecord(
    { ...ctx, actor: systemActor },
    [
      { statement: statement(lockUsers, {}), refuse: 'link-expired' },
      { statement: statement(requireNoUsers, {}), refuse: 'link-expired' },
      {
        statement: statement(useSetupLink, { id: fingerprint(setup.token), now: ctx.now }),
        refuse: 'link-expired',
      },
      { statement: statement(createUser, { ...shown, id, passwordHash, passwordGiven: false, now: ctx.now }) },
      ...noted(
        { ...ctx, actor: { id, label: setup.name, role: 'admin' } },
        { action: 'account-created', ...about({ id, name: setup.name }) },
      ),
    ],
    createdEntry(id, shown),
  )
  return id
}

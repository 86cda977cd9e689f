import type { Actor, Ctx, Role } from '../context'
import { AppError } from '../errors'
import { writeRecord } from '../records/write'
import { StoreError } from '../store/port'
import { readRow, statement } from '../store/query'
import { endSessions } from '../sessions/service'
import {
  about,
  adminRemains,
  alone,
  changeAndSignOut,
  changedEntry,
  createdEntry,
  endingTokens,
  noted,
} from '../users/entries'
import { mayManageUsers } from '../users/policy'
import { users } from '../users/service'
import type { Identity } from './claims'
import { provider } from './provider'
import { askLink, createAccount, findAccount, linkAccount } from './queries'

/** What pages show of the provider; undefined: there is none. */
export function singleSignOn(): { name: string | undefined } | undefined {
  const configured = provider()
  return configured && { name: configured.name }
}

/** The provider acting: it gives and takes roles. */
const providerActor = (): Actor => ({ id: 'provider', label: provider()?.name ?? 'Knotenpunkt', role: 'admin' })

/** An account for which a session may begin. */
export interface Entered {
  readonly userId: string
  readonly label: string
  readonly sessionVersion: number
}

/** Conflicts with others who change the account at this very moment; beyond them something is wrong. */
const mostTries = 3

/**
 * Lets in who has signed in at the provider. The first time makes an account; later its role follows the groups. An
 * account is recognised by issuer and subject alone: an address proves nothing here.
 * @throws AppError with the account in `details.account`, where there is one: `not-enabled` without a group that counts
 *   (its sessions and tokens end), `account-disabled`, `address-taken` by another account, `not-set-up` while no
 *   administrator has a password
 */
export async function enter(guest: Omit<Ctx, 'actor'>, identity: Identity, tries = mostTries): Promise<Entered> {
  const ctx: Ctx = { ...guest, actor: providerActor() }
  const account = await accountOf(ctx, identity)
  try {
    if (!identity.role) return await shutOut(ctx, account)
    if (!account) return await makeAccount(ctx, identity, identity.role)
    if (account.disabled) throw new AppError('account-disabled', { account: nameOf(account) })
    return await follow(ctx, account, identity.role)
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict' && tries > 1) return enter(guest, identity, tries - 1)
    throw error
  }
}

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>

async function accountOf(ctx: Ctx, { externalId }: Identity) {
  return (await readRow(ctx.store, findAccount, { externalId }))?.account
}

const nameOf = ({ id, name }: { id: string; name: string }) => ({ id, name })

/** None of the groups counts (any more). */
async function shutOut(ctx: Ctx, account: Account | undefined): Promise<never> {
  if (!account) throw new AppError('not-enabled')
  const { id, version } = account
  const { steps, also } = await endingTokens(ctx, id)
  const [entry, ...more] = also
  const all = [...changeAndSignOut(ctx, id, version), ...steps]
  await writeRecord(ctx, all, entry ?? changedEntry(id, { sessions: [null, null] }), { also: more })
  throw new AppError('not-enabled', { account: nameOf(account) })
}

async function makeAccount(ctx: Ctx, identity: Identity, role: Role): Promise<Entered> {
  const { externalId, name, email } = identity
  const id = ctx.newId()
  try {
    await writeRecord(
      ctx,
      [
        alone,
        adminRemains('not-set-up'),
        { statement: statement(createAccount, { id, externalId, email, name, role, now: ctx.now }) },
        ...noted(ctx, { action: 'account-created', ...about({ id, name }) }),
      ],
      createdEntry(id, { name, email, role, singleSignOn: true }),
    )
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'unique')) throw error
    // the same person at the same moment: the account is there now
    if (await accountOf(ctx, identity)) throw new AppError('conflict', {}, { cause: error })
    throw await takenBy(ctx, email ?? '', externalId)
  }
  return { userId: id, label: name, sessionVersion: 1 }
}

/** Remembers who came, so that an administrator can link the two. */
async function takenBy(ctx: Ctx, email: string, externalId: string): Promise<AppError> {
  const [rows] = await ctx.store.write([statement(askLink, { email, externalId })])
  const account = rows![0] as { id: string; name: string } | undefined
  return new AppError('address-taken', account ? { account } : {})
}

/** The role is what the groups say now; when it changes, other sessions end. */
async function follow(ctx: Ctx, account: Account, role: Role): Promise<Entered> {
  const { id, name, version, sessionVersion, role: before } = account
  if (role === before) return { userId: id, label: name, sessionVersion }
  await writeRecord(
    ctx,
    [
      ...changeAndSignOut(ctx, id, version, { role }),
      ...noted(ctx, { action: 'role-changed', ...about(account), details: { from: before, to: role } }),
    ],
    changedEntry(id, { role: [before, role] }),
  )
  return { userId: id, label: name, sessionVersion: sessionVersion + 1 }
}

/**
 * Links an account with who came through the provider with its address: from then on it signs in there. Its password,
 * second factor, sessions and tokens end. Administrators only.
 * @throws AppError `forbidden`, `not-found` when nobody came, `conflict` when somebody changed it, or somebody else
 *   came, meanwhile; `last-admin` for the last administrator with a password; `duplicate` when who came has another
 *   account
 */
export async function link(ctx: Ctx, { id, version }: { id: string; version: number }): Promise<void> {
  if (!mayManageUsers(ctx.actor)) throw new AppError('forbidden')
  const before = (await users(ctx)).find((user) => user.id === id)
  if (!before?.linkAsked) throw new AppError('not-found')
  const { steps, also } = await endingTokens(ctx, id)
  try {
    await writeRecord(
      ctx,
      [
        alone,
        { statement: statement(linkAccount, { id, version, now: ctx.now }), refuse: 'conflict' },
        adminRemains('last-admin'),
        { statement: endSessions(id) },
        ...steps,
        ...noted(ctx, { action: 'account-linked', ...about(before) }),
      ],
      changedEntry(id, { singleSignOn: [before.external, true] }),
      { also },
    )
  } catch (error) {
    if (error instanceof StoreError && error.code === 'unique') throw new AppError('duplicate')
    throw error
  }
}

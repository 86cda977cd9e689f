import { nobody, recordAccess } from '../audit/service'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import { codeSchema } from '../second-factor/schema'
import { codeCounts } from '../second-factor/service'
import type { Device } from '../sessions/device'
import { openSession } from '../sessions/service'
import type { GraphStore } from '../store/port'
import { passwordMatches } from '../users/password'
import type { ChangePassword } from '../users/schema'
import { changeOwnPassword, credentialsOf } from '../users/service'
import { shortened } from './caller-address'
import type { SessionClaims } from './session-token'
import { tryPassword } from './throttle'

/** Where somebody comes from who signs in. */
export interface Caller {
  /** Network address. */
  readonly address: string
  readonly device: Device
}

/**
 * Checks e-mail address, password and, where the account has one, the second factor, and begins a session. The same for
 * unknown, disabled and wrong.
 * @param code what the app shows, or a recovery code; empty: not asked for yet
 * @returns its claims, or undefined when they do not fit
 * @throws AppError `second-factor` when the password is right and the code is missing, or (with a field error) wrong;
 *   `too-many-attempts`; StoreError
 */
export async function checkCredentials(
  store: GraphStore,
  email: string,
  password: string,
  caller: Caller,
  code = '',
): Promise<SessionClaims | undefined> {
  let wrongCode = false
  let user: Awaited<ReturnType<typeof credentialsOf>>
  const right = await tryPassword(store, { email, address: caller.address }, async () => {
    user = await credentialsOf(store, email)
    const matches = await passwordMatches(user && !user.disabled ? user.passwordHash : null, password)
    if (!matches || !user?.secondFactor) return matches
    if (!code.trim()) throw new AppError('second-factor')
    const typed = codeSchema.safeParse(code)
    wrongCode = !(typed.success && (await codeCounts(store, user.id, typed.data, new Date().toISOString())))
    return !wrongCode
  })
  const claims =
    right && user
      ? await newSession(store, { userId: user.id, label: user.name, sessionVersion: user.sessionVersion }, caller)
      : undefined
  if (!claims) await noteFailure(store, user, caller)
  if (wrongCode) throw new AppError('second-factor', { fieldErrors: { code: 'code-wrong' } })
  return claims
}

/** The same for known and unknown addresses: what was typed for an unknown one is written nowhere. */
export async function noteFailure(
  store: GraphStore,
  user: { id: string; name: string } | undefined,
  { address, device }: Caller,
): Promise<void> {
  const subject = user ? { subject: { kind: 'user' as const, id: user.id, name: user.name } } : {}
  await recordAccess(
    store,
    { actor: nobody, now: new Date().toISOString(), origin: shortened(address) },
    { action: 'sign-in-failed', ...subject, details: { ...device } },
  )
}

/** Begins a session; undefined when the account was disabled, or its sessions ended, at this very moment. */
export async function newSession(
  store: GraphStore,
  account: { userId: string; label: string; sessionVersion: number },
  { address, device }: Caller,
): Promise<SessionClaims | undefined> {
  const now = new Date()
  const sessionId = await openSession(store, { ...account, origin: shortened(address) }, device, now.toISOString())
  if (!sessionId) return undefined
  const { userId, sessionVersion } = account
  return { sub: userId, sessionId, sessionVersion, signedInAt: Math.floor(now.getTime() / 1000) }
}

/**
 * Changes one's own password; a wrong present one counts like a wrong one to sign in. With `endAll` every session and
 * every API token of the account ends.
 * @returns the claims of a fresh session for the browser that asked, when the old one has ended
 * @throws AppError `too-many-attempts`, and what `changeOwnPassword` throws
 */
export async function changePassword(ctx: Ctx, change: ChangePassword, caller: Caller): Promise<SessionClaims | null> {
  const { sessionVersion } = await changeOwnPassword(ctx, change, (email, check) =>
    tryPassword(ctx.store, { email, address: caller.address }, check),
  )
  if (!change.endAll) return null
  return (await newSession(ctx.store, { userId: ctx.actor.id, label: ctx.actor.label, sessionVersion }, caller)) ?? null
}

/** `checkCredentials` for next-auth's own door: a refusal is null, never a reason. @throws StoreError */
export async function authorizeCredentials(
  store: GraphStore,
  email: string,
  password: string,
  caller: Caller,
): Promise<SessionClaims | null> {
  try {
    return (await checkCredentials(store, email, password, caller)) ?? null
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

import { randomUUID } from 'node:crypto'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import type { GraphStore } from '../store/port'
import { passwordMatches } from '../users/password'
import type { ChangePassword } from '../users/schema'
import { changeOwnPassword, credentialsOf } from '../users/service'
import type { SessionClaims } from './session-token'
import { countSignInAttempt, forgetSignInAttempts } from './throttle'

/**
 * Checks e-mail address and password for a new session; counts the try first. The same for unknown, disabled and wrong.
 * @param address network address of the caller
 * @returns the claims of a fresh session, or undefined when they do not fit
 * @throws AppError `too-many-attempts`
 */
export async function checkCredentials(
  store: GraphStore,
  email: string,
  password: string,
  address: string,
): Promise<SessionClaims | undefined> {
  await countSignInAttempt(email, address)
  const user = await credentialsOf(store, email)
  const matches = await passwordMatches(user && !user.disabled ? user.passwordHash : null, password)
  if (!user || !matches) return undefined
  await forgetSignInAttempts(email)
  return newSession(user.id, user.sessionVersion)
}

/** Claims of a session that begins now. */
export function newSession(userId: string, sessionVersion: number): SessionClaims {
  return { sub: userId, sessionId: randomUUID(), sessionVersion, signedInAt: Math.floor(Date.now() / 1000) }
}

/**
 * Changes one's own password; a try counts like one to sign in. Every session of the account ends.
 * @returns the claims of a fresh session for the browser that asked
 * @throws AppError `too-many-attempts`, and what `changeOwnPassword` throws
 */
export async function changePassword(ctx: Ctx, change: ChangePassword, address: string): Promise<SessionClaims> {
  const { email, sessionVersion } = await changeOwnPassword(ctx, change, (account) =>
    countSignInAttempt(account, address),
  )
  await forgetSignInAttempts(email)
  return newSession(ctx.actor.id, sessionVersion)
}

/** `checkCredentials` for next-auth's own door: a refusal is null, never a reason. */
export async function authorizeCredentials(
  store: GraphStore,
  email: string,
  password: string,
  address: string,
): Promise<SessionClaims | null> {
  try {
    return (await checkCredentials(store, email, password, address)) ?? null
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

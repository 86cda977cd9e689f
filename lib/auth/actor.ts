import { getServerSession } from 'next-auth'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { createContext, systemActor, type Actor, type Ctx } from '../context'
import { env } from '../env'
import { AppError } from '../errors'
import { authSecret } from '../secret'
import { currentStore } from '../store/current'
import { closeSession } from '../users/service'
import { callerAddressOf } from './caller-address'
import { authOptions } from './options'
import {
  absoluteSeconds,
  encodeSession,
  remainingSeconds,
  sessionCookieAttributes,
  sessionCookieName,
  type SessionClaims,
} from './session-token'

/** The session of this request, looked up once. */
const currentSession = cache(async () => getServerSession(authOptions()))

/** Who acts in this request; undefined when nobody is signed in (any more). */
export async function currentActor(): Promise<Actor | undefined> {
  return (await currentSession())?.actor
}

/**
 * Who acts in this request. Every action and route calls it before anything else.
 * @throws AppError `not-signed-in`
 */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw new AppError('not-signed-in')
  return actor
}

/** The context of a page: sends people who are not signed in to the sign-in and back afterwards. */
export async function pageContext(): Promise<Ctx> {
  const actor = await currentActor()
  if (!actor) {
    const path = (await headers()).get('x-knotenpunkt-path') ?? '/'
    redirect(path === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(path)}`)
  }
  return createContext(actor, await currentStore())
}

/** What the doors before the sign-in work with (sign-in, set-up): the store and the clock, but nobody who acts. */
export async function guestContext(): Promise<Omit<Ctx, 'actor'>> {
  const { actor: _nobody, ...context } = createContext(systemActor, await currentStore())
  return context
}

/** Sets the cookie of a fresh session. Only from an action or route handler. */
export async function startSession(claims: SessionClaims): Promise<void> {
  const url = env().KNOTENPUNKT_URL
  const maxAge = remainingSeconds(claims.signedInAt, Date.now() / 1000)
  ;(await cookies()).set(
    sessionCookieName(url),
    await encodeSession(claims, authSecret(), maxAge),
    sessionCookieAttributes(url, maxAge),
  )
}

/** Ends the session of this request, in the store and in the browser. */
export async function endCurrentSession(): Promise<void> {
  const session = await currentSession()
  const now = Date.now()
  if (session?.sessionId)
    await closeSession(
      await currentStore(),
      session.sessionId,
      new Date(now).toISOString(),
      new Date(now + absoluteSeconds * 1000).toISOString(),
    )
  ;(await cookies()).delete(sessionCookieName(env().KNOTENPUNKT_URL))
}

/** Network address of the caller of this request. */
export async function callerAddress(): Promise<string> {
  return callerAddressOf((await headers()).get('x-forwarded-for'))
}

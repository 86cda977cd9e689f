import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { createContext, systemActor, type Actor, type Ctx } from '../context'
import { env } from '../env'
import { AppError } from '../errors'
import { authSecret } from '../secret'
import { currentStore } from '../store/current'
import { deviceOf } from '../sessions/device'
import { closeSession } from '../sessions/service'
import { callerAddressOf, shortened } from './caller-address'
import type { Caller } from './credentials'
import { liveSession } from './options'
import {
  decodeSession,
  encodeSession,
  remainingSeconds,
  sessionCookieAttributes,
  sessionCookieName,
  type SessionClaims,
} from './session-token'

/** The session of this request, looked up once. @throws StoreError when the store does not answer */
const currentSession = cache(async () => {
  const cookie = (await cookies()).get(sessionCookieName(env().KNOTENPUNKT_URL))?.value
  const claims = cookie ? await decodeSession(cookie, authSecret()) : undefined
  const actor = claims && (await liveSession(claims))
  return claims && actor ? { actor, sessionId: claims.sessionId } : undefined
})

/** Who acts in this request; undefined when nobody is signed in (any more). @throws StoreError: that is no sign-out */
export async function currentActor(): Promise<Actor | undefined> {
  return (await currentSession())?.actor
}

/**
 * Who acts in this request. Every action and route calls it before anything else.
 * @param incomplete also whoever must change the password or set up a second factor first: only for doing that
 * @throws AppError `not-signed-in`, `password-needed`, `second-factor-needed`; StoreError when the store does not
 *   answer
 */
export async function requireActor({ incomplete = false } = {}): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw new AppError('not-signed-in')
  if (actor.incomplete && !incomplete) throw new AppError(`${actor.incomplete}-needed`)
  return actor
}

/** The page that is open first to somebody with these claims; null: every page. @throws StoreError */
export async function firstPage(claims: SessionClaims): Promise<string | null> {
  const incomplete = (await liveSession(claims))?.incomplete
  return incomplete ? firstPages[incomplete] : null
}

/** Where what is to be done first is done. */
const firstPages = { password: '/profile', 'second-factor': '/profile/second-factor' }

/**
 * The context of a page: sends people who are not signed in to the sign-in and back afterwards, and who has
 * something to do first to the page for it.
 */
export async function pageContext(): Promise<Ctx> {
  const actor = await currentActor()
  const path = (await headers()).get('x-knotenpunkt-path') ?? '/'
  const first = actor?.incomplete && firstPages[actor.incomplete]
  if (first && path.split('?')[0] !== first) redirect(first)
  if (!actor) {
    redirect(path === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(path)}`)
  }
  return createContext(actor, await currentStore(), await callerOrigin())
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

/** Ends the session of this request, in the store and in the browser. @throws StoreError: then nobody is signed out */
export async function endCurrentSession(): Promise<void> {
  const session = await currentSession()
  if (session) await closeSession(await currentStore(), session.actor, session.sessionId, await callerOrigin())
  ;(await cookies()).delete(sessionCookieName(env().KNOTENPUNKT_URL))
}

/** The network this request comes from, as it is written down. */
export async function callerOrigin(): Promise<string> {
  return shortened((await caller()).address)
}

/** Which session this request comes with, to mark it in a list. */
export async function currentSessionId(): Promise<string | undefined> {
  return (await currentSession())?.sessionId
}

/** Where the caller of this request comes from. */
export async function caller(): Promise<Caller> {
  const sent = await headers()
  return { address: callerAddressOf(sent.get('x-forwarded-for')), device: deviceOf(sent.get('user-agent')) }
}

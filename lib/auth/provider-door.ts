import NextAuth from 'next-auth'
import { cookies } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import { createContext, systemActor } from '../context'
import { env, publicAddress } from '../env'
import { AppError, type ErrorCode } from '../errors'
import { log } from '../log'
import { identityOf } from '../single-sign-on/claims'
import { provider } from '../single-sign-on/provider'
import { enter } from '../single-sign-on/service'
import { currentStore } from '../store/current'
import { isOutage } from '../store/port'
import { shortened } from './caller-address'
import { newSession, noteFailure, type Caller } from './credentials'
import { providerId, reasonOf, refusalOf, wayCookiesIn, withErrors } from './oidc'
import { authOptions, sameOriginPath } from './options'
import type { SessionClaims } from './session-token'
import { tryProvider } from './throttle'

/** The sign-in page that says why; afterwards it leads to where the person wanted to go. */
export function refusedPage(code: ErrorCode, callbackUrl: string): string {
  return `/sign-in?${new URLSearchParams({ refused: code, ...(callbackUrl === '/' ? {} : { callbackUrl }) }).toString()}`
}

/**
 * Begins a sign-in at the provider. Only from an action: it sets the cookies for the way back.
 * @param callbackUrl the own path to go to afterwards
 * @returns the address at the provider
 * @throws AppError `provider-away` when the provider does not describe itself, `not-found` without one
 */
export async function startAtProvider(callbackUrl: string): Promise<string> {
  if (!provider()) throw new AppError('not-found')
  const csrf = await ask('csrf')
  await keepCookies(csrf)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const { value: answer, errors } = await withErrors(() => ask(`signin/${providerId}`, { csrfToken, callbackUrl }))
  const address = answer.headers.get('Location')
  if (errors.length || !address) {
    log().warn({ reason: reasonOf(errors[0]) }, 'the provider of the sign-in does not answer')
    throw new AppError('provider-away')
  }
  await keepCookies(answer)
  return address
}

/** Asks next-auth, as its own form in the browser would. */
async function ask(path: string, body?: Record<string, string>): Promise<Response> {
  const request = new NextRequest(`${publicAddress(env())}/api/auth/${path}`, {
    ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
  })
  const params = Promise.resolve({ nextauth: path.split('/') })
  return (await NextAuth(request as never, { params } as never, authOptions(''))) as Response
}

async function keepCookies(answer: Response): Promise<void> {
  const jar = await cookies()
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll()) jar.set(cookie)
}

/**
 * The way back from the provider: a session and the page that was wanted, or the sign-in page that says why not. The
 * cookies of the way count once, whatever comes of it.
 */
export async function answerProvider(request: NextRequest, context: unknown, caller: Caller): Promise<Response> {
  const way = wayCookiesIn(request.cookies.getAll().map(({ name }) => name))
  const callback = request.cookies.getAll().find(({ name }) => name.endsWith('next-auth.callback-url'))?.value ?? '/'
  try {
    // Without them there is nothing to check, so it costs nothing and nobody a try.
    if (!way.length) throw new AppError('sign-in-expired')
    return await checkedAnswer(request, context, caller)
  } catch (error) {
    const code = codeOf(error)
    const path = sameOriginPath(callback, publicAddress(env())) ?? '/'
    const response = NextResponse.redirect(new URL(refusedPage(code, path), publicAddress(env())), 303)
    const secure = publicAddress(env()).startsWith('https://')
    for (const name of way) response.cookies.set(name, '', { path: '/', maxAge: 0, httpOnly: true, secure })
    return response
  }
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code
  if (isOutage(error)) return 'store-unavailable'
  log().error({ err: error }, 'unexpected error in a sign-in at the provider')
  return 'unexpected'
}

/** @throws AppError why nobody gets in; what goes wrong in the store */
async function checkedAnswer(request: NextRequest, context: unknown, caller: Caller): Promise<Response> {
  const store = await currentStore()
  let refused: unknown
  const open = async (claims: unknown): Promise<SessionClaims | undefined> => {
    try {
      return await sessionFor(claims, caller)
    } catch (error) {
      refused = error
      return undefined
    }
  }
  let answer: Response | undefined
  let code: ErrorCode = 'provider-failed'
  const known = await tryProvider(store, caller.address, async () => {
    let opened = false
    const options = authOptions(shortened(caller.address), undefined, async (claims) => {
      const session = await open(claims)
      opened = session !== undefined
      return session
    })
    const { value, errors } = await withErrors(
      async () => (await NextAuth(request as never, context as never, options)) as Response,
    )
    if (opened) answer = value
    else if (refused === undefined) {
      code = refusalOf(request.nextUrl.searchParams.get('error'), errors)
      log().warn({ code, reason: reasonOf(errors[0]) }, 'a sign-in at the provider came to nothing')
    }
    return opened || refused !== undefined
  })
  if (answer) return answer
  if (refused !== undefined && !(refused instanceof AppError)) throw refused
  const account = refused?.details.account as { id: string; name: string } | undefined
  await noteFailure(store, account, caller)
  throw known ? refused : new AppError(code)
}

async function sessionFor(claims: unknown, caller: Caller): Promise<SessionClaims> {
  const configured = provider()
  if (!configured) throw new AppError('not-found')
  const context = createContext(systemActor, await currentStore(), shortened(caller.address))
  const session = await newSession(context.store, await enter(context, identityOf(claims, configured)), caller)
  if (!session) throw new AppError('account-disabled')
  return session
}

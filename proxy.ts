import { decode } from 'next-auth/jwt'
import { NextResponse, type NextRequest } from 'next/server'
import { originAllowed, securityHeaders } from './lib/auth/security-headers'
import {
  encodeSession,
  idleSeconds,
  remainingSeconds,
  sessionCookieAttributes,
  sessionCookieName,
  type SessionClaims,
} from './lib/auth/session-token'
import { env } from './lib/env'
import { authSecret } from './lib/secret'

/** Headers, cross-site protection and the sliding session cookie. Never authorisation: that sits in the services. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { KNOTENPUNKT_URL: url, OIDC_ISSUER: issuer } = env()
  const host =
    request.headers.get(env().KNOTENPUNKT_TRUST_PROXY === 'yes' ? 'x-forwarded-host' : 'host') ??
    request.headers.get('host')
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const headers = securityHeaders({
    nonce,
    https: url?.startsWith('https://') ?? false,
    development: process.env.NODE_ENV === 'development',
    formsTo: request.nextUrl.pathname === '/sign-in' && issuer ? new URL(issuer).origin : undefined,
  })

  // authorised by its own token, called by the command line
  const local = request.nextUrl.pathname.startsWith('/api/admin')
  if (!local && !originAllowed(request.method, request.headers.get('origin'), host)) {
    return new NextResponse('Diese Anfrage kam von einer anderen Seite und wurde abgelehnt.', { status: 403, headers })
  }

  const forwarded = new Headers(request.headers)
  forwarded.set('Content-Security-Policy', headers['Content-Security-Policy']!)
  forwarded.set('x-nonce', nonce)
  forwarded.set('x-knotenpunkt-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers: forwarded } })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  await slideSession(request, response, url)
  return response
}

/** Renews the cookie at most once a minute, so that half an hour without a request ends the session. */
async function slideSession(request: NextRequest, response: NextResponse, url: string | undefined): Promise<void> {
  const name = sessionCookieName(url)
  const cookie = request.cookies.get(name)?.value
  if (!cookie || request.method !== 'GET') return
  const token = await decode({ token: cookie, secret: authSecret() }).catch(() => null)
  const now = Date.now() / 1000
  if (!token || typeof token.exp !== 'number' || token.exp - now > idleSeconds - 60) return
  const { sub, sessionId, sessionVersion, signedInAt } = token as unknown as SessionClaims
  const maxAge = Math.floor(remainingSeconds(signedInAt, now))
  if (maxAge <= 0) return
  response.cookies.set(
    name,
    await encodeSession({ sub, sessionId, sessionVersion, signedInAt }, authSecret(), maxAge),
    sessionCookieAttributes(url, maxAge),
  )
}

export const config = { matcher: ['/((?!_next/static|icon.svg|favicon.ico|maps/|public/).*)'] }

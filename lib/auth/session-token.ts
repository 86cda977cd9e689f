import { decode, encode, type JWT } from 'next-auth/jwt'
import { absoluteSeconds, idleSeconds } from '../sessions/schema'

export { absoluteSeconds, idleSeconds }

/** What the encrypted session cookie holds. `signedInAt` in seconds since 1970. */
export interface SessionClaims {
  sub: string
  sessionId: string
  sessionVersion: number
  signedInAt: number
}

/** Name of the session cookie; with https it carries the `__Secure-` prefix. */
export function sessionCookieName(publicUrl: string | undefined): string {
  return publicUrl?.startsWith('https://') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/** Attributes of the session cookie; `maxAge` in seconds. */
export function sessionCookieAttributes(publicUrl: string | undefined, maxAge: number) {
  return {
    httpOnly: true,
    sameSite: 'lax' as const,
    path: '/',
    secure: publicUrl?.startsWith('https://') ?? false,
    maxAge,
  }
}

/** Seconds a session may live from `now` (seconds): the idle time, but never past the absolute end. 0 or less: over. */
export function remainingSeconds(signedInAt: number, now: number): number {
  return Math.min(idleSeconds, signedInAt + absoluteSeconds - now)
}

/** The encrypted cookie value for `claims`, good for `maxAge` seconds. */
export function encodeSession(claims: SessionClaims, secret: string, maxAge: number): Promise<string> {
  return encode({ token: { ...claims } satisfies JWT, secret, maxAge })
}

/** The claims of a cookie; undefined when it was not made with `secret`, was changed, or its time is over. */
export async function decodeSession(cookie: string, secret: string): Promise<SessionClaims | undefined> {
  const token = await decode({ token: cookie, secret }).catch(() => null)
  return (token as unknown as SessionClaims | null) ?? undefined
}

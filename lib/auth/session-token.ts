import { encode, type JWT } from 'next-auth/jwt'

/** Signed out after 30 minutes without a request. */
export const idleSeconds = 30 * 60
/** Signed out 12 hours after the sign-in, however busy. */
export const absoluteSeconds = 12 * 60 * 60

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

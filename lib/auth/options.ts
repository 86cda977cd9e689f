import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { Actor } from '../context'
import { env } from '../env'
import { authSecret } from '../secret'
import { currentStore } from '../store/current'
import { sessionUser } from '../users/service'
import { callerAddressOf } from './caller-address'
import { authorizeCredentials } from './credentials'
import {
  idleSeconds,
  remainingSeconds,
  sessionCookieAttributes,
  sessionCookieName,
  type SessionClaims,
} from './session-token'

declare module 'next-auth' {
  interface Session {
    actor?: Actor
    sessionId?: string
  }
}

/**
 * next-auth: credentials, encrypted cookie, and a look into the store at every request whether the session still
 * counts.
 */
export function authOptions(): NextAuthOptions {
  const url = env().KNOTENPUNKT_URL
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: idleSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: sessionCookieName(url), options: sessionCookieAttributes(url, idleSeconds) } },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const address = callerAddressOf(request.headers?.['x-forwarded-for'] as string | undefined)
          const claims = await authorizeCredentials(
            await currentStore(),
            credentials?.email?.trim().toLowerCase() ?? '',
            credentials?.password ?? '',
            address,
          )
          return claims && { id: claims.sub, ...claims }
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (!user) return token
        const { sub, sessionId, sessionVersion, signedInAt } = user as unknown as SessionClaims
        return { sub, sessionId, sessionVersion, signedInAt }
      },
      async session({ session, token }) {
        const claims = token as unknown as SessionClaims
        delete session.user
        if (remainingSeconds(claims.signedInAt, Date.now() / 1000) <= 0) return session
        const user = await sessionUser(await currentStore(), {
          userId: claims.sub,
          sessionId: claims.sessionId,
          sessionVersion: claims.sessionVersion,
        })
        if (user) {
          session.actor = { id: user.id, label: user.name, role: user.role }
          session.sessionId = claims.sessionId
        }
        return session
      },
      redirect: ({ url: target, baseUrl }) => sameOriginPath(target, baseUrl) ?? baseUrl,
    },
  }
}

/**
 * The path of `target` when it stays on this server, else undefined. Refuses other hosts, `//host`, back slashes,
 * control characters and schemes such as `javascript:` (open redirect, reliability figure R18).
 */
export function sameOriginPath(target: string, base: string): string | undefined {
  if (/[\\\u0000-\u001f]/.test(target) || !/^(\/(?!\/)|https?:\/\/)/i.test(target)) return undefined
  const origin = new URL(base).origin
  const parsed = URL.canParse(target, origin) ? new URL(target, origin) : undefined
  return parsed && parsed.origin === origin && !parsed.username && !parsed.pathname.startsWith('//')
    ? parsed.pathname + parsed.search + parsed.hash
    : undefined
}

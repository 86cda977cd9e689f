import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { Actor } from '../context'
import { env } from '../env'
import { provider } from '../single-sign-on/provider'
import { needsSecondFactor } from '../second-factor/service'
import { authSecret } from '../secret'
import { currentStore } from '../store/current'
import { deviceOf } from '../sessions/device'
import { closeSession, sessionUser } from '../sessions/service'
import { callerAddressOf } from './caller-address'
import { authorizeCredentials } from './credentials'
import { authLogger, oidcProvider } from './oidc'
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
  }
}

/**
 * Who is signed in with these claims, as the account is now; undefined when the session no longer counts.
 * @throws StoreError when the store does not answer
 */
export async function liveSession(claims: SessionClaims): Promise<Actor | undefined> {
  const now = Date.now()
  if (!(remainingSeconds(claims.signedInAt, now / 1000) > 0)) return undefined
  const session = { userId: claims.sub, sessionId: claims.sessionId, sessionVersion: claims.sessionVersion }
  const user = await sessionUser(await currentStore(), session, new Date(now).toISOString())
  if (!user) return undefined
  const { id, name: label, role } = user
  // the provider answers for password and second factor
  if (user.external) return { id, label, role }
  if (user.passwordGiven) return { id, label, role, incomplete: 'password' }
  if (!user.secondFactor && needsSecondFactor(role)) return { id, label, role, incomplete: 'second-factor' }
  return { id, label, role }
}

/**
 * next-auth: credentials, a provider of OpenID Connect where there is one, encrypted cookie, and a look into the store
 * at every request whether the session still counts.
 * @param origin the network the caller comes from, as it is written down
 * @param failed is told what went wrong in the store: next-auth itself would take it for the end of the session
 * @param enter begins a session for the claims that the provider has sent; undefined: nobody gets in
 */
export function authOptions(
  origin: string,
  failed: (error: unknown) => void = () => undefined,
  enter: (claims: unknown) => Promise<SessionClaims | undefined> = async () => undefined,
): NextAuthOptions {
  const url = env().KNOTENPUNKT_URL
  const sso = provider()
  let entered: SessionClaims | undefined
  const told = async <T>(use: () => Promise<T>): Promise<T> => {
    try {
      return await use()
    } catch (error) {
      failed(error)
      throw error
    }
  }
  return {
    secret: authSecret(),
    logger: authLogger,
    session: { strategy: 'jwt', maxAge: idleSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: sessionCookieName(url), options: sessionCookieAttributes(url, idleSeconds) } },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) =>
          told(async () => {
            const sent = (request.headers ?? {}) as Record<string, string | undefined>
            const caller = {
              address: callerAddressOf(sent['x-forwarded-for']),
              device: deviceOf(sent['user-agent']),
            }
            const claims = await authorizeCredentials(
              await currentStore(),
              credentials?.email?.trim().toLowerCase() ?? '',
              credentials?.password ?? '',
              caller,
            )
            return claims && { id: claims.sub, ...claims }
          }),
      }),
      ...(sso ? [oidcProvider(sso)] : []),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.type === 'oauth') entered = await enter(profile)
        return account?.type !== 'oauth' || entered !== undefined
      },
      jwt({ token, user }) {
        if (!user) return token
        const { sub, sessionId, sessionVersion, signedInAt } = entered ?? (user as unknown as SessionClaims)
        return { sub, sessionId, sessionVersion, signedInAt }
      },
      async session({ session, token }) {
        delete session.user
        const actor = await told(() => liveSession(token as unknown as SessionClaims))
        if (actor) session.actor = actor
        return session
      },
      redirect: ({ url: target, baseUrl }) => sameOriginPath(target, baseUrl) ?? baseUrl,
    },
    events: {
      async signOut({ token }) {
        const claims = token as unknown as SessionClaims
        await told(async () => {
          const actor = await liveSession(claims)
          if (actor) await closeSession(await currentStore(), actor, claims.sessionId, origin)
        })
      },
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

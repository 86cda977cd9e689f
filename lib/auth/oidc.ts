import { AsyncLocalStorage } from 'node:async_hooks'
import type { LoggerInstance } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { ErrorCode } from '../errors'
import { log } from '../log'
import type { Provider } from '../single-sign-on/provider'

/** The name of the provider in addresses: `/api/auth/callback/oidc`. */
export const providerId = 'oidc'

/** Cookies that live from the button to the way back: next-auth's, with a prefix under https. */
const wayCookies = ['next-auth.state', 'next-auth.pkce.code_verifier', 'next-auth.nonce']

/** Those of them that a request carries. */
export function wayCookiesIn(names: readonly string[]): string[] {
  return names.filter((name) => wayCookies.some((one) => name === one || name === `__Secure-${one}`))
}

/**
 * The provider for next-auth: found by discovery, authorisation code with PKCE, state and nonce. A claim of the groups
 * that is not in the ID token is asked for at the provider (userinfo endpoint; openid-client compares the subject).
 */
export function oidcProvider({
  issuer,
  clientId,
  clientSecret,
  scope,
  groupsClaim,
}: Provider): OAuthConfig<Record<string, unknown>> {
  return {
    id: providerId,
    name: providerId,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope } },
    httpOptions: { timeout: 3000 },
    userinfo: {
      async request({ tokens, client }) {
        const claims = client.issuer.metadata.userinfo_endpoint
          ? await withUserinfo(claimsOf(tokens), groupsClaim, () => client.userinfo(tokens.access_token!))
          : claimsOf(tokens)
        return claims as never
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  }
}

/** The claims of the ID token, which was checked before. */
function claimsOf(tokens: object): Record<string, unknown> {
  return (tokens as { claims: () => Record<string, unknown> }).claims()
}

async function withUserinfo(
  claims: Record<string, unknown>,
  groupsClaim: string,
  ask: () => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const complete = groupsClaim.split('.')[0]! in claims || groupsClaim in claims
  return complete ? claims : { ...(await ask()), ...claims }
}

/** What went wrong inside next-auth while one request was answered. */
const heard = new AsyncLocalStorage<Error[]>()

/** Answers a request with next-auth and tells what went wrong: its answer alone only says that something did. */
export async function withErrors<T>(answer: () => Promise<T>): Promise<{ value: T; errors: readonly Error[] }> {
  const errors: Error[] = []
  return { value: await heard.run(errors, answer), errors }
}

/** next-auth keeps one logger for the whole process, so what is heard belongs to the request that runs. */
export const authLogger: Partial<LoggerInstance> = {
  error(code, metadata) {
    const error = metadata instanceof Error ? metadata : metadata.error
    const errors = heard.getStore()
    if (errors) errors.push(error instanceof Error ? error : new Error(code))
    else log().error({ reason: reasonOf(error) }, `next-auth: ${code}`)
  },
  warn: () => undefined,
  debug: () => undefined,
}

/** Why a sign-in at the provider came to nothing, in a code for the page. `denied`: the provider's own answer. */
export function refusalOf(answer: string | null, errors: readonly Error[]): ErrorCode {
  if (answer === 'access_denied') return 'provider-denied'
  if (answer === 'temporarily_unavailable' || answer === 'server_error') return 'provider-away'
  if (answer !== null) return 'provider-failed'
  const error = errors[0] as (Error & { code?: string }) | undefined
  if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET)/.test(error?.code ?? '')) return 'provider-away'
  const message = error?.message ?? ''
  if (/timed out|got: 5\d\d|socket hang up/.test(message)) return 'provider-away'
  if (/state|nonce|code_verifier|invalid_grant|cookie/i.test(message)) return 'sign-in-expired'
  return 'provider-failed'
}

/** The reason for the log: one line, without the values that were compared. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  return message.replace(/((state|nonce) mismatch).*/s, '$1').slice(0, 200)
}

import type { Role } from '../context'
import { env } from '../env'

/** A provider of OpenID Connect, as the settings describe it. */
export interface Provider {
  /** Its address without a slash at the end, under which it describes itself (`/.well-known/openid-configuration`). */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the office calls it; undefined: the words of the dictionary. */
  readonly name: string | undefined
  readonly scope: string
  readonly groupsClaim: string
  readonly roles: readonly { readonly group: string; readonly role: Role }[]
}

/** The provider of the settings; undefined: people sign in with passwords only. */
export function provider(): Provider | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SCOPE, OIDC_GROUPS_CLAIM, OIDC_ROLES } =
    env()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_ROLES) return undefined
  return {
    issuer: OIDC_ISSUER.replace(/\/$/, ''),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
    scope: OIDC_SCOPE,
    groupsClaim: OIDC_GROUPS_CLAIM,
    roles: OIDC_ROLES,
  }
}

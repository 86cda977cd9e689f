import { z } from 'zod'
import { roles, type Role } from '../context'
import { AppError } from '../errors'
import { cleanText } from '../text'
import { emailSchema } from '../users/schema'
import type { Provider } from './provider'

/** Who has signed in at the provider. `role` null: none of the groups opens Knotenpunkt. */
export interface Identity {
  /** Issuer and subject, a blank between: the only thing an account is recognised by. */
  readonly externalId: string
  readonly name: string
  /** Null when the provider names none, or says that it was not verified. */
  readonly email: string | null
  readonly role: Role | null
}

const text = z.string().optional().catch(undefined)
// OpenID Connect Core 1.0, sections 2 and 5.1
const claimsSchema = z.looseObject({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  name: text,
  given_name: text,
  family_name: text,
  preferred_username: text,
  email: text,
  email_verified: z.unknown().optional(),
})

/**
 * Who the claims of an ID token are about. Its signature was checked before.
 * @throws AppError `provider-failed` for an issuer that is not the one of the settings, or without a subject
 */
export function identityOf(claims: unknown, provider: Provider): Identity {
  const parsed = claimsSchema.safeParse(claims)
  if (!parsed.success || parsed.data.iss.replace(/\/$/, '') !== provider.issuer) throw new AppError('provider-failed')
  const { sub, name, given_name: given, family_name: family, preferred_username: login } = parsed.data
  const email = emailSchema.safeParse(parsed.data.email)
  const verified = ![false, 'false'].includes(parsed.data.email_verified as never)
  const called = [name, [given, family].filter(Boolean).join(' '), login, parsed.data.email, sub]
  return {
    externalId: `${provider.issuer} ${sub}`,
    name: called.map((one) => cleanText(one ?? '').slice(0, 120)).find(Boolean)!,
    email: email.success && verified ? email.data : null,
    role: strongestRole(groupsOf(parsed.data, provider.groupsClaim), provider.roles),
  }
}

/**
 * The groups in a claim: a list or a single text, anything else is none. A name with dots that is no claim itself leads
 * into nested ones.
 * @example groupsOf({ realm_access: { roles: ['koordination'] } }, 'realm_access.roles') // ['koordination']
 */
export function groupsOf(claims: Record<string, unknown>, claim: string): string[] {
  const own = (value: unknown, name: string): unknown =>
    value instanceof Object && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
  const found = Object.hasOwn(claims, claim) ? claims[claim] : claim.split('.').reduce<unknown>(own, claims)
  return [found].flat().filter((group) => typeof group === 'string')
}

/** The role that may most, of all that these groups stand for; null when they stand for none. */
export function strongestRole(groups: readonly string[], mapping: Provider['roles']): Role | null {
  const given = mapping.filter(({ group }) => groups.includes(group)).map(({ role }) => role)
  return roles.findLast((role) => given.includes(role)) ?? null
}

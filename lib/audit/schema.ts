import { z } from 'zod'

/** Everything the log of accesses tells, in the groups of its filter. */
export const accessGroups = {
  'sign-in': ['sign-in', 'sign-in-failed', 'sign-out', 'session-ended', 'sessions-ended'],
  accounts: [
    'account-created',
    'role-changed',
    'account-disabled',
    'account-enabled',
    'account-linked',
    'password-reset',
    'password-changed',
    'second-factor-on',
    'second-factor-off',
  ],
  tokens: ['token-made', 'token-first-used', 'token-ended'],
  data: ['export', 'backup', 'restore', 'person-seen'],
} as const
export type AccessGroup = keyof typeof accessGroups
export type AccessAction = (typeof accessGroups)[AccessGroup][number]

/** What an entry says besides who, what and whom; never a password, a token or an address that was typed. */
export const accessDetailsSchema = z.object({
  /** Network of the caller, shortened; missing: the server itself. */
  origin: z.string().optional(),
  /** Role before and after. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Browser and system of a sign-in. */
  browser: z.string().optional(),
  system: z.string().optional(),
  /** Rows of an export, nodes of a backup. */
  number: z.number().optional(),
})
export type AccessDetails = z.output<typeof accessDetailsSchema>

/** An entry as the page shows it. */
export interface Access {
  readonly id: string
  readonly at: string
  readonly actor: { readonly id: string; readonly name: string }
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string; readonly name: string }
  readonly details: AccessDetails
}

const groups = Object.keys(accessGroups) as [AccessGroup, ...AccessGroup[]]

/** What the address of the page narrows the list by; anything else falls back. */
export const accessFilterSchema = z.object({
  kind: z.enum(['', ...groups]).catch(''),
  person: z.string().max(80).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type AccessFilter = z.output<typeof accessFilterSchema>

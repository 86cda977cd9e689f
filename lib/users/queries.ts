import { z } from 'zod'
import { query } from '../store/query'
import { roleSchema, userSchema } from './schema'

const text = z.string()

export const findUserByEmail = query(
  'users/find-user-by-email',
  { email: text },
  {
    user: z.object({
      id: text,
      email: text,
      name: text,
      role: roleSchema,
      passwordHash: text.nullable(),
      sessionVersion: z.number().int(),
      disabled: z.boolean(),
      version: z.number().int(),
      secondFactor: z.boolean(),
    }),
  },
)
export const findOwnAccount = query(
  'users/find-own-account',
  { id: text },
  {
    user: z.object({
      id: text,
      email: text,
      name: text,
      role: roleSchema,
      passwordHash: text.nullable(),
      sessionVersion: z.number().int(),
      version: z.number().int(),
      createdAt: text,
      external: z.boolean(),
    }),
  },
)
export const listUsers = query('users/list-users', {}, { user: userSchema })
export const countUsers = query('users/count-users', {}, { users: z.number().int() })
export const createUser = query(
  'users/create-user',
  { id: text, email: text, name: text, role: roleSchema, passwordHash: text, passwordGiven: z.boolean(), now: text },
  { id: text },
)
export const lockUsers = query('users/lock-users', {}, { id: text })
export const requireNoUsers = query('users/require-no-users', {}, { id: text })
export const changeUser = query(
  'users/change-user',
  {
    id: text,
    version: z.number().int(),
    changes: z.strictObject({
      role: roleSchema.optional(),
      disabled: z.boolean().optional(),
      passwordHash: text.optional(),
      passwordGiven: z.boolean().optional(),
      externalId: z.null().optional(),
    }),
    endSessions: z.boolean(),
    now: text,
  },
  { version: z.number().int(), sessionVersion: z.number().int() },
)
export const requireActiveAdmin = query('users/require-active-admin', {}, { admins: z.number().int() })
export const listWorkingTokens = query(
  'users/list-working-tokens',
  { userId: text, limit: z.number().int() },
  { id: text, name: text },
)
export const listPlaceNames = query('users/list-place-names', { limit: z.number().int() }, { name: text })
export const endTokensOf = query('users/end-tokens-of', { userId: text, now: text }, { id: text })
export const replaceSetupLink = query('users/replace-setup-link', { id: text, expiresAt: text }, { id: text })
export const findSetupLink = query('users/find-setup-link', { id: text, now: text }, { id: text })
export const useSetupLink = query('users/use-setup-link', { id: text, now: text }, { id: text })

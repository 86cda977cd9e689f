import { z } from 'zod'
import { tokenScopes } from '../context'
import { query } from '../store/query'
import { roleSchema } from '../users/schema'
import { apiTokenSchema } from './schema'

const text = z.string()
const scope = z.enum(tokenScopes)

export const createToken = query(
  'tokens/create-token',
  { id: text, userId: text, name: text, scope, now: text },
  { id: text },
)
export const listTokens = query(
  'tokens/list-tokens',
  { userId: text.nullable(), limit: z.number().int() },
  { token: apiTokenSchema },
)
export const findToken = query(
  'tokens/find-token',
  { id: text },
  {
    token: z.object({ name: text, scope, lastUsedAt: text.nullable(), revokedAt: text.nullable() }),
    user: z.object({ id: text, name: text, role: roleSchema, disabled: z.boolean() }),
  },
)
export const touchToken = query('tokens/touch-token', { id: text, before: text, now: text }, { id: text })
export const revokeToken = query('tokens/revoke-token', { id: text, now: text }, { id: text })

import { z } from 'zod'
import { tokenScopes } from '../context'
import { plainText } from '../text'
import { emailSchema } from '../users/schema'

/** A token in a list. `id` is its fingerprint; the token itself is nowhere. */
export const apiTokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(tokenScopes),
  ownerId: z.string(),
  /** Name of the account it acts for. */
  owner: z.string().nullable(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
export type ApiToken = z.output<typeof apiTokenSchema>

/** The form that makes a token. */
export const newTokenSchema = z.object({
  name: plainText(80),
  scope: z.enum(tokenScopes, { error: 'not-in-list' }),
})
export type NewToken = z.output<typeof newTokenSchema>

export const revokeTokenSchema = z.object({ id: z.string().min(1).max(80) })

/** What the operator's command line needs to make a token for somebody. */
export const tokenForSchema = z.object({
  email: emailSchema,
  ...newTokenSchema.shape,
  name: newTokenSchema.shape.name.default('Befehlszeile'),
})
export type TokenFor = z.output<typeof tokenForSchema>

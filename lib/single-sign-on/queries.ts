import { z } from 'zod'
import { query } from '../store/query'
import { roleSchema } from '../users/schema'

const text = z.string()
const integer = z.number().int()

export const findAccount = query(
  'single-sign-on/find-account',
  { externalId: text },
  {
    account: z.object({
      id: text,
      name: text,
      role: roleSchema,
      sessionVersion: integer,
      disabled: z.boolean(),
      version: integer,
    }),
  },
)
export const createAccount = query(
  'single-sign-on/create-account',
  { id: text, externalId: text, email: text.nullable(), name: text, role: roleSchema, now: text },
  { id: text },
)
export const askLink = query('single-sign-on/ask-link', { email: text, externalId: text }, { id: text, name: text })
export const linkAccount = query(
  'single-sign-on/link-account',
  { id: text, version: integer, now: text },
  { version: integer },
)

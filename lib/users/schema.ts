import { z } from 'zod'
import { roles } from '../context'
import { cleanText, plainText } from '../text'

export const roleSchema = z.enum(roles, { error: 'not-in-list' })

/** An account as lists show it; `disabled` accounts cannot sign in. */
export const userSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  disabled: z.boolean(),
  version: z.number().int(),
  createdAt: z.string(),
  /** Signs in through the provider: no password, and its role follows the groups there. */
  external: z.boolean(),
  /** Somebody with this address came through the provider and could be linked. */
  linkAsked: z.boolean(),
})
export type User = z.output<typeof userSchema>

/** One's own account, as its owner sees it. */
export type OwnAccount = Pick<User, 'email' | 'name' | 'role' | 'createdAt' | 'external'>

/**
 * NIST SP 800-63B: length counts, composition rules do not. Upper bound against hashing attacks. Whether it is easy to
 * guess, the service finds out (`strength.ts`).
 */
export const passwordSchema = z.string().min(12, 'password-short').max(256, 'too-long')

export const emailSchema = z
  .string()
  .overwrite(cleanText)
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'too-long')
  .pipe(z.email('not-an-email'))
const nameSchema = plainText(120)

export const newUserSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  role: roleSchema,
  password: passwordSchema,
})
export type NewUser = z.output<typeof newUserSchema>

export const changeUserSchema = z.object({
  id: z.string().min(1),
  version: z.coerce.number().int(),
  role: roleSchema.optional(),
  disabled: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
})

/** Links an account with who came through the provider. */
export const linkUserSchema = z.object({ id: z.string().min(1), version: z.coerce.number().int() })

/** A new password for somebody else's account; `password` is handed on in person. */
export const resetPasswordSchema = z.object({
  id: z.string().min(1),
  version: z.coerce.number().int(),
  password: passwordSchema,
})

/** Also looked at when other fields are wrong: all errors in one round. */
const mismatch = {
  path: ['passwordRepeat'],
  message: 'password-mismatch',
  when: ({ value }: { value: unknown }) => value instanceof Object,
}
const sameTwice = (data: { password: string; passwordRepeat: string }) => data.password === data.passwordRepeat

/** A new password for one's own account. */
export const changePasswordSchema = z
  .object({
    currentPassword: z.string().min(1, 'required').max(1000),
    password: passwordSchema,
    passwordRepeat: z.string(),
    /** A box that is not ticked sends nothing. */
    endAll: z
      .literal('yes')
      .optional()
      .transform((ticked) => ticked === 'yes'),
  })
  .refine(sameTwice, mismatch)
export type ChangePassword = z.output<typeof changePasswordSchema>

export const setupSchema = z
  .object({
    token: z.string().min(1),
    email: emailSchema,
    name: nameSchema,
    password: passwordSchema,
    passwordRepeat: z.string(),
    starter: z.enum(['dithmarschen', 'example', 'empty'], { error: 'not-in-list' }).default('dithmarschen'),
  })
  .refine(sameTwice, mismatch)
export type Setup = z.output<typeof setupSchema>

export const signInSchema = z.object({
  email: z.string().overwrite(cleanText).toLowerCase().max(254),
  password: z.string().max(1000),
})

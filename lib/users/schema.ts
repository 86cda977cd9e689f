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
})
export type User = z.output<typeof userSchema>

/** Passwords everybody tries first (lower case): long before short, and the rows of the keyboard. */
const commonPasswords = [
  'administrator',
  'qwertzuiopü',
  'qwertzuiop',
  'qwertyuiop',
  'asdfghjklöä',
  'asdfghjkl',
  'yxcvbnm',
  'zxcvbnm',
  '1q2w3e4r5t6',
  'q1w2e3r4t5y6',
  'q1w2e3r4t5z6',
  '1q2w3e4r',
  'q1w2e3r4',
  '1qaz2wsx3edc',
  '1qaz2wsx',
  'abcdefghijkl',
  'abcdefgh',
  '987654321',
  'kreisverwaltung',
  'koordination',
  'integration',
  'dithmarschen',
  'knotenpunkt',
  'ichliebedich',
  'iloveyou',
  'willkommen',
  'changeme',
  'passwort',
  'password',
  'fussball',
  'football',
  'bayern',
  'schalke',
  'superman',
  'batman',
  'sunshine',
  'princess',
  'dragon',
  'monkey',
  'master',
  'schatz',
  'sonne',
  'sommer',
  'winter',
  'fruehling',
  'frühling',
  'herbst',
  'welcome',
  'letmein',
  'hallo',
  'geheim',
  'admin',
  'start',
  'test',
  'qwertz',
  'qwerty',
  '123456',
  '111111',
  'abc',
]

/** True when a text is one piece of this length over and over, apart from its last character. */
function repeats(text: string, length: number): boolean {
  return (
    text.length >= 2 * length && [...text.slice(0, -1)].every((character, index) => character === text[index % length])
  )
}

/** True when a password is a common word with digits and signs around it, or one short piece repeated. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase()
  if ([1, 2, 3, 4].some((length) => repeats(plain, length))) return true
  let rest = plain
  for (const word of commonPasswords) rest = rest.replaceAll(word, '')
  return rest.replace(/[^a-zäöüß]/g, '').length < 4 && new Set(rest).size < 8
}

/** True when a password is little more than the name or the e-mail address of its account. */
export function isPersonalPassword(password: string, account: { name: string; email: string }): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  const [local = '', domain = ''] = account.email.split('@')
  const own = [
    account.email,
    local,
    domain,
    account.name,
    ...`${account.name} ${local} ${domain}`.split(/[^\p{L}\d]+/u),
  ]
    .map(plain)
    .filter((word) => word.length >= 3)
  let rest = plain(password)
  for (const word of own.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '')
  return rest !== plain(password) && rest.replace(/\d/g, '').length < 4 && new Set(rest).size < 8
}

/** NIST SP 800-63B: length counts, composition rules do not. Upper bound against hashing attacks. */
export const passwordSchema = z
  .string()
  .min(12, 'password-short')
  .max(256, 'too-long')
  .refine((password) => !isCommonPassword(password), 'password-common')

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

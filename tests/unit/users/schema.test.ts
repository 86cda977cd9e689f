import type { z } from 'zod'
import {
  changeUserSchema,
  emailSchema,
  newUserSchema,
  passwordSchema,
  setupSchema,
  signInSchema,
} from '@/lib/users/schema'

/** `ok`, or the first code per field. */
function codes(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input)
  return result.success
    ? 'ok'
    : Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}
const code = (schema: z.ZodType, input: unknown) => {
  const result = schema.safeParse(input)
  return result.success ? 'ok' : result.error.issues[0]!.message
}

describe('a new password', () => {
  test.each(['', 'a', 'kurz', 'Xk4!pQ9zRw2'])('%j is too short: fewer than twelve characters', (password) =>
    expect(code(passwordSchema, password)).toBe('password-short'),
  )

  test.each([
    'Xk4!pQ9zRw2v',
    'Deichkrone am Morgen',
    'correct horse battery staple',
    'пароль-мой-дом',
    'vier zufällige Wörter',
    '739105826417',
  ])('%j is good', (password) => expect(code(passwordSchema, password)).toBe('ok'))

  test('needs no capital, digit or sign', () => {
    expect(code(passwordSchema, 'moin moin kutter leuchtturm')).toBe('ok')
  })

  test('has an upper bound, so that nobody keeps the server busy with hashing', () => {
    expect(code(passwordSchema, `${'Xk4!pQ9zRw2v '.repeat(19)}123456789`)).toBe('ok')
    expect(code(passwordSchema, 'Xk4!pQ9zRw2v '.repeat(20))).toBe('too-long')
  })
})

describe('an e-mail address', () => {
  test.each(['mia@kreis.example', 'mia.meier+test@amt-heide.kreis.example'])('%j is one', (email) =>
    expect(code(emailSchema, email)).toBe('ok'),
  )
  test.each([
    ['', 'required'],
    ['   ', 'required'],
    ['mia', 'not-an-email'],
    ['mia@', 'not-an-email'],
    ['a@b@c.example', 'not-an-email'],
    ['mia@kreis.example\nbcc: x@y.example', 'not-an-email'],
    [`${'a'.repeat(250)}@kreis.example`, 'too-long'],
  ])('%j is refused: %s', (email, expected) => expect(code(emailSchema, email)).toBe(expected))

  test('is the same in capitals and with spaces around it', () => {
    expect(emailSchema.parse('  Mia@Kreis.Example ')).toBe('mia@kreis.example')
    expect(signInSchema.parse({ email: ' Mia@Kreis.Example ', password: ' x ' })).toEqual({
      email: 'mia@kreis.example',
      password: ' x ',
    })
  })
})

test('a new account names every field that is wrong', () => {
  expect(codes(newUserSchema, { email: 'x', name: ' ', role: 'chief', password: 'short' })).toEqual({
    email: 'not-an-email',
    name: 'required',
    role: 'not-in-list',
    password: 'password-short',
  })
})

test('a change of an account is whether it is disabled, as the form says it', () => {
  expect(changeUserSchema.parse({ id: 'u', version: '3', disabled: 'true' })).toEqual({
    id: 'u',
    version: 3,
    disabled: true,
  })
  expect(changeUserSchema.parse({ id: 'u', version: '3', disabled: 'false', role: 'reader' })).toEqual({
    id: 'u',
    version: 3,
    disabled: false,
    role: 'reader',
  })
  expect(codes(changeUserSchema, { id: 'u', version: '3', role: 'root' })).toEqual({ role: 'not-in-list' })
})

describe('the set-up', () => {
  const good = {
    token: 't',
    email: 'mia@kreis.example',
    name: 'Mia',
    password: 'Deichkrone am Morgen',
    passwordRepeat: 'Deichkrone am Morgen',
  }

  test('loads the shipped county unless told otherwise', () => {
    expect(setupSchema.parse(good).starter).toBe('dithmarschen')
    expect(codes(setupSchema, { ...good, starter: 'hamburg' })).toEqual({ starter: 'not-in-list' })
  })

  test('wants the password twice alike', () => {
    expect(codes(setupSchema, { ...good, passwordRepeat: 'Deichkrone am Abend' })).toEqual({
      passwordRepeat: 'password-mismatch',
    })
  })
})

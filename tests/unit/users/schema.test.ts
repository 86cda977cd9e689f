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

  test.each([
    'aaaaaaaaaaaa',
    'abababababab',
    'abcdabcdabcd',
    '111111111111',
    '123456789012',
    '1234567890123',
    '012345678910',
    '987654321098',
    'password1234',
    'Password123!',
    'passwordpassword',
    'Passwort2026!',
    'passwort12345',
    'qwertyuiop12',
    'qwertyuiop[]',
    'qwertzuiopü+',
    'Qwertzuiop123',
    'asdfghjklöä#',
    'asdfghjkl123',
    'yxcvbnm12345',
    'zxcvbnm12345',
    '1q2w3e4r5t6y',
    '1q2w3e4r5t6z',
    '1qaz2wsx3edc',
    'q1w2e3r4t5y6',
    'abcdefghijkl',
    'abcdefgh1234',
    'abc123abc123',
    'administrator',
    'Administrator1',
    'iloveyou1234',
    'ichliebedich',
    'changeme1234',
    'willkommen123',
    'Willkommen2026',
    'welcome12345',
    'letmein12345',
    'Hallo1234567',
    'hallohallo123',
    'Sommer2026!!',
    'Dithmarschen1',
    'knotenpunkt123',
    'Kreisverwaltung1',
    'fussball12345',
    'football12345',
    'superman1234',
    'sunshine1234',
    'princess1234',
    'testtesttest',
    'Test12345678',
    'startstart123',
    'geheim123456',
  ])('%j is one that everybody tries', (password) => expect(code(passwordSchema, password)).toBe('password-common'))

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

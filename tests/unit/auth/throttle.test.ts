import { countSignInAttempt, forgetSignInAttempts } from '@/lib/auth/throttle'

// Each test has a day of its own: what was counted the day before no longer counts.
let day = Date.parse('2026-11-25T10:00:00Z')

beforeEach(() => {
  jest.useFakeTimers({ now: (day += 24 * 60 * 60_000) })
})
afterEach(() => jest.useRealTimers())

/** `checked`, or the code of the refusal. */
function tryOnce(email: string, address: string): Promise<string> {
  return countSignInAttempt(email, address).then(
    () => 'checked',
    (error: { code?: string }) => String(error.code ?? error),
  )
}

async function tryOften(
  times: number,
  next: (index: number) => [email: string, address: string],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (let index = 0; index < times; index++) {
    const result = await tryOnce(...next(index))
    counts[result] = (counts[result] ?? 0) + 1
  }
  return counts
}

const minutes = 60_000

test('of 1,000 guesses for one account from everywhere five are checked', async () => {
  expect(
    await tryOften(1000, (index) => ['mia@kreis.example', `10.0.${Math.floor(index / 250)}.${index % 250}`]),
  ).toEqual({ checked: 5, 'too-many-attempts': 995 })
})

test('of 1,000 guesses from one address for every account twenty are checked', async () => {
  expect(await tryOften(1000, (index) => [`user${index}@kreis.example`, '10.0.0.1'])).toEqual({
    checked: 20,
    'too-many-attempts': 980,
  })
})

test('an address that is stopped cannot use up the tries of an account', async () => {
  await tryOften(20, (index) => [`user${index}@kreis.example`, '10.0.0.1'])
  await tryOften(100, () => ['mia@kreis.example', '10.0.0.1'])
  expect(await tryOften(6, () => ['mia@kreis.example', '10.0.0.2'])).toEqual({ checked: 5, 'too-many-attempts': 1 })
})

test('accounts and addresses are counted one by one', async () => {
  await tryOften(6, () => ['mia@kreis.example', '10.0.0.1'])
  expect(await tryOnce('ole@kreis.example', '10.0.0.1')).toBe('checked')
  expect(await tryOnce('mia@kreis.example', '10.0.0.2')).toBe('too-many-attempts')
})

test('after a quarter of an hour everybody may try again, however hard somebody guessed meanwhile', async () => {
  await tryOften(5, () => ['mia@kreis.example', '10.0.0.1'])
  for (let minute = 0; minute < 14; minute++) {
    jest.advanceTimersByTime(minutes)
    expect(await tryOften(20, () => ['mia@kreis.example', `10.0.1.${minute}`])).toEqual({ 'too-many-attempts': 20 })
  }
  jest.advanceTimersByTime(1 * minutes + 1)
  expect(await tryOnce('mia@kreis.example', '10.0.0.1')).toBe('checked')
})

test('a good sign-in gives the account its tries back', async () => {
  await tryOften(4, () => ['mia@kreis.example', '10.0.0.1'])
  await forgetSignInAttempts('mia@kreis.example')
  expect(await tryOften(6, () => ['mia@kreis.example', '10.0.0.1'])).toEqual({ checked: 5, 'too-many-attempts': 1 })
})

test('a good sign-in does not give the address its tries back', async () => {
  for (let index = 0; index < 20; index++) {
    await tryOnce('mia@kreis.example', '10.0.0.1')
    await forgetSignInAttempts('mia@kreis.example')
  }
  expect(await tryOnce('ole@kreis.example', '10.0.0.1')).toBe('too-many-attempts')
})

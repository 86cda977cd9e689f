import { tryPassword } from '@/lib/auth/throttle'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
// Each test has a day of its own: what was counted the day before no longer counts.
let now = Date.parse('2026-11-25T10:00:00Z')
beforeAll(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
})
afterAll(() => store.close())
beforeEach(() => {
  now += 24 * 60 * 60_000
})

/** Whether the password was looked at, and with which result: `right`, `wrong`, or the code of the refusal. */
function tryOnce(email: string, address: string, right = false): Promise<string> {
  return tryPassword(store, { email, address }, async () => right, now).then(
    (result) => (result ? 'right' : 'wrong'),
    (error: { code?: string }) => String(error.code ?? error),
  )
}

async function tryOften(
  times: number,
  next: (index: number) => [email: string, address: string, right?: boolean],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (let index = 0; index < times; index++) {
    const result = await tryOnce(...next(index))
    counts[result] = (counts[result] ?? 0) + 1
  }
  return counts
}

test('of 1,000 guesses for one account from everywhere five are checked', async () => {
  expect(
    await tryOften(1000, (index) => ['mia@kreis.example', `10.0.${Math.floor(index / 250)}.${index % 250}`]),
  ).toEqual({ wrong: 5, 'too-many-attempts': 995 })
})

test('of 1,000 guesses from one address for every account twenty are checked', async () => {
  expect(await tryOften(1000, (index) => [`user${index}@kreis.example`, '10.0.0.1'])).toEqual({
    wrong: 20,
    'too-many-attempts': 980,
  })
})

test('a thousand addresses of one IPv6 network are one address', async () => {
  const from = (index: number) => `2001:db8:0:7:${index.toString(16)}::${index.toString(16)}`
  expect(await tryOften(1000, (index) => [`user${index}@kreis.example`, from(index)])).toEqual({
    wrong: 20,
    'too-many-attempts': 980,
  })
  expect(await tryOnce('mia@kreis.example', '2001:db8:0:8::1')).toBe('wrong')
})

test('guesses sent at once are no more than guesses one after the other', async () => {
  const results = await Promise.all(
    Array.from({ length: 60 }, (_, index) => tryOnce('mia@kreis.example', `10.0.0.${index}`)),
  )
  expect(results.filter((result) => result === 'wrong')).toHaveLength(5)
})

test('an address that is stopped cannot use up the tries of an account', async () => {
  await tryOften(20, (index) => [`user${index}@kreis.example`, '10.0.0.1'])
  await tryOften(100, () => ['mia@kreis.example', '10.0.0.1'])
  expect(await tryOften(6, () => ['mia@kreis.example', '10.0.0.2'])).toEqual({ wrong: 5, 'too-many-attempts': 1 })
})

test('an account that is stopped cannot use up the tries of its office', async () => {
  await tryOften(50, () => ['mia@kreis.example', '10.0.0.1'])
  expect(await tryOnce('ole@kreis.example', '10.0.0.1')).toBe('wrong')
})

test('accounts and addresses are counted one by one', async () => {
  await tryOften(6, () => ['mia@kreis.example', '10.0.0.1'])
  expect(await tryOnce('ole@kreis.example', '10.0.0.1')).toBe('wrong')
  expect(await tryOnce('mia@kreis.example', '10.0.0.2')).toBe('too-many-attempts')
})

test('after a quarter of an hour everybody may try again, however hard somebody guessed meanwhile', async () => {
  await tryOften(5, () => ['mia@kreis.example', '10.0.0.1'])
  for (let minute = 0; minute < 14; minute++) {
    now += 60_000
    expect(await tryOften(20, () => ['mia@kreis.example', `10.0.1.${minute}`])).toEqual({ 'too-many-attempts': 20 })
  }
  now += 60_001
  expect(await tryOnce('mia@kreis.example', '10.0.0.1')).toBe('wrong')
})

test('right passwords cost nothing: a whole office signs in behind one address', async () => {
  expect(await tryOften(200, (index) => [`user${index}@kreis.example`, '10.0.0.1', true])).toEqual({ right: 200 })
  expect(await tryOften(50, () => ['mia@kreis.example', '10.0.0.1', true])).toEqual({ right: 50 })
  expect(await tryOnce('ole@kreis.example', '10.0.0.1')).toBe('wrong')
})

test('a right password gives the account its tries back, but not what the address got wrong', async () => {
  await tryOften(4, () => ['mia@kreis.example', '10.0.0.1'])
  expect(await tryOnce('mia@kreis.example', '10.0.0.1', true)).toBe('right')
  expect(await tryOften(6, () => ['mia@kreis.example', '10.0.0.1'])).toEqual({ wrong: 5, 'too-many-attempts': 1 })
  expect(await tryOften(20, (index) => [`user${index}@kreis.example`, '10.0.0.1'])).toEqual({
    wrong: 11,
    'too-many-attempts': 9,
  })
})

test('a try that could not be checked does not count', async () => {
  for (let attempt = 0; attempt < 30; attempt++) {
    const failing = tryPassword(
      store,
      { email: 'mia@kreis.example', address: '10.0.0.1' },
      () => Promise.reject(new Error('the store is away')),
      now,
    )
    await expect(failing).rejects.toThrow('away')
  }
  expect(await tryOnce('mia@kreis.example', '10.0.0.1')).toBe('wrong')
})

test('the store keeps no address that was typed or seen', async () => {
  await tryOnce('niemand@kreis.example', '203.0.113.9')
  const all = JSON.stringify(await store.read(cypher('MATCH (l:Limit) RETURN properties(l) AS properties')))
  expect(all).toContain('tries:account:')
  expect(all).not.toMatch(/niemand|203\.0\.113/)
})

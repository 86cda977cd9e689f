import { hashPassword, passwordMatches } from '@/lib/users/password'

const password = 'Deichkrone am Morgen'

test('a hash is argon2id with 64 MiB and three passes, as it says itself', async () => {
  const hash = await hashPassword(password)
  const [, algorithm, version, parameters, salt, digest] = hash.split('$')
  expect([algorithm, version, parameters]).toEqual(['argon2id', 'v=19', 'm=65536,t=3,p=1'])
  expect(Buffer.from(salt!, 'base64').length).toBeGreaterThanOrEqual(16)
  expect(Buffer.from(digest!, 'base64').length).toBeGreaterThanOrEqual(32)
  expect(hash).not.toContain(password)
})

test('the same password never has the same hash', async () => {
  expect(await hashPassword(password)).not.toBe(await hashPassword(password))
})

test('only the very password matches', async () => {
  const hash = await hashPassword(password)
  expect(await passwordMatches(hash, password)).toBe(true)
  for (const other of ['', password.toLowerCase(), `${password} `, password.slice(0, -1), `${password}\u0000`])
    expect(await passwordMatches(hash, other)).toBe(false)
})

test('nothing after the first 72 bytes is cut off', async () => {
  const long = 'ä'.repeat(60)
  expect(await passwordMatches(await hashPassword(`${long}1`), `${long}2`)).toBe(false)
})

test('an unknown account matches nothing, not even the decoy it is compared with', async () => {
  for (const guess of [password, '', 'no account has this password'])
    expect(await passwordMatches(null, guess)).toBe(false)
})

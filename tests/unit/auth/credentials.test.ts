import { Secret, TOTP } from 'otpauth'
import { checkCredentials, authorizeCredentials } from '@/lib/auth/credentials'
import { liveSession } from '@/lib/auth/options'
import { createContext, systemActor, type Ctx } from '@/lib/context'
import { enrolment, turnOn } from '@/lib/second-factor/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { addUser, changeOwnPassword, updateUser, users } from '@/lib/users/service'
import { cypher } from '../../contract/test-stores'

const mockCurrent: { store?: GraphStore } = {}
jest.mock('@/lib/store/current', () => ({ currentStore: async () => mockCurrent.store }))
process.env.SECOND_FACTOR_ROLES = 'coordinator, admin'

const password = 'zwölf Möwen über dem Deich'
const caller = { address: '192.0.2.7', device: { browser: 'Firefox', system: 'Linux' } } as const
const check = async (_email: string, right: () => Promise<boolean>) => right()
let store: GraphStore

const as = (id: string, role: 'editor' | 'admin'): Ctx => createContext({ id, label: id, role }, store)
const system = () => createContext(systemActor, store)
const add = (name: string, role: 'editor' | 'admin', given = false) =>
  addUser(system(), { email: `${name}@kreis.example`, name, role, password }, { given })
const enter = (name: string, code?: string, word = password) =>
  checkCredentials(store, `${name}@kreis.example`, word, caller, code)
const incomplete = async (name: string, code?: string) => (await liveSession((await enter(name, code))!))!.incomplete

beforeEach(async () => {
  mockCurrent.store = store = await openStore({ engine: 'embedded', folder: null })
})
afterEach(() => store.close())

async function withSecondFactor(name: string) {
  const id = await add(name, 'editor')
  const { secret } = await enrolment(as(id, 'editor'))
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  // The code of half a minute ago turns it on, so that the present one is still good.
  const earlier = app.generate({ timestamp: Date.now() - 30_000 })
  const codes = await turnOn(as(id, 'editor'), { secret, code: earlier, password }, check)
  return { code: () => app.generate(), codes }
}

test('with a second factor the password alone opens nothing, at any door', async () => {
  const { code, codes } = await withSecondFactor('mia')
  await expect(enter('mia')).rejects.toMatchObject({ code: 'second-factor', details: {} })
  await expect(enter('mia', '000000')).rejects.toMatchObject({ details: { fieldErrors: { code: 'code-wrong' } } })
  expect(await authorizeCredentials(store, 'mia@kreis.example', password, caller)).toBeNull()
  expect(await store.read(cypher('MATCH (s:Session) RETURN count(s) AS n'))).toEqual([{ n: 0 }])
  const shown = code()
  expect(await enter('mia', shown)).toBeDefined()
  await expect(enter('mia', shown)).rejects.toMatchObject({ code: 'second-factor' })
  expect(await enter('mia', codes[0])).toBeDefined()
})

test('a wrong password never tells that there is a second factor', async () => {
  await withSecondFactor('mia')
  expect(await enter('mia', '', 'falsch aber lang genug')).toBeUndefined()
  expect(await enter('mia', '123456', 'falsch aber lang genug')).toBeUndefined()
})

test('codes are guessed five times in a quarter of an hour, not more', async () => {
  const { code } = await withSecondFactor('mia')
  for (let guess = 0; guess < 5; guess++)
    await expect(enter('mia', `00000${guess}`)).rejects.toMatchObject({ code: 'second-factor' })
  await expect(enter('mia', code())).rejects.toMatchObject({ code: 'too-many-attempts' })
})

test('where the right needs a second factor, only setting it up is open until there is one', async () => {
  const id = await add('ada', 'admin')
  expect(await incomplete('ada')).toBe('second-factor')
  const { secret } = await enrolment(as(id, 'admin'))
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  const earlier = app.generate({ timestamp: Date.now() - 30_000 })
  await turnOn(as(id, 'admin'), { secret, code: earlier, password }, check)
  expect(await incomplete('ada', app.generate())).toBeUndefined()
  await add('ole', 'editor')
  expect(await incomplete('ole')).toBeUndefined()
})

test('a password that somebody else gave is changed before anything else', async () => {
  await add('chefin', 'admin')
  const id = await add('neu', 'editor', true)
  expect(await incomplete('neu')).toBe('password')
  const change = { currentPassword: password, password: 'drei Krabben im stillen Priel', endAll: false }
  await changeOwnPassword(as(id, 'editor'), change, check)
  expect((await liveSession((await enter('neu', '', change.password))!))!.incomplete).toBeUndefined()
  const account = (await users(system())).find((user) => user.id === id)!
  await updateUser(system(), { id, version: account.version, password }, { given: true })
  expect(await incomplete('neu')).toBe('password')
})

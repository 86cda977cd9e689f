import { TOTP, Secret } from 'otpauth'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { codeSchema, turnOnSchema } from '@/lib/second-factor/schema'
import { codeCounts, enrolment, ownSecondFactor, takeOff, turnOff, turnOn } from '@/lib/second-factor/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { addUser } from '@/lib/users/service'
import { cypher } from '../../contract/test-stores'

const password = 'zwölf Möwen über dem Deich'
const start = Date.parse('2026-11-26T08:00:00.000Z')
let store: GraphStore
let mia: string

const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
const as = (id: string, role: Role, seconds = 0): Ctx => ({
  ...createContext({ id, label: id, role }, store),
  now: at(seconds),
})
const tried = (_email: string, check: () => Promise<boolean>) => check()
/** What the app of the person shows, computed apart from the code under test. */
const shown = (secret: string, seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: start + seconds * 1000 })
const on = async (seconds = 0) => {
  const { secret } = await enrolment(as(mia, 'admin'))
  const codes = await turnOn(as(mia, 'admin', seconds), { secret, code: shown(secret, seconds), password }, tried)
  return { secret, codes }
}

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  mia = await addUser(as('admin', 'admin'), { email: 'mia@kreis.example', name: 'Mia', role: 'admin', password })
})
afterEach(() => store.close())

test('is off at first, and on after a code of the app; the secret stands in no entry of the log', async () => {
  expect(await ownSecondFactor(as(mia, 'admin'))).toEqual({ since: null, codesLeft: 0 })
  expect((await enrolment(as(mia, 'admin'))).picture.path).toMatch(/^M\d+ \d+h1v1h-1z/)
  const { secret, codes } = await on()
  expect(await ownSecondFactor(as(mia, 'admin'))).toEqual({ since: at(0), codesLeft: 10 })
  expect(new Set(codes).size).toBe(10)
  const log = JSON.stringify(await store.read(cypher('MATCH (c:Change) RETURN properties(c) AS p')))
  for (const hidden of [secret, ...codes]) expect(log).not.toContain(hidden)
  const kept = JSON.stringify(await store.read(cypher('MATCH (u:User) RETURN properties(u) AS p')))
  for (const code of codes) expect(kept).not.toContain(code)
})

test('asks for the right password and the right code', async () => {
  const { secret } = await enrolment(as(mia, 'admin'))
  const turn = (more: object) => turnOn(as(mia, 'admin'), { secret, code: shown(secret, 0), password, ...more }, tried)
  await expect(turn({ password: 'falsch' })).rejects.toMatchObject({
    details: { fieldErrors: { password: 'password-wrong' } },
  })
  await expect(turn({ code: '000000' })).rejects.toMatchObject({ details: { fieldErrors: { code: 'code-wrong' } } })
  await expect(turn({ code: shown(secret, 120) })).rejects.toMatchObject({ code: 'invalid' })
  expect(await ownSecondFactor(as(mia, 'admin'))).toMatchObject({ since: null })
})

test('a code counts once, also for a clock half a minute off, and never one from before', async () => {
  const { secret } = await on()
  const counts = (code: string, seconds: number) => codeCounts(store, mia, code, at(seconds))
  expect(await counts(shown(secret, 0), 0)).toBe(false) // turned it on
  expect(await counts(shown(secret, 60), 90)).toBe(true) // half a minute late
  expect(await counts(shown(secret, 60), 90)).toBe(false)
  expect(await counts(shown(secret, 30), 60)).toBe(false)
  expect(await counts(shown(secret, 150), 120)).toBe(true) // half a minute early
  expect(await counts(shown(secret, 300), 90)).toBe(false)
  const twice = await Promise.all([counts(shown(secret, 600), 600), counts(shown(secret, 600), 600)])
  expect(twice.sort()).toEqual([false, true])
})

test('a recovery code counts once, however it is typed', async () => {
  const { codes } = await on()
  const typed = codeSchema.parse(` ${codes[0]!.slice(0, 5).toUpperCase()} - ${codes[0]!.slice(5)} `)
  expect(await codeCounts(store, mia, typed, at(1000))).toBe(true)
  expect(await codeCounts(store, mia, typed, at(1000))).toBe(false)
  expect(await ownSecondFactor(as(mia, 'admin'))).toMatchObject({ codesLeft: 9 })
})

test('goes off with password and code, or by the operator; without one no code counts', async () => {
  const { secret, codes } = await on()
  await expect(turnOff(as(mia, 'admin', 60), { code: '000000', password }, tried)).rejects.toMatchObject({
    code: 'invalid',
  })
  // A wrong code is a wrong try, as the throttle counts them.
  const right: boolean[] = []
  const counted = async (_email: string, check: () => Promise<boolean>) => {
    right.push(await check())
    return right.at(-1)!
  }
  await expect(turnOff(as(mia, 'admin', 60), { code: '000000', password }, counted)).rejects.toMatchObject({
    details: { fieldErrors: { code: 'code-wrong' } },
  })
  expect(right).toEqual([false])
  await turnOff(as(mia, 'admin', 60), { code: shown(secret, 60), password }, tried)
  expect(await ownSecondFactor(as(mia, 'admin'))).toEqual({ since: null, codesLeft: 0 })
  for (const code of [shown(secret, 90), codes[1]!]) expect(await codeCounts(store, mia, code, at(90))).toBe(false)
  await on(600)
  await takeOff(as('admin', 'admin'), mia)
  expect(await ownSecondFactor(as(mia, 'admin'))).toMatchObject({ since: null })
})

test.each(['12345', 'abc', '1234567', '', 'abcdefghi1'])('%p is no code', (code) =>
  expect(codeSchema.safeParse(code).success).toBe(false),
)
test('a secret is taken as the page showed it only', () =>
  expect(turnOnSchema.safeParse({ secret: 'kurz', code: '123456', password }).success).toBe(false))

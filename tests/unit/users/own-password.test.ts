import { runAdminCommand } from '@/lib/admin/commands'
import type { Ctx } from '@/lib/context'
import { AppError } from '@/lib/errors'
import { openSession, sessionUser } from '@/lib/sessions/service'
import { actorOfToken, makeToken, ownTokens } from '@/lib/tokens/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { resetPasswordSchema } from '@/lib/users/schema'
import {
  addUser,
  changeOwnPassword,
  createFirstAdmin,
  credentialsOf,
  ownAccount,
  updateUser,
  users,
} from '@/lib/users/service'
import { passwordMatches } from '@/lib/users/password'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let ids = 0
let memberId: string
const first = 'Deichkrone am Morgen'
const second = 'Wattwurm und Queller'
const ctxOf = (id: string, role: Ctx['actor']['role']): Ctx => ({
  actor: { id, label: id, role },
  store,
  now: '2026-11-25T10:00:00.000Z',
  newId: () => `id-${++ids}`,
})
const boss = () => ctxOf('boss', 'admin')
const member = () => ctxOf(memberId, 'reader')
const free = (_email: string, check: () => Promise<boolean>) => check()
const session = async (sessionVersion = 1) =>
  (await openSession(
    store,
    { userId: memberId, label: 'Mia', sessionVersion },
    { browser: '', system: '' },
    member().now,
  ))!
const live = (sessionId: string, sessionVersion = 1) =>
  sessionUser(store, { userId: memberId, sessionId, sessionVersion }, member().now)

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await store.write([cypher("CREATE (:Area {id: 'a', name: 'Tellingstedt', kind: 'municipality'})")])
  await addUser(boss(), { email: 'chefin@kreis.example', name: 'Chefin', role: 'admin', password: first })
  memberId = await addUser(boss(), {
    email: 'mia.meier@kreis.example',
    name: 'Mia Meier',
    role: 'reader',
    password: first,
  })
})
afterEach(() => store.close())

const refusalOf = async (promise: Promise<unknown>) => {
  const outcome: unknown = await promise.catch((error: unknown) => error)
  if (!(outcome instanceof AppError)) throw new Error('not refused')
  return outcome.code === 'invalid' ? outcome.details.fieldErrors : outcome.code
}
const hashOf = async () => (await credentialsOf(store, 'mia.meier@kreis.example'))!.passwordHash

test('everybody sees their own account, never its hash', async () => {
  expect(await ownAccount(member())).toEqual({
    email: 'mia.meier@kreis.example',
    name: 'Mia Meier',
    role: 'reader',
    external: false,
    createdAt: '2026-11-25T10:00:00.000Z',
  })
})

test('whoever knows the present password changes it; every session ends, the new version begins one', async () => {
  const before = await session()
  const { sessionVersion } = await changeOwnPassword(
    member(),
    { currentPassword: first, password: second, endAll: true },
    free,
  )
  expect([await passwordMatches(await hashOf(), second), await passwordMatches(await hashOf(), first)]).toEqual([
    true,
    false,
  ])
  expect(await live(before)).toBeUndefined()
  expect(await live(before, sessionVersion)).toBeUndefined()
  expect(await live(await session(sessionVersion), sessionVersion)).toMatchObject({ id: memberId })
  const changes = JSON.stringify(
    await store.read(
      cypher(
        "MATCH (c:Change {action: 'update'}) RETURN c.actorId AS actorId, c.subjectId AS subjectId, c.before AS before, c.after AS after",
      ),
    ),
  )
  expect(changes).toContain(memberId)
  expect(changes).not.toMatch(/Wattwurm|argon2/)
})

test('a wrong present password changes nothing', async () => {
  expect(
    await refusalOf(changeOwnPassword(member(), { currentPassword: second, password: second, endAll: true }, free)),
  ).toEqual({
    currentPassword: 'password-wrong',
  })
  expect(await passwordMatches(await hashOf(), first)).toBe(true)
})

test('tries are counted before the password is checked', async () => {
  const counted: string[] = []
  const full = async (email: string) => {
    counted.push(email)
    throw new AppError('too-many-attempts')
  }
  expect(
    await refusalOf(changeOwnPassword(member(), { currentPassword: first, password: second, endAll: true }, full)),
  ).toBe('too-many-attempts')
  expect([counted, await passwordMatches(await hashOf(), first)]).toEqual([['mia.meier@kreis.example'], true])
})

test('API tokens end with the sessions, each with its entry in the log; left alone, both go on', async () => {
  const [token, before] = [await makeToken(member(), { name: 'Wegweiser', scope: 'read' }), await session()]
  const stays = await changeOwnPassword(member(), { currentPassword: first, password: second, endAll: false }, free)
  expect(stays).toEqual({ sessionVersion: 1 })
  expect(await actorOfToken(store, token, member().now)).toMatchObject({ id: memberId })
  expect(await live(before)).toMatchObject({ id: memberId })
  await changeOwnPassword(member(), { currentPassword: second, password: first, endAll: true }, free)
  expect([await actorOfToken(store, token, member().now), await live(before)]).toEqual([undefined, undefined])
  expect(await ownTokens(member())).toMatchObject([{ name: 'Wegweiser', revokedAt: member().now }])
  const text = "MATCH (c:Change {subjectKind: 'token', action: 'end'}) RETURN c.subjectName AS name"
  expect(await store.read(cypher(text))).toEqual([{ name: 'Wegweiser' }])
})

test('an administrator sets a first password, nobody else does; sessions and API tokens end', async () => {
  const version = (await users(boss())).find((user) => user.id === memberId)!.version
  const reset = resetPasswordSchema.parse({ id: memberId, version: String(version), password: second })
  expect(await refusalOf(updateUser(ctxOf('x', 'coordinator'), reset))).toBe('forbidden')
  const [token, before] = [await makeToken(member(), { name: 'Wegweiser', scope: 'read' }), await session()]
  await updateUser(boss(), reset)
  expect(await passwordMatches(await hashOf(), second)).toBe(true)
  expect([await live(before), await actorOfToken(store, token, member().now)]).toEqual([undefined, undefined])
  expect(await refusalOf(updateUser(boss(), reset))).toBe('conflict')
})

test('a password that is easy to guess is refused at every door, and the refusal says why', async () => {
  for (const [password, why] of [
    ['Mia Meier 2026!', 'password-personal'],
    ['Passwort1234', 'password-common'],
    ['Tellingstedt26', 'password-office'],
  ] as const) {
    const refused = { password: why }
    expect(
      await refusalOf(addUser(boss(), { email: 'neu@kreis.example', name: 'Mia Meier', role: 'reader', password })),
    ).toEqual(refused)
    expect(await refusalOf(updateUser(boss(), { id: memberId, version: 1, password }))).toEqual(refused)
    const change = { currentPassword: first, password, endAll: true }
    expect(await refusalOf(changeOwnPassword(member(), change, free))).toEqual(refused)
    const setup = { token: 't', email: 'neu@kreis.example', name: 'Mia Meier', password, passwordRepeat: password }
    expect(await refusalOf(createFirstAdmin(boss(), { ...setup, starter: 'empty' }))).toEqual(refused)
    const input = { command: 'user:add', email: 'mia.meier@amt.example', name: 'Mia Meier', role: 'reader', password }
    expect(await runAdminCommand(store, input)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Das Passwort (ist|gehört) /),
    })
  }
})

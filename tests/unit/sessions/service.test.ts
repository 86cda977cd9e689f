import type { Ctx } from '@/lib/context'
import {
  closeSession,
  endOwnSession,
  endOwnSessions,
  openSession,
  ownSessions,
  sessionsJob,
  sessionUser,
} from '@/lib/sessions/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { addUser, updateUser, users } from '@/lib/users/service'

let store: GraphStore
let ids = 0
let mia: string
let ole: string
const now = '2026-11-25T10:00:00.000Z'
const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()
const ctxOf = (id: string, role: Ctx['actor']['role'] = 'reader', minutes = 0): Ctx => ({
  actor: { id, label: id, role },
  store,
  now: at(minutes),
  newId: () => `id-${++ids}`,
})
const boss = () => ctxOf('boss', 'admin')
const add = (email: string, role: Ctx['actor']['role'] = 'reader') =>
  addUser(boss(), { email, name: 'Konto', role, password: 'Wattwurm und Queller' })
const firefox = { browser: 'Firefox', system: 'Linux' }
const open = async (userId: string, minutes = 0) =>
  (await openSession(store, { userId, label: 'Mia', sessionVersion: 1 }, firefox, at(minutes)))!
const live = async (userId: string, sessionId: string, minutes = 0) =>
  (await sessionUser(store, { userId, sessionId, sessionVersion: 1 }, at(minutes)))?.id

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await add('chefin@kreis.example', 'admin')
  mia = await add('mia@kreis.example')
  ole = await add('ole@kreis.example')
})
afterEach(() => store.close())

test('a session counts for its account until it is closed, then never again', async () => {
  const session = await open(mia)
  expect(await live(mia, session)).toBe(mia)
  expect(await live(ole, session)).toBeUndefined()
  expect(await live(mia, 'never-was')).toBeUndefined()
  expect([await closeSession(store, { id: ole, label: 'Mia' }, session, ''), await live(mia, session)]).toEqual([
    false,
    mia,
  ])
  expect([await closeSession(store, { id: mia, label: 'Mia' }, session, ''), await live(mia, session)]).toEqual([
    true,
    undefined,
  ])
  expect(await closeSession(store, { id: mia, label: 'Mia' }, session, '')).toBe(false)
})

test('after twelve hours it is over, whatever the cookie says, and is forgotten', async () => {
  const session = await open(mia)
  expect(await live(mia, session, 12 * 60 - 1)).toBe(mia)
  expect(await live(mia, session, 12 * 60)).toBeUndefined()
  await sessionsJob.run(store, at(12 * 60 + 1), new AbortController().signal)
  expect(await closeSession(store, { id: mia, label: 'Mia' }, session, '')).toBe(false)
})

test('one sees one’s own, with the device, since when and when it was last used', async () => {
  const [first, second] = [await open(mia), await open(mia, 1)]
  await open(ole)
  await live(mia, first, 4)
  expect(await ownSessions(ctxOf(mia, 'reader', 5))).toEqual([
    { id: first, ...firefox, createdAt: at(0), lastSeenAt: at(4) },
    { id: second, ...firefox, createdAt: at(1), lastSeenAt: at(1) },
  ])
})

test('the use is noted every few minutes, not with every request', async () => {
  const session = await open(mia)
  const written = store.written
  for (let second = 0; second < 180; second += 10) await live(mia, session, second / 60)
  expect(store.written).toBe(written)
  await live(mia, session, 3.1)
  expect((await ownSessions(ctxOf(mia)))[0]!.lastSeenAt).toBe(at(3.1))
})

test('one that was not used for half an hour is not in the list', async () => {
  await open(mia)
  expect(await ownSessions(ctxOf(mia, 'reader', 29))).toHaveLength(1)
  expect(await ownSessions(ctxOf(mia, 'reader', 34))).toEqual([])
})

test('one ends a single session, or all of them, but nobody else’s', async () => {
  const [first, second, other] = [await open(mia), await open(mia), await open(ole)]
  await expect(endOwnSession(ctxOf(mia), other)).rejects.toMatchObject({ code: 'not-found' })
  await endOwnSession(ctxOf(mia), first)
  expect([await live(mia, first), await live(mia, second), await live(ole, other)]).toEqual([undefined, mia, ole])
  await endOwnSessions(ctxOf(mia))
  expect([await live(mia, second), await live(ole, other)]).toEqual([undefined, ole])
})

test('an API token ends no session', async () => {
  const session = await open(mia)
  const actor = { ...ctxOf(mia).actor, scope: 'read' as const }
  await expect(endOwnSession({ ...ctxOf(mia), actor }, session)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(endOwnSessions({ ...ctxOf(mia), actor })).rejects.toMatchObject({ code: 'forbidden' })
})

test.each([
  ['a new password', { password: 'Deichkrone am Morgen' }],
  ['another role', { role: 'editor' as const }],
  ['disabling', { disabled: true }],
])('%s ends every session of the account, and none can begin with the state before', async (_, change) => {
  const [session, other] = [await open(mia), await open(ole)]
  const { version } = (await users(boss())).find(({ id }) => id === mia)!
  await updateUser(boss(), { id: mia, version, ...change })
  expect([await live(mia, session), await live(ole, other)]).toEqual([undefined, ole])
  expect(await ownSessions(ctxOf(mia))).toEqual([])
  expect(await openSession(store, { userId: mia, label: 'Mia', sessionVersion: 1 }, firefox, now)).toBeUndefined()
})

import { runAdminCommand } from '@/lib/admin/commands'
import { accessesJob, accesses, recordAccess, verifyAccesses } from '@/lib/audit/service'
import { accessFilterSchema } from '@/lib/audit/schema'
import { shortened } from '@/lib/auth/caller-address'
import { checkCredentials } from '@/lib/auth/credentials'
import type { Ctx } from '@/lib/context'
import { exportOrganisations } from '@/lib/exports/service'
import { de } from '@/lib/i18n/de'
import { organisationFilterSchema } from '@/lib/organisations/schema'
import { closeSession, endOwnSessions } from '@/lib/sessions/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { actorOfToken, endToken, makeToken, ownTokens } from '@/lib/tokens/service'
import { addUser, updateUser } from '@/lib/users/service'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let ids = 0
let mia: string
const password = 'Wattwurm und Queller'
const email = 'mia@kreis.example'
const now = () => new Date().toISOString()
const ctxOf = (id: string, role: Ctx['actor']['role'], at = now()): Ctx => ({
  actor: { id, label: id === mia ? 'Mia' : 'Chefin', role },
  store,
  now: at,
  newId: () => `id-${++ids}`,
  origin: '203.0.113.0/24',
})
const boss = (at?: string) => ctxOf('boss', 'admin', at)
const device = { browser: 'Firefox', system: 'Linux' }
const signIn = (word: string, who = email) => checkCredentials(store, who, word, { address: '203.0.113.7', device })
const listed = async (filter: object = {}, at?: string) =>
  (await accesses(boss(at), accessFilterSchema.parse(filter))).items
const actions = async (filter?: object) => (await listed(filter)).map(({ action }) => action)

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  mia = ''
  await addUser(boss(), { email: 'chefin@kreis.example', name: 'Chefin', role: 'admin', password })
  mia = await addUser(boss(), { email, name: 'Mia', role: 'reader', password })
  await store.write([cypher('MATCH (a:Access) DETACH DELETE a')])
  await store.write([cypher('MATCH (s:StoreInfo) REMOVE s.accessRevision, s.accessHead')])
})
afterEach(() => store.close())

test('a sign-in, one that failed and a sign-out: who, when, from which network and with which device', async () => {
  const claims = (await signIn(password))!
  await signIn('falsch')
  await signIn('falsch', 'unbekannt@woanders.example')
  await closeSession(store, { id: mia, label: 'Mia' }, claims.sessionId, '203.0.113.0/24')
  expect(await listed()).toMatchObject([
    { action: 'sign-out', actor: { id: mia, name: 'Mia' } },
    { action: 'sign-in-failed', actor: { id: '', name: '' }, subject: { id: '', name: '' } },
    { action: 'sign-in-failed', actor: { id: '', name: '' }, subject: { kind: 'user', id: mia, name: 'Mia' } },
    { action: 'sign-in', actor: { id: mia, name: 'Mia' }, details: { ...device, origin: '203.0.113.0/24' } },
  ])
})

test('accounts, roles, tokens, exports and backups', async () => {
  await updateUser(boss(), { id: mia, version: 1, role: 'editor' })
  const token = await makeToken(ctxOf(mia, 'editor'), { name: 'Wegweiser', scope: 'read' })
  await actorOfToken(store, token, now(), '198.51.100.0/24')
  await actorOfToken(store, token, now())
  await endToken(ctxOf(mia, 'editor'), (await ownTokens(ctxOf(mia, 'editor')))[0]!.id)
  await makeToken(ctxOf(mia, 'editor'), { name: 'Zweiter', scope: 'read' })
  await updateUser(boss(), { id: mia, version: 2, disabled: true, password: 'Sieben Krabben am Deich' })
  await endOwnSessions(ctxOf(mia, 'editor'))
  await exportOrganisations(boss(), organisationFilterSchema.parse({}), { t: de, locale: 'de', format: 'csv' })
  expect([...(await listed())].reverse().map(({ action, subject }) => [action, subject.name])).toEqual([
    ['role-changed', 'Mia'],
    ['token-made', 'Wegweiser'],
    ['token-first-used', 'Wegweiser'],
    ['token-ended', 'Wegweiser'],
    ['token-made', 'Zweiter'],
    ['token-ended', 'Zweiter'],
    ['account-disabled', 'Mia'],
    ['password-reset', 'Mia'],
    ['sessions-ended', ''],
    ['export', de.organisations.title],
  ])
  expect((await listed({ kind: 'accounts' }))[2]).toMatchObject({ details: { from: 'reader', to: 'editor' } })
  expect((await verifyAccesses(store)).entries).toBe(10)
})

test('what is narrowed by kind and person is that; one page after the other', async () => {
  await signIn(password)
  await signIn('falsch')
  await updateUser(boss(), { id: mia, version: 1, role: 'editor' })
  await recordAccess(store, boss(), { action: 'export' })
  expect(await actions({ kind: 'sign-in' })).toEqual(['sign-in-failed', 'sign-in'])
  expect(await actions({ person: mia })).toEqual(['role-changed', 'sign-in-failed', 'sign-in'])
  expect(await actions({ person: 'boss', kind: 'data' })).toEqual(['export'])
  expect(await actions({ kind: 'gibtesnicht', page: '-1' })).toHaveLength(4)
  for (let number = 0; number < 60; number++) await recordAccess(store, boss(), { action: 'export' })
  expect(await accesses(boss(), accessFilterSchema.parse({ page: '9' }))).toMatchObject({
    page: 2,
    pages: 2,
    total: 64,
  })
})

test('administrators read it, nobody else and no program', async () => {
  const filter = accessFilterSchema.parse({})
  for (const role of ['reader', 'editor', 'coordinator'] as const)
    await expect(accesses(ctxOf('x', role), filter)).rejects.toMatchObject({ code: 'forbidden' })
  const actor = { ...boss().actor, scope: 'read' as const }
  await expect(accesses({ ...boss(), actor }, filter)).rejects.toMatchObject({ code: 'forbidden' })
})

test('nothing in it is a password, a token, a whole address, or what was typed for an account that is none', async () => {
  await signIn(password)
  await signIn('GeheimesFalsches')
  await signIn('GeheimesFalsches', 'vertippt@kreis.example')
  const token = await makeToken(ctxOf(mia, 'reader'), { name: 'a', scope: 'read' })
  const all = JSON.stringify(await store.read(cypher('MATCH (a:Access) RETURN properties(a) AS properties')))
  expect(all).toContain('203.0.113.0/24')
  for (const secret of [password, 'GeheimesFalsches', 'vertippt', '203.0.113.7', token, token.slice(3)])
    expect(all).not.toContain(secret)
})

test('what was done is told with it or not at all', async () => {
  await store.write([cypher('MATCH (s:StoreInfo) DELETE s')])
  await expect(updateUser(boss(), { id: mia, version: 1, role: 'editor' })).rejects.toThrow()
  expect(await store.read(cypher('MATCH (u:User {id: $mia}) RETURN u.role AS role', { mia }))).toEqual([
    { role: 'reader' },
  ])
})

describe('the chain', () => {
  const verify = () => runAdminCommand(store, { command: 'verify-log' })
  beforeEach(async () => {
    for (let number = 0; number < 4; number++) await signIn(password)
  })

  test('is proved by verify-log', async () => {
    expect(await verify()).toMatchObject({
      ok: true,
      data: { accesses: 4, result: expect.stringContaining('4 Einträge') },
    })
  })

  test.each([
    ['edited', "MATCH (a:Access {revision: 2}) SET a.actorLabel = 'Ole'", 'Zugriffe .*Eintrag 2 .*verändert'],
    ['moved to another network', "MATCH (a:Access {revision: 2}) SET a.changed = '{}'", 'Eintrag 2 .*verändert'],
    ['removed', 'MATCH (a:Access {revision: 2}) DELETE a', 'Eintrag 3 .*Davor fehlen'],
    ['removed at the end', 'MATCH (a:Access {revision: 4}) DELETE a', 'Eintrag 4: Am Ende fehlen'],
    ['removed at the beginning', 'MATCH (a:Access {revision: 1}) DELETE a', 'Eintrag 2 .*Davor fehlen'],
  ])('shows an entry that was %s', async (_, manipulation, message) => {
    await store.write([cypher(manipulation)])
    expect(await verify()).toEqual({ ok: false, message: expect.stringMatching(message) })
  })

  test('forgets after the set time, and holds from there on', async () => {
    const later = new Date(Date.now() + 181 * 86_400_000).toISOString()
    expect(await listed({}, later)).toEqual([])
    await recordAccess(store, boss(later), { action: 'export' })
    await accessesJob.run(store, later, new AbortController().signal)
    expect(await store.read(cypher('MATCH (a:Access) RETURN a.revision AS revision'))).toEqual([{ revision: 5 }])
    expect(await verifyAccesses(store)).toEqual({ entries: 1, broken: null })
    await recordAccess(store, boss(later), { action: 'backup' })
    expect(await verifyAccesses(store)).toEqual({ entries: 2, broken: null })
    await store.write([cypher("MATCH (a:Access {revision: 5}) SET a.action = 'restore'")])
    expect((await verifyAccesses(store)).broken).toMatchObject({ revision: 5, problem: 'changed' })
  })
})

test.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
  ['unknown', ''],
  ['<script>', ''],
])('%s is written down as %j', (address, written) => expect(shortened(address)).toBe(written))

import { runAdminCommand } from '@/lib/admin/commands'
import { createContext } from '@/lib/context'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation } from '@/lib/organisations/service'
import { enter } from '@/lib/single-sign-on/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  const ctx = createContext({ id: 'u', label: 'Mia', role: 'editor' }, store)
  for (const name of ['Eins', 'Zwei', 'Drei'])
    await addOrganisation(ctx, organisationFormSchema.parse({ name, kind: 'welfare' }))
})
afterEach(() => store.close())

const verify = () => runAdminCommand(store, { command: 'verify-log' })

test('verify-log says how many entries it proved', async () => {
  expect(await verify()).toMatchObject({
    ok: true,
    data: { entries: 3, result: expect.stringContaining('3 Einträge') },
  })
})

test.each([
  ['edited', "MATCH (c:Change {revision: 2}) SET c.actorLabel = 'Ole'", 'Eintrag 2 .*verändert'],
  ['removed', 'MATCH (c:Change {revision: 2}) DETACH DELETE c', 'Eintrag 3 .*Davor fehlen'],
  ['removed at the end', 'MATCH (c:Change {revision: 3}) DETACH DELETE c', 'Eintrag 3: Am Ende fehlen'],
])('verify-log finds an entry that was %s and names it', async (_, manipulation, message) => {
  await store.write([cypher(manipulation)])
  expect(await verify()).toEqual({ ok: false, message: expect.stringMatching(message) })
})

const email = 'anna@kreis.example'
const password = 'Wattwurm und Queller'
const passwordGiven = async () =>
  (await store.read(cypher('MATCH (u:User {email: $email}) RETURN u.passwordGiven AS given', { email })))[0]?.given

test('a password of the operator must be changed first when the operator says so', async () => {
  const add = { command: 'user:add', email, name: 'Anna', role: 'admin', password }
  await runAdminCommand(store, { ...add, mustChange: true })
  expect(await passwordGiven()).toBe(true)
  await runAdminCommand(store, { command: 'user:reset', email, password })
  expect(await passwordGiven()).toBe(false)
  await runAdminCommand(store, { command: 'user:reset', email, password, mustChange: true })
  expect(await passwordGiven()).toBe(true)
})

test('an account of single sign-on gets no password, but can be led back to one', async () => {
  await runAdminCommand(store, {
    command: 'user:add',
    email: 'chef@kreis.example',
    name: 'Chef',
    role: 'admin',
    password,
  })
  const ctx = createContext({ id: '', label: '', role: 'reader' }, store)
  await enter(ctx, { externalId: 'https://login.kreis.example 1', name: 'Anna', email, role: 'reader' })
  const reset = () => runAdminCommand(store, { command: 'user:reset', email, password })
  expect(await reset()).toEqual({ ok: false, message: expect.stringContaining('user:unlink') })
  expect(await runAdminCommand(store, { command: 'user:unlink', email, password })).toMatchObject({ ok: true })
  expect(await passwordGiven()).toBe(true)
  expect(await runAdminCommand(store, { command: 'user:unlink', email, password })).toEqual({
    ok: false,
    message: expect.stringContaining('schon ein Passwort'),
  })
  expect(await reset()).toMatchObject({ ok: true })
})

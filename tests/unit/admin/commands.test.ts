import { runAdminCommand } from '@/lib/admin/commands'
import { createContext } from '@/lib/context'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation } from '@/lib/organisations/service'
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

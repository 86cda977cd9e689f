import type { Ctx } from '@/lib/context'
import { historyOf } from '@/lib/changes/service'
import type { OrganisationForm } from '@/lib/organisations/fields'
import {
  addressOf,
  organisationFilterSchema,
  organisationFormSchema,
  withoutHiddenAddress,
} from '@/lib/organisations/schema'
import { addOrganisation, editOrganisation, organisationPage, organisationRecord } from '@/lib/organisations/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore, Statement } from '@/lib/store/port'

let store: GraphStore
let ids = 0
const cypher = (text: string): Statement => ({ name: 'test', text, parameters: {} })

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await store.write([
    cypher("CREATE (:Area {id: '010510044', name: 'Heide', kind: 'municipality', sortName: 'heide'})"),
  ])
})
afterEach(() => store.close())

const ctxAt = (now: string): Ctx => ({
  actor: { id: 'user-1', label: 'Mia', role: 'editor' },
  store,
  now,
  newId: () => `id-${++ids}`,
})
const first = () => ctxAt('2026-11-25T10:00:00.000Z')
const later = () => ctxAt('2026-11-26T10:00:00.000Z')
const address = { street: 'Geheimweg 7', postalCode: '25746', place: 'Verborgenhausen', areaId: '010510044' }
const formWith = (fields: Partial<Record<keyof OrganisationForm, unknown>>): OrganisationForm =>
  organisationFormSchema.parse({ name: 'Schutzhaus', kind: 'welfare', ...fields })
const leak = /Geheimweg|25746|Verborgenhausen|010510044/

const written = () => store.read(cypher('MATCH (c:Change) RETURN c.changed AS changed ORDER BY c.revision'))
const changesOf = async (ctx: Ctx, id: string) => (await historyOf(ctx, 'organisation', id)).entries
const nearAreas = () => store.read(cypher('MATCH (:Organisation)-[:LOCATED_IN]->(a:Area) RETURN a.id AS id'))

test('what is typed into the form of a protected organisation is neither kept nor logged', async () => {
  const key = await addOrganisation(first(), formWith({ ...address, protected: 'on' }))
  expect((await organisationRecord(first(), key)).organisation).toMatchObject({
    street: null,
    postalCode: null,
    place: null,
    areaId: null,
  })
  await editOrganisation(later(), key, 1, formWith({ ...address, protected: 'on', note: 'neu' }))
  expect(await nearAreas()).toEqual([])
  expect(JSON.stringify(await written())).not.toMatch(leak)
})

test('an organisation that becomes protected loses address and area, in the record and in the entry about it', async () => {
  const key = await addOrganisation(first(), formWith(address))
  expect(await nearAreas()).toEqual([{ id: '010510044' }])
  await editOrganisation(later(), key, 1, formWith({ ...address, protected: 'on' }))
  const { organisation, areaChain } = await organisationRecord(later(), key)
  expect([organisation.street, organisation.postalCode, organisation.place, organisation.areaId, areaChain]).toEqual([
    null,
    null,
    null,
    null,
    [],
  ])
  expect(await nearAreas()).toEqual([])
  expect(JSON.stringify((await written())[1])).not.toMatch(leak)
})

test('older entries of a protected organisation are shown without the address, and with everything else', async () => {
  const key = await addOrganisation(first(), formWith({ ...address, phone: '+49 481 12345' }))
  const { id } = (await organisationRecord(first(), key)).organisation
  expect(JSON.stringify(await changesOf(first(), id))).toMatch(leak)
  await editOrganisation(later(), key, 1, formWith({ ...address, protected: 'on' }))
  const shown = await changesOf(later(), id)
  expect(shown.map((change) => change.action)).toEqual(['update', 'create'])
  expect(JSON.stringify(shown)).not.toMatch(leak)
  expect(shown[1]!.values).toMatchObject({ phone: [null, '+49 481 12345'], street: null })
})

test('other organisations keep address, area and history', async () => {
  const key = await addOrganisation(first(), formWith(address))
  await editOrganisation(later(), key, 1, formWith({ ...address, street: 'Markt 1' }))
  const { organisation } = await organisationRecord(later(), key)
  expect(organisation).toMatchObject({ street: 'Markt 1', areaId: '010510044' })
  const [update] = await changesOf(later(), organisation.id)
  expect(update!.values).toEqual({ street: ['Geheimweg 7', 'Markt 1'] })
})

test('an address that is stored nevertheless shows neither in the list nor in one line', async () => {
  await addOrganisation(first(), formWith(address))
  await store.write([cypher('MATCH (o:Organisation) SET o.protected = true')])
  expect(JSON.stringify(await organisationPage(first(), organisationFilterSchema.parse({})))).not.toMatch(leak)
  const hidden = { ...address, protected: true }
  expect(addressOf(hidden)).toBeNull()
  expect(withoutHiddenAddress({ protected: true, place: 'Verborgenhausen' })).toEqual({ protected: true, place: null })
  expect(addressOf({ ...hidden, protected: false })).toBe('Geheimweg 7, 25746 Verborgenhausen')
})

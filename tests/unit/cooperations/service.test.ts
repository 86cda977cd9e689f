import { historyOf, restore, trash, undo } from '@/lib/changes/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { cooperationFilterSchema, cooperationFormSchema } from '@/lib/cooperations/schema'
import {
  addCooperation,
  cooperationPage,
  cooperationRecord,
  cooperationsOf,
  cooperationToEdit,
  deleteCooperation,
  editCooperation,
  verifyCooperation,
} from '@/lib/cooperations/service'
import { network } from '@/lib/network/service'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, organisationRecord } from '@/lib/organisations/service'
import { loadStarter } from '@/lib/starters/service'
import { inOrderOfWords } from '@/lib/records/list'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

const now = '2026-11-26T09:00:00.000Z'
let store: GraphStore
let one: string
let two: string
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: `Konto ${role}`, role }, store), now })
const organisation = async (name: string) => {
  const key = await addOrganisation(as('editor'), organisationFormSchema.parse({ name, kind: 'welfare' }))
  return (await organisationRecord(as('editor'), key)).organisation.id
}
const form = (more: Record<string, unknown> = {}) =>
  cooperationFormSchema.parse({
    ...{ kind: 'sharing', partners: [one, two], partnersRoles: ['lead', 'partner'], since: '2019', strength: '3' },
    ...{ topicIds: ['sprache'], areaIds: ['01051'], evidence: 'Gespräch' },
    ...more,
  })
const listed = async (filter: Record<string, unknown>) =>
  (await cooperationPage(as('reader'), cooperationFilterSchema.parse(filter))).items.map(({ id }) => id)
const linked = async () =>
  (await network(as('reader'))).links.some(
    ({ source, target }) => [source, target].sort().join() === [one, two].sort().join(),
  )

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  one = await organisation('Deichwerkstatt')
  two = await organisation('Koogküche')
})
afterEach(() => store.close())

test('only editors record one; everybody finds it at both partners, in the list and on the map', async () => {
  await expect(addCooperation(as('reader'), form())).rejects.toMatchObject({ code: 'forbidden' })
  const id = await addCooperation(as('editor'), form())
  for (const partner of [one, two])
    expect((await cooperationsOf(as('reader'), partner)).map((cooperation) => cooperation.id)).toContain(id)
  expect(await listed({ topic: 'sprache', area: '01051', kind: 'sharing' })).toContain(id)
  expect(await listed({ kind: 'funding' })).not.toContain(id)
  expect(await linked()).toBe(true)
  expect(await cooperationRecord(as('reader'), id)).toMatchObject({ strength: 3, since: '2019', state: 'active' })
})

test.each([
  ['partners', { partners: ['jobcenter-dithmarschen', 'nobody'] }],
  ['topicIds', { topicIds: ['nothing'] }],
  ['areaIds', { areaIds: ['99'] }],
])('what is unknown is refused at its field, and nothing is written: %s', async (field, wrong) => {
  const before = await listed({})
  await expect(addCooperation(as('editor'), form(wrong))).rejects.toMatchObject({
    code: 'invalid',
    details: { fieldErrors: { [field]: 'not-in-list' } },
  })
  expect(await listed({})).toEqual(before)
})

test('an ended one and a single event are no ties on the map', async () => {
  const id = await addCooperation(as('editor'), form())
  const { version } = await cooperationToEdit(as('editor'), id)
  await editCooperation(as('editor'), id, version, form({ state: 'ended' }))
  expect(await linked()).toBe(false)
  await editCooperation(as('editor'), id, version + 1, form({ until: '2019' }))
  expect(await linked()).toBe(false)
})

test('who was slower hears what the other one saved', async () => {
  const id = await addCooperation(as('editor'), form())
  const { version } = await cooperationToEdit(as('editor'), id)
  await editCooperation(as('coordinator'), id, version, form({ strength: '5' }))
  await expect(editCooperation(as('editor'), id, version, form({ strength: '1' }))).rejects.toMatchObject({
    code: 'conflict',
    details: { changedBy: 'Konto coordinator', values: { strength: 5 } },
  })
})

test('it is confirmed, deleted, brought back and taken back, and its history tells all of it', async () => {
  const ctx = as('editor')
  const id = await addCooperation(ctx, form())
  const version = async () => (await cooperationToEdit(ctx, id)).version
  await verifyCooperation(ctx, id, await version())
  expect(await cooperationRecord(ctx, id)).toMatchObject({ verifiedAt: '2026-11-26', verifiedBy: 'Konto editor' })
  await deleteCooperation(ctx, id, await version())
  expect(await linked()).toBe(false)
  expect((await trash(ctx)).items.map((item) => item.id)).toContain(id)
  await expect(cooperationRecord(ctx, id)).rejects.toMatchObject({ code: 'not-found' })
  await restore(ctx, id)
  expect(await linked()).toBe(true)
  const { entries } = await historyOf(ctx, 'cooperation', id)
  expect(entries.map(({ action }) => action)).toEqual(['restore', 'delete', 'verify', 'create'])
  await undo(ctx, entries[2]!.id)
  expect(await cooperationRecord(ctx, id)).toMatchObject({ verifiedAt: null, verifiedBy: null })
  const atPartner = await historyOf(ctx, 'organisation', one)
  expect(atPartner.entries.filter((entry) => entry.subject.id === id)).toHaveLength(5)
})

test('sorts by the words of the kinds, and equal ones by name', async () => {
  await addCooperation(as('editor'), form({ kind: 'sharing', title: 'Zweiter Prüfraum' }))
  await addCooperation(as('editor'), form({ kind: 'sharing', title: 'Erster Prüfraum' }))
  const words = { coordinates: 'zuletzt', sharing: 'Anfang' } as Record<string, string>
  const order = { kindOrder: inOrderOfWords(words, 'de') }
  const sorted = async (filter: Record<string, unknown>) =>
    (
      await cooperationPage(
        as('reader'),
        cooperationFilterSchema.parse({ sort: 'kind', q: 'Prüfraum', ...filter }),
        order,
      )
    ).items.map(({ title }) => title)
  expect(await sorted({})).toEqual(['Erster Prüfraum', 'Zweiter Prüfraum'])
  expect(await sorted({ order: 'down' })).toEqual(['Zweiter Prüfraum', 'Erster Prüfraum'])
})

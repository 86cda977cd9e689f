import { historyOf, restore, trash, undo } from '@/lib/changes/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import {
  addView,
  deleteView,
  duplicateView,
  editView,
  openWith,
  publishView,
  takeSnapshot,
  viewRecord,
  withdrawView,
} from '@/lib/views/records'
import { openAddress, viewFormSchema } from '@/lib/views/schema'
import { defaultAddress, frozenView, publicPicture, slides, views } from '@/lib/views/service'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
const as = (role: Role, id: string = role): Ctx => createContext({ id, label: `Konto ${id}`, role }, store)
const form = (more: Record<string, unknown> = {}) => viewFormSchema.parse({ name: 'Süden', ...more })
const address = '/network?arrange=kind&kind=education'
const look = (key: string) => publicPicture({ store }, key, '203.0.113.1')
const setAll = (assignment: string) =>
  store.write([cypher(`MATCH (o:Organisation) SET ${assignment} RETURN o.id AS id`)])

beforeAll(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now: '2026-11-25T10:00:00.000Z' })
  for (const id of ['reader', 'editor', 'admin'])
    await store.write([cypher('CREATE (u:User {id: $id, name: $id, email: $id, version: 1})', { id })])
})
afterAll(() => store.close())

test('a view is saved for oneself, and opens as it was left', async () => {
  const id = await addView(as('reader'), form({ description: 'Für den Ausschuss' }), `${address}&unknown=1`)
  const [view] = await views(as('reader'))
  expect(view).toMatchObject({
    id,
    name: 'Süden',
    description: 'Für den Ausschuss',
    sharing: 'private',
    ownerName: 'reader',
  })
  expect(openAddress(view!)).toBe(address)
  expect(await views(as('reader', 'other'))).toEqual([])
  await expect(viewRecord(as('coordinator'), id)).rejects.toMatchObject({ code: 'not-found' })
  expect((await viewRecord(as('admin'), id)).name).toBe('Süden')
  await deleteView(as('reader'), id, 1)
})

test('only editors share in the office; what is shared, others open but do not change', async () => {
  await expect(addView(as('reader'), form({ sharing: 'office' }), address)).rejects.toMatchObject({ code: 'forbidden' })
  const id = await addView(as('editor'), form({ sharing: 'office' }), address)
  expect((await views(as('reader'))).map((view) => view.id)).toEqual([id])
  for (const role of ['reader', 'coordinator'] as const) {
    await expect(editView(as(role), id, 1, form({ name: 'Meins' }))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(deleteView(as(role), id, 1)).rejects.toMatchObject({ code: 'forbidden' })
  }
  await editView(as('admin'), id, 1, form({ name: 'Süden 2', sharing: 'office' }))
  await expect(editView(as('editor'), id, 1, form({ name: 'zu spät' }))).rejects.toMatchObject({ code: 'conflict' })
  // Taken back, it must not be shared by somebody who may not share.
  const own = await editView(as('editor'), id, 2, form({ name: 'Süden 2', sharing: 'private' }))
  await expect(undo(as('reader', 'editor'), own!)).rejects.toMatchObject({ code: 'forbidden' })
  await deleteView(as('editor'), id, 3)
})

test('it is edited, undone, deleted and brought back by its owner; the trash shows it to nobody else', async () => {
  const id = await addView(as('editor'), form(), address)
  const edited = await editView(as('editor'), id, 1, form({ name: 'Norden' }))
  await undo(as('editor'), edited!)
  expect((await viewRecord(as('editor'), id)).name).toBe('Süden')
  expect((await historyOf(as('editor'), 'view', id)).entries.map(({ action }) => action)).toEqual([
    'undo',
    'update',
    'create',
  ])
  const deleted = await deleteView(as('editor'), id, 3)
  const inTrash = async (ctx: Ctx) => (await trash(ctx)).items.filter((item) => item.id === id).length
  expect([await inTrash(as('editor')), await inTrash(as('editor', 'other')), await inTrash(as('admin'))]).toEqual([
    1, 0, 1,
  ])
  await expect(restore(as('editor', 'other'), id)).rejects.toMatchObject({ code: 'forbidden' })
  await undo(as('editor'), deleted)
  expect((await views(as('editor'))).map((view) => view.name)).toEqual(['Süden'])
  await deleteView(as('editor'), id, (await viewRecord(as('editor'), id)).version)
})

test('the network opens with the default of a person, while they may see it', async () => {
  const id = await addView(as('editor'), form({ sharing: 'office' }), address)
  await openWith(as('reader'), id)
  expect(await defaultAddress(as('reader'))).toBe(address)
  expect(await defaultAddress(as('editor'))).toBeNull()
  await editView(as('editor'), id, 1, form({ sharing: 'private' }))
  expect(await defaultAddress(as('reader'))).toBeNull()
  await expect(openWith(as('reader'), id)).rejects.toMatchObject({ code: 'not-found' })
  await openWith(as('editor'), id)
  expect(await defaultAddress(as('editor'))).not.toBeNull()
  await openWith(as('editor'), null)
  expect(await defaultAddress(as('editor'))).toBeNull()
  await deleteView(as('editor'), id, 2)
})

test('a snapshot keeps its data, a duplicate of it too; a view shows what is recorded', async () => {
  const id = await addView(as('editor'), form(), '/network')
  const kept = await takeSnapshot(as('editor'), id, 'Süden, Stand heute')
  const name = async (view: string) =>
    (await frozenView(as('editor'), view)).data.nodes.find((node) => node.key === 'vhs-heide')!.name
  const before = await name(kept)
  await store.write([cypher("MATCH (o:Organisation {key: 'vhs-heide'}) SET o.name = 'Anders' RETURN o.id AS id")])
  const copy = await duplicateView(as('editor'), kept, 'Kopie')
  const saved = await addView(
    as('editor'),
    form({ name: 'Aus der Momentaufnahme' }),
    `/network?snapshot=${kept}&group=none`,
  )
  for (const view of [kept, copy, saved]) expect(await name(view)).toBe(before)
  await expect(frozenView(as('editor'), id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(frozenView(as('editor', 'other'), kept)).rejects.toMatchObject({ code: 'not-found' })
  expect(openAddress({ id: saved, ...(await viewRecord(as('editor'), saved)).values })).toBe(
    `/network?group=none&snapshot=${saved}`,
  )
  const shown = await slides(as('editor'), [kept, 'gone', id])
  expect(shown.map((slide) => [slide.name, slide.scene!.visible.nodes.length > 90])).toEqual([
    ['Süden, Stand heute', true],
    ['Süden', true],
  ])
  // Who is protected by now: the snapshot does not tell where that is.
  await store.write([cypher("MATCH (o:Organisation {key: 'vhs-heide'}) SET o.protected = true RETURN o.id AS id")])
  const frozen = await frozenView(as('editor'), kept)
  const hidden = frozen.data.nodes.find((node) => node.key === 'vhs-heide')!
  expect(hidden).toMatchObject({ place: null, group: 'none', protected: true })
  expect(frozen.arranged!.positions[hidden.id]).toBeUndefined()
  await setAll('o.protected = false')
  for (const view of [id, kept, copy, saved]) await deleteView(as('editor'), view, 1)
})

describe('the public picture', () => {
  const publish = async (more = '/network') => {
    const id = await addView(as('editor'), form(), more)
    await publishView(as('admin'), id, 1)
    return { id, key: (await viewRecord(as('admin'), id)).values.publicKey! }
  }

  test('only administrators publish it and take it back, also by undoing; both are in the change log', async () => {
    const { id, key } = await publish()
    expect(key).toMatch(/^sueden-/)
    await expect(publishView(as('coordinator'), id, 2)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(withdrawView(as('coordinator'), id, 2)).rejects.toMatchObject({ code: 'forbidden' })
    // What the world reads is not its owner's any more.
    await expect(editView(as('editor'), id, 2, form({ name: 'Quatsch' }))).rejects.toMatchObject({ code: 'forbidden' })
    const withdrawn = await withdrawView(as('admin'), id, 2)
    expect(await look(key)).toBeNull()
    await expect(undo(as('editor'), withdrawn!)).rejects.toMatchObject({ code: 'forbidden' })
    await undo(as('admin'), withdrawn!)
    expect(await look(key)).not.toBeNull()
    const { entries } = await historyOf(as('admin'), 'view', id)
    expect(entries.map(({ action }) => action)).toEqual(['undo', 'withdraw', 'publish', 'create'])
    const deleted = await deleteView(as('admin'), id, 4)
    expect(await look(key)).toBeNull()
    await undo(as('admin'), deleted)
    expect(await look(key)).toBeNull()
  })

  test('it shows public organisations only, and follows what becomes internal, protected or deleted', async () => {
    await setAll("o.visibility = 'internal'")
    const { key } = await publish()
    const keys = async () => (await look(key))!.scene.visible.nodes.map((node) => node.key).sort()
    expect(await keys()).toEqual([])
    await store.write([
      cypher(
        "MATCH (o:Organisation) WHERE o.key IN ['vhs-heide', 'jobcenter', 'ksv'] SET o.visibility = 'public', o.note = 'CANARY', o.restrictedContact = 'CANARY', o.phone = 'CANARY' RETURN o.id AS id",
      ),
    ])
    expect(await keys()).toEqual(['jobcenter', 'ksv', 'vhs-heide'])
    const first = (await look(key))!
    expect(JSON.stringify([first.scene.visible, first.scene.data])).not.toContain('CANARY')
    expect(first.scene.visible.nodes.every((node) => node.phone === null)).toBe(true)
    await store.write([cypher("MATCH (o:Organisation {key: 'ksv'}) SET o.protected = true RETURN o.id AS id")])
    expect(await keys()).toEqual(['jobcenter', 'vhs-heide'])
    expect((await look(key))!.version).not.toBe(first.version)
    await store.write([
      cypher("MATCH (o:Organisation {key: 'jobcenter'}) SET o.visibility = 'internal' RETURN o.id AS id"),
    ])
    expect(await keys()).toEqual(['vhs-heide'])
    expect(await look('gibt-es-nicht')).toBeNull()
  })

  test('the neighbourhood of somebody who is not public is still the neighbourhood', async () => {
    await setAll("o.visibility = 'public'")
    await store.write([
      cypher("MATCH (o:Organisation {key: 'jobcenter'}) SET o.visibility = 'internal' RETURN o.id AS id"),
    ])
    const { key } = await publish('/network?focus=jobcenter')
    const { nodes } = (await look(key))!.scene.visible
    expect(nodes.length).toBeGreaterThan(0)
    expect(nodes.length).toBeLessThan(60)
    expect(nodes.some((node) => node.key === 'jobcenter')).toBe(false)
  })

  test('who fetches too many is told to wait', async () => {
    const from = (network: string) => publicPicture({ store }, 'none', network)
    for (let n = 0; n < 120; n++) await from('198.51.100.7')
    await expect(from('198.51.100.7')).rejects.toMatchObject({ code: 'too-many-attempts' })
    expect(await from('198.51.100.8')).toBeNull()
  })
})

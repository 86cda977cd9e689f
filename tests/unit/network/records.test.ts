import { ownEntry, undo } from '@/lib/changes/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { numberOfEntries } from '@/lib/records/log'
import { arrangeAgain, moveOnMap } from '@/lib/network/records'
import { network, positions, storePositions } from '@/lib/network/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

let store: GraphStore
const as = (role: Role): Ctx => createContext({ id: role, label: `Konto ${role}`, role }, store)
let organisationId: string

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now: '2026-11-25T09:00:00.000Z' })
  organisationId = (await network(as('reader'))).nodes[0]!.id
})
afterEach(() => store.close())

const from = { x: 1.5, y: -2 }
const to = { x: 30, y: 40.25 }
const stored = async () => (await positions(as('reader'), 'free')).map(({ x, y }) => ({ x, y }))

test('a computed layout is not logged; a dragged organisation is, and undo puts it back', async () => {
  const before = await numberOfEntries(store)
  await storePositions(as('editor'), 'free', [{ organisationId, ...from }])
  expect(await numberOfEntries(store)).toBe(before)
  const ctx = as('editor')
  const entry = await moveOnMap(ctx, 'free', { organisationId, from: { x: 9, y: 9 }, to })
  expect(await stored()).toEqual([to])
  expect(await ownEntry(ctx, entry!)).toMatchObject({ undo: true, entry: { action: 'move', values: { x: [1.5, 30] } } })
  await undo(as('editor'), entry!)
  expect(await stored()).toEqual([from])
  await expect(undo(as('editor'), entry!)).rejects.toMatchObject({ code: 'changed-since' })
})

test('where no layout is stored yet, it goes back to where the person saw it', async () => {
  const entry = await moveOnMap(as('editor'), 'free', { organisationId, from, to })
  await undo(as('editor'), entry!)
  expect(await stored()).toEqual([from])
  expect(await moveOnMap(as('editor'), 'free', { organisationId, from, to: from })).toBeNull()
})

test('readers move nothing for everybody, and nobody moves what is not there', async () => {
  const move = { organisationId, from, to }
  await expect(moveOnMap(as('reader'), 'free', move)).rejects.toMatchObject({ code: 'forbidden' })
  const nowhere = moveOnMap(as('editor'), 'free', { ...move, organisationId: 'gibtesnicht' })
  await expect(nowhere).rejects.toMatchObject({ code: 'not-found' })
  expect(await stored()).toEqual([])
  const entry = await moveOnMap(as('editor'), 'free', move)
  await expect(undo(as('reader'), entry!)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a computed layout moves nobody who stands somewhere, and places nobody who does not exist', async () => {
  await storePositions(as('editor'), 'free', [
    { organisationId, ...from },
    { organisationId: 'gibtesnicht', ...to },
  ])
  await storePositions(as('editor'), 'free', [{ organisationId, ...to }])
  expect(await stored()).toEqual([from])
})

test('arranged anew is logged, and undo lets everybody stand where they stood', async () => {
  const other = (await network(as('reader'))).nodes[1]!.id
  await storePositions(as('editor'), 'free', [{ organisationId, ...from }])
  const ctx = as('editor')
  const entry = await arrangeAgain(ctx, 'free', [
    { organisationId, ...to },
    { organisationId: other, x: 5, y: 6 },
    { organisationId: 'gibtesnicht', x: 1, y: 1 },
  ])
  expect(await stored()).toEqual(expect.arrayContaining([to, { x: 5, y: 6 }]))
  expect(await stored()).toHaveLength(2)
  expect(await ownEntry(ctx, entry!)).toMatchObject({ undo: true, entry: { action: 'move' } })
  await undo(as('editor'), entry!)
  expect(await stored()).toEqual([from])
  expect(await arrangeAgain(as('editor'), 'free', [{ organisationId, ...from }])).toBeNull()
  await expect(arrangeAgain(as('reader'), 'free', [])).rejects.toMatchObject({ code: 'forbidden' })
})

test('after a new layout the old drag is not taken back over it, nor the layout over a drag', async () => {
  const drag = await moveOnMap(as('editor'), 'free', { organisationId, from, to })
  const layout = await arrangeAgain(as('editor'), 'free', [{ organisationId, x: 7, y: 7 }])
  await expect(undo(as('editor'), drag!)).rejects.toMatchObject({ code: 'changed-since' })
  await moveOnMap(as('editor'), 'free', { organisationId, from: { x: 7, y: 7 }, to })
  await expect(undo(as('editor'), layout!)).rejects.toMatchObject({ code: 'changed-since' })
})

test('who stores one layout after the other is asked to wait, and nobody else is', async () => {
  const store20 = (role: Role) =>
    Promise.all(Array.from({ length: 20 }, () => storePositions(as(role), 'place', [{ organisationId, ...from }])))
  await store20('coordinator')
  await expect(storePositions(as('coordinator'), 'place', [{ organisationId, ...to }])).rejects.toMatchObject({
    code: 'too-much-at-once',
  })
  await expect(storePositions(as('admin'), 'place', [{ organisationId, ...to }])).resolves.toBeUndefined()
})

import { derived, unlessChanged, type Touched } from '@/lib/copies/service'
import { createContext } from '@/lib/context'
import type { RecordKind } from '@/lib/records/kinds'
import { entryStatements } from '@/lib/records/log'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import { StoreError, type GraphStore } from '@/lib/store/port'

let store: GraphStore
let now = 0

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'example', { now: '2026-11-25T09:00:00.000Z' })
  now = 1_000_000
  jest.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(async () => {
  jest.restoreAllMocks()
  await store.close()
})

/** The same data through another app instance, which knows nothing of the writes of this one. */
const otherInstance = (): GraphStore => ({
  engine: store.engine,
  written: 0,
  read: (statement) => store.read(statement),
  write: (statements) => store.write(statements),
  schema: (text) => store.schema(text),
  close: async () => undefined,
})
const change = (subjectKind: RecordKind, subjectId = 'x') =>
  store.write(
    entryStatements(createContext({ id: 'a', label: 'A', role: 'editor' }, store), {
      action: 'update',
      subject: { kind: subjectKind, id: subjectId, name: 'X' },
    }),
  )

test('a copy is built once, follows what was changed, and is built anew when it cannot', async () => {
  let built = 0
  const followed: Touched[][] = []
  const get = () =>
    derived<number>(store, 'test', {
      build: async () => ++built,
      follow: (value, changes) => (
        followed.push([...changes]),
        changes.some(({ subjectKind }) => subjectKind === 'topic') ? null : value
      ),
    })
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1])
  await change('meeting', 'm')
  expect(await get()).toBe(1)
  await change('topic')
  expect(await get()).toBe(2)
  expect(followed.map((changes) => changes.map(({ subjectKind }) => subjectKind))).toEqual([['meeting'], ['topic']])
  expect(followed[0]![0]).toMatchObject({ action: 'update', subjectId: 'm' })
})

test('what another app instance wrote is noticed after a quarter of a second, one’s own writes at once', async () => {
  const other = otherInstance()
  let built = 0
  const get = (on: GraphStore) => derived(on, 'test', { build: async () => ++built, follow: unlessChanged('topic') })
  expect([await get(store), await get(other)]).toEqual([1, 2])
  await change('topic')
  expect(await get(store)).toBe(3)
  expect(await get(other)).toBe(2)
  now += 251
  expect(await get(other)).toBe(4)
})

test('a new load, and more changes than can be followed, build it anew', async () => {
  let built = 0
  const get = () => derived(store, 'test', { build: async () => ++built, follow: unlessChanged() })
  await get()
  await change('network')
  expect(await get()).toBe(2)
  for (let index = 0; index < 500; index++) await change('meeting')
  expect(await get()).toBe(3)
  await change('meeting')
  expect(await get()).toBe(3)
})

test('a failed reading fails whoever waits for it, and is tried again', async () => {
  let works = false
  const get = () =>
    derived(store, 'test', {
      build: async () => (works ? 'value' : Promise.reject(new Error('away'))),
      follow: unlessChanged(),
    })
  expect((await Promise.allSettled([get(), get()])).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  works = true
  expect(await get()).toBe('value')
})

test('a store that is away for a moment costs no copy', async () => {
  let built = 0
  const away = {
    ...otherInstance(),
    read: jest.fn((statement: Parameters<GraphStore['read']>[0]) => store.read(statement)),
  }
  const get = () => derived(away, 'test', { build: async () => ++built, follow: unlessChanged('topic') })
  expect(await get()).toBe(1)
  now += 251
  away.read.mockRejectedValueOnce(new StoreError('unavailable', 'away'))
  await expect(get()).rejects.toMatchObject({ code: 'unavailable' })
  expect(await get()).toBe(1)
})

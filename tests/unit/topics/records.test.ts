import { historyOf, ownEntry, undo } from '@/lib/changes/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { addCooperation, cooperationRecord } from '@/lib/cooperations/service'
import { cooperationFormSchema } from '@/lib/cooperations/schema'
import { organisationsCalled } from '@/lib/organisations/service'
import { reportSchema } from '@/lib/questions/schema'
import { gapOf, report, reports } from '@/lib/questions/service'
import { verifyLog } from '@/lib/records/log'
import { responsibilityToEdit } from '@/lib/responsibilities/records'
import { askSchema } from '@/lib/responsibilities/schema'
import { askResponsible, whoDoesWhere } from '@/lib/responsibilities/service'
import { search } from '@/lib/search/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import {
  checkTopic,
  editTopic,
  mergePreview,
  mergeTopics,
  retireTopic,
  topicPreview,
  topicToEdit,
  topicUses,
} from '@/lib/topics/records'
import { topics, topicsWithRetired } from '@/lib/topics/service'

const now = '2026-11-25T09:00:00.000Z'
let store: GraphStore
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: `Konto ${role}`, role }, store), now })
const marne = '010515166072'
const alpha = 'sprache.alpha'

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
})
afterEach(() => store.close())

const ask = async (q: string) => (await askResponsible(as('reader'), askSchema.parse({ q }))).topic?.id
const valuesOf = async (id: string) => {
  const { values } = await topicToEdit(as('coordinator'), id)
  const { retiredAt: _retired, mergedIntoId: _merged, ...form } = values
  return form
}
const versionOf = async (id: string) => (await topicToEdit(as('coordinator'), id)).version

test('a topic is renamed by coordinators, at once found by its new words, and set back by undo', async () => {
  const form = { ...(await valuesOf(alpha)), label: 'Lesen und Schreiben', synonyms: ['Kritzelkabinett'] }
  for (const role of ['reader', 'editor'] as const)
    await expect(editTopic(as(role), alpha, 1, form)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await ask('Kritzelkabinett')).toBeUndefined()
  const entry = await editTopic(as('coordinator'), alpha, 1, form)
  expect(await ask('Kritzelkabinett')).toBe(alpha)
  const found = await search(as('reader'), 'Kritzelkabinett', { limit: 5 })
  expect(JSON.stringify(found)).toContain('Lesen und Schreiben')
  await expect(editTopic(as('coordinator'), alpha, 1, form)).rejects.toMatchObject({
    code: 'conflict',
    details: { version: 2, changedBy: 'Konto coordinator' },
  })
  await undo(as('coordinator'), entry!)
  expect(await ask('Kritzelkabinett')).toBeUndefined()
  const { entries } = await historyOf(as('reader'), 'topic', alpha)
  expect(entries.map(({ action }) => action)).toEqual(['undo', 'update'])
})

test('topics keep two levels and never stand in a circle', async () => {
  const [first, second] = (await topics(as('reader'))).filter(({ parentId }) => parentId === null)
  const refused = { code: 'invalid', details: { fieldErrors: { parentId: 'third-level' } } }
  const under = async (id: string, parentId: string | null) =>
    editTopic(as('coordinator'), id, await versionOf(id), { ...(await valuesOf(id)), parentId })
  for (const parent of [alpha, 'sprache', 'gibtesnicht', second!.id])
    await expect(under('sprache', parent)).rejects.toMatchObject(refused)
  await expect(under(alpha, 'sprache.beruf')).rejects.toMatchObject(refused)
  const form = { ...(await valuesOf(alpha)), parentId: 'sprache.beruf' }
  await expect(checkTopic(as('coordinator'), alpha, 1, form)).rejects.toMatchObject(refused)
  const other = first!.id === 'sprache' ? second!.id : first!.id
  await under(alpha, other)
  expect((await topicToEdit(as('coordinator'), alpha)).values.parentId).toBe(other)
  await under(alpha, null)
  expect((await topicToEdit(as('coordinator'), alpha)).values.parentId).toBeNull()
})

test('the preview says in numbers what hangs on a topic, and writes nothing', async () => {
  const { changed, names } = await topicPreview(as('coordinator'), alpha, { label: 'Lesen', parentId: 'sprache' })
  expect(changed).toMatchObject({ label: [expect.any(String), 'Lesen'] })
  expect(names).toEqual({})
  expect((await topicPreview(as('coordinator'), alpha, { label: '' })).changed).toBeNull()
  const uses = await topicUses(as('coordinator'), 'sprache')
  expect(uses.subtopics).toBe((await topics(as('reader'))).filter(({ parentId }) => parentId === 'sprache').length)
  expect(await versionOf(alpha)).toBe(1)
  await expect(topicUses(as('editor'), alpha)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a retired topic is not offered and not answered, keeps its facts, and is taken up again', async () => {
  const before = (await whoDoesWhere(as('reader'), 'sprache.beruf')).responsibilities.length
  expect(before).toBeGreaterThan(0)
  const [label] = (await topics(as('reader'))).filter(({ id }) => id === 'sprache.beruf').map((topic) => topic.label)
  expect(await ask(label!)).toBe('sprache.beruf')
  await expect(retireTopic(as('coordinator'), 'sprache', 1, true)).rejects.toMatchObject({ code: 'invalid' })
  const entry = await retireTopic(as('coordinator'), 'sprache.beruf', 1, true)
  expect(await ask(label!)).not.toBe('sprache.beruf')
  expect((await topics(as('reader'))).some(({ id }) => id === 'sprache.beruf')).toBe(false)
  expect(JSON.stringify(await search(as('reader'), label!, { limit: 20 }))).not.toContain('/topics/sprache.beruf')
  expect((await topicsWithRetired(as('reader'))).find(({ id }) => id === 'sprache.beruf')?.retiredAt).toBe('2026-11-25')
  expect((await whoDoesWhere(as('reader'), 'sprache.beruf')).responsibilities).toHaveLength(before)
  await undo(as('coordinator'), entry!)
  expect(await ask(label!)).toBe('sprache.beruf')
  const again = await retireTopic(as('coordinator'), 'sprache.beruf', 3, true)
  expect(again).not.toBeNull()
  await retireTopic(as('coordinator'), 'sprache.beruf', 4, false)
  expect(await ask(label!)).toBe('sprache.beruf')
})

test('a merged topic gives everything to the other one, and its names lead there', async () => {
  const into = 'sprache.ehrenamt'
  const partners = (await organisationsCalled(as('editor'), 'Volkshochschule')).similar.slice(0, 2)
  const cooperation = await addCooperation(
    as('editor'),
    cooperationFormSchema.parse({
      kind: 'cooperation',
      partners: partners.map(({ id }) => id),
      partnersRoles: ['partner', 'partner'],
      topicIds: [alpha, into],
    }),
  )
  await report(as('reader'), reportSchema.parse({ q: 'Alphakurs Marne', topic: alpha, area: marne }))
  const held = (await whoDoesWhere(as('reader'), alpha)).responsibilities
  const heldThere = (await whoDoesWhere(as('reader'), into)).responsibilities.length
  const { label } = (await topicToEdit(as('coordinator'), alpha)).values
  expect(await mergePreview(as('coordinator'), alpha, alpha)).toBeNull()
  expect((await mergePreview(as('coordinator'), alpha, into))!.uses).toMatchObject({
    responsibilities: new Set(held.map(({ id }) => id)).size,
    cooperations: 1,
    gaps: 1,
  })
  await expect(mergeTopics(as('editor'), alpha, 1, { id: into, version: 1 })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(mergeTopics(as('coordinator'), alpha, 1, { id: into, version: 9 })).rejects.toMatchObject({
    code: 'conflict',
  })
  const ctx = as('coordinator')
  const entry = await mergeTopics(ctx, alpha, 1, { id: into, version: 1 })
  expect(await ask(label)).toBe(into)
  expect((await whoDoesWhere(as('reader'), alpha)).responsibilities).toEqual([])
  expect((await whoDoesWhere(as('reader'), into)).responsibilities).toHaveLength(heldThere + held.length)
  for (const { id } of held) expect((await responsibilityToEdit(as('editor'), id)).values.topicId).toBe(into)
  expect((await cooperationRecord(as('reader'), cooperation)).topics.map(({ id }) => id)).toEqual([into])
  expect((await reports(as('reader'), 10))[0]).toMatchObject({ topicId: into, areaId: marne })
  expect(await gapOf(as('reader'), into, marne, '')).toMatchObject({ reports: 1 })
  expect((await topicToEdit(as('coordinator'), alpha)).values).toMatchObject({
    retiredAt: '2026-11-25',
    mergedIntoId: into,
  })
  await expect(undo(ctx, entry)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await ownEntry(ctx, entry)).toMatchObject({ undo: false })
  expect((await historyOf(as('reader'), 'topic', alpha)).entries[0]).toMatchObject({ action: 'merge', undo: false })
  await expect(retireTopic(as('coordinator'), alpha, 2, false)).rejects.toMatchObject({ code: 'invalid' })
  expect((await verifyLog(store)).broken).toBeNull()
})

test('an upper topic gives its subtopics to another upper topic, not to a lower one', async () => {
  const upper = (await topics(as('reader'))).filter(({ parentId }) => parentId === null)
  const other = upper.find(({ id }) => id !== 'sprache')!
  const lower = (await topics(as('reader'))).find(({ parentId }) => parentId === other.id)!
  expect(await mergePreview(as('coordinator'), 'sprache', lower.id)).toBeNull()
  await mergeTopics(as('coordinator'), 'sprache', 1, { id: other.id, version: 1 })
  expect((await topicToEdit(as('coordinator'), alpha)).values.parentId).toBe(other.id)
})

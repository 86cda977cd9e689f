import { historyOf, undo } from '@/lib/changes/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { personFilterSchema, personFormSchema } from '@/lib/persons/schema'
import { addPerson, personalContact, personPage, personRecord, personSuggestions } from '@/lib/persons/service'
import { addPost, editPost, postToEdit } from '@/lib/posts/records'
import { postFilterSchema, postFormSchema } from '@/lib/posts/schema'
import {
  postChosen,
  postPage,
  postRecord,
  postsById,
  postsCalled,
  postSuggestions,
  vacancies,
} from '@/lib/posts/service'
import { postStateOn } from '@/lib/posts/state'
import { handOver } from '@/lib/posts/succession'
import { successionFormSchema } from '@/lib/posts/succession-form'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, organisationRecord } from '@/lib/organisations/service'
import { addResponsibility } from '@/lib/responsibilities/records'
import { responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { askResponsible } from '@/lib/responsibilities/service'
import { search } from '@/lib/search/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

let store: GraphStore
let organisationId: string
let postId: string
let kim: string
let robin: string
const now = '2026-11-27T10:00:00.000Z'
const as = (role: Role, at = now): Ctx => ({
  ...createContext({ id: role, label: `Konto ${role}`, role }, store),
  now: at,
})
const person = (name: string, more: Record<string, string> = {}) =>
  personFormSchema.parse({ name, legalBasis: 'public-task', source: 'eigene Auskunft', ...more })
const handed = (more: Record<string, string>) => successionFormSchema.parse({ next: 'known', ...more })
const version = async () => (await postToEdit(as('editor'), postId)).version

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  const form = organisationFormSchema.parse({ name: 'VHS Deichmünde', kind: 'education', areaId: '010510044044' })
  const key = await addOrganisation(as('editor'), form)
  organisationId = (await organisationRecord(as('reader'), key)).organisation.id
  kim = await addPerson(as('coordinator'), person('Kim Muster', { mobile: '0171 66969 871' }))
  robin = await addPerson(as('coordinator'), person('Robin Vorbild'))
  postId = await addPost(
    as('editor'),
    postFormSchema.parse({
      function: 'Leitung Sprachkurse',
      organisationId,
      phone: '040 66969-125',
      holders: [kim],
      holdersSince: ['2021-08-01'],
      absentFrom: '2026-11-20',
    }),
  )
  await addResponsibility(
    as('editor'),
    responsibilityFormSchema.parse({
      organisationId,
      postId,
      topicId: 'sprache.alpha',
      areaIds: ['010510044044'],
      kind: 'voluntary',
      evidence: 'Test',
    }),
  )
})
afterEach(() => store.close())

test('a post is chosen by its function or its organisation; two of one name are told apart by where they are', async () => {
  const name = 'Leitung Sprachkurse, VHS Deichmünde'
  for (const text of ['Sprachkurse', 'vhs deichmünde', 'leitung deichm'])
    expect((await postSuggestions(as('reader'), text)).map((post) => post.name)).toContain(name)
  expect(await postSuggestions(as('reader'), 'Imkerei')).toEqual([])
  expect(await postChosen(as('reader'), postId)).toBe(name)
  expect((await postsCalled(as('reader'), name)).exact.map(({ id }) => id)).toEqual([postId])
  const other = await addOrganisation(
    as('editor'),
    organisationFormSchema.parse({ name: 'Anderes Haus', kind: 'education', areaId: '010510044044' }),
  )
  const { organisation } = await organisationRecord(as('reader'), other)
  const twin = await addPost(
    as('editor'),
    postFormSchema.parse({ function: 'Leitung Sprachkurse', organisationId: organisation.id }),
  )
  const both = await postsCalled(as('reader'), 'leitung sprachkurse')
  expect(both.exact.map(({ id }) => id).sort()).toEqual([postId, twin].sort())
  expect((await postsCalled(as('reader'), name)).exact.map(({ id }) => id)).toEqual([postId])
})

test('in one step the old term ends, the new one begins, and the responsibilities stay with the post', async () => {
  const entry = await handOver(
    as('editor'),
    postId,
    await version(),
    handed({ leaverId: kim, lastDay: '2026-12-31', personId: robin, firstDay: '2027-01-01' }),
  )
  const record = await postRecord(as('reader'), postId)
  expect(record.holders).toEqual([
    { id: kim, name: 'Kim Muster', since: '2021-08-01', until: '2026-12-31' },
    { id: robin, name: 'Robin Vorbild', since: '2027-01-01', until: null },
  ])
  expect(record.answers).toHaveLength(1)
  // The absence was that of who leaves.
  expect(record).toMatchObject({ absentFrom: null, absentUntil: null, vacantSince: null })
  expect(postStateOn(record, '2026-12-31').holders.map(({ name }) => name)).toEqual(['Kim Muster'])
  expect(postStateOn(record, '2027-01-01').holders.map(({ name }) => name)).toEqual(['Robin Vorbild'])

  const { entries } = await historyOf(as('reader'), 'post', postId)
  expect(entries[0]).toMatchObject({ action: 'succeed', id: entry })
  await undo(as('editor'), entry!)
  expect((await postRecord(as('reader'), postId)).holders).toMatchObject([{ id: kim, until: null }])
})

test('a new person is recorded on the way, what was private of the old one is deleted, both in the same write', async () => {
  const form = {
    leaverId: kim,
    lastDay: '2026-11-30',
    next: 'new',
    name: 'Alex Beispiel',
    legalBasis: 'public-task',
    source: 'Anruf',
    firstDay: '2026-12-01',
    deletePrivate: 'on',
  }
  await expect(handOver(as('editor'), postId, await version(), handed(form))).rejects.toMatchObject({
    code: 'forbidden',
  })
  await handOver(as('coordinator'), postId, await version(), handed(form))
  const { holders } = await postRecord(as('reader'), postId)
  expect(holders.map(({ name, until }) => [name, until])).toEqual([
    ['Kim Muster', '2026-11-30'],
    ['Alex Beispiel', null],
  ])
  expect(await personalContact(as('coordinator'), kim)).toEqual({ mobile: null, privateContact: null })
  const { entries } = await historyOf(as('coordinator'), 'person', kim)
  expect(entries.filter(({ own }) => own)[0]).toMatchObject({ action: 'update', undo: true })
})

test('kept as vacant, the post raises the alarm from the day after, and the answer says so', async () => {
  await handOver(
    as('editor'),
    postId,
    await version(),
    handed({ leaverId: kim, lastDay: '2026-11-30', next: 'nobody' }),
  )
  expect(await vacancies(as('reader'))).toEqual([])
  expect((await vacancies(as('reader', '2026-12-01T10:00:00.000Z'))).map(({ id }) => id)).toEqual([postId])
  const answered = await askResponsible(as('reader'), {
    q: 'Alphabetisierung VHS Deichmünde',
    topic: 'sprache.alpha',
    area: '010510044044',
    group: '',
    include: '',
  })
  const answer = answered.resolution!.answers.find(({ responsibility }) => responsibility.post?.id === postId)!
  expect(answered.posts.get(answer.responsibility.post!.id)).toMatchObject({ vacantSince: '2026-12-01' })
})

test.each([
  ['nobody leaves who does not hold it', { leaverId: 'robin', lastDay: '2026-12-31', next: 'nobody' }, 'leaverId'],
  ['an end before the start', { leaverId: 'kim', lastDay: '2021-07-31', next: 'nobody' }, 'lastDay'],
])('refused: %s', async (_, form, field) => {
  const leaverId = form.leaverId === 'kim' ? kim : robin
  await expect(handOver(as('editor'), postId, await version(), handed({ ...form, leaverId }))).rejects.toMatchObject({
    code: 'invalid',
    details: { fieldErrors: { [field]: expect.any(String) as string } },
  })
})

test.each([
  [{ next: 'known' }, ['personId', 'firstDay']],
  [{ next: 'new', name: 'Alex' }, ['legalBasis', 'source', 'firstDay']],
  [{ next: 'nobody' }, ['lastDay']],
  [{ next: 'known', leaverId: 'x', personId: 'y', firstDay: '2026-12-01' }, ['lastDay']],
])('what is missing for what was chosen is named: %j', (form, fields) => {
  const result = successionFormSchema.safeParse(form)
  expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual(
    fields.map((field) => [field, 'required']),
  )
})

test('who comes too late is told, and a deputy is another post', async () => {
  const stale = await version()
  const form = (more: Record<string, unknown>) =>
    postFormSchema.parse({ function: 'Leitung Sprachkurse', organisationId, holders: [kim], ...more })
  await editPost(as('editor'), postId, stale, form({ room: '2.01' }))
  await expect(
    handOver(as('editor'), postId, stale, handed({ personId: robin, firstDay: '2027-01-01' })),
  ).rejects.toMatchObject({ code: 'conflict' })
  await expect(editPost(as('editor'), postId, stale + 1, form({ deputyIds: [postId] }))).rejects.toMatchObject({
    code: 'invalid',
  })
  expect((await postsById(as('reader'))).get(postId)?.room).toBe('2.01')
})

test('the list of posts finds what the search finds, by function and by who holds it', async () => {
  const listed = async (filter: Record<string, string>) =>
    (await postPage(as('reader'), postFilterSchema.parse(filter))).items.map(({ id }) => id)
  const found = async (text: string) => (await search(as('reader'), text, { limit: 20 })).hits.map(({ href }) => href)
  for (const q of ['Sprachkurse', 'Leitng Sprachkurse', 'VHS Deichmünde', 'Kim Muster', 'Mustr']) {
    expect(await listed({ q })).toEqual([postId])
    expect(await found(q)).toContain(`/posts/${postId}`)
  }
  expect(await listed({ q: 'Robin Vorbild' })).toEqual([])
  expect(await listed({ state: 'absent' })).toEqual([postId])
  expect(await listed({ state: 'vacant' })).toEqual([])
})

test('a person without a post is the business of the coordination alone', async () => {
  expect((await personRecord(as('reader'), kim)).name).toBe('Kim Muster')
  await expect(personRecord(as('reader'), robin)).rejects.toMatchObject({ code: 'not-found' })
  expect((await personRecord(as('coordinator'), robin)).name).toBe('Robin Vorbild')
  const { hits } = await search(as('reader'), 'Robin Vorbild', { limit: 20 })
  expect(hits.filter(({ group }) => group === 'persons')).toEqual([])
  await expect(personSuggestions(as('reader'), 'Robin')).rejects.toMatchObject({ code: 'forbidden' })
  const listed = async (q: string) =>
    (await personPage(as('coordinator'), personFilterSchema.parse({ q }))).items.map(({ id }) => id)
  expect(await listed('Robin')).toEqual([robin])
  expect(await listed('Sprachkurse')).toEqual([kim])
})

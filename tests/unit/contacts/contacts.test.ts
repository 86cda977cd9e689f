import { historyOf, restore, trash, undo } from '@/lib/changes/service'
import { contactFormSchema, fadingFilterSchema, isFading, touchOf } from '@/lib/contacts/schema'
import { contactsAbout, fadingPage, lastContactAbout, lastContactOf } from '@/lib/contacts/service'
import { contactToEdit, deleteContact, editContact, noteContact } from '@/lib/contacts/records'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { cooperationFormSchema } from '@/lib/cooperations/schema'
import { addCooperation } from '@/lib/cooperations/service'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, deleteOrganisation, organisationRecord } from '@/lib/organisations/service'
import { addPost } from '@/lib/posts/records'
import { postFormSchema } from '@/lib/posts/schema'
import { usualRhythms } from '@/lib/rhythms/fields'
import { rhythms, rhythmsToEdit, setRhythms } from '@/lib/rhythms/records'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let vhs: { id: string; key: string }
let club: { id: string; key: string }
let postId: string
let cooperationId: string
const now = '2026-11-27T10:00:00.000Z'
const as = (role: Role, at = now): Ctx => ({
  ...createContext({ id: role, label: `Konto ${role}`, role }, store),
  now: at,
})
const organisation = async (name: string, kind: string) => {
  const form = organisationFormSchema.parse({ name, kind, areaId: '010510044044', phone: '040 66969-100' })
  const key = await addOrganisation(as('editor'), form)
  return { key, id: (await organisationRecord(as('reader'), key)).organisation.id }
}
const form = (more: Record<string, string> = {}) =>
  contactFormSchema.parse({ day: '2026-11-20', text: 'Kursplätze besprochen', organisationId: vhs.id, ...more })
const fading = async (filter: Record<string, string> = {}) => fadingPage(as('reader'), fadingFilterSchema.parse(filter))

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  vhs = await organisation('VHS Deichmünde', 'education')
  club = await organisation('Verein Vorbild', 'migrant-organisation')
  postId = await addPost(as('editor'), postFormSchema.parse({ function: 'Leitung', organisationId: vhs.id }))
  cooperationId = await addCooperation(
    as('editor'),
    cooperationFormSchema.parse({
      kind: 'cooperation',
      partners: [vhs.id, club.id],
      partnersRoles: ['partner', 'partner'],
      evidence: 'Test',
    }),
  )
})
afterEach(() => store.close())

test('three fields are enough: the rest is known or usual', async () => {
  await noteContact(as('editor'), form())
  const [contact] = await contactsAbout(as('reader'), vhs.id)
  expect(contact).toMatchObject({
    kind: 'call',
    day: '2026-11-20',
    text: 'Kursplätze besprochen',
    notedBy: 'Konto editor',
    post: null,
    cooperation: null,
  })
  await expect(noteContact(as('reader'), form())).rejects.toMatchObject({ code: 'forbidden' })
})

test('one with a post about a cooperation stands on all three, and in their histories', async () => {
  await noteContact(as('editor'), form({ postId, cooperationId }))
  for (const [kind, id] of [
    ['organisation', vhs.id],
    ['post', postId],
    ['cooperation', cooperationId],
  ] as const) {
    expect((await contactsAbout(as('reader'), id)).map(({ text }) => text)).toEqual(['Kursplätze besprochen'])
    const { entries } = await historyOf(as('reader'), kind, id)
    expect(entries.some(({ subject, action }) => subject.kind === 'contact' && action === 'create')).toBe(true)
  }
})

test('what belongs to another organisation, and a day to come, are refused at their field', async () => {
  const refusal = async (more: Record<string, string>) =>
    noteContact(as('editor'), form(more)).then(
      () => null,
      (error: { details: unknown }) => error.details,
    )
  expect(await refusal({ organisationId: club.id, postId })).toEqual({ fieldErrors: { postId: 'not-in-list' } })
  expect(await refusal({ organisationId: 'nobody' })).toEqual({ fieldErrors: { organisationId: 'not-in-list' } })
  expect(await refusal({ day: '2026-11-28' })).toEqual({ fieldErrors: { day: 'in-future' } })
  expect(await contactsAbout(as('reader'), vhs.id)).toEqual([])
})

test('a correction, a deletion and an undo bring back what was there', async () => {
  const id = await noteContact(as('editor'), form({ postId }))
  const entry = await editContact(as('editor'), id, 1, form({ text: 'Anders', postId: '' }))
  expect((await contactToEdit(as('editor'), id)).values).toMatchObject({ text: 'Anders', postId: null })
  await undo(as('editor'), entry!)
  expect((await contactToEdit(as('editor'), id)).values).toMatchObject({ text: 'Kursplätze besprochen', postId })
  await deleteContact(as('editor'), id, 3)
  expect(await contactsAbout(as('reader'), vhs.id)).toEqual([])
  expect((await trash(as('editor'))).items.map(({ kind }) => kind)).toEqual(['contact'])
  await restore(as('editor'), id)
  expect(await contactsAbout(as('reader'), postId)).toHaveLength(1)
})

test('what it was about lies sealed in the log, and the log names nobody', async () => {
  await noteContact(as('editor'), form())
  const rows = await store.read(
    cypher("MATCH (c:Change {subjectKind: 'contact'}) RETURN c.changed AS changed, c.subjectName AS name"),
  )
  expect(JSON.stringify(rows)).not.toContain('Kursplätze')
  expect(rows).toEqual([expect.objectContaining({ name: '' })])
})

test('a contact falls asleep after the interval of its kind, not before, and a new one wakes it', async () => {
  await noteContact(as('editor'), form({ day: '2026-05-31' }))
  expect(await lastContactOf(as('reader'), vhs.id)).toEqual({
    day: '2026-05-31',
    by: 'contact',
    interval: 180,
    due: '2026-11-27',
  })
  expect((await fading()).total).toBe(0)
  const later = await fadingPage(as('reader', '2026-11-28T10:00:00.000Z'), fadingFilterSchema.parse({}))
  expect(later.items.map(({ name }) => name)).toEqual(['VHS Deichmünde'])
  await noteContact(as('editor'), form())
  expect((await fadingPage(as('reader', '2026-11-28T10:00:00.000Z'), fadingFilterSchema.parse({}))).total).toBe(0)
})

test('a cooperation takes the shortest interval of its partners', async () => {
  await noteContact(as('editor'), form({ day: '2026-07-01', cooperationId }))
  const touch = await lastContactAbout(as('reader'), cooperationId, ['education', 'migrant-organisation'])
  expect(touch).toMatchObject({ interval: 120, due: '2026-10-29' })
  const page = await fading()
  expect(page.items.map(({ of, with: partners }) => [of, partners.map(({ name }) => name)])).toEqual([
    ['cooperation', ['Verein Vorbild', 'VHS Deichmünde']],
  ])
  expect((await fading({ of: 'organisation' })).total).toBe(0)
})

test('with whom nobody spoke yet is a list of its own', async () => {
  const before = await fading({ show: 'never' })
  expect(before).toMatchObject({ fading: 0, never: before.total })
  await noteContact(as('editor'), form())
  expect((await fading({ show: 'never' })).total).toBe(before.total - 1)
})

test('intervals are set by the coordination, at once for everybody, and can be taken back', async () => {
  await expect(setRhythms(as('editor'), 0, usualRhythms)).rejects.toMatchObject({ code: 'forbidden' })
  await noteContact(as('editor'), form({ day: '2026-11-01' }))
  const entry = await setRhythms(as('coordinator'), 0, { ...usualRhythms, contactEducation: 7 })
  expect((await fading()).total).toBe(1)
  await expect(setRhythms(as('admin'), 0, usualRhythms)).rejects.toMatchObject({ code: 'conflict' })
  await undo(as('coordinator'), entry!)
  expect(await rhythms(as('reader'))).toEqual(usualRhythms)
  expect((await rhythmsToEdit(as('admin'))).version).toBe(2)
})

test('contacts go and come back with their organisation', async () => {
  await noteContact(as('editor'), form())
  const { organisation: record } = await organisationRecord(as('editor'), vhs.key)
  await deleteOrganisation(as('editor'), vhs.key, record.version)
  expect(await contactsAbout(as('reader'), vhs.id)).toEqual([])
  await restore(as('editor'), vhs.id)
  expect(await contactsAbout(as('reader'), vhs.id)).toHaveLength(1)
})

test('the later of a contact and a meeting counts', () => {
  expect(touchOf('2026-01-01', '2026-02-01T13:00:00.000Z', 30)).toEqual({
    day: '2026-02-01',
    by: 'meeting',
    interval: 30,
    due: '2026-03-03',
  })
  expect(touchOf(null, null, 30)).toEqual({ day: null, by: null, interval: 30, due: null })
  expect(isFading({ due: null }, '2026-03-03')).toBe(false)
})

import { historyOf, ownEntry, restore, trash, undo } from '@/lib/changes/service'
import { createContext, type Actor, type Ctx, type Role } from '@/lib/context'
import { addNote, deleteNote, editNote, noteToEdit } from '@/lib/notes/records'
import { mayEditNote, mayReadNote } from '@/lib/notes/policy'
import { noteFormSchema } from '@/lib/notes/schema'
import { notesOn } from '@/lib/notes/service'
import { verifyLog } from '@/lib/records/log'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let vhs: string
const now = '2026-11-27T10:00:00.000Z'
const as = (role: Role, id: string = role): Ctx => ({
  ...createContext({ id, label: `Konto ${id}`, role }, store),
  now,
})
const form = (body: string, audience: string) => noteFormSchema.parse({ body, audience, organisationId: vhs })
const read = async (ctx: Ctx) => (await notesOn(ctx, vhs)).map(({ body }) => body).sort()

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  vhs = (await store.read(cypher("MATCH (o:Organisation {key: 'vhs-heide'}) RETURN o.id AS id")))[0]!.id as string
})
afterEach(() => store.close())

test('each is read by those it is for', async () => {
  await addNote(as('editor'), form('A', 'all'))
  await addNote(as('editor'), form('B', 'coordination'))
  await addNote(as('editor'), form('C', 'me'))
  expect(await read(as('editor'))).toEqual(['A', 'B', 'C'])
  expect(await read(as('editor', 'another'))).toEqual(['A'])
  expect(await read(as('reader'))).toEqual(['A'])
  expect(await read(as('coordinator'))).toEqual(['A', 'B'])
  expect(await read(as('admin'))).toEqual(['A', 'B'])
})

test('readers write for themselves alone; a token of the interface neither reads nor writes', async () => {
  await addNote(as('reader'), form('mine', 'me'))
  expect(await read(as('reader'))).toEqual(['mine'])
  await expect(addNote(as('reader'), form('x', 'all'))).rejects.toMatchObject({ code: 'forbidden' })
  const token = { ...as('admin'), actor: { ...as('admin').actor, scope: 'read' } as Actor }
  await expect(notesOn(token, vhs)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(addNote(token, form('x', 'me'))).rejects.toMatchObject({ code: 'forbidden' })
})

test('a note is on exactly one record', () => {
  for (const more of [{}, { organisationId: 'a', postId: 'b' }])
    expect(noteFormSchema.safeParse({ body: 'x', audience: 'all', ...more }).success).toBe(false)
})

test('nobody changes, deletes, undoes or restores what they may not read', async () => {
  const id = await addNote(as('editor'), form('C', 'me'))
  const entries = await store.read(cypher('MATCH (c:Change {subjectId: $id}) RETURN c.id AS id', { id }))
  for (const ctx of [as('reader'), as('editor', 'another'), as('coordinator'), as('admin')]) {
    await expect(noteToEdit(ctx, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(editNote(ctx, id, 1, { body: 'x', audience: 'all' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(deleteNote(ctx, id, 1)).rejects.toMatchObject({ code: 'not-found' })
    await expect(undo(ctx, entries[0]!.id as string)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(historyOf(ctx, 'note', id)).rejects.toMatchObject({ code: 'forbidden' })
  }
  await deleteNote(as('editor'), id, 1)
  for (const ctx of [as('editor', 'another'), as('coordinator'), as('admin')]) {
    expect((await trash(ctx)).items).toEqual([])
    await expect(restore(ctx, id)).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect((await trash(as('editor'))).items).toMatchObject([{ kind: 'note', name: '' }])
  await restore(as('editor'), id)
  expect(await read(as('editor'))).toEqual(['C'])
})

test('the coordination works on what is for it, but keeps nothing of others for itself', async () => {
  const id = await addNote(as('editor'), form('B', 'coordination'))
  await expect(editNote(as('coordinator'), id, 1, { body: 'B', audience: 'me' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await editNote(as('coordinator'), id, 1, { body: 'B2', audience: 'coordination' })
  expect(await read(as('editor'))).toEqual(['B2'])
  await deleteNote(as('coordinator'), id, 2)
  await restore(as('admin'), id)
  expect(await read(as('admin'))).toEqual(['B2'])
})

test('a note that is opened does not open what it said before', async () => {
  const id = await addNote(as('editor'), form('SECRET-ONE', 'me'))
  const entry = await editNote(as('editor'), id, 1, { body: 'for all', audience: 'all' })
  const seen = JSON.stringify([
    await historyOf(as('admin'), 'note', id),
    await historyOf(as('admin'), 'organisation', vhs),
    await ownEntry(as('admin', 'editor'), entry!),
  ])
  expect(seen).toContain('"audience"')
  expect(seen).not.toContain('SECRET')
  await undo(as('editor'), entry!)
  expect(await read(as('editor'))).toEqual(['SECRET-ONE'])
})

test('the log keeps what it says sealed, names only notes for everybody beside their record, and still verifies', async () => {
  await addNote(as('editor'), form('SECRET-TWO', 'coordination'))
  await addNote(as('editor'), form('for all', 'all'))
  const rows = await store.read(
    cypher(
      "MATCH (c:Change {subjectKind: 'note'}) RETURN c.changed AS changed, c.subjectName AS name, c.touches AS touches",
    ),
  )
  expect(JSON.stringify(rows)).not.toMatch(/SECRET|for all/)
  expect(rows.map(({ touches }) => (touches as string[]).length).sort()).toEqual([0, 1])
  const restricted = rows.find(({ touches }) => (touches as string[]).length === 0)!
  expect(restricted.changed).not.toContain(vhs)
  const { entries } = await historyOf(as('reader'), 'organisation', vhs)
  expect(entries.filter(({ subject }) => subject.kind === 'note')).toHaveLength(1)
  expect((await verifyLog(store)).broken).toBeNull()
})

test('of who may read a note, its policy has the last word', () => {
  const actor = (role: Role, id: string = role) => ({ id, label: id, role }) as Actor
  expect(mayReadNote(actor('admin'), { ownerId: 'x', audience: 'me' })).toBe(false)
  expect(mayReadNote(actor('coordinator'), { ownerId: 'x', audience: 'coordination' })).toBe(true)
  expect(mayReadNote(actor('editor'), { ownerId: 'x', audience: 'coordination' })).toBe(false)
  expect(mayEditNote(actor('editor'), { ownerId: 'x', audience: 'all' })).toBe(false)
  expect(mayEditNote(actor('reader', 'x'), { ownerId: 'x', audience: 'me' })).toBe(true)
  expect(mayReadNote(actor('admin'), undefined)).toBe(false)
})

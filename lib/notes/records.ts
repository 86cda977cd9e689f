import type { Ctx } from '../context'
import { AppError } from '../errors'
import { propsOf } from '../records/fields'
import type { Touched } from '../records/kinds'
import { saveRecord, sealedFields, type RecordType, type Stored } from '../records/record-type'
import { trashMark, trashRecord } from '../records/trash'
import { valuesChanged, writeRecord, type Step } from '../records/write'
import { readRow, statement } from '../store/query'
import { noteFields, type NoteForm, type NoteValues } from './fields'
import { mayEditNote, mayReadNote, mayShareNotes, mayWriteNotes } from './policy'
import { createNote, readNote, setNoteAbout, trashNote, updateNote } from './queries'

/** The record of a note; what one may not read is not there. @throws AppError `not-found` */
export async function noteRecord(ctx: Ctx, id: string): Promise<Stored<NoteValues>> {
  const note = await noteType.read(ctx, id)
  if (!note || !mayReadNote(ctx.actor, note.values)) throw new AppError('not-found')
  return note
}

/** A note with the values of its form. @throws AppError `not-found`, `forbidden` */
export async function noteToEdit(ctx: Ctx, id: string): Promise<Stored<NoteValues>> {
  const note = await noteRecord(ctx, id)
  if (!mayEditNote(ctx.actor, note.values)) throw new AppError('forbidden')
  return note
}

/** Writes a note and returns its id. @throws AppError `forbidden`, `invalid` for an unknown record */
export async function addNote(ctx: Ctx, form: NoteForm): Promise<string> {
  const id = ctx.newId()
  const values = { ...form, ownerId: ctx.actor.id, writtenBy: ctx.actor.label }
  authoriseAudience(ctx, values)
  const create = statement(createNote, { id, props: propsOf(noteFields, values), now: ctx.now })
  await writeRecord(ctx, [{ statement: create }, about(id, values)], {
    action: 'create',
    subject: { kind: 'note', id, name: '' },
    touches: touchedBy(values),
    values: valuesChanged(noteFields, null, values),
    sealed: sealedFields(noteType, null, values),
  })
  return id
}

/** Readers write for themselves alone. @throws AppError `forbidden` */
function authoriseAudience(ctx: Ctx, { audience }: Pick<NoteValues, 'audience'>): void {
  if (!mayWriteNotes(ctx.actor) || (audience !== 'me' && !mayShareNotes(ctx.actor))) throw new AppError('forbidden')
}

/**
 * Saves a note that was read at `version`. What was written for others is not made somebody's own by another.
 * @throws AppError `conflict`, `not-found`, `forbidden`
 */
export async function editNote(
  ctx: Ctx,
  id: string,
  version: number,
  { body, audience }: Pick<NoteForm, 'body' | 'audience'>,
): Promise<string | null> {
  const before = await noteToEdit(ctx, id)
  return saveRecord(ctx, noteType, before, version, { ...before.values, body, audience })
}

/** Moves a note to the trash. @throws AppError `conflict`, `not-found`, `forbidden` */
export async function deleteNote(ctx: Ctx, id: string, version: number): Promise<string> {
  return trashRecord(ctx, noteType, await noteToEdit(ctx, id), version)
}

/**
 * How notes are read and written, for undo and the trash. The log names them by their ids alone, no history shows what
 * they say, and only a note for everybody is named in the history of its record.
 */
export const noteType: RecordType<NoteValues> = {
  kind: 'note',
  fields: noteFields,
  nameless: true,
  looked: new Set(['body']),
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readNote, { id })
    return row ? { id, key: id, name: nameOf(row.values), version: row.version, values: row.values } : null
  },
  save: (ctx, before, version, values) => {
    if (values.audience !== before.values.audience) {
      authoriseAudience(ctx, values)
      if (values.audience === 'me' && values.ownerId !== ctx.actor.id) throw new AppError('forbidden')
    }
    const props = propsOf(noteFields, values)
    return [{ statement: statement(updateNote, { id: before.id, version, props, now: ctx.now }), refuse: 'conflict' }]
  },
  trash: (ctx, record, version) => {
    const mark = { id: record.id, version, ...trashMark(ctx, record) }
    return { steps: [{ statement: statement(trashNote, mark), refuse: 'conflict' }] }
  },
  alsoSealed: (before, after) =>
    new Set([before, after].some((values) => values && values.audience !== 'all') ? ['audience', ...references] : []),
  mayRead: (actor, record) => mayReadNote(actor, record.values),
  mayEdit: (actor, record) => mayEditNote(actor, record.values),
  touches: ({ values }) => touchedBy(values),
}

const references = ['organisationId', 'postId', 'cooperationId'] as const satisfies readonly (keyof NoteValues)[]

/** What the trash calls a note: of one that is not for everybody, nothing. */
const nameOf = ({ body, audience }: NoteValues) => (audience === 'all' ? body.replaceAll('\n', ' ').slice(0, 60) : '')

type About = Pick<NoteValues, 'audience' | 'organisationId' | 'postId' | 'cooperationId'>

function touchedBy({ audience, organisationId, postId, cooperationId }: About): Touched[] {
  if (audience !== 'all') return []
  return [
    ...(organisationId ? [{ kind: 'organisation' as const, id: organisationId }] : []),
    ...(postId ? [{ kind: 'post' as const, id: postId }] : []),
    ...(cooperationId ? [{ kind: 'cooperation' as const, id: cooperationId }] : []),
  ]
}

/** The step that puts a new note on its record. It stays there. */
function about(id: string, { organisationId, postId, cooperationId }: About): Step {
  const aboutId = organisationId ?? postId ?? cooperationId ?? ''
  return { statement: statement(setNoteAbout, { id, aboutId }), refuse: { field: 'body', code: 'not-in-list' } }
}

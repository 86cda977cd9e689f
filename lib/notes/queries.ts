import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { noteFields } from './fields'
import { noteSchema } from './schema'

const text = z.string()
const integer = z.number().int()
const props = propsSchemaOf(noteFields)

/** The notes on a record that somebody may read: `audiences` beside one's own. */
export const listNotes = query(
  'notes/list-notes',
  { aboutId: text, userId: text, audiences: z.array(text), limit: integer },
  { note: noteSchema },
)
/** Every value of a note, whoever asks. */
export const readNote = query('notes/read-note', { id: text }, { version: integer, values: storedSchemaOf(noteFields) })
export const createNote = query('notes/create-note', { id: text, props, now: text }, { id: text })
export const updateNote = query(
  'notes/update-note',
  { id: text, version: integer, props, now: text },
  { version: integer },
)
export const setNoteAbout = query('notes/set-note-about', { id: text, aboutId: text }, { id: text })
export const trashNote = query(
  'notes/trash-note',
  { id: text, version: integer, name: text, by: text, now: text },
  { id: text },
)

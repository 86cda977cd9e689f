import type { ContactsOfRecord } from '@/components/contacts/contact-section'
import type { NotesOfRecord } from '@/components/notes/note-section'
import { mayNoteContacts } from '@/lib/contacts/policy'
import type { Touch } from '@/lib/contacts/schema'
import { contactsAbout } from '@/lib/contacts/service'
import type { Ctx } from '@/lib/context'
import { mayEditNote, mayShareNotes } from '@/lib/notes/policy'
import { notesOn } from '@/lib/notes/service'
import { addNoteAction } from '../notes/actions'
import { noteContactAction } from './actions'

/** The contacts of a record for its page. `page`: as the address has it. */
export async function contactsOfRecord(
  ctx: Ctx,
  id: string,
  touch: Touch | null,
  page?: string | string[],
): Promise<ContactsOfRecord> {
  return {
    contacts: await contactsAbout(ctx, id),
    touch,
    mayNote: mayNoteContacts(ctx.actor),
    page: Number([page].flat()[0]) || 1,
    action: noteContactAction,
  }
}

/** The notes on a record for its page: those one may read. */
export async function notesOfRecord(ctx: Ctx, id: string): Promise<NotesOfRecord> {
  const notes = await notesOn(ctx, id)
  return {
    notes: notes.map((note) => ({ ...note, mayEdit: mayEditNote(ctx.actor, note) })),
    mayShare: mayShareNotes(ctx.actor),
    action: addNoteAction,
  }
}

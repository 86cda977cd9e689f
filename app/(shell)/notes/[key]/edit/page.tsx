import type { Metadata } from 'next'
import { NoteFormPage } from '@/components/notes/note-form-page'
import { Forbidden } from '@/components/layout/forbidden'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { noteFields } from '@/lib/notes/fields'
import { mayEditNote, mayShareNotes } from '@/lib/notes/policy'
import { noteRecord } from '@/lib/notes/records'
import { organisationKeyOf } from '@/lib/organisations/service'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { deleteNoteAction, editNoteAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.notes.edit }
}

export default async function EditNotePage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const { id, version, values } = await orNotFound(noteRecord(ctx, decodeURIComponent((await params).key)))
  if (!mayEditNote(ctx.actor, values)) return <Forbidden t={t} />
  const { organisationId, postId, cooperationId } = values
  const fixed = Object.fromEntries(
    Object.entries({ organisationId, postId, cooperationId }).filter((pair): pair is [string, string] => !!pair[1]),
  )
  const back = organisationId
    ? `/organisations/${(await organisationKeyOf(ctx, organisationId)) ?? organisationId}?tab=contacts`
    : postId
      ? `/posts/${postId}`
      : `/cooperations/${cooperationId}`
  return (
    <NoteFormPage
      t={t}
      locale={locale}
      initial={formTextsOf(noteFields, values)}
      fixed={fixed}
      mayShare={mayShareNotes(ctx.actor)}
      record={{ key: id, version }}
      action={editNoteAction}
      remove={deleteNoteAction}
      back={back}
    />
  )
}

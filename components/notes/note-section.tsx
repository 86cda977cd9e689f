import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Note } from '@/lib/notes/schema'
import type { FormAction } from '@/lib/records/form'
import { FormBox } from '../contacts/contact-section'
import { formWords } from '../records/form-words'
import { ButtonLink } from '../ui/button'
import { Lock, Pencil, Users } from '../ui/icons'
import { Tag } from '../ui/tag'
import { NoteForm } from './note-form'

/** What the notes on a record need, wherever they stand. */
export interface NotesOfRecord {
  readonly notes: readonly (Note & { readonly mayEdit: boolean })[]
  readonly mayShare: boolean
  readonly action: FormAction
}

interface Props extends NotesOfRecord {
  t: Messages
  locale: Locale
  fixed: Readonly<Record<string, string>>
}

/** The notes on a record that one may read, and the form for another. */
export function NoteSection({ t, locale, notes, mayShare, action, fixed }: Props) {
  const words = t.notes
  return (
    <section id="notes" aria-labelledby="notes-title" className="mt-6">
      <h2 id="notes-title" className="mb-2 text-16">
        {words.title} <span className="text-14 font-normal text-muted">{notes.length}</span>
      </h2>
      <FormBox title={words.add} open={false}>
        <NoteForm
          key={`${notes.length} ${notes[0]?.id}`}
          words={formWords(t, locale)}
          t={words}
          initial={{ audience: mayShare ? 'all' : 'me' }}
          fixed={fixed}
          mayShare={mayShare}
          submit={words.save}
          action={action}
          cancel={null}
        />
      </FormBox>
      {notes.length ? (
        <ul className="flex flex-col gap-3">
          {notes.map((note) => {
            const by = fill(words.by, { name: note.writtenBy, date: formatDate(note.createdAt, locale) })
            return (
              <li key={note.id} className="rounded-md border border-line-soft p-3">
                <div className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="text-13 text-muted">{by}</span>
                  {note.audience === 'all' ? null : (
                    <Tag
                      tone="warn"
                      icon={note.audience === 'me' ? <Lock size={16} aria-hidden /> : <Users size={16} aria-hidden />}
                    >
                      {words.audiences[note.audience]}
                    </Tag>
                  )}
                  {note.mayEdit ? (
                    <ButtonLink
                      href={`/notes/${note.id}/edit`}
                      look="ghost"
                      size="small"
                      className="no-print ml-auto"
                      aria-label={`${words.edit}: ${by}`}
                    >
                      <Pencil size={16} aria-hidden />
                    </ButtonLink>
                  ) : null}
                </div>
                <p className="max-w-[70ch] text-14 [overflow-wrap:anywhere] whitespace-pre-line">{note.body}</p>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="text-14 text-muted">{words.none}</p>
      )}
    </section>
  )
}

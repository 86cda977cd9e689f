import type { Locale, Messages } from '@/lib/i18n/messages'
import type { DeedAction, FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import { Button } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Trash2 } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { NoteForm } from './note-form'

interface Props {
  t: Messages
  locale: Locale
  initial: Record<string, string | string[]>
  fixed: Readonly<Record<string, string>>
  mayShare: boolean
  record: { key: string; version: number }
  action: FormAction
  remove: DeedAction
  /** Where the record is opened that the note is on. */
  back: string
}

/** The page around the form of a note; it can be deleted there, and taken back. */
export function NoteFormPage({ t, locale, initial, fixed, mayShare, record, action, remove, back }: Props) {
  const words = t.notes
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead title={words.edit} crumbsLabel={t.breadcrumbs} crumbs={[{ href: back, label: words.onRecord }]} />
      <NoteForm
        words={formWords(t, locale)}
        t={words}
        initial={initial}
        fixed={fixed}
        mayShare={mayShare}
        record={record}
        submit={words.save}
        action={action}
        cancel={back}
      />
      <DeedForm action={remove} className="mt-6">
        <input type="hidden" name="key" value={record.key} />
        <input type="hidden" name="version" value={record.version} />
        <Button look="danger">
          <Trash2 size={18} aria-hidden />
          {t.records.delete}
        </Button>
      </DeedForm>
    </div>
  )
}

import type { Locale, Messages } from '@/lib/i18n/messages'
import type { DeedAction, FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import type { Option } from '../records/inputs'
import { Button } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Trash2 } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { ContactForm } from './contact-form'

interface Props {
  t: Messages
  locale: Locale
  initial: Record<string, string | string[]>
  fixed: Readonly<Record<string, string>>
  posts: readonly Option[]
  cooperations: readonly Option[]
  record: { key: string; version: number } | null
  action: FormAction
  remove?: DeedAction
  cancel: string
}

/** The page around the form of a contact; one that is noted can be deleted there, and taken back. */
export function ContactFormPage(props: Props) {
  const { t, locale, record, remove } = props
  const words = t.contacts
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? words.edit : words.note}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: props.cancel, label: words.title }]}
      />
      <ContactForm
        words={formWords(t, locale)}
        t={words}
        initial={props.initial}
        fixed={props.fixed}
        posts={props.posts}
        cooperations={props.cooperations}
        record={record}
        submit={record ? t.save : words.save}
        action={props.action}
        cancel={props.cancel}
      />
      {record && remove ? (
        <DeedForm action={remove} className="mt-6">
          <input type="hidden" name="key" value={record.key} />
          <input type="hidden" name="version" value={record.version} />
          <Button look="danger">
            <Trash2 size={18} aria-hidden />
            {t.records.delete}
          </Button>
        </DeedForm>
      ) : null}
    </div>
  )
}

import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import { PageHead } from '../ui/page-head'
import { PersonForm } from './person-form'

interface Props {
  t: Messages
  locale: Locale
  initial: Record<string, string | string[]>
  record: { key: string; version: number; name: string } | null
  action: FormAction
  cancel: string
}

/** The page around the form of a person. */
export function PersonFormPage({ t, locale, initial, record, action, cancel }: Props) {
  const words = t.persons
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? words.edit : words.new}
        lead={words.lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/persons', label: words.title },
          ...(record ? [{ href: `/persons/${record.key}`, label: record.name }] : []),
        ]}
      />
      <PersonForm
        words={formWords(t, locale)}
        t={words}
        submit={record ? t.save : words.saveNew}
        initial={initial}
        record={record}
        action={action}
        cancel={cancel}
      />
    </div>
  )
}

import { dangerKinds } from '@/lib/danger/kinds'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import { PageHead } from '../ui/page-head'
import { HelplineForm } from './helpline-form'

interface Props {
  t: Messages
  locale: Locale
  initial: Record<string, string | string[]>
  record: { key: string; version: number; name: string } | null
  action: FormAction
  cancel: string
}

/** The page around the form of a help line. */
export function HelplineFormPage({ t, locale, initial, record, action, cancel }: Props) {
  const { helplines, fields, kinds } = t.danger
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? helplines.edit : helplines.newTitle}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/helplines', label: helplines.title },
          ...(record ? [{ href: `/helplines/${record.key}`, label: record.name }] : []),
        ]}
      />
      <HelplineForm
        words={formWords(t, locale)}
        t={{ helplines, fields }}
        dangers={dangerKinds.map((kind) => ({ id: kind, label: kinds[kind] }))}
        filter={t.search}
        submit={record ? t.save : helplines.add}
        initial={initial}
        record={record}
        action={action}
        cancel={cancel}
      />
    </div>
  )
}

import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import { PageHead } from '../ui/page-head'
import { RenameForm } from './rename-form'

interface Props {
  t: Messages
  locale: Locale
  record: { key: string; version: number; name: string }
  initial: Record<string, string | string[]>
  action: FormAction
}

/** The page that gives an organisation a new name from a day on. */
export function RenamePage({ t, locale, record, initial, action }: Props) {
  const words = t.organisations
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.rename}
        lead={fill(words.renameLead, { name: record.name })}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/organisations', label: words.title },
          { href: `/organisations/${record.key}`, label: record.name },
        ]}
      />
      <RenameForm words={formWords(t, locale)} t={words} initial={initial} record={record} action={action} />
    </div>
  )
}

import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import { PageHead } from '../ui/page-head'
import { ViewForm } from './view-form'

interface Props {
  t: Messages
  locale: Locale
  initial: Record<string, string | string[]>
  record: { key: string; version: number; name: string } | null
  /** What a new view shows. */
  address: string | null
  mayShare: boolean
  action: FormAction
  cancel: string
}

/** The page around the form of a view. */
export function ViewFormPage({ t, locale, initial, record, address, mayShare, action, cancel }: Props) {
  const words = t.views
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? words.edit : words.saveTitle}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: cancel.startsWith('/network/views') ? '/network' : cancel, label: t.network.title },
          { href: '/network/views', label: words.title },
          ...(record ? [{ href: `/network/views/${record.key}`, label: record.name }] : []),
        ]}
      />
      <ViewForm
        words={formWords(t, locale)}
        t={words}
        submit={record ? t.save : words.saveButton}
        initial={initial}
        record={record}
        address={address}
        mayShare={mayShare}
        action={action}
        cancel={cancel}
      />
    </div>
  )
}

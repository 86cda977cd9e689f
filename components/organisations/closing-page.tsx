import type { Locale, Messages } from '@/lib/i18n/messages'
import { fill } from '@/lib/i18n/messages'
import type { ClosingPreview } from '@/lib/organisations/passing'
import type { FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import { PageHead } from '../ui/page-head'
import { ClosingDecisions } from './closing-decisions'
import { ClosingForm } from './closing-form'

interface Props {
  t: Messages
  locale: Locale
  record: { key: string; name: string; version: number }
  initial: Record<string, string | string[]>
  /** What it would do, once the day and who follows are said. */
  preview: ClosingPreview | null
  actions: { preview: FormAction; close: FormAction }
}

/** Closes, merges or splits an organisation: first when and who follows, then what becomes of everything it leaves. */
export function ClosingPage({ t, locale, record, initial, preview, actions }: Props) {
  const words = t.closing
  const form = formWords(t, locale)
  const first = (
    <ClosingForm
      // Another preview is another form: what stands in it comes from the address.
      key={JSON.stringify(initial)}
      words={form}
      t={words}
      initial={initial}
      record={record}
      action={actions.preview}
      previewed={preview !== null}
    />
  )
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={fill(words.lead, { name: record.name })}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/organisations', label: t.organisations.title },
          { href: `/organisations/${record.key}`, label: record.name },
        ]}
      />
      {preview ? (
        <details>
          <summary className="mb-4 min-h-8 cursor-pointer text-14 text-accent underline">{words.change}</summary>
          {first}
        </details>
      ) : (
        first
      )}
      {preview ? (
        <ClosingDecisions
          key={`${preview.lastDay} ${preview.successors.map(({ id }) => id).join(' ')}`}
          words={form}
          t={words}
          locale={locale}
          preview={preview}
          action={actions.close}
        />
      ) : null}
    </div>
  )
}

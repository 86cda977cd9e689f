import type { Area } from '@/lib/areas/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { municipalityOptions } from '../areas/area-options'
import { Forbidden } from '../layout/forbidden'
import { formWords } from '../records/form-words'
import { PageHead } from '../ui/page-head'
import { OrganisationForm } from './organisation-form'

interface Props {
  t: Messages
  locale: Locale
  allowed: boolean
  areas: readonly Area[]
  initial: Record<string, string | string[]>
  record: { key: string; version: number; name: string } | null
  action: FormAction
}

/** The page around the form, for a new and for an existing organisation. */
export function OrganisationFormPage({ t, locale, allowed, areas, initial, record, action }: Props) {
  if (!allowed) return <Forbidden t={t} />
  const words = t.organisations
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? words.edit : words.new}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/organisations', label: words.title },
          ...(record ? [{ href: `/organisations/${record.key}`, label: record.name }] : []),
        ]}
      />
      <OrganisationForm
        words={formWords(t, locale)}
        t={words}
        seats={t.seats}
        confidence={t.confidence}
        save={t.save}
        initial={initial}
        record={record}
        municipalities={municipalityOptions(areas)}
        action={action}
      />
    </div>
  )
}

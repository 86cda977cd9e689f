import type { Area } from '@/lib/areas/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import type { Topic } from '@/lib/topics/schema'
import { areaOptions } from '../areas/area-options'
import { formWords } from '../records/form-words'
import { topicOptions } from '../topics/topic-options'
import { PageHead } from '../ui/page-head'
import { CooperationForm } from './cooperation-form'

interface Props {
  t: Messages
  locale: Locale
  areas: readonly Area[]
  topics: readonly Topic[]
  initial: Record<string, string | string[]>
  record: { key: string; version: number; name: string } | null
  action: FormAction
  cancel: string
}

/** The page around the form, for a new and for an existing cooperation. */
export function CooperationFormPage({ t, locale, areas, topics, initial, record, action, cancel }: Props) {
  const words = t.cooperations
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? words.edit : words.new}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/cooperations', label: words.title },
          ...(record ? [{ href: `/cooperations/${record.key}`, label: record.name }] : []),
        ]}
      />
      <CooperationForm
        words={formWords(t, locale)}
        t={words}
        confidence={t.confidence}
        save={t.save}
        filter={t.search}
        initial={initial}
        record={record}
        topics={topicOptions(topics, locale, [initial.topicIds ?? []].flat())}
        areas={areaOptions(areas)}
        action={action}
        cancel={cancel}
      />
    </div>
  )
}

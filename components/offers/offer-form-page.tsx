import type { Area } from '@/lib/areas/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import type { Topic } from '@/lib/topics/schema'
import { areaOptions } from '../areas/area-options'
import { formWords } from '../records/form-words'
import type { Option } from '../records/inputs'
import { topicOptions } from '../topics/topic-options'
import { PageHead } from '../ui/page-head'
import { OfferForm } from './offer-form'

interface Props {
  t: Messages
  locale: Locale
  areas: readonly Area[]
  topics: readonly Topic[]
  posts: readonly Option[]
  initial: Record<string, string | string[]>
  record: { key: string; version: number; name: string } | null
  action: FormAction
  cancel: string
}

/** The page around the form of an offer. */
export function OfferFormPage({ t, locale, areas, topics, posts, initial, record, action, cancel }: Props) {
  const words = t.offers
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? words.edit : words.new}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/offers', label: words.title },
          ...(record ? [{ href: `/offers/${record.key}`, label: record.name }] : []),
        ]}
      />
      <OfferForm
        words={formWords(t, locale)}
        t={words}
        groups={t.responsibilities.groups}
        confidence={t.confidence}
        submit={record ? t.save : words.saveNew}
        filter={t.search}
        initial={initial}
        record={record}
        topics={topicOptions(topics, locale, [initial.topicIds ?? []].flat())}
        areas={areaOptions(areas)}
        posts={posts}
        action={action}
        cancel={cancel}
      />
    </div>
  )
}

import type { Area } from '@/lib/areas/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import type { Topic } from '@/lib/topics/schema'
import { areaOptions } from '../areas/area-options'
import { formWords } from '../records/form-words'
import { topicOptions } from '../topics/topic-options'
import { PageHead } from '../ui/page-head'
import { ResponsibilityForm } from './responsibility-form'

interface Props {
  t: Messages
  locale: Locale
  areas: readonly Area[]
  topics: readonly Topic[]
  initial: Record<string, string | string[]>
  record: { key: string; version: number; name: string } | null
  renew?: boolean
  action: FormAction
  cancel: string
}

/** The page around the form: for a new responsibility, an existing one, and its successor. */
export function ResponsibilityFormPage(props: Props) {
  const { t, locale, areas, topics, initial, record, renew, action, cancel } = props
  const { fields, form, record: words, kinds, kindHints, scopes, groups, title } = t.responsibilities
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={renew ? words.renewTitle : record ? words.edit : form.title}
        lead={renew ? words.renewLead : record ? undefined : form.lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/responsibilities', label: title },
          ...(record ? [{ href: `/responsibilities/${record.key}`, label: record.name }] : []),
        ]}
      />
      <ResponsibilityForm
        words={formWords(t, locale)}
        t={{ fields, form, record: words, kinds, kindHints, scopes, groups }}
        confidence={t.confidence}
        submit={renew ? words.renewSubmit : record ? t.save : form.submit}
        filter={t.search}
        headings={{ place: form.whom, validity: form.validity, sources: form.sources }}
        initial={initial}
        record={record}
        renew={renew ?? false}
        topics={topicOptions(topics, locale, record ? [initial.topicId ?? []].flat() : [])}
        areas={areaOptions(areas)}
        action={action}
        cancel={cancel}
      />
    </div>
  )
}

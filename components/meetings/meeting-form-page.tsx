import { administrations, type Area } from '@/lib/areas/schema'
import { timeZoneChoices } from '@/lib/dates'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { meetingFormFields, type MeetingForm as Values } from '@/lib/meetings/fields'
import { formTextsOf } from '@/lib/records/fields'
import type { FormAction } from '@/lib/records/form'
import type { Topic } from '@/lib/topics/schema'
import { formWords } from '../records/form-words'
import { topicOptions } from '../topics/topic-options'
import { PageHead } from '../ui/page-head'
import type { Invitee } from './invitation-picker'
import { MeetingForm } from './meeting-form'

interface Props {
  t: Messages
  locale: Locale
  areas: readonly Area[]
  topics: readonly Topic[]
  series: readonly string[]
  invited: readonly Invitee[]
  initial: Values
  record: { key: string; version: number; name: string } | null
  action: FormAction
}

/** The page around the form, for a new and for a planned meeting. */
export function MeetingFormPage({ t, locale, areas, topics, series, invited, initial, record, action }: Props) {
  const words = t.meetings
  const offices = new Set(administrations([...areas]))
  const offered = areas.filter((area) => area.kind === 'county' || offices.has(area) || area.id === initial.areaId)
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? words.edit : words.plan}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/meetings', label: words.title },
          ...(record ? [{ href: `/meetings/${record.key}`, label: record.name }] : []),
        ]}
      />
      <MeetingForm
        words={formWords(t, locale)}
        t={words}
        kinds={t.organisations.kinds}
        save={t.save}
        filter={t.search}
        initial={formTextsOf(meetingFormFields, initial)}
        record={record}
        timeZones={[...new Set([...timeZoneChoices, initial.timeZone])]}
        series={series}
        areas={offered.map((area) => ({ id: area.id, label: area.name }))}
        topics={topicOptions(topics, locale)}
        invited={invited}
        action={action}
        cancel={record ? `/meetings/${record.key}` : '/meetings'}
      />
    </div>
  )
}

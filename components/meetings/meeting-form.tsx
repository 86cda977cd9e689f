'use client'
import type { Messages } from '@/lib/i18n/messages'
import { meetingFormFields } from '@/lib/meetings/fields'
import type { FormAction } from '@/lib/records/form'
import { CheckList } from '../records/check-list'
import type { FormWords } from '../records/form-words'
import { FormSection, LongInput, SelectInput, TextInput, type Option } from '../records/inputs'
import { RecordForm } from '../records/record-form'
import { AgendaEditor } from './agenda-editor'
import { InvitationPicker, type Invitee } from './invitation-picker'
import { zoneWords } from './meeting-words'

interface Props {
  words: FormWords
  t: Messages['meetings']
  kinds: Messages['organisations']['kinds']
  save: string
  filter: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number } | null
  timeZones: readonly string[]
  series: readonly string[]
  areas: readonly Option[]
  topics: readonly Option[]
  /** Who is invited already. */
  invited: readonly Invitee[]
  action: FormAction
  cancel: string
}

/** Plans or edits a meeting: what and when, the agenda, whom to invite. */
export function MeetingForm(props: Props) {
  const { words, t, kinds, save, filter, initial, record, timeZones, series, areas, topics, invited } = props
  const zones = timeZones.map((id) => ({ id, label: zoneWords(id, t) }))
  const named = (options: readonly Option[]) => Object.fromEntries(options.map(({ id, label }) => [id, label]))
  return (
    <RecordForm
      words={words}
      fields={meetingFormFields}
      labels={t.fields}
      choiceWords={{
        timeZone: named(zones),
        areaId: named(areas),
        topicIds: named(topics),
        invited: Object.fromEntries(invited.map(({ id, name }) => [id, name])),
      }}
      initial={initial}
      record={record}
      action={props.action}
      submit={record ? save : t.submit}
      cancel={props.cancel}
    >
      <FormSection title={t.what}>
        <TextInput name="title" />
        <TextInput name="series" hint={t.hints.series} offers={series} />
        <div className="grid gap-4 sm:grid-cols-[1.4fr_1fr_1fr]">
          <TextInput name="date" type="date" />
          <TextInput name="startTime" type="time" />
          <TextInput name="endTime" type="time" hint={t.hints.endTime} />
        </div>
        <SelectInput name="timeZone" options={zones} />
        <TextInput name="place" />
        <TextInput name="videoUrl" type="url" />
        <SelectInput name="areaId" options={areas} empty={t.any} />
        <CheckList name="topicIds" options={topics} filter={filter} />
        <LongInput name="description" rows={3} hint={t.hints.description} />
      </FormSection>
      <AgendaEditor t={t} />
      <InvitationPicker t={t} kinds={kinds} locale={words.locale} areas={areas} topics={topics} known={invited} />
    </RecordForm>
  )
}

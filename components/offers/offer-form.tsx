'use client'
import type { Messages } from '@/lib/i18n/messages'
import { offerFields, offerKinds, offerLevels, weekdays } from '@/lib/offers/fields'
import { confidences } from '@/lib/organisations/fields'
import type { FormAction } from '@/lib/records/form'
import { targetGroups } from '@/lib/responsibilities/schema'
import { CheckList } from '../records/check-list'
import type { FormWords } from '../records/form-words'
import { FlagInput, FormSection, LongInput, SelectInput, TextInput, type Option } from '../records/inputs'
import { ReferenceField } from '../records/reference-field'
import { RecordForm, useFormKit } from '../records/record-form'

interface Props {
  words: FormWords
  t: Messages['offers']
  groups: Readonly<Record<string, string>>
  confidence: Messages['confidence']
  submit: string
  filter: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number } | null
  topics: readonly Option[]
  areas: readonly Option[]
  /** Posts of the organisation, to answer for it. */
  posts: readonly Option[]
  action: FormAction
  cancel: string
}

const named = (options: readonly Option[]) => Object.fromEntries(options.map(({ id, label }) => [id, label]))

/** An offer: what, where, when, for whom, and how one knows. */
export function OfferForm(props: Props) {
  const { words, t, groups, confidence, submit, filter, initial, record, topics, areas, posts, action, cancel } = props
  const { hints, sections } = t
  const options = (ids: readonly string[], labels: Readonly<Record<string, string>>) =>
    ids.map((id) => ({ id, label: labels[id] ?? id }))
  return (
    <RecordForm
      words={words}
      fields={offerFields}
      labels={t.fields}
      choiceWords={{
        kind: t.kinds,
        level: t.levels,
        days: t.dayNames,
        groups,
        confidence,
        topicIds: named(topics),
        areaIds: named(areas),
        postId: named(posts),
      }}
      initial={initial}
      record={record}
      action={action}
      submit={submit}
      cancel={cancel}
    >
      <FormSection title={sections.what}>
        <TextInput name="title" />
        <ReferenceField name="organisationId" />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectInput name="kind" options={options(offerKinds, t.kinds)} />
          <SelectInput name="level" empty={words.none} options={options(offerLevels, t.levels)} />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <CheckList name="topicIds" options={topics} filter={filter} />
          <CheckList name="groups" options={options(targetGroups, groups)} filter={filter} hint={hints.groups} />
        </div>
        <LongInput name="description" rows={3} />
      </FormSection>
      <FormSection title={sections.when}>
        <Days labels={t.dayNames} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="startTime" type="time" />
          <TextInput name="endTime" type="time" />
          <TextInput name="startsOn" type="date" />
          <TextInput name="endsOn" type="date" hint={hints.endsOn} />
        </div>
      </FormSection>
      <FormSection title={sections.where}>
        <TextInput name="venue" hint={hints.venue} />
        <CheckList name="areaIds" options={areas} filter={filter} hint={hints.areaIds} />
        <TextInput name="bus" hint={hints.bus} />
      </FormSection>
      <FormSection title={sections.who}>
        <TextInput name="languages" hint={hints.languages} />
        <FlagInput name="childcare" />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="freePlaces" hint={hints.freePlaces} />
          <TextInput name="placesOn" type="date" />
        </div>
        <TextInput name="registration" hint={hints.registration} />
        <TextInput name="phone" type="tel" />
        {posts.length ? <SelectInput name="postId" empty={words.none} options={posts} /> : null}
      </FormSection>
      <FormSection title={sections.source}>
        <TextInput name="evidence" hint={hints.evidence} />
        <SelectInput name="confidence" empty={words.choose} options={options(confidences, confidence)} />
      </FormSection>
    </RecordForm>
  )
}

function Days({ labels }: { labels: Readonly<Record<string, string>> }) {
  const kit = useFormKit()
  const chosen = kit.texts('days')
  const error = kit.error('days')
  return (
    <fieldset id="days" tabIndex={-1} className="min-w-0">
      <legend className="mb-1 text-14 font-semibold">{kit.label('days')}</legend>
      {error ? <p className="mb-1 text-13 text-danger">{error}</p> : null}
      <div className="flex flex-wrap gap-2">
        {weekdays.map((day) => (
          <label
            key={day}
            className="flex min-h-10 items-center gap-2 rounded-md border border-line px-3 text-14 has-checked:border-accent has-checked:bg-accent-soft max-sm:min-h-11"
          >
            <input type="checkbox" name="days" value={day} defaultChecked={chosen.includes(day)} />
            {labels[day]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

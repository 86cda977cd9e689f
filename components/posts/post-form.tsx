'use client'
import type { Messages } from '@/lib/i18n/messages'
import { confidences } from '@/lib/organisations/fields'
import { postFields } from '@/lib/posts/fields'
import type { FormAction } from '@/lib/records/form'
import { CheckList } from '../records/check-list'
import type { FormWords } from '../records/form-words'
import { FormSection, LongInput, SelectInput, TextInput, type Option } from '../records/inputs'
import { ReferenceField } from '../records/reference-field'
import { RecordForm } from '../records/record-form'
import { HoldersField } from './holders-field'

interface Props {
  words: FormWords
  t: Messages['posts']
  confidence: Messages['confidence']
  submit: string
  filter: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number } | null
  /** Posts that can stand in. */
  deputies: readonly Option[]
  action: FormAction
  cancel: string
}

/** A post: what it is, how it is reached, who holds it, how one knows. */
export function PostForm({ words, t, confidence, submit, filter, initial, record, deputies, action, cancel }: Props) {
  const { hints, sections } = t
  return (
    <RecordForm
      words={words}
      fields={postFields}
      labels={t.fields}
      choiceWords={{ confidence, deputyIds: Object.fromEntries(deputies.map(({ id, label }) => [id, label])) }}
      initial={initial}
      record={record}
      action={action}
      submit={submit}
      cancel={cancel}
    >
      <FormSection title={sections.what}>
        <TextInput name="function" hint={hints.function} />
        <ReferenceField name="organisationId" />
        <TextInput name="unit" />
      </FormSection>
      <FormSection title={sections.reach}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="phone" type="tel" />
          <TextInput name="email" type="email" hint={hints.email} />
          <TextInput name="room" />
          <TextInput name="languages" hint={hints.languages} />
        </div>
        <LongInput name="officeHours" rows={2} />
      </FormSection>
      <FormSection title={sections.who}>
        <HoldersField t={t} />
        <TextInput name="vacantSince" type="date" hint={hints.vacantSince} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="absentFrom" type="date" />
          <TextInput name="absentUntil" type="date" />
        </div>
        {deputies.length ? (
          <CheckList name="deputyIds" options={deputies} filter={filter} hint={hints.deputyIds} />
        ) : (
          <p className="text-14 text-muted">{hints.noDeputies}</p>
        )}
      </FormSection>
      <FormSection title={sections.source}>
        <TextInput name="evidence" hint={hints.evidence} />
        <SelectInput
          name="confidence"
          empty={words.choose}
          options={confidences.map((id) => ({ id, label: confidence[id] }))}
        />
      </FormSection>
    </RecordForm>
  )
}

'use client'
import { helplineFields } from '@/lib/danger/fields'
import type { Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { CheckList } from '../records/check-list'
import type { FormWords } from '../records/form-words'
import { FormSection, TextInput, type Option } from '../records/inputs'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  t: Pick<Messages['danger'], 'helplines' | 'fields'>
  dangers: readonly Option[]
  filter: string
  submit: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number } | null
  action: FormAction
  cancel: string
}

/** Who helps, in which danger, when, and how one knows. */
export function HelplineForm({ words, t, dangers, filter, submit, initial, record, action, cancel }: Props) {
  const { helplines } = t
  return (
    <RecordForm
      words={words}
      fields={helplineFields}
      labels={t.fields}
      choiceWords={{ dangers: Object.fromEntries(dangers.map(({ id, label }) => [id, label])) }}
      initial={initial}
      record={record}
      action={action}
      submit={submit}
      cancel={cancel}
    >
      <FormSection title={helplines.sectionWho}>
        <TextInput name="name" />
        <TextInput name="number" type="tel" />
        <TextInput name="forWhom" />
        <TextInput name="languages" />
      </FormSection>
      <FormSection title={helplines.sectionWhen}>
        <CheckList name="dangers" options={dangers} filter={filter} hint={helplines.dangersHint} />
      </FormSection>
      <FormSection title={helplines.sectionSource}>
        <TextInput name="hours" hint={helplines.hoursHint} />
        <TextInput name="source" hint={helplines.sourceHint} />
      </FormSection>
    </RecordForm>
  )
}

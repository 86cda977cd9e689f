'use client'
import type { FormAction } from '@/lib/records/form'
import { settingFields } from '@/lib/settings/fields'
import type { FormWords } from '../records/form-words'
import { FlagInput, FormSection } from '../records/inputs'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  labels: Record<string, string>
  sections: readonly { title: string; hint: string; field: keyof typeof settingFields }[]
  submit: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number }
  action: FormAction
}

/** What may be switched on, each with what it means. */
export function SettingForm({ words, labels, sections, submit, initial, record, action }: Props) {
  return (
    <RecordForm
      words={words}
      fields={settingFields}
      labels={labels}
      initial={initial}
      record={record}
      action={action}
      submit={submit}
      cancel="/"
    >
      {sections.map(({ title, hint, field }) => (
        <FormSection key={title} title={title}>
          <FlagInput name={field} hint={hint} />
        </FormSection>
      ))}
    </RecordForm>
  )
}

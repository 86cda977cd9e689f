'use client'
import type { FormAction } from '@/lib/records/form'
import { rhythmFields } from '@/lib/rhythms/fields'
import type { FormWords } from '../records/form-words'
import { FormSection, NumberInput } from '../records/inputs'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  labels: Record<string, string>
  sections: readonly { title: string; hint: string | null; fields: readonly string[] }[]
  submit: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number }
  action: FormAction
  cancel: string
}

/** Days, one number per kind. */
export function RhythmForm({ words, labels, sections, submit, initial, record, action, cancel }: Props) {
  return (
    <RecordForm
      words={words}
      fields={rhythmFields}
      labels={labels}
      initial={initial}
      record={record}
      action={action}
      submit={submit}
      cancel={cancel}
    >
      {sections.map(({ title, hint, fields }) => (
        <FormSection key={title} title={title}>
          {hint ? <p className="-mt-3 text-14 text-muted">{hint}</p> : null}
          <div className="grid gap-4 sm:grid-cols-2">
            {fields.map((name) => (
              <NumberInput key={name} name={name} />
            ))}
          </div>
        </FormSection>
      ))}
    </RecordForm>
  )
}

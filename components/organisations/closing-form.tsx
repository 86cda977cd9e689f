'use client'
import type { Messages } from '@/lib/i18n/messages'
import { closingFields, successorFields } from '@/lib/organisations/fields'
import type { FormAction } from '@/lib/records/form'
import type { FormWords } from '../records/form-words'
import { TextInput } from '../records/inputs'
import { ReferenceField } from '../records/reference-field'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  t: Messages['closing']
  initial: Record<string, string | string[]>
  record: { key: string; version: number }
  action: FormAction
  previewed: boolean
}

/** So many who follow stand there at once; further ones are one click away. */
const usual = 2

/** When an organisation closes and who follows; then the preview. */
export function ClosingForm({ words, t, initial, record, action, previewed }: Props) {
  const further = successorFields.slice(usual)
  return (
    <RecordForm
      words={words}
      fields={closingFields}
      labels={t.fields}
      initial={initial}
      record={{ key: record.key, version: record.version }}
      action={action}
      submit={previewed ? t.previewAgain : t.preview}
      cancel={`/organisations/${record.key}`}
    >
      <div className="flex flex-col gap-4">
        <div className="max-w-60">
          <TextInput name="lastDay" type="date" hint={t.lastDayHint} />
        </div>
        <p className="text-14 text-muted">{t.successorsHint}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          {successorFields.slice(0, usual).map((field) => (
            <ReferenceField key={field} name={field} />
          ))}
        </div>
        <details open={further.some((field) => initial[field])}>
          <summary className="min-h-8 cursor-pointer text-14 text-accent underline">{t.moreSuccessors}</summary>
          <div className="mt-2 grid gap-4 sm:grid-cols-2">
            {further.map((field) => (
              <ReferenceField key={field} name={field} />
            ))}
          </div>
        </details>
      </div>
    </RecordForm>
  )
}

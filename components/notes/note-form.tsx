'use client'
import type { Messages } from '@/lib/i18n/messages'
import { audiences, noteFields } from '@/lib/notes/fields'
import type { FormAction } from '@/lib/records/form'
import type { FormWords } from '../records/form-words'
import { LongInput, SelectInput } from '../records/inputs'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  t: Messages['notes']
  initial: Record<string, string | string[]>
  /** What the note is on. */
  fixed: Readonly<Record<string, string>>
  /** Readers write for themselves alone. */
  mayShare: boolean
  record?: { key: string; version: number } | null
  submit: string
  action: FormAction
  cancel: string | null
}

/** A note: what it says and who reads it. */
export function NoteForm({ words, t, initial, fixed, mayShare, record = null, submit, action, cancel }: Props) {
  const offered = mayShare ? audiences : (['me'] as const)
  return (
    <RecordForm
      words={words}
      fields={noteFields}
      labels={t.fields}
      choiceWords={{ audience: t.audiences }}
      initial={initial}
      record={record}
      action={action}
      submit={submit}
      cancel={cancel}
    >
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <LongInput name="body" rows={3} hint={t.hints.body} />
      <SelectInput
        name="audience"
        options={offered.map((id) => ({ id, label: t.audiences[id] }))}
        hint={t.hints.audience}
      />
    </RecordForm>
  )
}

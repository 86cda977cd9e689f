'use client'
import { scorecardFields, scored } from '@/lib/network-health/fields'
import type { FormAction } from '@/lib/records/form'
import type { FormWords } from '../records/form-words'
import { LongInput, SelectInput, type Option } from '../records/inputs'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  labels: Record<string, string>
  hints: Record<string, string>
  options: readonly Option[]
  empty: string
  submit: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number }
  action: FormAction
}

/** How the office sees the network in a year: four steps and a remark. */
export function ScorecardForm(props: Props) {
  const { words, labels, hints, options, empty, submit, initial, record, action } = props
  return (
    <RecordForm
      words={words}
      fields={scorecardFields}
      labels={labels}
      initial={initial}
      record={record}
      action={action}
      submit={submit}
      cancel="/network-health"
    >
      {scored.map((field) => (
        <SelectInput key={field} name={field} options={options} empty={empty} hint={hints[field]} />
      ))}
      <LongInput name="note" rows={4} />
    </RecordForm>
  )
}

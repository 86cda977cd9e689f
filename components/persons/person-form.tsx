'use client'
import type { Messages } from '@/lib/i18n/messages'
import { legalBases, personFields } from '@/lib/persons/fields'
import type { FormAction } from '@/lib/records/form'
import type { FormWords } from '../records/form-words'
import { FormSection, LongInput, SelectInput, TextInput } from '../records/inputs'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  t: Messages['persons']
  submit: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number } | null
  action: FormAction
  cancel: string
}

/** A person: the name, why it may be recorded, and what only the coordination sees. */
export function PersonForm({ words, t, submit, initial, record, action, cancel }: Props) {
  const { sections, hints } = t
  return (
    <RecordForm
      words={words}
      fields={personFields}
      labels={t.fields}
      choiceWords={{ legalBasis: t.legalBases }}
      initial={initial}
      record={record}
      action={action}
      submit={submit}
      cancel={cancel}
    >
      <FormSection title={sections.who}>
        <TextInput name="name" hint={hints.name} />
      </FormSection>
      <FormSection title={sections.law}>
        <SelectInput
          name="legalBasis"
          empty={words.choose}
          options={legalBases.map((id) => ({ id, label: t.legalBases[id]! }))}
        />
        <TextInput name="source" hint={hints.source} />
        <TextInput name="informedAt" type="date" hint={hints.informedAt} />
      </FormSection>
      <FormSection title={sections.private}>
        <p className="-mt-3 text-13 text-muted">{hints.private}</p>
        <TextInput name="mobile" type="tel" />
        <LongInput name="privateContact" rows={3} />
      </FormSection>
    </RecordForm>
  )
}

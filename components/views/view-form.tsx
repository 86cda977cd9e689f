'use client'
import type { Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { viewFields } from '@/lib/views/fields'
import type { FormWords } from '../records/form-words'
import { FormSection, LongInput, SelectInput, TextInput } from '../records/inputs'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  t: Messages['views']
  submit: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number } | null
  address: string | null
  mayShare: boolean
  action: FormAction
  cancel: string
}

/** What a view is called, what it is for, and who sees it. */
export function ViewForm({ words, t, submit, initial, record, address, mayShare, action, cancel }: Props) {
  return (
    <RecordForm
      words={words}
      fields={viewFields}
      labels={t.fields}
      choiceWords={{ sharing: t.sharings }}
      initial={initial}
      record={record}
      action={action}
      submit={submit}
      cancel={cancel}
    >
      {address === null ? null : <input type="hidden" name="address" value={address} />}
      <FormSection title={t.sectionView}>
        <TextInput name="name" hint={t.nameHint} />
        <LongInput name="description" rows={3} />
        {mayShare ? (
          <SelectInput
            name="sharing"
            hint={t.sharingHint}
            options={viewFields.sharing.of.map((id) => ({ id, label: t.sharings[id] }))}
          />
        ) : null}
      </FormSection>
    </RecordForm>
  )
}

'use client'
import type { Messages } from '@/lib/i18n/messages'
import { renameFields } from '@/lib/organisations/fields'
import type { FormAction } from '@/lib/records/form'
import type { FormWords } from '../records/form-words'
import { TextInput } from '../records/inputs'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  t: Messages['organisations']
  initial: Record<string, string | string[]>
  record: { key: string; version: number }
  action: FormAction
}

/** The new name and since when. */
export function RenameForm({ words, t, initial, record, action }: Props) {
  return (
    <RecordForm
      words={words}
      fields={renameFields}
      labels={{ name: t.newName, shortName: t.newShortName, from: t.newNameFrom }}
      initial={initial}
      record={{ key: record.key, version: record.version }}
      action={action}
      submit={t.rename}
      cancel={`/organisations/${record.key}`}
    >
      <div className="flex flex-col gap-4">
        <TextInput name="name" />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="shortName" />
          <TextInput name="from" type="date" hint={t.hints.newNameFrom} />
        </div>
      </div>
    </RecordForm>
  )
}

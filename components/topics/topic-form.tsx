'use client'
import type { Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { topicFields } from '@/lib/topics/fields'
import type { FormWords } from '../records/form-words'
import { FormSection, LongInput, SelectInput, TextInput, type Option } from '../records/inputs'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  t: Messages['topics']
  initial: Record<string, string | string[]>
  record: { key: string; version: number }
  parents: readonly Option[]
  action: FormAction
  cancel: string
}

/** What a topic is called and where it stands; leads to the preview. */
export function TopicForm({ words, t, initial, record, parents, action, cancel }: Props) {
  const named = Object.fromEntries(parents.map(({ id, label }) => [id, label]))
  return (
    <RecordForm
      words={words}
      fields={topicFields}
      labels={t.fields}
      choiceWords={{ parentId: named }}
      initial={initial}
      record={record}
      action={action}
      submit={t.toPreview}
      cancel={cancel}
    >
      <FormSection title={t.edit}>
        <TextInput name="label" />
        <TextInput name="en" />
        <SelectInput name="parentId" hint={t.hints.parentId} empty={t.onTop} options={parents} />
        <LongInput name="synonyms" rows={4} hint={t.hints.synonyms} />
        <LongInput name="synonymsEn" rows={3} />
      </FormSection>
    </RecordForm>
  )
}

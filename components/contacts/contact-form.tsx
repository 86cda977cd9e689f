'use client'
import { contactFields, contactKinds } from '@/lib/contacts/fields'
import type { Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import type { FormWords } from '../records/form-words'
import { SelectInput, TextInput, type Option } from '../records/inputs'
import { ReferenceField } from '../records/reference-field'
import { RecordForm } from '../records/record-form'

interface Props {
  words: FormWords
  t: Messages['contacts']
  initial: Record<string, string | string[]>
  /** What is known where the form stands: it travels unseen. */
  fixed: Readonly<Record<string, string>>
  /** What can be chosen; a list that is empty is no question. */
  organisations?: readonly Option[]
  posts?: readonly Option[]
  cooperations?: readonly Option[]
  record?: { key: string; version: number } | null
  submit: string
  action: FormAction
  cancel: string | null
}

/** Ten seconds: how, when, what about. With whom is known where the form stands, or asked first. */
export function ContactForm(props: Props) {
  const { words, t, initial, fixed, organisations = [], posts = [], cooperations = [], record = null } = props
  const select = (name: string, options: readonly Option[]) =>
    options.length && !(name in fixed) ? <SelectInput name={name} options={options} empty={t.hints.none} /> : null
  const named = (options: readonly Option[]) => Object.fromEntries(options.map(({ id, label }) => [id, label]))
  return (
    <RecordForm
      words={words}
      fields={contactFields}
      labels={t.fields}
      choiceWords={{ kind: t.kinds, postId: named(posts), cooperationId: named(cooperations) }}
      initial={initial}
      record={record}
      action={props.action}
      submit={props.submit}
      cancel={props.cancel}
    >
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {'organisationId' in fixed ? null : organisations.length ? (
        <SelectInput name="organisationId" options={organisations} />
      ) : (
        <ReferenceField name="organisationId" />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectInput name="kind" options={contactKinds.map((id) => ({ id, label: t.kinds[id] }))} />
        <TextInput name="day" type="date" />
      </div>
      <TextInput name="text" hint={t.hints.text} />
      <div className="grid gap-4 empty:hidden sm:grid-cols-2">
        {select('postId', posts)}
        {select('cooperationId', cooperations)}
      </div>
    </RecordForm>
  )
}

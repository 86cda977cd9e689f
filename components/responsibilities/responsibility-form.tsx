'use client'
import type { Messages } from '@/lib/i18n/messages'
import { confidences } from '@/lib/organisations/fields'
import type { FormAction } from '@/lib/records/form'
import { responsibilityFields, responsibilityKinds, responsibilityScopes } from '@/lib/responsibilities/fields'
import { CheckList } from '../records/check-list'
import type { FormWords } from '../records/form-words'
import { FormSection, SelectInput, TextInput, type Option } from '../records/inputs'
import { ReferenceField } from '../records/reference-field'
import { RecordForm, useFormKit } from '../records/record-form'
import { Field } from '../ui/field'

interface Props {
  words: FormWords
  t: Pick<Messages['responsibilities'], 'fields' | 'form' | 'record' | 'kinds' | 'kindHints' | 'scopes' | 'groups'>
  confidence: Messages['confidence']
  submit: string
  filter: string
  headings: { place: string; validity: string; sources: string }
  initial: Record<string, string | string[]>
  record: { key: string; version: number } | null
  /** „Ab dem … neu“: asks for the day from which the new one holds. */
  renew?: boolean
  topics: readonly Option[]
  areas: readonly Option[]
  action: FormAction
  cancel: string
}

/** Who is responsible for what, where, in which role, since when, and how one knows. */
export function ResponsibilityForm(props: Props) {
  const { words, t, confidence, submit, filter, headings, initial, record, renew, topics, areas } = props
  const named = (options: readonly Option[]) => Object.fromEntries(options.map(({ id, label }) => [id, label]))
  const kinds = responsibilityKinds.map((kind) => ({ id: kind, label: `${t.kinds[kind]}: ${t.kindHints[kind]}` }))
  return (
    <RecordForm
      words={words}
      fields={responsibilityFields}
      labels={{ ...t.fields, from: t.record.renewFrom }}
      choiceWords={{
        kind: t.kinds,
        scope: t.scopes,
        confidence,
        topicId: named(topics),
        areaIds: named(areas),
      }}
      initial={initial}
      record={record}
      action={props.action}
      submit={submit}
      cancel={props.cancel}
    >
      {renew ? <RenewDay /> : null}
      <FormSection title={t.form.title}>
        <ReferenceField name="organisationId" />
        <SelectInput name="topicId" empty={words.choose} options={topics} />
        <CheckList name="areaIds" options={areas} filter={filter} hint={t.form.areasHint} />
        <SelectInput name="kind" empty={words.choose} options={kinds} />
        <ReferenceField name="postId" from="posts" />
      </FormSection>
      <FormSection title={headings.place}>
        <TextInput name="targetGroup" />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectInput
            name="scope"
            empty={words.none}
            hint={t.form.scopeHint}
            options={responsibilityScopes.map((scope) => ({ id: scope, label: t.scopes[scope] }))}
          />
          <TextInput name="scopeText" />
        </div>
        <ReferenceField name="delegatedById" />
      </FormSection>
      {renew ? null : (
        <FormSection title={headings.validity}>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextInput name="validFrom" hint={t.form.dateHint} />
            <TextInput name="validTo" />
          </div>
        </FormSection>
      )}
      <FormSection title={headings.sources}>
        <TextInput name="legalBasis" />
        <TextInput name="evidence" hint={t.form.evidenceHint} />
        <SelectInput
          name="confidence"
          empty={words.choose}
          options={confidences.map((one) => ({ id: one, label: confidence[one] }))}
        />
      </FormSection>
    </RecordForm>
  )
}

function RenewDay() {
  const kit = useFormKit()
  return (
    <Field id="from" label={kit.label('from')} error={kit.error('from')} required>
      {(props) => (
        <input {...props} type="date" name="from" defaultValue={kit.texts('from')[0]} className="field max-w-56" />
      )}
    </Field>
  )
}

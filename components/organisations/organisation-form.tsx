'use client'
import type { Messages } from '@/lib/i18n/messages'
import { confidences, organisationFields, visibilities } from '@/lib/organisations/fields'
import { organisationKinds } from '@/lib/organisations/kinds'
import type { FormAction } from '@/lib/records/form'
import type { FormWords } from '../records/form-words'
import { FlagInput, FormSection, LongInput, SelectInput, TextInput, type Option } from '../records/inputs'
import { ReferenceField } from '../records/reference-field'
import { RecordForm } from '../records/record-form'
import { FormerNamesField } from './former-names-field'
import { SeatsField } from './seats-field'
import { SimilarOrganisations } from './similar-organisations'

interface Props {
  words: FormWords
  t: Messages['organisations']
  seats: Messages['seats']
  confidence: Messages['confidence']
  save: string
  /** Texts of the record when the form was opened. */
  initial: Record<string, string | string[]>
  record: { key: string; version: number } | null
  municipalities: readonly Option[]
  action: FormAction
}

/** Creates or edits an organisation. */
export function OrganisationForm({
  words,
  t,
  seats,
  confidence,
  save,
  initial,
  record,
  municipalities,
  action,
}: Props) {
  const areaNames = Object.fromEntries(municipalities.map(({ id, label }) => [id, label]))
  const options = (ids: readonly string[], labels: Record<string, string>) =>
    ids.map((id) => ({ id, label: labels[id] ?? id }))
  return (
    <RecordForm
      words={words}
      fields={organisationFields}
      labels={t.fields}
      choiceWords={{
        seats: { ...seats.roles, on: seats.speaksForShort },
        kind: t.kinds,
        visibility: t.visibilities,
        confidence,
        areaId: areaNames,
      }}
      initial={initial}
      record={record}
      action={action}
      submit={record ? save : t.saveNew}
      cancel={record ? `/organisations/${record.key}` : '/organisations'}
    >
      <FormSection title={t.base}>
        <TextInput name="name" />
        {record ? null : <SimilarOrganisations title={t.similar} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="shortName" />
          <SelectInput name="kind" empty={words.choose} options={options(organisationKinds, t.kinds)} />
          <TextInput name="type" />
          <ReferenceField name="parentId" hint={t.hints.parentId} />
        </div>
        <FormerNamesField t={t} />
        {initial.kind === 'governing-body' ? <SeatsField t={seats} /> : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="validFrom" hint={t.hints.validFrom} />
          <TextInput name="validTo" />
        </div>
      </FormSection>
      <FormSection title={t.contact}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="phone" type="tel" />
          <TextInput name="email" type="email" hint={t.hints.email} />
          <TextInput name="website" />
          <TextInput name="languages" hint={t.hints.languages} />
        </div>
        <LongInput name="openingHours" rows={2} />
        <LongInput name="otherContacts" rows={2} hint={t.hints.otherContacts} />
        <LongInput name="advice" rows={3} hint={t.hints.advice} />
        <LongInput name="bring" rows={2} />
        <LongInput name="courses" rows={2} />
        <TextInput name="restrictedContact" hint={t.hints.restrictedContact} />
      </FormSection>
      <FormSection title={t.placeSection}>
        <SelectInput name="areaId" empty={words.none} options={municipalities} />
        <TextInput name="street" />
        <div className="grid gap-4 sm:grid-cols-[160px_1fr]">
          <TextInput name="postalCode" />
          <TextInput name="place" />
        </div>
        <LongInput name="branches" rows={2} hint={t.hints.branches} />
        <FlagInput name="protected" hint={t.hints.protected} />
      </FormSection>
      <FormSection title={t.sources}>
        <TextInput name="evidence" hint={t.hints.evidence} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectInput name="confidence" empty={words.choose} options={options(confidences, confidence)} />
          <SelectInput name="visibility" options={options(visibilities, t.visibilities)} />
        </div>
        <LongInput name="note" rows={4} hint={t.hints.note} />
      </FormSection>
    </RecordForm>
  )
}

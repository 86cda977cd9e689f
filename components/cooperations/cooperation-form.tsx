'use client'
import { useState } from 'react'
import {
  cooperationFields,
  cooperationKinds,
  cooperationStates,
  directedKinds,
  strongest,
  type CooperationKind,
} from '@/lib/cooperations/fields'
import type { Messages } from '@/lib/i18n/messages'
import { confidences } from '@/lib/organisations/fields'
import type { FormAction } from '@/lib/records/form'
import { CheckList } from '../records/check-list'
import type { FormWords } from '../records/form-words'
import { FormSection, LongInput, SelectInput, TextInput, type Option } from '../records/inputs'
import { RecordForm, useFormKit } from '../records/record-form'
import { PartnersField } from './partners-field'

interface Props {
  words: FormWords
  t: Messages['cooperations']
  confidence: Messages['confidence']
  save: string
  filter: string
  initial: Record<string, string | string[]>
  record: { key: string; version: number } | null
  topics: readonly Option[]
  areas: readonly Option[]
  action: FormAction
  cancel: string
}

/** Who works with whom, how, and since when: three steps on one page, each with its heading. */
export function CooperationForm(props: Props) {
  const { words, t, confidence, save, filter, initial, record, topics, areas, action, cancel } = props
  const [kind, setKind] = useState(String(initial.kind ?? ''))
  const named = (options: readonly Option[]) => Object.fromEntries(options.map(({ id, label }) => [id, label]))
  const options = (ids: readonly string[], labels: Record<string, string>) =>
    ids.map((id) => ({ id, label: labels[id] ?? id }))
  return (
    <RecordForm
      words={words}
      fields={cooperationFields}
      labels={t.fields}
      choiceWords={{
        kind: t.kinds,
        state: t.states,
        strength: t.strengths,
        confidence,
        partners: t.partnerRoles,
        topicIds: named(topics),
        areaIds: named(areas),
      }}
      initial={initial}
      record={record}
      action={action}
      submit={record ? save : t.saveNew}
      cancel={cancel}
    >
      <FormSection title={`1 ${t.steps.who}`}>
        <PartnersField t={t} directed={directedKinds.has(kind as CooperationKind)} kind={kind} />
        <TextInput name="title" hint={t.hints.title} />
      </FormSection>
      <FormSection title={`2 ${t.steps.how}`}>
        <KindChoice t={t} onChange={setKind} />
        <StrengthChoice t={t} />
        <SelectInput name="state" options={options(cooperationStates, t.states)} />
        <div className="grid gap-4 sm:grid-cols-2">
          <CheckList name="topicIds" options={topics} filter={filter} />
          <CheckList name="areaIds" options={areas} filter={filter} />
        </div>
        <LongInput name="description" rows={3} />
      </FormSection>
      <FormSection title={`3 ${t.steps.when}`}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="since" hint={t.hints.since} />
          <TextInput name="until" />
        </div>
        <TextInput name="evidence" hint={t.hints.evidence} />
        <SelectInput name="confidence" empty={words.choose} options={options(confidences, confidence)} />
      </FormSection>
    </RecordForm>
  )
}

function KindChoice({ t, onChange }: { t: Messages['cooperations']; onChange: (kind: string) => void }) {
  const kit = useFormKit()
  const error = kit.error('kind')
  return (
    <fieldset id="kind" tabIndex={-1} className="min-w-0">
      <legend className="mb-1 text-14 font-semibold">{t.whichKind}</legend>
      {error ? <p className="mb-1 text-13 text-danger">{error}</p> : null}
      <div className="grid gap-2 sm:grid-cols-3">
        {cooperationKinds.map((kind) => (
          <label
            key={kind}
            className="flex min-h-10 max-sm:min-h-11 items-center gap-3 rounded-md border border-line px-3 text-14 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold"
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={kit.texts('kind')[0] === kind}
              onChange={() => onChange(kind)}
            />
            {t.kinds[kind]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function StrengthChoice({ t }: { t: Messages['cooperations'] }) {
  const kit = useFormKit()
  const chosen = kit.texts('strength')[0] ?? ''
  const scale = ['', ...Array.from({ length: strongest }, (_, index) => String(index + 1))]
  return (
    <fieldset id="strength" tabIndex={-1} className="min-w-0">
      <legend className="mb-1 text-14 font-semibold">{t.howClose}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-6">
        {scale.map((strength) => (
          <label
            key={strength}
            className="flex min-h-16 cursor-pointer flex-col rounded-md border border-line p-2 text-13 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold"
          >
            <span className="flex items-center gap-2">
              <input type="radio" name="strength" value={strength} defaultChecked={chosen === strength} />
              {strength ? <span className="text-16 font-semibold">{strength}</span> : null}
            </span>
            {strength ? t.strengths[Number(strength)] : t.noStrength}
          </label>
        ))}
      </div>
      <p className="mt-1 text-13 text-muted">{t.hints.strength}</p>
    </fieldset>
  )
}

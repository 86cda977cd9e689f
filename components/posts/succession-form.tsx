'use client'
import type { Messages } from '@/lib/i18n/messages'
import { legalBases } from '@/lib/persons/fields'
import { successionFields, successors } from '@/lib/posts/succession-form'
import type { FormAction } from '@/lib/records/form'
import type { FormWords } from '../records/form-words'
import { FlagInput, FormSection, SelectInput, TextInput, type Option } from '../records/inputs'
import { ReferenceField } from '../records/reference-field'
import { RecordForm, useFormKit } from '../records/record-form'

interface Props {
  words: FormWords
  t: Pick<Messages['posts'], 'succession'> & Pick<Messages['persons'], 'legalBases' | 'hints'>
  initial: Record<string, string | string[]>
  record: { key: string; version: number }
  /** Who holds the post now or later. */
  leavers: readonly Option[]
  /** May record persons and delete what is private of one. */
  mayEditPersons: boolean
  action: FormAction
  cancel: string
}

/** Who leaves, who follows and from when, in one step. */
export function SuccessionForm({ words, t, initial, record, leavers, mayEditPersons, action, cancel }: Props) {
  const { succession, legalBases: bases, hints } = t
  return (
    <RecordForm
      words={words}
      fields={successionFields}
      labels={succession.fields}
      choiceWords={{ next: succession.next, legalBasis: bases }}
      initial={initial}
      record={record}
      action={action}
      submit={succession.save}
      cancel={cancel}
    >
      <FormSection title={succession.leaves}>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectInput name="leaverId" options={leavers} empty={succession.nobodyLeaves} />
          <TextInput name="lastDay" type="date" />
        </div>
        {mayEditPersons ? <FlagInput name="deletePrivate" hint={succession.deletePrivateHint} /> : null}
      </FormSection>
      <FormSection title={succession.follows}>
        <NextChoice options={successors.filter((next) => next !== 'new' || mayEditPersons)} labels={succession.next} />
        {/* What does not belong to the choice is out of sight; a browser without :has() shows everything. */}
        <div className="grid gap-4 in-[form:has([name=next][value=nobody]:checked)]:hidden sm:grid-cols-2">
          <div className="in-[form:has([name=next][value=new]:checked)]:hidden">
            <ReferenceField name="personId" from="persons" hint={succession.knownHint} />
          </div>
          <TextInput name="firstDay" type="date" />
        </div>
      </FormSection>
      {mayEditPersons ? (
        <div className="in-[form:has([name=next]:checked):not(:has([value=new]:checked))]:hidden">
          <FormSection title={succession.newPerson}>
            <TextInput name="name" hint={hints.name} />
            <SelectInput
              name="legalBasis"
              empty={words.choose}
              options={legalBases.map((id) => ({ id, label: bases[id]! }))}
            />
            <TextInput name="source" hint={hints.source} />
            <TextInput name="informedAt" type="date" hint={hints.informedAt} />
          </FormSection>
        </div>
      ) : null}
    </RecordForm>
  )
}

function NextChoice({ options, labels }: { options: readonly string[]; labels: Record<string, string> }) {
  const kit = useFormKit()
  return (
    <fieldset id="next" tabIndex={-1} className="min-w-0">
      <legend className="mb-1 text-14 font-semibold">{kit.label('next')}</legend>
      <div className="flex flex-col gap-2">
        {options.map((next) => (
          <label
            key={next}
            className="flex min-h-10 items-center gap-3 rounded-md border border-line px-3 text-14 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold max-sm:min-h-11"
          >
            <input type="radio" name="next" value={next} defaultChecked={kit.texts('next')[0] === next} />
            {labels[next]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

'use client'
import { useRef, useState, type ComponentProps } from 'react'
import type { ReferenceChoice } from '@/lib/records/form'
import { OrganisationCombobox } from '../organisations/organisation-combobox'
import { Field } from '../ui/field'
import { useFormKit } from './record-form'

/**
 * Chooses an organisation; its id travels, its name is what one sees. Without JavaScript, or in a hurry, the typed name
 * travels beside it, and what it could mean comes back as a list.
 */
export function OrganisationField({ name, hint }: { name: string; hint?: string }) {
  const kit = useFormKit()
  return (
    <Field
      id={name}
      label={kit.label(name)}
      error={kit.error(name)}
      hint={hint}
      {...(kit.fields[name]?.required ? { required: true } : {})}
    >
      {(props) => (
        <ChosenOrganisation
          name={name}
          label={kit.label(name)}
          id={kit.texts(name)[0]}
          text={kit.texts(`${name}Text`)[0]}
          choices={kit.state.choices[name]}
          input={props}
        />
      )}
    </Field>
  )
}

interface ChosenProps {
  name: string
  label: string
  id: string | undefined
  text: string | undefined
  choices: readonly ReferenceChoice[] | undefined
  input: ComponentProps<'input'>
}

/** The typed name, and beside it the id: hidden, or a list of what the name could mean. */
export function ChosenOrganisation({ name, label, id, text, choices, input }: ChosenProps) {
  const kit = useFormKit()
  const chosen = useRef<HTMLSelectElement & HTMLInputElement>(null)
  // Once there is a list it stays, with what is chosen in it.
  const [listed, setListed] = useState(choices ?? [])
  if (choices?.length && choices !== listed) setListed(choices)
  const choose = (choice: { id: string; name: string }) => {
    const { current: control } = chosen
    if (!control) return
    control.value = choice.id
    // The list came with an answer; what is picked afterwards may be missing in it.
    if (control.value === choice.id) return
    control.add(new Option(choice.name, choice.id))
    control.value = choice.id
  }
  return (
    <div className="min-w-0">
      <div onInput={() => chosen.current && (chosen.current.value = '')}>
        <OrganisationCombobox
          {...input}
          name={`${name}Text`}
          listLabel={label}
          defaultValue={text}
          onPick={(choice) => {
            choose(choice)
            return choice.name
          }}
        />
      </div>
      {listed.length ? (
        <select ref={chosen} name={name} aria-label={`${kit.words.records.pick}: ${label}`} className="field mt-2">
          <option value="">{kit.words.records.pick}</option>
          {listed.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {[choice.name, choice.place].filter(Boolean).join(', ')}
            </option>
          ))}
        </select>
      ) : (
        <input ref={chosen} type="hidden" name={name} defaultValue={id} />
      )}
    </div>
  )
}

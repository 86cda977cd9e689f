'use client'
import { useRef } from 'react'
import { OrganisationCombobox } from '../organisations/organisation-combobox'
import { Field } from '../ui/field'
import { useFormKit } from './record-form'

/**
 * Chooses an organisation; its id travels, its name is what one sees. Without JavaScript, or in a hurry, the typed name
 * travels beside it, and what it could mean comes back as a list.
 */
export function OrganisationField({ name, hint }: { name: string; hint?: string }) {
  const kit = useFormKit()
  const id = useRef<HTMLInputElement>(null)
  const choices = kit.state.choices[name] ?? []
  return (
    <Field
      id={name}
      label={kit.label(name)}
      error={kit.error(name)}
      hint={hint}
      {...(kit.fields[name]?.required ? { required: true } : {})}
    >
      {(props) => (
        <>
          <input ref={id} type="hidden" name={name} defaultValue={kit.texts(name)[0]} />
          <div onInput={() => id.current && (id.current.value = '')}>
            <OrganisationCombobox
              {...props}
              name={`${name}Text`}
              listLabel={kit.label(name)}
              defaultValue={kit.texts(`${name}Text`)[0]}
              onPick={(choice) => {
                if (id.current) id.current.value = choice.id
                return choice.name
              }}
            />
          </div>
          {choices.length ? (
            <select name={name} aria-label={kit.words.records.pick} defaultValue="" className="field mt-2">
              <option value="">{kit.words.records.pick}</option>
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {[choice.name, choice.place].filter(Boolean).join(', ')}
                </option>
              ))}
            </select>
          ) : null}
        </>
      )}
    </Field>
  )
}

'use client'
import { useRef, useState, type ComponentProps } from 'react'
import type { ReferenceChoice } from '@/lib/records/form'
import { ReferenceCombobox, type Suggested } from './reference-combobox'
import { Field } from '../ui/field'
import { useWritten } from './conflict-choices'
import { useFormKit } from './record-form'

/**
 * Chooses an organisation, a person or a post; its id travels, its name is what one sees. Without JavaScript, or in a
 * hurry, the typed name travels beside it, and what it could mean comes back as a list.
 */
export function ReferenceField({ name, hint, from }: { name: string; hint?: string; from?: Suggested }) {
  const kit = useFormKit()
  const box = useRef<HTMLDivElement>(null)
  const [start, setStart] = useState({ number: 0, id: kit.texts(name)[0], text: kit.texts(`${name}Text`)[0] })
  useWritten(name, box, ([id = ''], texts) => {
    const text = [texts[`${name}Text`] ?? kit.state.conflict?.names[id]].flat()[0]
    setStart({ number: start.number + 1, id, text })
  })
  return (
    <Field
      id={name}
      label={kit.label(name)}
      error={kit.error(name)}
      hint={hint}
      {...(kit.fields[name]?.required ? { required: true } : {})}
    >
      {(props) => (
        <div ref={box}>
          <ChosenReference
            name={name}
            label={kit.label(name)}
            key={start.number}
            id={start.id}
            text={start.text}
            choices={kit.state.choices[name]}
            from={from}
            input={props}
          />
        </div>
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
  from?: Suggested | undefined
  input: ComponentProps<'input'>
}

/** The typed name, and beside it the id: hidden, or a list of what the name could mean. */
export function ChosenReference({ name, label, id = '', text, choices, from, input }: ChosenProps) {
  const kit = useFormKit()
  const [chosen, setChosen] = useState({ id, name: '' })
  // Once there is a list it stays, with what is chosen in it.
  const [listed, setListed] = useState(choices ?? [])
  if (choices?.length && choices !== listed) setListed(choices)
  const offered = listed.map((choice) => ({
    id: choice.id,
    label: [choice.name, choice.place].filter(Boolean).join(', '),
  }))
  if (chosen.id && !listed.some((choice) => choice.id === chosen.id))
    offered.push({ id: chosen.id, label: chosen.name || (text ?? '') })
  return (
    <div className="min-w-0">
      <div onInput={() => setChosen({ id: '', name: '' })}>
        <ReferenceCombobox
          {...input}
          name={`${name}Text`}
          listLabel={label}
          from={from}
          defaultValue={text}
          onPick={(choice) => {
            setChosen(choice)
            return choice.name
          }}
        />
      </div>
      {listed.length ? (
        <select
          name={name}
          value={chosen.id}
          onChange={(event) => setChosen({ id: event.target.value, name: '' })}
          aria-label={`${kit.words.records.pick}: ${label}`}
          className="field mt-2"
        >
          <option value="">{kit.words.records.pick}</option>
          {offered.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input type="hidden" name={name} value={chosen.id} />
      )}
    </div>
  )
}

'use client'
import { useId, useState, type ComponentProps } from 'react'

/** A text field that suggests organisations while typing; without JavaScript the full name works too. */
export function OrganisationInput(props: ComponentProps<'input'>) {
  const listId = useId()
  const [names, setNames] = useState<string[]>([])
  return (
    <>
      <input
        {...props}
        list={listId}
        autoComplete="off"
        className="field"
        onInput={(event) => {
          const text = event.currentTarget.value
          if (text.length < 2) return
          fetch(`/api/organisations/suggest?q=${encodeURIComponent(text)}`)
            .then((response) => (response.ok ? response.json() : { organisations: [] }))
            .then((answer: { organisations: { name: string }[] }) =>
              setNames(answer.organisations.map((organisation) => organisation.name)),
            )
            .catch(() => undefined)
        }}
      />
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}

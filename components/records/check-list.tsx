'use client'
import { useId, useRef } from 'react'
import { CircleAlert } from '../ui/icons'
import type { Option } from './inputs'
import { useFormKit } from './record-form'

/** Several of a list, each a checkbox; a text above narrows it. Works without JavaScript as the whole list. */
export function CheckList({
  name,
  options,
  hint,
  filter,
}: {
  name: string
  options: readonly Option[]
  hint?: string
  filter: string
}) {
  const kit = useFormKit()
  const box = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const chosen = new Set(kit.texts(name))
  // What is chosen stands first, or it would be out of sight in a long list.
  const sorted = [...options].sort((a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id)))
  const error = kit.error(name)
  const narrow = (text: string) => {
    const wanted = text.trim().toLowerCase()
    for (const label of box.current?.querySelectorAll('label') ?? []) {
      const kept = label.querySelector('input')?.checked || label.textContent?.toLowerCase().includes(wanted)
      label.classList.toggle('hidden', !kept)
    }
  }
  return (
    <fieldset id={name} tabIndex={-1} aria-describedby={hint || error ? hintId : undefined} className="min-w-0">
      <legend className="mb-1 text-14 font-semibold">{kit.label(name)}</legend>
      {error ? (
        <p id={hintId} className="mb-1 flex items-start gap-1 text-13 text-danger">
          <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
          {error}
        </p>
      ) : null}
      <input
        type="search"
        aria-label={`${filter}: ${kit.label(name)}`}
        placeholder={filter}
        autoComplete="off"
        onInput={(event) => {
          event.stopPropagation()
          narrow(event.currentTarget.value)
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        className="field mb-1"
      />
      <div
        ref={box}
        tabIndex={0}
        role="group"
        aria-label={kit.label(name)}
        className="max-h-52 overflow-auto rounded-md border border-line p-2"
      >
        {sorted.map((option) => (
          <label
            key={option.id}
            className="flex min-h-7 max-sm:min-h-11 items-center gap-2 rounded-md px-1 text-14 hover:bg-hover"
          >
            <input type="checkbox" name={name} value={option.id} defaultChecked={chosen.has(option.id)} />
            {option.label}
          </label>
        ))}
      </div>
      {hint ? (
        <p id={error ? undefined : hintId} className="mt-1 text-13 text-muted">
          {hint}
        </p>
      ) : null}
    </fieldset>
  )
}

'use client'
import { useId, useRef, useState, type ComponentProps } from 'react'
import type { OrganisationKind } from '@/lib/organisations/kinds'
import { KindSymbol } from '../organisations/kind-symbol'

/** What is chosen from: each is a word of the address that suggests, and of its answer. */
export type Suggested = 'organisations' | 'persons' | 'posts'

/** An organisation, a person or a post to choose. */
export interface Choice {
  id: string
  name: string
  kind?: OrganisationKind
  place?: string | null
}

/**
 * A combobox (WAI-ARIA 1.2 list autocomplete) of the organisations, persons or posts that fit the text, with
 * their place: type, arrows, Enter.
 * @param onPick what happens with the chosen one; its name or nothing stays in the field, as it returns
 */
export function ReferenceCombobox({
  onPick,
  listLabel,
  from = 'organisations',
  ...props
}: ComponentProps<'input'> & { onPick: (choice: Choice) => string; listLabel: string; from?: Suggested | undefined }) {
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const asking = useRef<AbortController>(null)
  const [options, setOptions] = useState<Choice[]>([])
  const [active, setActive] = useState(0)
  const ask = (text: string) => {
    asking.current?.abort()
    if (text.trim().length < 2) return setOptions([])
    const { signal } = (asking.current = new AbortController())
    fetch(`/api/${from}/suggest?q=${encodeURIComponent(text)}`, { signal })
      .then((response) => (response.ok ? response.json() : {}))
      .then((answer: Partial<Record<Suggested, Choice[]>>) => {
        setOptions(answer[from] ?? [])
        setActive(0)
      })
      .catch(() => undefined)
  }
  const close = () => {
    asking.current?.abort()
    setOptions([])
  }
  const pick = (choice: Choice | undefined) => {
    if (!choice || !field.current) return
    field.current.value = onPick(choice)
    close()
  }
  return (
    <div className="relative">
      <input
        {...props}
        ref={field}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={options.length ? `${listId}-${active}` : undefined}
        autoComplete="off"
        className="field"
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            if (!options.length) return
            event.preventDefault()
            setActive((active + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length)
          } else if (event.key === 'Enter') {
            // A field that is no part of its form does not send it either.
            if (options.length || !props.name) event.preventDefault()
            pick(options[active])
          } else if (event.key === 'Escape') close()
        }}
        onBlur={() => setTimeout(close, 150)}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={listLabel}
        className={
          options.length
            ? 'absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-auto rounded-md border border-line-soft bg-bg p-1 shadow-raised'
            : 'hidden'
        }
      >
        {options.map((option, index) => (
          <li
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault()
              pick(option)
            }}
            className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2 py-1 text-14 aria-selected:bg-accent-soft"
          >
            {option.kind ? <KindSymbol kind={option.kind} size={22} /> : null}
            <span className="min-w-0 flex-1">{option.name}</span>
            <span className="text-13 text-muted">{option.place ?? ''}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

'use client'
import { useEffect, useRef, useState } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import { organisationFormFields } from '@/lib/organisations/schema'

interface Props {
  t: Pick<Messages, 'organisations' | 'confidence'>
  conflict: { current: Record<string, unknown>; changedBy: string }
  mine: Record<string, string>
  base: Record<string, string>
  /** Names of the areas that can be chosen, by id. */
  areaNames: ReadonlyMap<string, string>
}

const text = (value: unknown) =>
  value === null || value === undefined || value === false ? '' : value === true ? 'on' : String(value)

/**
 * Both versions of a record, field by field. Only fields that both people changed are asked; fields only the other
 * person changed are taken over and named. Writes the choice into the (hidden) fields of the form.
 */
export function ConflictChoices({ t, conflict, mine, base, areaNames }: Props) {
  const words = t.organisations
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input, h2')?.focus(), [])
  const clashing: string[] = []
  const taken: string[] = []
  for (const field of organisationFormFields) {
    const theirs = text(conflict.current[field])
    const own = text(mine[field])
    const before = text(base[field])
    if (theirs === own) continue
    if (own === before) taken.push(field)
    else if (theirs !== before) clashing.push(field)
  }
  const [choice, setChoice] = useState<Record<string, 'mine' | 'theirs'>>({})
  const resolved = (field: string) =>
    taken.includes(field) || choice[field] === 'theirs' ? text(conflict.current[field]) : text(mine[field])
  useEffect(() => {
    const form = box.current?.closest('form')
    for (const field of [...taken, ...clashing]) {
      const control = form?.elements.namedItem(field)
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = resolved(field) === 'on'
      else if (
        control instanceof HTMLInputElement ||
        control instanceof HTMLSelectElement ||
        control instanceof HTMLTextAreaElement
      )
        control.value = resolved(field)
    }
  })
  const show = (field: string, value: string) => {
    if (!value) return words.emptyValue
    if (field === 'areaId') return areaNames.get(value) ?? value
    if (field === 'kind') return words.kinds[value as keyof typeof words.kinds]
    if (field === 'confidence') return t.confidence[value as keyof typeof t.confidence]
    if (field === 'visibility') return words.visibilities[value as keyof typeof words.visibilities]
    return value
  }
  return (
    <div ref={box} role="alert" className="rounded-md border-2 border-warn p-4 sm:p-6">
      <h2 tabIndex={-1}>{fill(words.conflictTitle, { name: conflict.changedBy })}</h2>
      <p className="mt-1 text-14 text-muted">{words.conflictLead}</p>
      {clashing.map((field) => (
        <fieldset key={field} className="mt-4">
          <legend className="mb-1 text-14 font-semibold">{words.fields[field]}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {(['theirs', 'mine'] as const).map((side) => (
              <label
                key={side}
                className="flex gap-2 rounded-md border border-line-soft p-3 text-14 has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name={`$choice-${field}`}
                  checked={(choice[field] ?? 'mine') === side}
                  onChange={() => setChoice({ ...choice, [field]: side })}
                />
                <span className="min-w-0">
                  {fill(side === 'theirs' ? words.conflictTheirs : words.conflictMine, {
                    value: show(field, text(side === 'theirs' ? conflict.current[field] : mine[field])),
                  })}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {taken.length ? (
        <p className="mt-4 text-14">
          {fill(words.conflictTaken, {
            fields: taken
              .map((field) => `${words.fields[field]} (${show(field, text(conflict.current[field]))})`)
              .join(', '),
          })}
        </p>
      ) : null}
    </div>
  )
}

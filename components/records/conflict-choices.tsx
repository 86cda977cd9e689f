'use client'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { formatDate, formatTime } from '@/lib/dates'
import { fill } from '@/lib/i18n/messages'
import type { Catalogue } from '@/lib/records/fields'
import { conflictOf, type Conflict } from '@/lib/records/form'
import type { FormWords } from './form-words'

type Texts = Readonly<Record<string, string | string[]>>

interface Props {
  words: FormWords
  fields: Catalogue
  labels: Record<string, string>
  choiceWords: Record<string, Record<string, string>>
  conflict: Conflict
  mine: Texts
  base: Texts
}

/**
 * Both versions of a record, field by field. Only fields that both people changed are asked; fields only the other
 * person changed are taken over and named. Writes the choice into the controls of the form below.
 */
export function ConflictChoices({ words, fields, labels, choiceWords, conflict, mine, base }: Props) {
  const { records: w, locale } = words
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input, h2')?.focus(), [conflict])
  const names = Object.keys(fields).filter((name) => !fields[name]!.system)
  const { clashing, taken } = conflictOf(names, { base, mine, theirs: conflict.values })
  const [choice, setChoice] = useState<Record<string, 'mine' | 'theirs'>>({})
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    for (const field of [...taken, ...clashing]) {
      const theirs = taken.includes(field) || choice[field] === 'theirs'
      writeInto(form, field, theirs ? conflict.values : mine)
    }
  })
  const show = (field: string, value: string | string[] | undefined): string => {
    const parts = [value ?? ''].flat().filter(Boolean)
    if (fields[field]!.type === 'flag') return parts.length ? w.yes : w.no
    return parts.map((part) => choiceWords[field]?.[part] ?? conflict.names[part] ?? part).join(', ') || w.empty
  }
  return (
    <div ref={box} role="alert" className="rounded-md border-2 border-warn p-4 sm:p-6">
      <h2 tabIndex={-1}>{fill(w.conflictTitle, { name: conflict.changedBy })}</h2>
      <p className="mt-1 text-14 text-muted">
        {conflict.changedAt
          ? `${fill(w.conflictWhen, { date: formatDate(conflict.changedAt, locale), time: formatTime(conflict.changedAt, locale) })} `
          : ''}
        {w.conflictLead}
      </p>
      {clashing.map((field) => (
        <fieldset key={field} className="mt-4">
          <legend className="mb-1 text-14 font-semibold">{labels[field]}</legend>
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
                  {fill(side === 'theirs' ? w.conflictTheirs : w.conflictMine, {
                    value: show(field, side === 'theirs' ? conflict.values[field] : mine[field]),
                  })}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {taken.length ? (
        <p className="mt-4 text-14">
          {fill(w.conflictTaken, {
            fields: taken.map((field) => `${labels[field]} (${show(field, conflict.values[field])})`).join(', '),
          })}
        </p>
      ) : null}
    </div>
  )
}

const writing = (field: string) => `write-${field}`

/** For inputs that keep their rows themselves: what a conflict puts into their field comes here. */
export function useWritten(field: string, box: RefObject<HTMLElement | null>, take: (texts: string[]) => void): void {
  const taker = useRef(take)
  useEffect(() => {
    taker.current = take
  })
  useEffect(() => {
    const form = box.current?.closest('form')
    const listen = (event: Event) => {
      event.preventDefault()
      taker.current((event as CustomEvent<string[]>).detail.filter(Boolean))
    }
    form?.addEventListener(writing(field), listen)
    return () => form?.removeEventListener(writing(field), listen)
  }, [field, box])
}

/** Puts the texts of a field into its controls. */
function writeInto(form: HTMLFormElement, field: string, texts: Texts): void {
  const wanted = [texts[field] ?? ''].flat()
  if (!form.dispatchEvent(new CustomEvent(writing(field), { detail: wanted, cancelable: true }))) return
  for (const control of form.querySelectorAll(`[name="${field}"]`)) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = control.value === 'on' ? wanted[0] === 'on' : wanted.includes(control.value)
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
    )
      control.value = wanted[0] ?? ''
  }
}

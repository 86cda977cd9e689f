'use client'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { formatDate, formatTime, isPartialDate } from '@/lib/dates'
import { fill } from '@/lib/i18n/messages'
import { columnsOf, type Catalogue } from '@/lib/records/fields'
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
  useEffect(() => (box.current?.querySelector('input') ?? box.current?.querySelector('h2'))?.focus(), [conflict])
  const { clashing, taken } = conflictOf(fields, { base, mine, theirs: conflict.values })
  const [choice, setChoice] = useState<Record<string, 'mine' | 'theirs'>>({})
  const take = (names: readonly string[], texts: Texts) => {
    const form = box.current?.closest('form')
    if (form) for (const name of names) writeInto(form, name, texts)
  }
  const takeAll = useEffectEvent(() => take(taken, conflict.values))
  useEffect(() => takeAll(), [conflict])
  const show = (field: string, texts: Texts): string => {
    const parts = [texts[field] ?? ''].flat()
    if (fields[field]!.type === 'flag') return parts[0] ? w.yes : w.no
    const columns = columnsOf(fields[field]).map((suffix) => [texts[`${field}${suffix}`] ?? []].flat())
    const words = parts.flatMap((part, index) => {
      if (!part) return []
      const beside = columns.flatMap((column) => {
        const text = column[index]
        if (!text) return []
        return [choiceWords[field]?.[text] ?? (isPartialDate(text) ? formatDate(text, locale) : text)]
      })
      const name = choiceWords[field]?.[part] ?? conflict.names[part] ?? part
      return [beside.length ? `${name} (${beside.join(' – ')})` : name]
    })
    return words.join(', ') || w.empty
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
                  onChange={() => {
                    setChoice({ ...choice, [field]: side })
                    take([field], side === 'theirs' ? conflict.values : mine)
                  }}
                />
                <span className="min-w-0">
                  {fill(side === 'theirs' ? w.conflictTheirs : w.conflictMine, {
                    value: show(field, side === 'theirs' ? conflict.values : mine),
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
            fields: taken.map((field) => `${labels[field]} (${show(field, conflict.values)})`).join(', '),
          })}
        </p>
      ) : null}
    </div>
  )
}

const writing = (field: string) => `write-${field}`

/** For inputs that keep their rows themselves: what a conflict puts into their field comes here. */
export function useWritten(
  field: string,
  box: RefObject<HTMLElement | null>,
  take: (parts: string[], texts: Texts) => void,
): void {
  const taker = useRef(take)
  useEffect(() => {
    taker.current = take
  })
  useEffect(() => {
    const form = box.current?.closest('form')
    const listen = (event: Event) => {
      event.preventDefault()
      const { detail: texts } = event as CustomEvent<Texts>
      taker.current([texts[field] ?? ''].flat().filter(Boolean), texts)
    }
    form?.addEventListener(writing(field), listen)
    return () => form?.removeEventListener(writing(field), listen)
  }, [field, box])
}

/** Puts the texts of a field into its controls. */
function writeInto(form: HTMLFormElement, field: string, texts: Texts): void {
  const wanted = [texts[field] ?? ''].flat()
  if (!form.dispatchEvent(new CustomEvent(writing(field), { detail: texts, cancelable: true }))) return
  for (const control of form.querySelectorAll(`[name="${field}"]`)) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = control.value === 'on' ? wanted[0] === 'on' : wanted.includes(control.value)
    else if (control instanceof HTMLInputElement && control.type === 'radio')
      control.checked = control.value === wanted[0]
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
    )
      control.value = wanted[0] ?? ''
  }
}

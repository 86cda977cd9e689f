'use client'
import { useRef, useState, type ReactNode } from 'react'
import { fill } from '@/lib/i18n/messages'
import { columnsOf } from '@/lib/records/fields'
import type { ReferenceChoice } from '@/lib/records/form'
import { Button, IconButton } from '../ui/button'
import { FieldError } from '../ui/field'
import { Plus, X } from '../ui/icons'
import { useWritten } from './conflict-choices'
import { useFormKit } from './record-form'

/** The texts of one row by column: `''` is the value itself (an id, or a text), `Text` what its record is called. */
export type RowTexts = Readonly<Record<string, string>>

/** One row, as its controls are drawn. `remove`: the button that takes it away, where rows can go. */
export interface FieldRow {
  readonly texts: RowTexts
  /** From 1. */
  readonly place: number
  /** What the text of the row could mean, after an answer. */
  readonly choices: readonly ReferenceChoice[] | undefined
  readonly remove: ReactNode
}

interface Props {
  name: string
  hint?: string
  /** The button that adds a row. */
  add: string
  /** What a row is called where it can be removed. */
  called: (texts: RowTexts, place: number) => string
  /**
   * So many rows there are at least, also without JavaScript; without it one empty row follows those that are filled
   * in.
   */
  fewest?: number
  /** So many rows cannot be removed. */
  least?: number
  /** A row: a list item with a control for each column, named as the column behind the name of the field. */
  children: (row: FieldRow) => ReactNode
}

/** A field of several rows, each with further columns beside its value. Rows keep what was typed when others go. */
export function RowsField({ name, hint, add, called, fewest, least = 1, children }: Props) {
  const kit = useFormKit()
  const box = useRef<HTMLFieldSetElement>(null)
  const { conflict } = kit.state
  const columns = ['', 'Text', ...columnsOf(kit.fields[name])]
  const rowsOf = (column: (name: string) => string[], first: number): { number: number; texts: RowTexts }[] => {
    const all = columns.map((one) => [one, column(`${name}${one}`)] as const)
    const [values, names] = [all[0]![1], all[1]![1]]
    const filled = Math.max(values.length, names.length)
    const length = fewest ? Math.max(fewest, filled) : filled + (values.at(-1) === '' ? 0 : 1)
    return Array.from({ length }, (_, index) => {
      const texts: RowTexts = Object.fromEntries(all.map(([one, written]) => [one, written[index] ?? '']))
      const text = names[index] ?? conflict?.names[values[index] ?? ''] ?? ''
      return { number: first + index, texts: { ...texts, Text: text } }
    })
  }
  const [rows, setRows] = useState(() => rowsOf((column) => kit.texts(column), 0))
  // Rows keep their numbers when others go; new ones get the next.
  const next = Math.max(-1, ...rows.map(({ number }) => number)) + 1
  useWritten(name, box, (_, written) => setRows(rowsOf((column) => [written[column] ?? []].flat(), next)))
  // What an answer says of the n-th row stays with that row when rows go.
  const [answered, setAnswered] = useState({ state: kit.state, numbers: rows.map(({ number }) => number) })
  if (answered.state !== kit.state) setAnswered({ state: kit.state, numbers: rows.map(({ number }) => number) })
  const error = kit.error(name)
  return (
    <fieldset
      ref={box}
      id={name}
      tabIndex={-1}
      className="min-w-0"
      aria-describedby={hint === undefined ? undefined : `${name}-hint`}
    >
      <legend className="mb-1 text-14 font-semibold">{kit.label(name)}</legend>
      <FieldError error={error} />
      <ul className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <Keyed key={row.number}>
            {children({
              texts: row.texts,
              place: index + 1,
              choices: kit.state.choices[`${name}.${answered.numbers.indexOf(row.number)}`],
              remove:
                rows.length > least ? (
                  <IconButton
                    label={fill(kit.words.records.remove, { name: called(row.texts, index + 1) })}
                    onClick={() => setRows(rows.filter((other) => other !== row))}
                  >
                    <X size={18} aria-hidden />
                  </IconButton>
                ) : null,
            })}
          </Keyed>
        ))}
      </ul>
      {hint === undefined ? null : (
        <p id={`${name}-hint`} className="mt-2 text-13 text-muted">
          {hint}
        </p>
      )}
      <Button
        type="button"
        size="small"
        className="mt-3"
        onClick={() => setRows([...rows, { number: next, texts: { '': '', Text: '' } }])}
      >
        <Plus size={16} aria-hidden />
        {add}
      </Button>
    </fieldset>
  )
}

const Keyed = ({ children }: { children: ReactNode }) => children

'use client'
import { useRef, useState } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import { columnsOf, seatRoles } from '@/lib/records/fields'
import type { ReferenceChoice } from '@/lib/records/form'
import { useWritten } from '../records/conflict-choices'
import { ChosenReference } from '../records/reference-field'
import { useFormKit } from '../records/record-form'
import { Button, IconButton } from '../ui/button'
import { CircleAlert, Plus, X } from '../ui/icons'

const columns = ['', 'Text', ...columnsOf({ type: 'seats' })]

/** The texts of one seat by column; the one without a name is its id. */
type Row = Readonly<Record<string, string>> & { readonly number: number }

/** Who sits in a body, each with its right there; one empty row is always there. */
export function SeatsField({ t }: { t: Messages['seats'] }) {
  const kit = useFormKit()
  const box = useRef<HTMLFieldSetElement>(null)
  const { conflict } = kit.state
  const rowsOf = (texts: (column: string) => string[], first: number): Row[] => {
    const all = Object.fromEntries(columns.map((column) => [column, texts(column)]))
    const length = Math.max(all['']!.length, all.Text!.length)
    return Array.from({ length: length + (all['']!.at(-1) === '' ? 0 : 1) }, (_, index) => {
      const row = Object.fromEntries(columns.map((column) => [column, all[column]![index] ?? '']))
      return { ...row, Text: row.Text || (conflict?.names[row['']!] ?? ''), number: first + index } as unknown as Row
    })
  }
  const [rows, setRows] = useState<Row[]>(() => rowsOf((column) => kit.texts(`seats${column}`), 0))
  // Rows keep their numbers when others go; new ones get the next.
  const next = Math.max(-1, ...rows.map(({ number }) => number)) + 1
  useWritten('seats', box, (_, written) => {
    setRows(rowsOf((column) => [written[`seats${column}`] ?? []].flat(), next))
  })
  // What an answer says of the n-th row stays with that row when rows go.
  const [answered, setAnswered] = useState({ state: kit.state, numbers: rows.map(({ number }) => number) })
  if (answered.state !== kit.state) setAnswered({ state: kit.state, numbers: rows.map(({ number }) => number) })
  const error = kit.error('seats')
  return (
    <fieldset ref={box} id="seats" tabIndex={-1} className="min-w-0" aria-describedby="seats-hint">
      <legend className="mb-1 text-14 font-semibold">{kit.label('seats')}</legend>
      {error ? (
        <p className="mb-1 flex items-start gap-1 text-13 text-danger">
          <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
          {error}
        </p>
      ) : null}
      <ul className="flex flex-col gap-4">
        {rows.map((row, index) => (
          <SeatRow
            key={row.number}
            row={row}
            place={index + 1}
            t={t}
            choices={kit.state.choices[`seats.${answered.numbers.indexOf(row.number)}`]}
            remove={
              rows.length > 1
                ? {
                    label: fill(kit.words.records.remove, { name: row.Text || fill(t.number, { n: index + 1 }) }),
                    act: () => setRows(rows.filter((other) => other !== row)),
                  }
                : null
            }
          />
        ))}
      </ul>
      <p id="seats-hint" className="mt-2 text-13 text-muted">
        {t.hint}
      </p>
      <Button
        type="button"
        size="small"
        className="mt-3"
        onClick={() => setRows([...rows, { number: next } as unknown as Row])}
      >
        <Plus size={16} aria-hidden />
        {t.add}
      </Button>
    </fieldset>
  )
}

interface SeatRowProps {
  row: Row
  place: number
  t: Messages['seats']
  choices: readonly ReferenceChoice[] | undefined
  remove: { label: string; act: () => void } | null
}

function SeatRow({ row, place, t, choices, remove }: SeatRowProps) {
  const label = fill(t.number, { n: place })
  const input = (column: string, words: string, hint: string) => (
    <input
      name={`seats${column}`}
      aria-label={fill(words, { n: place })}
      placeholder={hint}
      defaultValue={row[column]}
      autoComplete="off"
      className="field"
    />
  )
  const select = (column: string, words: string, options: readonly (readonly [string, string])[]) => (
    <select
      name={`seats${column}`}
      aria-label={fill(words, { n: place })}
      defaultValue={row[column] || options[0]![0]}
      className="field"
    >
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
  return (
    <li className="grid gap-2 border-l-2 border-line-soft pl-3 sm:grid-cols-[1fr_1fr_40px]">
      <ChosenReference
        name="seats"
        label={label}
        id={row['']}
        text={row.Text}
        choices={choices}
        input={{ 'aria-label': label, placeholder: label }}
      />
      {select(
        'Role',
        t.roleOf,
        seatRoles.map((role) => [role, t.roles[role]]),
      )}
      {remove ? (
        <IconButton label={remove.label} onClick={remove.act}>
          <X size={18} aria-hidden />
        </IconButton>
      ) : (
        <span />
      )}
      {select('SpeaksFor', t.speaksForOf, [
        ['', t.speaks.no],
        ['on', t.speaks.yes],
      ])}
      {input('ElectedBy', t.electedByOf, t.electedBy)}
      <span className="max-sm:hidden" />
      {input('Since', t.sinceOf, t.since)}
      {input('Until', t.untilOf, t.until)}
    </li>
  )
}

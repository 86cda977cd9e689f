'use client'
import { useRef, useState } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { ReferenceChoice } from '@/lib/records/form'
import { useWritten } from '../records/conflict-choices'
import { ChosenReference } from '../records/reference-field'
import { useFormKit } from '../records/record-form'
import { Button, IconButton } from '../ui/button'
import { CircleAlert, Plus, X } from '../ui/icons'

interface Row {
  readonly number: number
  readonly id: string
  readonly text: string
  readonly since: string
  readonly until: string
}
type Columns = Record<'ids' | 'texts' | 'since' | 'until', string[]>

/** Who holds a post and held it, each with the first and the last day; one empty row is always there. */
export function HoldersField({ t }: { t: Messages['posts'] }) {
  const kit = useFormKit()
  const box = useRef<HTMLFieldSetElement>(null)
  const { conflict } = kit.state
  const rowsOf = ({ ids, texts, since, until }: Columns, first: number): Row[] =>
    Array.from({ length: Math.max(ids.length, texts.length, 0) + (ids.at(-1) === '' ? 0 : 1) }, (_, index) => {
      const id = ids[index] ?? ''
      const text = texts[index] ?? conflict?.names[id] ?? ''
      return { number: first + index, id, text, since: since[index] ?? '', until: until[index] ?? '' }
    })
  const [rows, setRows] = useState<Row[]>(() =>
    rowsOf(
      {
        ids: kit.texts('holders'),
        texts: kit.texts('holdersText'),
        since: kit.texts('holdersSince'),
        until: kit.texts('holdersUntil'),
      },
      0,
    ),
  )
  // Rows keep their numbers when others go; new ones get the next.
  const next = Math.max(-1, ...rows.map(({ number }) => number)) + 1
  useWritten('holders', box, (_, written) => {
    const column = (name: string) => [written[name] ?? []].flat()
    const ids = column('holders')
    setRows(
      rowsOf({ ids, texts: column('holdersText'), since: column('holdersSince'), until: column('holdersUntil') }, next),
    )
  })
  // What an answer says of the n-th row stays with that row when rows go.
  const [answered, setAnswered] = useState({ state: kit.state, numbers: rows.map(({ number }) => number) })
  if (answered.state !== kit.state) setAnswered({ state: kit.state, numbers: rows.map(({ number }) => number) })
  const error = kit.error('holders')
  return (
    <fieldset ref={box} id="holders" tabIndex={-1} className="min-w-0" aria-describedby="holders-hint">
      <legend className="mb-1 text-14 font-semibold">{kit.label('holders')}</legend>
      {error ? (
        <p className="mb-1 flex items-start gap-1 text-13 text-danger">
          <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
          {error}
        </p>
      ) : null}
      <ul className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <HolderRow
            key={row.number}
            row={row}
            place={index + 1}
            t={t}
            choices={kit.state.choices[`holders.${answered.numbers.indexOf(row.number)}`]}
            remove={
              rows.length > 1
                ? {
                    label: fill(kit.words.records.remove, { name: row.text || fill(t.person, { n: index + 1 }) }),
                    act: () => setRows(rows.filter((other) => other !== row)),
                  }
                : null
            }
          />
        ))}
      </ul>
      <p id="holders-hint" className="mt-2 text-13 text-muted">
        {t.hints.holders}
      </p>
      <Button
        type="button"
        size="small"
        className="mt-3"
        onClick={() => setRows([...rows, { number: next, id: '', text: '', since: '', until: '' }])}
      >
        <Plus size={16} aria-hidden />
        {t.addHolder}
      </Button>
    </fieldset>
  )
}

function HolderRow({
  row,
  place,
  t,
  choices,
  remove,
}: {
  row: Row
  place: number
  t: Messages['posts']
  choices: readonly ReferenceChoice[] | undefined
  remove: { label: string; act: () => void } | null
}) {
  const label = fill(t.person, { n: place })
  const day = (name: string, text: string, words: string) => (
    <input
      name={name}
      aria-label={fill(words, { n: place })}
      placeholder={words === t.firstDayOf ? t.firstDay : t.lastDay}
      defaultValue={text}
      autoComplete="off"
      className="field"
    />
  )
  return (
    <li className="grid grid-cols-[1fr_1fr_44px] gap-2 max-sm:*:first:col-span-3 sm:grid-cols-[1fr_150px_150px_40px]">
      <ChosenReference
        name="holders"
        from="persons"
        label={label}
        id={row.id}
        text={row.text}
        choices={choices}
        input={{ 'aria-label': label, placeholder: label }}
      />
      {day('holdersSince', row.since, t.firstDayOf)}
      {day('holdersUntil', row.until, t.lastDayOf)}
      {remove ? (
        <IconButton label={remove.label} onClick={remove.act}>
          <X size={18} aria-hidden />
        </IconButton>
      ) : null}
    </li>
  )
}

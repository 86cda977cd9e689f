'use client'
import { useRef, useState } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import { useWritten } from '../records/conflict-choices'
import { useFormKit } from '../records/record-form'
import { Button, IconButton } from '../ui/button'
import { CircleAlert, Plus, X } from '../ui/icons'

interface Row {
  readonly number: number
  readonly name: string
  readonly until: string
}

/** What an organisation was called before, each until a day; one empty row is always there. */
export function FormerNamesField({ t }: { t: Messages['organisations'] }) {
  const kit = useFormKit()
  const box = useRef<HTMLFieldSetElement>(null)
  const rowsOf = (names: string[], until: string[], first: number): Row[] =>
    Array.from({ length: names.length + (names.at(-1) === '' ? 0 : 1) }, (_, index) => ({
      number: first + index,
      name: names[index] ?? '',
      until: until[index] ?? '',
    }))
  const [rows, setRows] = useState<Row[]>(() => rowsOf(kit.texts('formerNames'), kit.texts('formerNamesUntil'), 0))
  // Rows keep their numbers when others go; new ones get the next.
  const next = Math.max(-1, ...rows.map(({ number }) => number)) + 1
  useWritten('formerNames', box, (names, written) => {
    setRows(rowsOf(names, [written.formerNamesUntil ?? []].flat(), next))
  })
  const error = kit.error('formerNames')
  return (
    <fieldset ref={box} id="formerNames" tabIndex={-1} className="min-w-0" aria-describedby="formerNames-hint">
      <legend className="mb-1 text-14 font-semibold">{kit.label('formerNames')}</legend>
      {error ? (
        <p className="mb-1 flex items-start gap-1 text-13 text-danger">
          <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
          {error}
        </p>
      ) : null}
      <ul className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <li
            key={row.number}
            className="grid grid-cols-[1fr_44px] gap-2 max-sm:*:first:col-span-2 sm:grid-cols-[1fr_170px_40px]"
          >
            <input
              name="formerNames"
              aria-label={fill(t.formerName, { n: index + 1 })}
              defaultValue={row.name}
              autoComplete="off"
              className="field"
            />
            <input
              name="formerNamesUntil"
              aria-label={fill(t.formerNameUntil, { n: index + 1 })}
              placeholder={t.lastDay}
              defaultValue={row.until}
              autoComplete="off"
              className="field"
            />
            {rows.length > 1 ? (
              <IconButton
                label={fill(kit.words.records.remove, { name: row.name || fill(t.formerName, { n: index + 1 }) })}
                onClick={() => setRows(rows.filter((other) => other !== row))}
              >
                <X size={18} aria-hidden />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      <p id="formerNames-hint" className="mt-2 text-13 text-muted">
        {t.hints.formerNames}
      </p>
      <Button
        type="button"
        size="small"
        className="mt-3"
        onClick={() => setRows([...rows, { number: next, name: '', until: '' }])}
      >
        <Plus size={16} aria-hidden />
        {t.addFormerName}
      </Button>
    </fieldset>
  )
}

'use client'
import { useRef, useState } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import { readAgendaLine } from '@/lib/meetings/agenda'
import { useWritten } from '../records/conflict-choices'
import { useFormKit } from '../records/record-form'
import { Button, IconButton } from '../ui/button'
import { FieldError } from '../ui/field'
import { ChevronDown, ChevronUp, Plus, X } from '../ui/icons'

interface Item {
  key: number
  title: string
  minutes: string
}

/** Rows of a new agenda, also without JavaScript. */
const fewestRows = 3

function rowsOf(lines: readonly string[], first = 0): Item[] {
  const rows = lines.length ? lines : Array.from({ length: fewestRows }, () => '')
  return rows.map((line, index) => ({ key: first + index, ...readAgendaLine(line) }))
}

/** The agenda: rows to fill in, to move and to remove, with the minutes added up. Empty rows are not saved. */
export function AgendaEditor({ t }: { t: Messages['meetings'] }) {
  const kit = useFormKit()
  const box = useRef<HTMLFieldSetElement>(null)
  const [items, setItems] = useState(() => rowsOf(kit.texts('agenda')))
  // Rows keep their keys while they move; new ones get the next.
  const next = Math.max(-1, ...items.map((item) => item.key)) + 1
  useWritten('agenda', box, (lines) => setItems(rowsOf(lines, next)))
  const error = kit.error('agenda')
  const set = (index: number, part: Partial<Item>) =>
    setItems(items.map((item, at) => (at === index ? { ...item, ...part } : item)))
  const swap = (index: number, other: number) =>
    setItems(items.map((item, at) => (at === index ? items[other]! : at === other ? items[index]! : item)))
  const total = items.reduce((sum, item) => sum + (Number(item.minutes) || 0), 0)
  return (
    <fieldset ref={box} id="agenda" tabIndex={-1} aria-describedby="agenda-hint" className="min-w-0">
      <legend className="mb-2 flex w-full items-baseline justify-between">
        <span className="text-20 font-semibold">{t.agenda}</span>
        <span aria-live="polite" className="text-14 text-muted">
          {total ? fill(t.agendaTotal, { n: total }) : ''}
        </span>
      </legend>
      <FieldError error={error} />
      <p id="agenda-hint" className="mb-2 text-13 text-muted">
        {t.hints.agenda}
      </p>
      <ol className="flex flex-col gap-2">
        {items.map((item, index) => (
          <li key={item.key} className="flex flex-wrap items-center gap-1 sm:flex-nowrap">
            <span aria-hidden className="w-6 text-14 text-muted">
              {index + 1}
            </span>
            <input
              name="agendaTitle"
              aria-label={fill(t.agendaItem, { n: index + 1 })}
              value={item.title}
              onChange={(event) => set(index, { title: event.target.value })}
              maxLength={200}
              className="field min-w-0 flex-1"
            />
            <input
              name="agendaMinutes"
              aria-label={`${fill(t.agendaItem, { n: index + 1 })}: ${t.minutes}`}
              inputMode="numeric"
              value={item.minutes}
              onChange={(event) => set(index, { minutes: event.target.value })}
              maxLength={3}
              placeholder="–"
              className="field w-16! text-right"
            />
            <span className="flex">
              <IconButton
                label={fill(t.moveUp, { n: index + 1 })}
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
                className="size-8 disabled:opacity-40"
              >
                <ChevronUp size={18} aria-hidden />
              </IconButton>
              <IconButton
                label={fill(t.moveDown, { n: index + 1 })}
                disabled={index === items.length - 1}
                onClick={() => swap(index, index + 1)}
                className="size-8 disabled:opacity-40"
              >
                <ChevronDown size={18} aria-hidden />
              </IconButton>
              <IconButton
                label={fill(t.removeItem, { n: index + 1 })}
                onClick={() => setItems(items.filter((_, at) => at !== index))}
                className="size-8"
              >
                <X size={18} aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ol>
      <Button
        type="button"
        look="ghost"
        size="small"
        className="mt-2"
        onClick={() => setItems([...items, { key: next, title: '', minutes: '' }])}
      >
        <Plus size={18} aria-hidden />
        {t.addItem}
      </Button>
    </fieldset>
  )
}

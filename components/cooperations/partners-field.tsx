'use client'
import { useRef, useState } from 'react'
import { partnerRoles } from '@/lib/cooperations/fields'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { ReferenceChoice } from '@/lib/records/form'
import { ChosenReference } from '../records/reference-field'
import { useWritten } from '../records/conflict-choices'
import { useFormKit } from '../records/record-form'
import { Button, IconButton } from '../ui/button'
import { CircleAlert, Plus, X } from '../ui/icons'

/** Rows there are at least, also without JavaScript. */
const fewestRows = 3

interface Row {
  readonly number: number
  readonly id: string
  readonly text: string
  readonly role: string
}

/** Two or more organisations with a role each. The words of the roles follow the kind where it has a direction. */
export function PartnersField({ t, kind, directed }: { t: Messages['cooperations']; kind: string; directed: boolean }) {
  const kit = useFormKit()
  const [ids, texts, roles] = [kit.texts('partners'), kit.texts('partnersText'), kit.texts('partnersRoles')]
  const box = useRef<HTMLFieldSetElement>(null)
  const { conflict } = kit.state
  const rowsOf = (columns: { ids: string[]; texts: string[]; roles: string[] }, first: number): Row[] =>
    Array.from({ length: Math.max(fewestRows, columns.ids.length, columns.texts.length) }, (_, index) => {
      const id = columns.ids[index] ?? ''
      const text = columns.texts[index] ?? conflict?.names[id] ?? ''
      return { number: first + index, id, text, role: columns.roles[index] ?? 'partner' }
    })
  const [rows, setRows] = useState<Row[]>(() => rowsOf({ ids, texts, roles }, 0))
  // Rows keep their numbers when others go; new ones get the next.
  const next = Math.max(-1, ...rows.map(({ number }) => number)) + 1
  useWritten('partners', box, (_, written) => {
    const column = (name: string) => [written[name] ?? []].flat()
    const columns = { ids: column('partners'), texts: column('partnersText'), roles: column('partnersRoles') }
    setRows(rowsOf(columns, next))
  })
  // What an answer says of the n-th row stays with that row when rows go.
  const [answered, setAnswered] = useState({ state: kit.state, numbers: rows.map(({ number }) => number) })
  if (answered.state !== kit.state) setAnswered({ state: kit.state, numbers: rows.map(({ number }) => number) })
  const error = kit.error('partners')
  const words = t.roles[kind]
  const labels: Record<string, string> = directed && words ? { ...t.partnerRoles, ...words } : t.partnerRoles
  return (
    <fieldset ref={box} id="partners" tabIndex={-1} className="min-w-0">
      <legend className="mb-1 text-14 font-semibold">{kit.label('partners')}</legend>
      {error ? (
        <p className="mb-1 flex items-start gap-1 text-13 text-danger">
          <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
          {error}
        </p>
      ) : null}
      <ul className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <PartnerRow
            key={row.number}
            row={row}
            choices={kit.state.choices[`partners.${answered.numbers.indexOf(row.number)}`]}
            label={fill(t.partnerNumber, { n: index + 1 })}
            roleLabel={`${t.role}: ${fill(t.partnerNumber, { n: index + 1 })}`}
            labels={labels}
            remove={
              rows.length > 2
                ? {
                    label: fill(kit.words.records.remove, { name: fill(t.partnerNumber, { n: index + 1 }) }),
                    act: () => setRows(rows.filter((other) => other !== row)),
                  }
                : null
            }
          />
        ))}
      </ul>
      <Button
        type="button"
        size="small"
        className="mt-3"
        onClick={() => setRows([...rows, { number: next, id: '', text: '', role: 'partner' }])}
      >
        <Plus size={16} aria-hidden />
        {t.addPartner}
      </Button>
    </fieldset>
  )
}

function PartnerRow({
  row,
  choices,
  label,
  roleLabel,
  labels,
  remove,
}: {
  row: Row
  choices: readonly ReferenceChoice[] | undefined
  label: string
  roleLabel: string
  labels: Record<string, string>
  remove: { label: string; act: () => void } | null
}) {
  return (
    <li className="grid grid-cols-[1fr_44px] gap-2 max-sm:*:first:col-span-2 sm:grid-cols-[1fr_220px_40px]">
      <ChosenReference
        name="partners"
        label={label}
        id={row.id}
        text={row.text}
        choices={choices}
        input={{ 'aria-label': label, placeholder: label }}
      />
      <select name="partnersRoles" aria-label={roleLabel} defaultValue={row.role} className="field">
        {partnerRoles.map((role) => (
          <option key={role} value={role}>
            {labels[role]}
          </option>
        ))}
      </select>
      {remove ? (
        <IconButton label={remove.label} onClick={remove.act}>
          <X size={18} aria-hidden />
        </IconButton>
      ) : null}
    </li>
  )
}

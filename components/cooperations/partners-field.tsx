'use client'
import { useRef, useState } from 'react'
import { partnerRoles } from '@/lib/cooperations/fields'
import { fill, type Messages } from '@/lib/i18n/messages'
import { OrganisationCombobox } from '../organisations/organisation-combobox'
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
  const first = Array.from({ length: Math.max(fewestRows, ids.length) }, (_, number) => ({
    number,
    id: ids[number] ?? '',
    text: texts[number] ?? '',
    role: roles[number] ?? 'partner',
  }))
  const [rows, setRows] = useState<Row[]>(first)
  const next = useRef(first.length)
  const error = kit.error('partners')
  const choices = kit.state.choices.partners ?? []
  const words = t.roles[kind]
  const labels: Record<string, string> = directed && words ? { ...t.partnerRoles, ...words } : t.partnerRoles
  return (
    <fieldset id="partners" tabIndex={-1} className="min-w-0">
      <legend className="mb-1 text-14 font-semibold">{kit.label('partners')}</legend>
      {error ? (
        <p className="mb-1 flex items-start gap-1 text-13 text-danger">
          <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
          {error}
        </p>
      ) : null}
      {choices.length ? (
        <ul className="mb-2 list-disc pl-5 text-14">
          {choices.map((choice) => (
            <li key={choice.id}>{[choice.name, choice.place].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      ) : null}
      <ul className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <PartnerRow
            key={row.number}
            row={row}
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
        onClick={() => setRows([...rows, { number: next.current++, id: '', text: '', role: 'partner' }])}
      >
        <Plus size={16} aria-hidden />
        {t.addPartner}
      </Button>
    </fieldset>
  )
}

function PartnerRow({
  row,
  label,
  roleLabel,
  labels,
  remove,
}: {
  row: Row
  label: string
  roleLabel: string
  labels: Record<string, string>
  remove: { label: string; act: () => void } | null
}) {
  const id = useRef<HTMLInputElement>(null)
  return (
    <li className="grid gap-2 sm:grid-cols-[1fr_220px_40px]">
      <input ref={id} type="hidden" name="partners" defaultValue={row.id} />
      <div onInput={() => id.current && (id.current.value = '')}>
        <OrganisationCombobox
          aria-label={label}
          name="partnersText"
          listLabel={label}
          defaultValue={row.text}
          placeholder={label}
          onPick={(choice) => {
            if (id.current) id.current.value = choice.id
            return choice.name
          }}
        />
      </div>
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

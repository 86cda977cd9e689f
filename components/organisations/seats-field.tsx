'use client'
import { fill, type Messages } from '@/lib/i18n/messages'
import { seatRoles } from '@/lib/records/fields'
import { ChosenReference } from '../records/reference-field'
import { RowsField, type FieldRow } from '../records/rows-field'

/** Who sits in a body, each with its right there; one empty row is always there. */
export function SeatsField({ t }: { t: Messages['seats'] }) {
  return (
    <RowsField name="seats" hint={t.hint} add={t.add} called={(texts, n) => texts.Text || fill(t.number, { n })}>
      {(row) => <SeatRow t={t} {...row} />}
    </RowsField>
  )
}

function SeatRow({ t, texts, place: n, choices, remove }: FieldRow & { t: Messages['seats'] }) {
  const label = fill(t.number, { n })
  const input = (column: string, words: string, hint: string) => (
    <input
      name={`seats${column}`}
      aria-label={fill(words, { n })}
      placeholder={hint}
      defaultValue={texts[column]}
      autoComplete="off"
      className="field"
    />
  )
  const select = (column: string, words: string, options: readonly (readonly [string, string])[]) => (
    <select
      name={`seats${column}`}
      aria-label={fill(words, { n })}
      defaultValue={texts[column] || options[0]![0]}
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
        id={texts['']}
        text={texts.Text}
        choices={choices}
        input={{ 'aria-label': label, placeholder: label }}
      />
      {select(
        'Role',
        t.roleOf,
        seatRoles.map((role) => [role, t.roles[role]]),
      )}
      {remove ?? <span />}
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

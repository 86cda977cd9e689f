'use client'
import { fill, type Messages } from '@/lib/i18n/messages'
import { ChosenReference } from '../records/reference-field'
import { RowsField } from '../records/rows-field'

/** Who holds a post and held it, each with the first and the last day; one empty row is always there. */
export function HoldersField({ t }: { t: Messages['posts'] }) {
  return (
    <RowsField
      name="holders"
      hint={t.hints.holders}
      add={t.addHolder}
      called={(texts, n) => texts.Text || fill(t.person, { n })}
    >
      {({ texts, place: n, choices, remove }) => {
        const label = fill(t.person, { n })
        const day = (column: 'Since' | 'Until', words: string, hint: string) => (
          <input
            name={`holders${column}`}
            aria-label={fill(words, { n })}
            placeholder={hint}
            defaultValue={texts[column]}
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
              id={texts['']}
              text={texts.Text}
              choices={choices}
              input={{ 'aria-label': label, placeholder: label }}
            />
            {day('Since', t.firstDayOf, t.firstDay)}
            {day('Until', t.lastDayOf, t.lastDay)}
            {remove}
          </li>
        )
      }}
    </RowsField>
  )
}

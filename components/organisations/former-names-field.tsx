'use client'
import { fill, type Messages } from '@/lib/i18n/messages'
import { RowsField } from '../records/rows-field'

/** What an organisation was called before, each until a day; one empty row is always there. */
export function FormerNamesField({ t }: { t: Messages['organisations'] }) {
  return (
    <RowsField
      name="formerNames"
      hint={t.hints.formerNames}
      add={t.addFormerName}
      called={(texts, n) => texts[''] || fill(t.formerName, { n })}
    >
      {({ texts, place: n, remove }) => (
        <li className="grid grid-cols-[1fr_44px] gap-2 max-sm:*:first:col-span-2 sm:grid-cols-[1fr_170px_40px]">
          <input
            name="formerNames"
            aria-label={fill(t.formerName, { n })}
            defaultValue={texts['']}
            autoComplete="off"
            className="field"
          />
          <input
            name="formerNamesUntil"
            aria-label={fill(t.formerNameUntil, { n })}
            placeholder={t.lastDay}
            defaultValue={texts.Until}
            autoComplete="off"
            className="field"
          />
          {remove}
        </li>
      )}
    </RowsField>
  )
}

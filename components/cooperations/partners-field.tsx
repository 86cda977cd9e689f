'use client'
import { partnerRoles } from '@/lib/cooperations/fields'
import { fill, type Messages } from '@/lib/i18n/messages'
import { ChosenReference } from '../records/reference-field'
import { RowsField } from '../records/rows-field'

/** Two or more organisations with a role each. The words of the roles follow the kind where it has a direction. */
export function PartnersField({ t, kind, directed }: { t: Messages['cooperations']; kind: string; directed: boolean }) {
  const words = t.roles[kind]
  const labels: Record<string, string> = directed && words ? { ...t.partnerRoles, ...words } : t.partnerRoles
  return (
    <RowsField name="partners" add={t.addPartner} called={(_, n) => fill(t.partnerNumber, { n })} fewest={3} least={2}>
      {({ texts, place: n, choices, remove }) => {
        const label = fill(t.partnerNumber, { n })
        return (
          <li className="grid grid-cols-[1fr_44px] gap-2 max-sm:*:first:col-span-2 sm:grid-cols-[1fr_220px_40px]">
            <ChosenReference
              name="partners"
              label={label}
              id={texts['']}
              text={texts.Text}
              choices={choices}
              input={{ 'aria-label': label, placeholder: label }}
            />
            <select
              name="partnersRoles"
              aria-label={`${t.role}: ${label}`}
              defaultValue={texts.Roles || 'partner'}
              className="field"
            >
              {partnerRoles.map((role) => (
                <option key={role} value={role}>
                  {labels[role]}
                </option>
              ))}
            </select>
            {remove}
          </li>
        )
      }}
    </RowsField>
  )
}

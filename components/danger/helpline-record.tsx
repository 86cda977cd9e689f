import type { ReactNode } from 'react'
import type { HelplineValues } from '@/lib/danger/fields'
import type { DangerKind } from '@/lib/danger/kinds'
import type { Messages } from '@/lib/i18n/messages'
import { FactList } from '../records/fact-list'
import { RecordPage } from '../records/record-page'
import { ButtonLink } from '../ui/button'
import { Pencil, Phone, Trash2 } from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'

interface Props {
  t: Messages
  id: string
  name: string
  values: HelplineValues
  history: ReactNode
  mayEdit: boolean
}

/** The record of a help line of the office. */
export function HelplineRecord({ t, id, name, values, history, mayEdit }: Props) {
  const { helplines: words, fields, kinds } = t.danger
  const address = `/helplines/${id}`
  return (
    <RecordPage
      t={t}
      crumbs={[{ href: '/helplines', label: words.title }]}
      title={name}
      symbol={<Phone size={40} aria-hidden className="text-muted" />}
      below={null}
      actions={
        mayEdit ? (
          <>
            <ButtonLink href={`${address}/edit`} look="primary">
              <Pencil size={18} aria-hidden />
              {t.edit}
            </ButtonLink>
            <ButtonLink
              href={`${address}/delete`}
              aria-label={t.records.delete}
              title={t.records.delete}
              className="px-3!"
            >
              <Trash2 size={18} aria-hidden />
            </ButtonLink>
          </>
        ) : null
      }
      address={address}
      history={history}
    >
      <div className="max-w-[760px] p-4 sm:px-8 sm:py-5">
        <FactList
          facts={[
            [fields.number!, <PhoneLink key="number" phone={values.number} />],
            [fields.forWhom!, values.forWhom],
            [fields.dangers!, values.dangers.map((kind) => kinds[kind as DangerKind]).join(', ')],
            [fields.languages!, values.languages],
            [fields.hours!, values.hours],
            [fields.source!, values.source],
          ]}
        />
      </div>
    </RecordPage>
  )
}

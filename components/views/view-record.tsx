import type { ReactNode } from 'react'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import type { Stored } from '@/lib/records/record-type'
import type { ViewValues } from '@/lib/views/fields'
import { openAddress } from '@/lib/views/schema'
import { FactList } from '../records/fact-list'
import { RecordPage } from '../records/record-page'
import { Button, ButtonLink } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Bookmark, Image as ImageIcon, Pencil, Plus, Trash2 } from '../ui/icons'

interface Props {
  t: Messages
  locale: Locale
  record: Stored<ViewValues>
  mayEdit: boolean
  history: ReactNode
  /** The public picture, for those who may publish, and for all where there is one. */
  publication: ReactNode
  actions: { duplicate: DeedAction; snapshot: DeedAction }
}

/** The record of a view: what it is, what can be made of it, and its public picture. */
export function ViewRecord({ t, locale, record, mayEdit, history, publication, actions }: Props) {
  const { views: words } = t
  const { id, name, values } = record
  const { description, sharing, takenAt } = values
  const address = `/network/views/${id}`
  return (
    <RecordPage
      t={t}
      crumbs={[
        { href: '/network', label: t.network.title },
        { href: '/network/views', label: words.title },
      ]}
      title={name}
      symbol={<Bookmark size={40} aria-hidden className="text-muted" />}
      below={takenAt ? fill(words.taken, { date: formatDate(takenAt, locale) }) : words.sharings[sharing]}
      actions={
        <>
          <ButtonLink href={openAddress({ id, ...values })} look="primary">
            {words.open}
          </ButtonLink>
          {mayEdit ? (
            <>
              <ButtonLink href={`${address}/edit`}>
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
          ) : null}
        </>
      }
      address={address}
      history={history}
    >
      <div className="flex max-w-[760px] flex-col gap-6 p-4 sm:px-8 sm:py-5">
        <FactList
          facts={[
            [words.fields.description!, description],
            [words.fields.sharing!, words.sharings[sharing]],
            [words.day, takenAt ? formatDate(takenAt, locale) : words.always],
          ]}
        />
        <div className="no-print flex flex-wrap gap-2">
          <Make action={actions.duplicate} id={id}>
            <Plus size={18} aria-hidden />
            {words.duplicate}
          </Make>
          {takenAt ? null : (
            <Make action={actions.snapshot} id={id}>
              <ImageIcon size={18} aria-hidden />
              {words.freeze}
            </Make>
          )}
        </div>
        {publication}
      </div>
    </RecordPage>
  )
}

/** A button that makes another view of this one. */
function Make({ action, id, children }: { action: DeedAction; id: string; children: ReactNode }) {
  return (
    <DeedForm action={action}>
      <input type="hidden" name="key" value={id} />
      <Button>{children}</Button>
    </DeedForm>
  )
}

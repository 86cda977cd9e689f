import Link from 'next/link'
import { contactKinds } from '@/lib/contacts/fields'
import type { FadingRow } from '@/lib/contacts/schema'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { OrganisationKind } from '@/lib/organisations/kinds'
import { dialledPhone, formatPhone } from '@/lib/phone'
import { KindSymbol } from '../organisations/kind-symbol'
import { Row, RowForm, type RowAction } from '../records/row-deed'
import { rowWords } from '../records/row-words'
import { Button, buttonClass } from '../ui/button'
import { Handshake, PhoneCall } from '../ui/icons'

interface Props {
  t: Messages
  locale: Locale
  today: string
  rows: readonly FadingRow[]
  mayNote: boolean
  note: RowAction
  undo: RowAction
}

/** What finishes a row. */
const closing = ['note']

/** Contacts that fall asleep, each with the way to call and to note that one did, where it stands. */
export function FadingRows({ t, locale, today, rows, mayNote, note, undo }: Props) {
  const words = t.contacts
  return (
    <ul className="divide-y divide-line-soft rounded-md border border-line-soft px-4">
      {rows.map((row) => {
        const name = row.name ?? row.with.map((partner) => partner.name).join(', ')
        return (
          <Row
            key={row.id}
            words={rowWords(t)}
            version={0}
            closing={closing}
            undo={undo}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2 sm:min-h-14"
          >
            {row.of === 'organisation' ? (
              <KindSymbol kind={row.kind as OrganisationKind} />
            ) : (
              <Handshake size={24} aria-hidden className="flex-none text-muted" />
            )}
            <div className="min-w-0 flex-1 basis-52">
              <Link
                prefetch={false}
                href={row.of === 'organisation' ? `/organisations/${row.key}?tab=contacts` : `/cooperations/${row.key}`}
                className="text-14 font-semibold text-ink"
              >
                {name}
              </Link>
              <p className="text-13 text-muted">
                {row.day && row.due
                  ? fill(words.fadingSince, { date: formatDate(row.day, locale), due: formatDate(row.due, locale) })
                  : words.never}
              </p>
            </div>
            {row.phone ? (
              <a
                href={`tel:${dialledPhone(row.phone)}`}
                className={`${buttonClass('secondary', 'small')} no-print`}
                aria-label={fill(words.callName, { name })}
                title={formatPhone(row.phone)}
              >
                <PhoneCall size={16} aria-hidden />
                {words.call}
              </a>
            ) : (
              <span className="text-13 text-muted">{words.noPhone}</span>
            )}
            {mayNote ? (
              <details className="no-print basis-full sm:basis-auto sm:open:basis-full">
                <summary
                  aria-label={fill(words.noteWith, { name })}
                  className="inline-flex min-h-8 items-center text-14 text-accent max-sm:min-h-11"
                >
                  {words.note}
                </summary>
                <NoteForm {...{ t, today, row, name, note }} />
              </details>
            ) : null}
          </Row>
        )
      })}
    </ul>
  )
}

/** The short form of a row. */
function NoteForm({
  t,
  today,
  row,
  name,
  note,
}: Pick<Props, 't' | 'today' | 'note'> & { row: FadingRow; name: string }) {
  const words = t.contacts
  const { fields } = words
  const known = row.of === 'organisation' ? { organisationId: row.id } : { cooperationId: row.id }
  return (
    <RowForm
      deed="note"
      action={note}
      values={known}
      done={words.noted}
      button={
        <Button size="small" aria-label={fill(words.noteWith, { name })}>
          {words.save}
        </Button>
      }
      className="mt-1 flex flex-wrap items-end gap-3 rounded-md border border-line-soft bg-surface p-3"
    >
      {row.of === 'cooperation' ? (
        <label className="text-14">
          <span className="mb-1 block font-semibold">{words.partner}</span>
          <select name="organisationId" className="field">
            {row.with.map((partner) => (
              <option key={partner.id} value={partner.id}>
                {partner.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="text-14">
        <span className="mb-1 block font-semibold">{fields.kind}</span>
        <select name="kind" className="field">
          {contactKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="text-14">
        <span className="mb-1 block font-semibold">{fields.day}</span>
        <input type="date" name="day" defaultValue={today} required className="field" />
      </label>
      <label className="min-w-0 flex-1 basis-64 text-14">
        <span className="mb-1 block font-semibold">{fields.text}</span>
        <input name="text" maxLength={500} required autoComplete="off" className="field w-full" />
      </label>
    </RowForm>
  )
}

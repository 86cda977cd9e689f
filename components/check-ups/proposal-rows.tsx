import Link from 'next/link'
import type { AskedKind } from '@/lib/check-ups/fields'
import type { ShownProposal } from '@/lib/check-ups/schema'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { recordAddress } from '@/lib/records/kinds'
import { kindWords, valueWords } from '../records/entry-words'
import { Row, RowForm, type RowAction } from '../records/row-deed'
import { rowWords } from '../records/row-words'
import { Button } from '../ui/button'
import { CircleAlert } from '../ui/icons'

/** What can be done in a row. */
export interface ProposalDeeds {
  readonly takeOver: RowAction
  readonly decline: RowAction
  readonly undo: RowAction
}

interface Props {
  t: Messages
  locale: Locale
  rows: readonly ShownProposal[]
  deeds: ProposalDeeds
}

/** What finishes a row. */
const closing = ['take', 'decline']

/** What partners said: the recorded value beside the proposed one, each decided where it stands. */
export function ProposalRows({ t, locale, rows, deeds }: Props) {
  return (
    <ul aria-label={t.checkUps.list} className="divide-y divide-line-soft border-y border-line-soft">
      {rows.map((row) => (
        <Row
          key={`${row.id} ${row.version}`}
          words={rowWords(t)}
          version={row.recordVersion}
          closing={closing}
          undo={deeds.undo}
          className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3"
        >
          <div className="min-w-0 flex-1 basis-72">
            <ProposalText t={t} locale={locale} row={row} />
          </div>
          <Deeds t={t} locale={locale} row={row} deeds={deeds} />
        </Row>
      ))}
    </ul>
  )
}

/** What was said in one line. */
export function proposalTitle(t: Messages, row: ShownProposal): string {
  const { labels } = kindWords(t, row.about!)
  const words = t.checkUps.answers
  if (row.answer === 'other') return fill(words.other, { field: labels[row.field!] ?? row.field! })
  return words[row.answer!]
}

function ProposalText({ t, locale, row }: Omit<Props, 'rows' | 'deeds'> & { row: ShownProposal }) {
  const words = t.checkUps
  const address = row.recordKey ? recordAddress(row.about!, row.recordKey) : null
  const name = row.recordName ?? words.gone
  return (
    <>
      <p className="text-13 text-muted [overflow-wrap:anywhere]">
        <Link prefetch={false} href={`/organisations/${row.organisation.key}?tab=check-up`}>
          {row.organisation.name}
        </Link>
        {row.about === 'organisation' ? null : (
          <>
            {' · '}
            {t.records.kinds[row.about!]}:{' '}
            {address ? (
              <Link prefetch={false} href={address}>
                {name}
              </Link>
            ) : (
              name
            )}
          </>
        )}
        {' · '}
        {fill(words.said, { date: formatDate(row.saidAt!, locale) })}
      </p>
      <p className="text-14 font-semibold [overflow-wrap:anywhere]">{proposalTitle(t, row)}</p>
      <Values t={t} locale={locale} row={row} />
      {row.changedSince ? (
        <p className="mt-1 flex items-start gap-1 text-13 text-warn">
          <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
          {words.changedSince}
        </p>
      ) : null}
    </>
  )
}

/** The recorded value beside the proposed one; of a free answer its text. */
function Values({ t, locale, row }: Omit<Props, 'rows' | 'deeds'> & { row: ShownProposal }) {
  if (row.answer === 'missing' || row.answer === 'remark')
    return <p className="mt-1 text-14 whitespace-pre-line [overflow-wrap:anywhere]">{String(row.proposed ?? '')}</p>
  if (row.answer === 'right') {
    const { labels } = kindWords(t, row.about!)
    return <p className="mt-1 text-14">{row.fields.map((one) => labels[one] ?? one).join(', ')}</p>
  }
  if (row.answer !== 'other') return null
  const words = kindWords(t, row.about as AskedKind)
  const say = (value: unknown) =>
    valueWords(words.fields[row.field!], row.field!, value, { t, locale, names: {}, words })
  return (
    <dl className="mt-1 grid gap-x-6 gap-y-1 text-14 sm:grid-cols-2">
      {(['recorded', 'proposed'] as const).map((side) => (
        <div key={side} className="min-w-0">
          <dt className="text-13 text-muted">{t.checkUps[side]}</dt>
          <dd className="whitespace-pre-line [overflow-wrap:anywhere]">
            {side === 'recorded' ? (
              <del className="no-underline">{say(row.current)}</del>
            ) : (
              <ins className="font-semibold no-underline">{say(row.proposed)}</ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Deeds({ t, row, deeds }: Omit<Props, 'rows'> & { row: ShownProposal }) {
  const words = t.checkUps
  const what = `${proposalTitle(t, row)}, ${row.recordName ?? row.organisation.name}`
  const free = row.answer === 'missing' || row.answer === 'remark'
  return (
    <div className="no-print flex flex-none flex-wrap items-start gap-2">
      {row.recordName === null ? null : (
        <RowForm
          deed="take"
          action={deeds.takeOver}
          values={{ id: row.id }}
          done={words.taken}
          button={
            <Button size="small" aria-label={`${free ? words.noted : words.takeOver}: ${what}`}>
              {free ? words.noted : words.takeOver}
            </Button>
          }
        />
      )}
      <details className="min-w-0">
        <summary
          aria-label={fill(words.declineThis, { what })}
          className="inline-flex min-h-8 cursor-pointer items-center px-2 text-14 text-accent max-sm:min-h-11"
        >
          {words.decline} …
        </summary>
        <RowForm
          deed="decline"
          action={deeds.decline}
          values={{ id: row.id }}
          done={words.declined}
          className="mt-2 flex flex-wrap items-end gap-2"
          button={<Button size="small">{words.decline}</Button>}
        >
          <label className="text-13">
            <span className="mb-1 block">{words.reason}</span>
            <input name="reason" required maxLength={300} autoComplete="off" className="field" />
          </label>
        </RowForm>
      </details>
    </div>
  )
}

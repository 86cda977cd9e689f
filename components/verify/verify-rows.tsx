import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { recordAddress } from '@/lib/records/kinds'
import type { VerifiedKind } from '@/lib/rhythms/schema'
import type { VerifyRow } from '@/lib/verify/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { Row, RowForm, type RowAction } from '../records/row-deed'
import { rowWords } from '../records/row-words'
import { Button, ButtonLink } from '../ui/button'
import { CalendarClock, Handshake, MapPinCheck, UserRound, type IconComponent } from '../ui/icons'
import { WorkKeys } from './work-keys'

/** What can be done in a row. */
export interface VerifyDeeds {
  readonly confirm: RowAction
  readonly later: RowAction
  readonly undo: RowAction
}

interface Props {
  t: Messages
  locale: Locale
  rows: readonly VerifyRow[]
  deeds: VerifyDeeds
}

/** What finishes a row. */
const closing = ['verify', 'later']

const icons: Record<Exclude<VerifiedKind, 'organisation'>, IconComponent> = {
  post: UserRound,
  responsibility: MapPinCheck,
  cooperation: Handshake,
  offer: CalendarClock,
}

/** Records to confirm, each done where it stands; worked off by mouse or by keyboard. */
export function VerifyRows({ t, locale, rows, deeds }: Props) {
  return (
    <WorkKeys label={t.verify.list}>
      {rows.map((row) => (
        <Row
          key={row.id}
          words={rowWords(t)}
          version={row.version}
          closing={closing}
          undo={deeds.undo}
          className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2 focus-within:bg-surface sm:min-h-14 sm:flex-nowrap"
        >
          <RowBody t={t} locale={locale} row={row} deeds={deeds} />
        </Row>
      ))}
    </WorkKeys>
  )
}

function RowBody({ t, locale, row, deeds }: Omit<Props, 'rows'> & { row: VerifyRow }) {
  const partners = row.organisations.map(({ name }) => name).join(', ')
  const name = (locale === 'en' && row.en ? row.en : row.name) ?? partners
  const address = recordAddress(row.kind, row.key) ?? ''
  const Icon = row.kind === 'organisation' ? null : icons[row.kind]
  const symbol = row.organisations[0]
  // Many rows have the name of a topic: with whose it is they can be told apart.
  const called = row.kind === 'organisation' || name === partners ? name : `${name}, ${partners}`
  return (
    <>
      {Icon ? (
        <Icon size={24} aria-hidden className="flex-none text-muted" />
      ) : symbol ? (
        <KindSymbol kind={symbol.kind} />
      ) : null}
      <div className="min-w-0 flex-1">
        <Link prefetch={false} href={address} className="text-14 font-semibold text-ink">
          {name}
        </Link>
        <p className="text-13 text-muted">
          {[
            t.records.kinds[row.kind],
            row.kind === 'organisation' || name === partners ? '' : partners,
            row.verifiedAt
              ? fill(t.organisations.verifyDue, { date: formatDate(row.verifiedAt, locale) })
              : fill(t.home.verifyReason, {
                  confidence: row.confidence ? t.confidence[row.confidence] : t.organisations.notVerified,
                  evidence: row.evidence ?? t.unknown,
                }),
            row.ended ? fill(t.verify.termEnded, { date: formatDate(row.ended, locale) }) : '',
            row.snoozed ? fill(t.verify.until, { date: formatDate(row.snoozed, locale) }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="no-print flex flex-wrap items-center gap-2 max-sm:w-full max-sm:pl-10">
        <RowForm
          deed="verify"
          action={deeds.confirm}
          values={{ kind: row.kind, key: row.key }}
          done={t.records.verifiedNow}
          button={
            <Button size="small" data-confirm aria-label={`${t.organisations.verify}: ${called}`}>
              {t.organisations.verify}
            </Button>
          }
        />
        <ButtonLink href={`${address}/edit`} look="ghost" size="small" data-edit aria-label={`${t.edit}: ${called}`}>
          {t.edit}
        </ButtonLink>
        <RowForm
          deed="later"
          action={deeds.later}
          values={{ id: row.id }}
          done={t.verify.laterDone}
          button={
            <Button size="small" look="ghost" data-later aria-label={`${t.verify.later}: ${called}`}>
              {t.verify.later}
            </Button>
          }
        />
      </div>
    </>
  )
}

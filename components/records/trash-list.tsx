import Link from 'next/link'
import { formatDate, formatTime } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { ShownTrashItem } from '@/lib/changes/service'
import type { RecordKind } from '@/lib/records/kinds'
import { listAddress, pageOf } from '@/lib/records/list'
import { Button } from '../ui/button'
import {
  Bookmark,
  Building2,
  CalendarClock,
  CalendarDays,
  Handshake,
  MapPin,
  Phone,
  RotateCcw,
  ShieldCheck,
  UserRound,
  type IconComponent,
} from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { Row, RowForm, type RowAction } from './row-deed'
import { rowWords } from './row-words'

interface Props {
  t: Messages
  locale: Locale
  days: number
  items: readonly ShownTrashItem[]
  /** Only this kind; empty: all. */
  kind: string
  page: number
  actions: { restore: RowAction; purge: RowAction; undo: RowAction }
}

const icons: Partial<Record<RecordKind, IconComponent>> = {
  organisation: Building2,
  cooperation: Handshake,
  responsibility: MapPin,
  meeting: CalendarDays,
  helpline: Phone,
  offer: CalendarClock,
  post: UserRound,
  person: UserRound,
  view: Bookmark,
}
/** What finishes a row. */
const closing = ['restore', 'purge']
/** From so many days on the time that is left is told as a warning. */
const soon = 3

/** What was deleted: by whom and when, what hangs on it, how long it stays, and the way back. */
export function TrashList({ t, locale, days, items, kind, page, actions }: Props) {
  const words = t.records
  const kinds = [...new Set(items.map((item) => item.kind))]
  const shown = pageOf(
    items.filter((item) => !kind || item.kind === kind),
    page,
  )
  const address = (change: { kind?: string; page?: number }) =>
    listAddress('/trash', { kind: '', page: 1 }, { kind, page: 1 }, change)
  const lead = fill(count(words.trashLead, items.length, locale), { days })
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead title={words.trash} lead={items.length ? lead : words.trashEmpty} />
      {items.length ? (
        <>
          <nav aria-label={t.organisations.filter} className="no-print mb-3 flex flex-wrap gap-2">
            <Chip href={address({ kind: '' })} current={!kind} text={`${words.allKinds} ${items.length}`} />
            {kinds.map((one) => (
              <Chip
                key={one}
                href={address({ kind: one })}
                current={kind === one}
                text={`${words.kinds[one]} ${items.filter((item) => item.kind === one).length}`}
              />
            ))}
          </nav>
          <table className="data-table">
            <thead className="max-sm:sr-only">
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.whoWhen}</th>
                <th scope="col" className="max-md:hidden">
                  {words.hangs}
                </th>
                <th scope="col">{words.left}</th>
                <th scope="col">
                  <span className="sr-only">{words.restore}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.items.map((item) => (
                <TrashRow key={item.id} t={t} locale={locale} days={days} item={item} actions={actions} />
              ))}
            </tbody>
          </table>
          <Pagination
            t={t}
            page={shown.page}
            pages={shown.pages}
            summary={count(words.number, shown.total, locale)}
            address={(number) => address({ page: number })}
          />
        </>
      ) : null}
      <p className="mt-4 flex items-center gap-2 text-13 text-muted">
        <ShieldCheck size={18} aria-hidden />
        {words.noPersons}
      </p>
    </div>
  )
}

function Chip({ href, current, text }: { href: string; current: boolean; text: string }) {
  return (
    <Link
      prefetch={false}
      href={href}
      aria-current={current || undefined}
      className="inline-flex min-h-8 max-sm:min-h-11 items-center rounded-md border border-line px-2 text-14 text-ink no-underline aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent"
    >
      {text}
    </Link>
  )
}

function TrashRow({
  t,
  locale,
  days,
  item,
  actions,
}: Omit<Props, 'items' | 'kind' | 'page'> & { item: ShownTrashItem }) {
  const words = t.records
  const Icon = icons[item.kind] ?? Building2
  const late = item.daysLeft <= soon
  return (
    <Row
      as="tr"
      words={rowWords(t)}
      version={0}
      closing={closing}
      undo={actions.undo}
      className="max-sm:flex max-sm:flex-col max-sm:border-b max-sm:border-line-soft max-sm:py-2 max-sm:*:border-0! max-sm:*:py-1!"
    >
      <td>
        <span className="flex items-center gap-3">
          <Icon size={22} aria-hidden className="flex-none text-muted" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="font-semibold group-data-done/row:line-through">
              {item.name || words.kinds[item.kind]}
            </span>
            <span className="block text-13 text-muted">{words.kinds[item.kind]}</span>
          </span>
        </span>
      </td>
      <td>
        {item.by}
        <span className="block text-13 text-muted">
          {formatDate(item.at, locale)}, {formatTime(item.at, locale)}
        </span>
      </td>
      <td className="max-md:hidden">{item.along ? count(words.hangsAlong, item.along, locale) : words.hangsNothing}</td>
      <td className={late ? 'font-semibold text-warn' : ''}>
        {item.daysLeft ? count(words.daysLeft, item.daysLeft, locale) : words.due}
        <svg aria-hidden width="72" height="4" className={`mt-1 block ${late ? 'text-warn' : 'text-accent'}`}>
          <rect width="72" height="4" rx="2" className="fill-line-soft" />
          <rect width={Math.max(3, Math.round((72 * item.daysLeft) / days))} height="4" rx="2" fill="currentColor" />
        </svg>
      </td>
      <td className="text-right">
        <span className="no-print flex flex-wrap gap-2 sm:justify-end">
          {item.mayRestore ? (
            <RowForm
              deed="restore"
              action={actions.restore}
              values={{ id: item.id }}
              done={words.restored}
              button={
                <Button size="small" aria-label={`${words.restore}: ${item.name}`}>
                  <RotateCcw size={16} aria-hidden />
                  {words.restore}
                </Button>
              }
            />
          ) : null}
          {item.mayPurge ? (
            <RowForm
              deed="purge"
              action={actions.purge}
              values={{ id: item.id }}
              done={words.purged}
              button={
                <Button size="small" look="danger" aria-label={`${words.purge}: ${item.name}`}>
                  {words.purge}
                </Button>
              }
            />
          ) : null}
        </span>
      </td>
    </Row>
  )
}

import Link from 'next/link'
import { lastDay } from '@/lib/dates'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { SeatOf } from '@/lib/organisations/schema'
import { Clock } from '../ui/icons'
import { Tag } from '../ui/tag'
import { KindSymbol } from './kind-symbol'
import { seatWords } from './seat-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  seats: readonly SeatOf[]
}

/**
 * Who sits in a body, or where an organisation sits, each with its right and its term; a term that is over is marked.
 */
export function SeatList({ t, locale, today, seats }: Props) {
  return (
    <ul className="flex flex-col text-14">
      {seats.map((seat) => (
        <li
          key={`${seat.organisation.id} ${seat.since}`}
          className="flex items-start gap-2 border-t border-line-soft py-2 first:border-0"
        >
          <KindSymbol kind={seat.organisation.kind} size={20} />
          <span className="min-w-0 flex-1">
            <Link prefetch={false} href={`/organisations/${seat.organisation.key}`} className="font-semibold text-ink">
              {seat.organisation.name}
            </Link>
            <span className="block text-13 text-muted">{seatWords(t, locale, seat)}</span>
          </span>
          {isOver(seat, today) ? (
            <Tag tone="warn" icon={<Clock size={16} aria-hidden />}>
              {t.seats.over}
            </Tag>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const isOver = ({ until }: Pick<SeatOf, 'until'>, today: string) => until !== null && lastDay(until) < today

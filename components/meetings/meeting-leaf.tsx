import Link from 'next/link'
import { dateLeaf, formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { MeetingItem } from '@/lib/meetings/schema'
import { clockWords } from './meeting-words'

/** A meeting with its calendar leaf: when, where, how many answered. */
export function MeetingLeaf({
  t,
  locale,
  meeting,
  past,
}: {
  t: Messages
  locale: Locale
  meeting: MeetingItem
  past?: boolean
}) {
  const leaf = dateLeaf(meeting.startsAt, locale, meeting.timeZone)
  const cancelled = meeting.status === 'cancelled'
  return (
    <div className="flex gap-4">
      <span aria-hidden className="flex size-12 flex-none flex-col items-center justify-center rounded-md bg-surface">
        <span className="text-16 leading-5 font-semibold">{leaf.day}</span>
        <span className="text-13 leading-4 text-muted">{leaf.month}</span>
      </span>
      <div className="min-w-0">
        <Link prefetch={false} href={`/meetings/${meeting.key}`} className="text-14 font-semibold text-ink">
          {cancelled ? <s>{meeting.title}</s> : meeting.title}
        </Link>
        {cancelled ? (
          <span className="ml-2 text-13 font-semibold text-danger">{t.meetings.statuses.cancelled}</span>
        ) : null}
        <p className="text-13 text-muted">
          {leaf.weekday}, {formatDate(meeting.startsAt, locale, meeting.timeZone)},{' '}
          {clockWords(meeting, t.meetings, locale)}
          {meeting.place ? ` · ${meeting.place}` : ''}
        </p>
        <p className="text-13 text-muted">
          {meeting.series ? `${meeting.series} · ` : ''}
          {fill(past ? t.meetings.attendedOf : t.meetings.answered, {
            accepted: meeting.accepted,
            declined: meeting.declined,
            open: meeting.invited - meeting.answered,
            attended: meeting.attended,
            invited: meeting.invited,
          })}
        </p>
      </div>
    </div>
  )
}

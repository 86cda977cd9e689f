import Link from 'next/link'
import { formatDate, formatTime } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { MeetingOfOrganisation } from '@/lib/meetings/schema'

/** The meetings of one organisation. */
export function MeetingTable({
  t,
  locale,
  meetings,
}: {
  t: Messages
  locale: Locale
  meetings: MeetingOfOrganisation[]
}) {
  if (!meetings.length) return <p className="text-14 text-muted">{t.organisations.noMeetings}</p>
  return (
    <ul className="divide-y divide-line-soft border-y border-line-soft text-14">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <span className="text-muted">
            {formatDate(meeting.startsAt, locale, meeting.timeZone)},{' '}
            {fill(t.meetings.clock, { time: formatTime(meeting.startsAt, locale, meeting.timeZone) })}
          </span>
          <Link prefetch={false} href={`/meetings/${meeting.key}`} className="min-w-0 flex-1 font-semibold text-ink">
            {meeting.title}
          </Link>
          <span>
            {meeting.status === 'cancelled'
              ? t.meetings.statuses.cancelled
              : t.meetings.participation[meeting.participation]}
          </span>
        </li>
      ))}
    </ul>
  )
}

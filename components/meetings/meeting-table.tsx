import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { MeetingOfOrganisation } from '@/lib/meetings/schema'
import { clockWords, participationWords } from './meeting-words'

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
            {formatDate(meeting.startsAt, locale, meeting.timeZone)}, {clockWords(meeting, t.meetings, locale)}
          </span>
          <Link prefetch={false} href={`/meetings/${meeting.key}`} className="min-w-0 flex-1 font-semibold text-ink">
            {meeting.title}
          </Link>
          <span>
            {meeting.status === 'cancelled' ? t.meetings.statuses.cancelled : participationWords(meeting, t.meetings)}
          </span>
        </li>
      ))}
    </ul>
  )
}

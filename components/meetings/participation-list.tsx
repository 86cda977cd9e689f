import Link from 'next/link'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { Meeting, Participation } from '@/lib/meetings/schema'
import type { DeedAction } from '@/lib/records/form'
import { KindSymbol } from '../organisations/kind-symbol'
import { ExportLinks } from '../ui/export-links'
import { AttendanceChoice } from './attendance-choice'

interface Props {
  t: Messages['meetings']
  exportAs: Messages['exportAs']
  meeting: Meeting
  participations: readonly Participation[]
  begun: boolean
  /** Records an answer; null: it is only shown. */
  action: DeedAction | null
}

/** Who is invited, what they answered, and from the start on whether they came. Each sum adds up to all. */
export function ParticipationList({ t, exportAs, meeting, participations, begun, action }: Props) {
  const sums = (fact: 'reply' | 'attendance') => (value: string) =>
    participations.filter((entry) => entry[fact] === value).length
  const [replied, came] = [sums('reply'), sums('attendance')]
  return (
    <section className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>
          {t.attendance} <span className="text-14 font-normal text-muted">{participations.length}</span>
        </h2>
        {participations.length ? <ExportLinks address={`/meetings/${meeting.key}/invitees`} label={exportAs} /> : null}
      </div>
      {participations.length === 0 ? (
        <p className="text-14 text-muted">{t.nobodyInvited}</p>
      ) : (
        <>
          <p aria-live="polite" className="text-14 text-muted">
            {fill(t.answered, {
              invited: participations.length,
              accepted: replied('accepted'),
              declined: replied('declined'),
              open: replied('open'),
            })}
          </p>
          <p aria-live="polite" className="mb-2 text-14 text-muted">
            {begun
              ? fill(t.counter, {
                  attended: came('attended'),
                  excused: came('excused'),
                  absent: came('absent'),
                  open: came('open'),
                })
              : action
                ? t.attendanceLater
                : null}
          </p>
          <ul className="divide-y divide-line-soft border-y border-line-soft">
            {participations.map((entry) => (
              <li key={entry.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2 sm:min-h-14">
                <KindSymbol kind={entry.organisation.kind} size={24} />
                <Link
                  prefetch={false}
                  href={`/organisations/${entry.organisation.key}`}
                  className="min-w-0 flex-1 basis-44 text-14 text-ink"
                >
                  {entry.organisation.name}
                </Link>
                {action ? (
                  <AttendanceChoice
                    t={t}
                    meetingKey={meeting.key}
                    participation={entry}
                    begun={begun}
                    action={action}
                  />
                ) : (
                  <span className="text-14 text-muted">
                    {[t.replies[entry.reply], ...(begun ? [t.attendances[entry.attendance]] : [])].join(' · ')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

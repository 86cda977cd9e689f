import Link from 'next/link'
import { diffFields, type Change } from '@/lib/changes/schema'
import type { Cooperation } from '@/lib/cooperations/schema'
import { formatDate, formatTime } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { MeetingOfOrganisation } from '@/lib/meetings/schema'

interface Entry {
  id: string
  at: string
  title: string
  href?: string
  detail: string
  event: boolean
  fields?: string[]
}

/** What happened, newest first: filled points are events and contacts, hollow ones changes of data. */
export function Chronicle({
  t,
  locale,
  changes,
  cooperations,
  meetings,
  self,
  detailed,
}: {
  t: Messages
  locale: Locale
  changes: Change[]
  cooperations: Cooperation[]
  meetings: MeetingOfOrganisation[]
  self?: string
  detailed?: boolean
}) {
  const words = t.organisations
  const entries: Entry[] = [
    ...changes.map((change) => ({
      id: change.id,
      at: change.at,
      title: words.changes[change.action] ?? change.action,
      detail: fill(words.changeBy, {
        date: formatDate(change.at, locale),
        time: formatTime(change.at, locale),
        name: change.actorLabel,
      }),
      event: false,
      fields: detailed ? fieldsOf(change, t) : [],
    })),
    ...cooperations
      .filter((cooperation) => cooperation.since)
      .map((cooperation) => ({
        id: cooperation.id,
        at: cooperation.since!,
        title: `${t.cooperations.kinds[cooperation.kind]}: ${cooperation.partners
          .filter((partner) => partner.id !== self)
          .map((partner) => partner.name)
          .join(', ')}`,
        detail: [formatDate(cooperation.since!, locale), cooperation.description].filter(Boolean).join(' · '),
        event: true,
      })),
    ...meetings.map((meeting) => ({
      id: meeting.id,
      at: meeting.startsAt,
      title: meeting.title,
      href: `/meetings/${meeting.key}`,
      detail: `${formatDate(meeting.startsAt, locale, meeting.timeZone)} · ${meeting.status === 'cancelled' ? t.meetings.statuses.cancelled : t.meetings.participation[meeting.participation]}`,
      event: true,
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
  if (!entries.length) return <p className="text-14 text-muted">{words.noHistory}</p>
  const years = [...new Set(entries.map((entry) => entry.at.slice(0, 4)))]
  return (
    <ol className="flex flex-col gap-4">
      {years.map((year) => (
        <li key={year}>
          <p className="mb-2 pl-6 text-13 font-semibold text-muted">{year}</p>
          <ol className="flex flex-col gap-4 border-l-2 border-line-soft ml-[5px]">
            {entries
              .filter((entry) => entry.at.startsWith(year))
              .map((entry) => (
                <li key={entry.id} className="relative pl-[18px] text-14">
                  <span
                    aria-hidden
                    className={`absolute top-1 -left-[7px] size-3 rounded-full border-2 ${entry.event ? 'border-accent bg-accent' : 'border-line bg-bg'}`}
                  />
                  <p className="font-semibold">
                    {entry.href ? <Link href={entry.href}>{entry.title}</Link> : entry.title}
                  </p>
                  <p className="text-13 text-muted">{entry.detail}</p>
                  {entry.fields?.length ? (
                    <ul className="mt-1 text-13">
                      {entry.fields.map((field) => (
                        <li key={field}>{field}</li>
                      ))}
                    </ul>
                  ) : null}
                </li>
              ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function fieldsOf(change: Change, t: Messages): string[] {
  if (!change.before || !change.after) return []
  const empty = t.organisations.emptyValue
  return diffFields(
    JSON.parse(change.before) as Record<string, unknown>,
    JSON.parse(change.after) as Record<string, unknown>,
  ).map(({ field, before, after }) =>
    fill(t.organisations.changedFrom, {
      field: t.organisations.fields[field] ?? field,
      before: before || empty,
      after: after || empty,
    }),
  )
}

import Link from 'next/link'
import type { Contact } from '@/lib/contacts/schema'
import { isEvent, type Cooperation } from '@/lib/cooperations/schema'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { MeetingOfOrganisation } from '@/lib/meetings/schema'
import type { History, ShownEntry } from '@/lib/records/history'
import { participationWords } from '../meetings/meeting-words'
import { entryBy, entryWords } from '../records/entry-words'

interface Entry {
  id: string
  at: string
  title: string
  href?: string
  detail: string
  event: boolean
}

interface Props {
  t: Messages
  locale: Locale
  history: History
  cooperations: readonly Cooperation[]
  meetings: readonly MeetingOfOrganisation[]
  contacts: readonly Contact[]
  self: string
}

/** Earlier ones stand on the tab of the contacts. */
const mostContacts = 12

/** What happened, newest first: filled points are events and contacts, hollow ones changes of data. */
export function Chronicle({ t, locale, history, cooperations, meetings, contacts, self }: Props) {
  const changed = (entry: ShownEntry): Entry => {
    const { title } = entryWords(entry, { t, locale, names: history.names })
    const about = entry.own ? '' : `${t.records.kinds[entry.subject.kind]}: `
    return { id: entry.id, at: entry.at, title: `${about}${title}`, detail: entryBy(entry, t, locale), event: false }
  }
  const began = (cooperation: Cooperation): Entry => ({
    id: cooperation.id,
    at: cooperation.since!,
    title: `${cooperation.title ?? t.cooperations.kinds[cooperation.kind]}: ${cooperation.partners
      .filter((partner) => partner.id !== self)
      .map((partner) => partner.name)
      .join(', ')}`,
    href: `/cooperations/${cooperation.id}`,
    detail: [
      isEvent(cooperation)
        ? fill(t.cooperations.event, { date: formatDate(cooperation.since!, locale) })
        : formatDate(cooperation.since!, locale),
      cooperation.description,
    ]
      .filter(Boolean)
      .join(' · '),
    event: true,
  })
  const met = (meeting: MeetingOfOrganisation): Entry => ({
    id: meeting.id,
    at: meeting.startsAt,
    title: meeting.title,
    href: `/meetings/${meeting.key}`,
    detail: `${formatDate(meeting.startsAt, locale, meeting.timeZone)} · ${meetingState(t, meeting)}`,
    event: true,
  })
  const spoke = (contact: Contact): Entry => ({
    id: contact.id,
    at: contact.day,
    title: `${t.contacts.kinds[contact.kind]}: ${contact.text}`,
    detail: [formatDate(contact.day, locale), contact.notedBy ? fill(t.contacts.by, { name: contact.notedBy }) : '']
      .filter(Boolean)
      .join(' · '),
    event: true,
  })
  const entries = [
    // That a contact was noted is said by the contact itself.
    ...history.entries.filter(({ action, subject }) => subject.kind !== 'contact' || action !== 'create').map(changed),
    ...contacts.slice(0, mostContacts).map(spoke),
    ...cooperations.filter((cooperation) => cooperation.since).map(began),
    ...meetings.map(met),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
  if (!entries.length) return <p className="text-14 text-muted">{t.records.noHistory}</p>
  const years = [...new Set(entries.map((entry) => entry.at.slice(0, 4)))]
  return (
    <ol className="flex flex-col gap-4">
      {years.map((year) => (
        <li key={year}>
          <p className="mb-2 pl-6 text-13 font-semibold text-muted">{year}</p>
          <ol className="ml-[5px] flex flex-col gap-4 border-l-2 border-line-soft">
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
                </li>
              ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function meetingState(t: Messages, meeting: MeetingOfOrganisation): string {
  return meeting.status === 'cancelled' ? t.meetings.statuses.cancelled : participationWords(meeting, t.meetings)
}

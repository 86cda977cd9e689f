import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Meeting } from './schema'

/**
 * A meeting as iCalendar file (RFC 5545), times in UTC. The same meeting keeps its UID, a change raises its SEQUENCE, a
 * cancelled one says so, so that calendars update the entry they have.
 * @param address address of the record, shown in the entry
 * @param office who invites; null: the file names nobody
 */
export function meetingCalendar(
  meeting: Meeting,
  address: string,
  office: { name: string; email: string } | null = null,
): string {
  const cancelled = meeting.status === 'cancelled'
  const calendar = ical({
    prodId: { company: 'Knotenpunkt', product: 'Treffen', language: 'DE' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  const agenda = meeting.agenda.map(
    (item, index) => `${index + 1}. ${oneLine(item.title)}${item.minutes ? ` (${item.minutes} min)` : ''}`,
  )
  const description = [meeting.description && severalLines(meeting.description), agenda.join('\n'), meeting.videoUrl]
    .filter(Boolean)
    .join('\n\n')
  calendar.createEvent({
    id: `${meeting.id}@knotenpunkt`,
    sequence: meeting.sequence,
    start: new Date(meeting.startsAt),
    end: new Date(meeting.endsAt),
    stamp: new Date(meeting.updatedAt ?? meeting.startsAt),
    summary: oneLine(meeting.title),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(office ? { organizer: { name: oneLine(office.name).replace(/"/g, ''), email: office.email } } : {}),
    ...(meeting.place ? { location: oneLine(meeting.place) } : {}),
    ...(description ? { description } : {}),
    url: address,
  })
  return `${calendar.toString().replace(/\r?\n/g, '\r\n')}\r\n`
}

/** Titles and places are one line; control characters never reach the file. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
}

/**
 * Whatever some program takes for the end of a line is one here, so that the library can escape it; no other control
 * characters.
 */
function severalLines(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
}

import { mayReadMeetings } from '../../meetings/policy'
import { readRows } from '../../store/query'
import { indexMeetings } from '../queries'
import { join, mostDocuments, type SearchDocument, type SearchKind } from './kind'

/** Meetings by title, series, place, description and agenda. */
export const meetings: SearchKind = {
  group: 'meetings',
  mayFind: mayReadMeetings,
  follows: ['meeting'],
  async documents(store, ids) {
    return (await readRows(store, indexMeetings, { ids, limit: mostDocuments })).map(({ meeting }): SearchDocument => ({
      id: `meeting:${meeting.id}`,
      group: 'meetings',
      href: `/meetings/${meeting.key}`,
      title: meeting.title,
      words: meeting.series ?? '',
      place: meeting.place ?? '',
      text: join(meeting.description, ...meeting.agenda),
      detail: { date: meeting.startsAt, timeZone: meeting.timeZone },
    }))
  },
}

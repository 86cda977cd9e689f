import { mayReadMeetings } from '../../meetings/policy'
import { readRows } from '../../store/query'
import { indexDecisions } from '../queries'
import { mostDocuments, type SearchDocument, type SearchKind } from './kind'

/** Decisions by their text. */
export const decisions: SearchKind = {
  group: 'decisions',
  mayFind: mayReadMeetings,
  follows: ['meeting'],
  async documents(store, ids) {
    return (await readRows(store, indexDecisions, { ids, limit: mostDocuments })).map(
      ({ decision }): SearchDocument => ({
        id: `decision:${decision.id}`,
        of: `meeting:${decision.meetingId}`,
        group: 'decisions',
        href: `/meetings/${decision.meetingKey}`,
        title: decision.text,
        words: decision.meetingTitle,
        detail: { date: decision.startsAt, timeZone: decision.timeZone },
      }),
    )
  },
}

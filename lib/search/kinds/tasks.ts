import { mayReadMeetings } from '../../meetings/policy'
import { readRows } from '../../store/query'
import { indexTasks } from '../queries'
import { mostDocuments, type SearchDocument, type SearchKind } from './kind'

/** Tasks by title and who does them. */
export const tasks: SearchKind = {
  group: 'tasks',
  mayFind: mayReadMeetings,
  follows: ['meeting'],
  async documents(store, ids) {
    return (await readRows(store, indexTasks, { ids, limit: mostDocuments })).map(({ task }): SearchDocument => ({
      id: `task:${task.id}`,
      of: `meeting:${task.meetingId}`,
      group: 'tasks',
      href: `/meetings/${task.meetingKey}`,
      title: task.title,
      words: task.organisation ?? '',
      text: task.meetingTitle,
      detail: { due: task.dueOn, text: task.organisation ?? '' },
    }))
  },
}

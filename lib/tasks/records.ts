import { mayEditMeeting, mayReadMeetings } from '../meetings/policy'
import { propsOf } from '../records/fields'
import type { Touched } from '../records/kinds'
import type { RecordType } from '../records/record-type'
import { relationSteps } from '../records/write'
import { readRow, statement } from '../store/query'
import { taskFields, type TaskValues } from './fields'
import { assignTask, readTask, updateTask } from './queries'

/** How tasks are read and written, for the history and undo. Its meeting shows what happens to it. */
export const taskType: RecordType<TaskValues & { meetingId?: string | null }> = {
  kind: 'task',
  fields: taskFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readTask, { id })
    if (!row) return null
    const { version, meetingId, values } = row
    return { id, key: null, name: values.title, version, values: { ...values, meetingId } }
  },
  save: (_ctx, { id, values: before }, version, values) => [
    { statement: statement(updateTask, { id, version, props: propsOf(taskFields, values) }), refuse: 'conflict' },
    ...relationSteps(
      { organisationId: before.organisationId },
      { organisationId: values.organisationId },
      { organisationId: statement(assignTask, { id, organisationId: values.organisationId }) },
    ),
  ],
  mayRead: mayReadMeetings,
  mayEdit: mayEditMeeting,
  touches: ({ values: { meetingId, organisationId } }): Touched[] => [
    ...(meetingId ? [{ kind: 'meeting' as const, id: meetingId }] : []),
    ...(organisationId ? [{ kind: 'organisation' as const, id: organisationId }] : []),
  ],
}

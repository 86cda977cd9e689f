import { propsOf } from '../records/fields'
import type { RecordType } from '../records/record-type'
import { trashMark } from '../records/trash'
import { readRow, statement } from '../store/query'
import { meetingFields, participationFields, type MeetingValues, type ParticipationValues } from './fields'
import { mayPlanMeetings, mayReadMeetings } from './policy'
import { readMeeting, readParticipation, setParticipation, trashMeeting, updateMeeting } from './queries'

/** How meetings are read and written, for the history, undo and the trash. */
export const meetingType: RecordType<MeetingValues> = {
  kind: 'meeting',
  fields: meetingFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readMeeting, { id })
    return row ? { id, name: row.values.title, ...row } : null
  },
  save: (ctx, before, version, values) => {
    const props = propsOf(meetingFields, values)
    return [
      { statement: statement(updateMeeting, { id: before.id, version, props, now: ctx.now }), refuse: 'conflict' },
    ]
  },
  trash: (ctx, record, version) => {
    const mark = { id: record.id, version, ...trashMark(ctx, record) }
    return { steps: [{ statement: statement(trashMeeting, mark), refuse: 'conflict' }] }
  },
  mayRead: mayReadMeetings,
  mayEdit: mayPlanMeetings,
}

/** How the part an organisation takes in a meeting is read and written. */
export const participationType: RecordType<ParticipationValues & { meetingId?: string; organisationId?: string }> = {
  kind: 'participation',
  fields: participationFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readParticipation, { id })
    if (!row) return null
    const { status, name, meetingId, organisationId } = row
    return { id, key: null, name, version: 0, values: { status, meetingId, organisationId } }
  },
  save: (_ctx, before, _version, { status }) => [
    {
      statement: statement(setParticipation, { id: before.id, meetingId: before.values.meetingId ?? '', status }),
      refuse: 'not-found',
    },
  ],
  mayRead: mayReadMeetings,
  mayEdit: mayPlanMeetings,
  touches: ({ values: { meetingId, organisationId } }) => [
    ...(meetingId ? [{ kind: 'meeting' as const, id: meetingId }] : []),
    ...(organisationId ? [{ kind: 'organisation' as const, id: organisationId }] : []),
  ],
}

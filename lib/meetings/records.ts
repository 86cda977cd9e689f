import type { Ctx } from '../context'
import { freeKey, slugOf } from '../records/keys'
import { propsOf, sameValue } from '../records/fields'
import type { RecordType } from '../records/record-type'
import { trashMark } from '../records/trash'
import type { Step } from '../records/write'
import { foldName, spellingOf } from '../sort-name'
import { readRow, readRows, statement } from '../store/query'
import { agendaItems } from './agenda'
import { meetingFields, participationFields, type MeetingValues, type ParticipationValues } from './fields'
import { mayEditMeeting, mayReadMeetings } from './policy'
import {
  invite,
  listSeries,
  readMeeting,
  readParticipation,
  setAgenda,
  setArea,
  setParticipation,
  setSeries,
  setTopics,
  trashMeeting,
  updateMeeting,
  withdraw,
} from './queries'

/** How meetings are read and written, for the history, undo and the trash. */
export const meetingType: RecordType<MeetingValues> = {
  kind: 'meeting',
  fields: meetingFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readMeeting, { id })
    return row ? { id, name: row.values.title, ...row } : null
  },
  save: async (ctx, before, version, values) => {
    const update = statement(updateMeeting, { id: before.id, version, props: meetingProps(values), now: ctx.now })
    return [{ statement: update, refuse: 'conflict' }, ...(await relationSteps(ctx, before.id, before.values, values))]
  },
  trash: (ctx, record, version) => {
    const mark = { id: record.id, version, ...trashMark(ctx, record) }
    return { steps: [{ statement: statement(trashMeeting, mark), refuse: 'conflict' }] }
  },
  mayRead: mayReadMeetings,
  mayEdit: mayEditMeeting,
  touches: ({ values }) => (values.invited ?? []).map((id) => ({ kind: 'organisation', id })),
}

/** The properties of a meeting's node; series and agenda are nodes of their own. */
export function meetingProps({ series: _series, agenda: _agenda, ...values }: MeetingValues) {
  return propsOf(meetingFields, values)
}

/** A meeting nobody has planned yet: what its relations are compared with. */
export const noRelations: Relations = { series: null, areaId: null, topicIds: [], agenda: [], invited: [] }
type Relations = Pick<MeetingValues, 'series' | 'areaId' | 'topicIds' | 'agenda' | 'invited'>

/** The steps that change what a meeting is related to, as far as that changes. */
export async function relationSteps(ctx: Ctx, id: string, before: Relations, after: Relations): Promise<Step[]> {
  const changed = (field: keyof Relations) => !sameValue(before[field], after[field])
  const areaIds = after.areaId ? [after.areaId] : []
  const fresh = after.invited.filter((one) => !before.invited.includes(one))
  const gone = before.invited.filter((one) => !after.invited.includes(one))
  const steps: (Step | false)[] = [
    changed('series') && {
      statement: statement(setSeries, { meetingId: id, rows: await seriesRows(ctx, after.series) }),
    },
    changed('areaId') && {
      statement: statement(setArea, { meetingId: id, areaIds, count: areaIds.length }),
      refuse: { field: 'areaId', code: 'not-in-list' },
    },
    changed('topicIds') && {
      statement: statement(setTopics, { meetingId: id, topicIds: after.topicIds, count: after.topicIds.length }),
      refuse: { field: 'topicIds', code: 'not-in-list' },
    },
    changed('agenda') && {
      statement: statement(setAgenda, {
        meetingId: id,
        rows: agendaItems(after.agenda).map((item, index) => ({ id: ctx.newId(), position: index + 1, ...item })),
      }),
    },
    gone.length > 0 && {
      statement: statement(withdraw, { meetingId: id, organisationIds: gone, count: gone.length }),
      refuse: { field: 'invited', code: 'has-answered' },
    },
    fresh.length > 0 && {
      statement: statement(invite, {
        meetingId: id,
        // The same one again has the same id: the change log names it by that.
        rows: fresh.map((organisationId) => ({ id: `${id}:${organisationId}`, organisationId })),
        count: fresh.length,
      }),
      refuse: { field: 'invited', code: 'not-in-list' },
    },
  ]
  return steps.filter((step) => step !== false)
}

/** The series with this name, however it is spelled; else a new one. No name: none. */
async function seriesRows(ctx: Ctx, name: string | null) {
  if (!name) return []
  const all = await readRows(ctx.store, listSeries, { limit: 5000 })
  const known = all.find((row) => spellingOf(row.name) === spellingOf(name))
  const { id, key } = known ?? { id: ctx.newId(), key: freeKey(slugOf(name), new Set(all.map((row) => row.key))) }
  const called = known?.name ?? name
  return [{ id, key, name: called, sortName: foldName(called) }]
}

/** What a series is called that somebody typed; a new one is called as typed. */
export async function nameOfSeries(ctx: Ctx, typed: string | null): Promise<string | null> {
  return (await seriesRows(ctx, typed))[0]?.name ?? null
}

/** How the part an organisation takes in a meeting is read and written. */
export const participationType: RecordType<ParticipationValues & { meetingId?: string; organisationId?: string }> = {
  kind: 'participation',
  fields: participationFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readParticipation, { id })
    if (!row) return null
    const { name, ...values } = row
    return { id, key: null, name, version: 0, values }
  },
  save: (_ctx, { id }, _version, { reply, attendance }) => [
    { statement: statement(setParticipation, { id, reply, attendance }), refuse: 'not-found' },
  ],
  mayRead: mayReadMeetings,
  mayEdit: mayEditMeeting,
  touches: ({ values: { meetingId, organisationId } }) => [
    ...(meetingId ? [{ kind: 'meeting' as const, id: meetingId }] : []),
    ...(organisationId ? [{ kind: 'organisation' as const, id: organisationId }] : []),
  ],
}

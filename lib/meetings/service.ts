import type { Ctx } from '../context'
import { localParts } from '../dates'
import { env } from '../env'
import { AppError } from '../errors'
import { changedValues } from '../records/fields'
import { isClosedOn, nameOn } from '../organisations/names'
import { recordToEdit, saveRecord, type Stored } from '../records/record-type'
import { trashRecord } from '../records/trash'
import { slugOf, withFreeKey } from '../records/keys'
import { writeRecord } from '../records/write'
import type { ChangedMark } from '../records/list'
import { idsFound } from '../search/service'
import { readRow, readRows, statement } from '../store/query'
import { agendaItems, agendaLine } from './agenda'
import { meetingFields, type Attendance, type MeetingForm, type MeetingValues, type Reply } from './fields'
import { meetingCalendar } from './ics'
import { mayPlanMeetings, mayReadMeetings } from './policy'
import {
  createMeeting,
  findMeeting,
  listCandidates,
  listMeetingKeysLike,
  listMeetings,
  listMeetingsAfter,
  listMeetingsOf,
  listParticipations,
  listSeries,
  readMeeting,
} from './queries'
import { meetingProps, meetingType, nameOfSeries, noRelations, participationType, relationSteps } from './records'
import {
  formOfMeeting,
  meetingsPerPage,
  type DatedMeeting,
  type Meeting,
  type MeetingOfOrganisation,
  type MeetingPage,
  type Participation,
} from './schema'
import { timesOf } from './when'

function authoriseRead(ctx: Ctx): void {
  if (!mayReadMeetings(ctx.actor)) throw new AppError('forbidden')
}

/** What narrows a list of meetings. */
interface Narrowed {
  q: string
  series: string
  page: number
  limit: number
}

/** One page; one beyond the end is the last. */
async function meetingPage(
  ctx: Ctx,
  span: { from: string | null; to: string | null; newestFirst: boolean },
  { q = '', series = '', page = 1, limit = meetingsPerPage }: Partial<Narrowed>,
): Promise<MeetingPage> {
  authoriseRead(ctx)
  const ids = await idsFound(ctx, 'meetings', q)
  const read = async (number: number) => ({
    page: number,
    ...(await readRow(ctx.store, listMeetings, {
      ...span,
      ids,
      series: series || null,
      skip: (number - 1) * limit,
      limit,
    }))!,
  })
  const found = await read(page)
  const last = Math.max(1, Math.ceil(found.total / limit))
  return page > last ? read(last) : found
}

/** A page of the meetings that have not ended yet, the next first. */
export function upcomingMeetings(ctx: Ctx, narrowed: Partial<Narrowed> = {}): Promise<MeetingPage> {
  return meetingPage(ctx, { from: ctx.now, to: null, newestFirst: false }, narrowed)
}

/** A page of the meetings that have ended, the latest first. */
export function pastMeetings(ctx: Ctx, narrowed: Partial<Narrowed> = {}): Promise<MeetingPage> {
  return meetingPage(ctx, { from: null, to: ctx.now, newestFirst: true }, narrowed)
}

/** Meetings in the order of their ids, `after` the last id of the page before, `since` an instant; for programs. */
export async function meetingsAfter(ctx: Ctx, { after, since, ids, limit }: ChangedMark): Promise<DatedMeeting[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listMeetingsAfter, { after, since, ids: [...ids], limit })).map(
    (row) => row.meeting,
  )
}

/** The meetings an organisation was invited to, the newest first. */
export async function meetingsOf(ctx: Ctx, organisationId: string): Promise<MeetingOfOrganisation[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listMeetingsOf, { organisationId, limit: 500 })).map((row) => row.meeting)
}

/** Names of all series that have a meeting. */
export async function seriesNames(ctx: Ctx): Promise<string[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listSeries, { limit: 500 }))
    .filter((row) => row.meetings > 0)
    .map((row) => row.name)
}

/** The record behind a key (or an id, as a history knows it), with who is invited. @throws AppError `not-found` */
export async function meetingRecord(
  ctx: Ctx,
  key: string,
): Promise<{ meeting: Meeting; participations: Participation[] }> {
  authoriseRead(ctx)
  const read = (called: string) => readRow(ctx.store, findMeeting, { key: called })
  const row =
    (await read(key)) ?? (await readRow(ctx.store, readMeeting, { id: key }).then((one) => one && read(one.key)))
  if (!row) throw new AppError('not-found')
  const participations = await readRows(ctx.store, listParticipations, { meetingId: row.meeting.id, limit: 2000 })
  const { date } = localParts(row.meeting.startsAt, row.meeting.timeZone)
  const named = participations.map(({ participation }) => {
    const { organisation } = participation
    return { ...participation, organisation: { ...organisation, name: nameOn(organisation, date) } }
  })
  return { meeting: row.meeting, participations: named }
}

/** Organisations that fit a filter and are still there, to invite them. Empty without any filter. */
export async function invitationCandidates(ctx: Ctx, filter: { kind: string; area: string; topic: string }) {
  if (!mayPlanMeetings(ctx.actor)) throw new AppError('forbidden')
  if (!filter.kind && !filter.area && !filter.topic) return []
  const found = await readRows(ctx.store, listCandidates, {
    kind: filter.kind || null,
    areaId: filter.area || null,
    topicId: filter.topic || null,
    limit: 500,
  })
  return found.flatMap(({ organisation }) => (isClosedOn(organisation, ctx.now.slice(0, 10)) ? [] : organisation))
}

/** Plans a meeting and returns its key. @throws AppError `invalid` for an unknown area, topic or organisation */
export async function planMeeting(ctx: Ctx, form: MeetingForm): Promise<string> {
  if (!mayPlanMeetings(ctx.actor)) throw new AppError('forbidden')
  const id = ctx.newId()
  const slug = fileNameOf(form.title, form.date)
  const taken = async () => (await readRows(ctx.store, listMeetingKeysLike, { key: slug })).map((row) => row.key)
  return withFreeKey(slug, taken, async (key) => {
    const values: MeetingValues = { ...(await valuesOf(ctx, form)), status: 'planned' }
    const create = statement(createMeeting, { id, key, props: meetingProps(values), now: ctx.now })
    await writeRecord(ctx, [{ statement: create }, ...(await relationSteps(ctx, id, noRelations, values))], {
      action: 'create',
      subject: { kind: 'meeting', id, name: values.title },
      touches: values.invited.map((organisationId) => ({ kind: 'organisation', id: organisationId })),
      values: changedValues(meetingFields, {}, values),
    })
    return key
  })
}

/** What a meeting holds after its form: instants for times, the known name of a series, agenda lines in one way. */
async function valuesOf(ctx: Ctx, form: MeetingForm): Promise<Omit<MeetingValues, 'status'>> {
  const { date: _date, startTime: _startTime, endTime: _endTime, ...rest } = form
  return {
    ...rest,
    ...timesOf(form),
    series: await nameOfSeries(ctx, form.series),
    agenda: agendaItems(form.agenda).map(({ title, minutes }) => agendaLine(title, minutes)),
  }
}

/** A meeting with all its values, to change it. @throws AppError `not-found`, `forbidden` */
export async function meetingToEdit(ctx: Ctx, key: string): Promise<Stored<MeetingValues>> {
  const { meeting } = await meetingRecord(ctx, key)
  return recordToEdit(ctx, meetingType, meeting.id)
}

/**
 * Saves a meeting that was read at `version`.
 * @returns the entry of the change log, null when nothing was different
 * @throws AppError `conflict` with the other version as values of the form, `meeting-cancelled`, `not-found`, `invalid`
 */
export async function editMeeting(ctx: Ctx, key: string, version: number, form: MeetingForm): Promise<string | null> {
  const before = await meetingToEdit(ctx, key)
  if (before.values.status === 'cancelled') throw new AppError('meeting-cancelled')
  const values = { ...before.values, ...(await valuesOf(ctx, form)) }
  const changed = Object.keys(changedValues(meetingFields, before.values, values))
  const moved =
    changed.length > 0 && changed.every((field) => ['startsAt', 'endsAt', 'timeZone', 'place'].includes(field))
  const action = moved && changed.includes('startsAt') ? 'move' : 'update'
  // A series of the same new name may be made by somebody else at the same moment.
  const save = () => saveRecord(ctx, meetingType, before, version, values, { action })
  return withFreeKey(key, () => Promise.resolve([]), save).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'conflict' || !error.details.values) throw error
    const theirs = formOfMeeting(error.details.values as MeetingValues)
    throw new AppError('conflict', { ...error.details, values: theirs })
  })
}

/**
 * Cancels a meeting that has not ended; it stays in the history and in calendars as cancelled.
 * @throws AppError `conflict`, `not-found`, `meeting-cancelled` when it is already, `meeting-over`
 */
export async function cancelMeeting(ctx: Ctx, key: string, version: number): Promise<string | null> {
  const before = await meetingToEdit(ctx, key)
  if (before.values.status === 'cancelled') throw new AppError('meeting-cancelled')
  if (before.values.endsAt <= ctx.now) throw new AppError('meeting-over')
  const values: MeetingValues = { ...before.values, status: 'cancelled' }
  return saveRecord(ctx, meetingType, before, version, values, { action: 'cancel' })
}

/** Moves a meeting to the trash, with all that hangs on it. @throws AppError `conflict`, `not-found` */
export async function deleteMeeting(ctx: Ctx, key: string, version: number): Promise<string> {
  return trashRecord(ctx, meetingType, await meetingToEdit(ctx, key), version)
}

/**
 * Records what an invited organisation answered, or whether it came; neither erases the other. The last tap counts.
 * @throws AppError `not-found`, `meeting-to-come` for somebody's presence before the start
 */
export async function recordParticipation(
  ctx: Ctx,
  key: string,
  participationId: string,
  tapped: { reply?: Reply | undefined; attendance?: Attendance | undefined },
): Promise<string | null> {
  const { id, values } = await meetingToEdit(ctx, key)
  const before = await recordToEdit(ctx, participationType, participationId)
  if (before.values.meetingId !== id) throw new AppError('not-found')
  const { reply = before.values.reply, attendance = before.values.attendance } = tapped
  if (attendance !== 'open' && tapped.attendance && ctx.now < values.startsAt) throw new AppError('meeting-to-come')
  const action = tapped.attendance ? 'attend' : 'reply'
  return saveRecord(ctx, participationType, before, 0, { ...before.values, reply, attendance }, { action })
}

/** The calendar file of a meeting (RFC 5545), named after its title and present date. @throws AppError `not-found` */
export async function meetingCalendarFile(ctx: Ctx, key: string): Promise<{ name: string; content: string }> {
  const { meeting } = await meetingRecord(ctx, key)
  const { KNOTENPUNKT_URL, PORT, OFFICE_NAME, OFFICE_MAIL } = env()
  const address = (KNOTENPUNKT_URL ?? `http://localhost:${PORT}`).replace(/\/$/, '')
  const office = OFFICE_MAIL ? { name: OFFICE_NAME ?? OFFICE_MAIL, email: OFFICE_MAIL } : null
  return {
    name: `${fileNameOf(meeting.title, localParts(meeting.startsAt, meeting.timeZone).date)}.ics`,
    content: meetingCalendar(meeting, `${address}/meetings/${meeting.key}`, office),
  }
}

const fileNameOf = (title: string, date: string) => `${slugOf(title).slice(0, 48)}-${date}`

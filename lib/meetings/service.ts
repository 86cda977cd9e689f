import type { Ctx } from '../context'
import { instantOf, localParts } from '../dates'
import { env } from '../env'
import { AppError } from '../errors'
import { withFreeKey, writeRecord, type Step } from '../records/write'
import { freeKey, slugOf } from '../organisations/slug'
import { idsFound } from '../search/service'
import { foldName } from '../sort-name'
import { readRow, readRows, statement } from '../store/query'
import { meetingCalendar } from './ics'
import type { ParticipationStatus } from './fields'
import { mayPlanMeetings, mayReadMeetings } from './policy'
import {
  addAgendaItems,
  addTopics,
  createMeeting,
  findMeeting,
  invite,
  joinSeries,
  listCandidates,
  listMeetingKeysLike,
  listMeetings,
  listMeetingsAfter,
  listMeetingsOf,
  listParticipations,
  listSeries,
  placeMeeting,
  setParticipation,
  updateMeeting,
} from './queries'
import {
  meetingsPerPage,
  type DatedMeeting,
  type Meeting,
  type MeetingOfOrganisation,
  type MeetingPage,
  type MoveMeeting,
  type Participation,
  type PlanMeeting,
} from './schema'

function authoriseRead(ctx: Ctx): void {
  if (!mayReadMeetings(ctx.actor)) throw new AppError('forbidden')
}

function authorisePlan(ctx: Ctx): void {
  if (!mayPlanMeetings(ctx.actor)) throw new AppError('forbidden')
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
export async function meetingsAfter(
  ctx: Ctx,
  { after, since, limit }: { after: string; since: string | null; limit: number },
): Promise<DatedMeeting[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listMeetingsAfter, { after, since, limit })).map((row) => row.meeting)
}

/** The meetings an organisation was invited to, the newest first. */
export async function meetingsOf(ctx: Ctx, organisationId: string): Promise<MeetingOfOrganisation[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listMeetingsOf, { organisationId, limit: 500 })).map((row) => row.meeting)
}

/** Names of all series. */
export async function seriesNames(ctx: Ctx): Promise<string[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listSeries, { limit: 500 })).map((row) => row.name)
}

/** The record behind a key, with who is invited and what was changed. @throws AppError `not-found` */
export async function meetingRecord(
  ctx: Ctx,
  key: string,
): Promise<{ meeting: Meeting; participations: Participation[] }> {
  authoriseRead(ctx)
  const row = await readRow(ctx.store, findMeeting, { key })
  if (!row) throw new AppError('not-found')
  const participations = await readRows(ctx.store, listParticipations, { meetingId: row.meeting.id, limit: 2000 })
  return { meeting: row.meeting, participations: participations.map((entry) => entry.participation) }
}

/** Organisations that fit a filter, to invite them. Empty without any filter. */
export async function invitationCandidates(ctx: Ctx, filter: { kind: string; area: string; topic: string }) {
  authorisePlan(ctx)
  if (!filter.kind && !filter.area && !filter.topic) return []
  return (
    await readRows(ctx.store, listCandidates, {
      kind: filter.kind || null,
      areaId: filter.area || null,
      topicId: filter.topic || null,
      limit: 500,
    })
  ).map((row) => row.organisation)
}

const timesOf = (when: { date: string; startTime: string; endTime: string; timeZone: string }) => ({
  startsAt: instantOf(when.date, when.startTime, when.timeZone),
  endsAt: instantOf(when.date, when.endTime, when.timeZone),
  timeZone: when.timeZone,
})

/**
 * Plans a meeting with its agenda and invitations, in one transaction, and returns its key.
 * @throws AppError `invalid` with a field error for an unknown area, topic or organisation
 */
export async function planMeeting(ctx: Ctx, form: PlanMeeting): Promise<string> {
  authorisePlan(ctx)
  const id = ctx.newId()
  const slug = `${slugOf(form.title).slice(0, 48)}-${form.date}`
  const agenda = form.agendaTitle.flatMap((title, index) =>
    title
      ? [
          {
            id: ctx.newId(),
            position: index + 1,
            title,
            minutes: form.agendaMinutes[index] ? Number(form.agendaMinutes[index]) : null,
          },
        ]
      : [],
  )
  const invited = [...new Set(form.invited)]
  const topicIds = [...new Set(form.topicIds)]
  const freeSlug = async () =>
    freeKey(slug, new Set((await readRows(ctx.store, listMeetingKeysLike, { key: slug })).map((row) => row.key)))
  return withFreeKey(freeSlug, async (key) => {
    const props = {
      title: form.title,
      ...timesOf(form),
      place: form.place,
      videoUrl: form.videoUrl,
      description: form.description,
    }
    const series = form.series ? await seriesNamed(ctx, form.series) : null
    const steps: Step[] = [
      { statement: statement(createMeeting, { id, key, props, now: ctx.now }) },
      ...(form.series && series
        ? [
            {
              statement: statement(joinSeries, {
                meetingId: id,
                seriesId: series.id,
                key: series.key,
                name: form.series,
                sortName: foldName(form.series),
              }),
            },
          ]
        : []),
      ...(form.areaId
        ? [
            {
              statement: statement(placeMeeting, { meetingId: id, areaId: form.areaId }),
              refuse: { field: 'areaId', code: 'not-in-list' },
            },
          ]
        : []),
      {
        statement: statement(addTopics, { meetingId: id, topicIds, count: topicIds.length }),
        refuse: { field: 'topicIds', code: 'not-in-list' },
      },
      { statement: statement(addAgendaItems, { meetingId: id, rows: agenda }) },
      {
        statement: statement(invite, {
          meetingId: id,
          rows: invited.map((organisationId) => ({ id: ctx.newId(), organisationId })),
          count: invited.length,
        }),
        refuse: { field: 'invited', code: 'not-in-list' },
      },
    ]
    await writeRecord(ctx, steps, {
      action: 'create',
      subject: { kind: 'meeting', id, name: form.title },
      touches: invited.map((organisationId) => ({ kind: 'organisation', id: organisationId })),
      values: { title: [null, form.title], startsAt: [null, props.startsAt], place: [null, props.place] },
    })
    return key
  })
}

/** The series with this name, however it is capitalised; else id and free key of a new one. */
async function seriesNamed(ctx: Ctx, name: string): Promise<{ id: string; key: string }> {
  const folded = foldName(name)
  const all = await readRows(ctx.store, listSeries, { limit: 500 })
  return (
    all.find((row) => foldName(row.name) === folded) ?? {
      id: ctx.newId(),
      key: freeKey(slugOf(name), new Set(all.map((row) => row.key))),
    }
  )
}

/** Moves a meeting that was read at `version` to another time or place. @throws AppError `conflict`, `not-found` */
export async function moveMeeting(ctx: Ctx, move: MoveMeeting): Promise<void> {
  authorisePlan(ctx)
  const { meeting } = await meetingRecord(ctx, move.key)
  const before = localParts(meeting.startsAt, meeting.timeZone)
  await change(
    ctx,
    meeting,
    move.version,
    { ...timesOf(move), place: move.place },
    'move',
    { startsAt: `${before.date} ${before.time}`, place: meeting.place },
    { startsAt: `${move.date} ${move.startTime}`, place: move.place },
  )
}

/**
 * Cancels a meeting; it stays in the history and in calendars as cancelled. @throws AppError `conflict`, `not-found`
 */
export async function cancelMeeting(ctx: Ctx, key: string, version: number): Promise<void> {
  authorisePlan(ctx)
  const { meeting } = await meetingRecord(ctx, key)
  await change(
    ctx,
    meeting,
    version,
    { status: 'cancelled' },
    'cancel',
    { status: meeting.status },
    { status: 'cancelled' },
  )
}

async function change(
  ctx: Ctx,
  meeting: Meeting,
  version: number,
  props: { startsAt?: string; endsAt?: string; timeZone?: string; place?: string | null; status?: Meeting['status'] },
  action: 'move' | 'cancel',
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<void> {
  if (meeting.status === 'cancelled') throw new AppError('conflict') // it is over; calendars must not get it again
  const update = statement(updateMeeting, { id: meeting.id, version, props, now: ctx.now })
  const values = Object.fromEntries(Object.keys(after).map((field) => [field, [before[field], after[field]] as const]))
  await writeRecord(ctx, [{ statement: update, refuse: 'conflict' }], {
    action,
    subject: { kind: 'meeting', id: meeting.id, name: meeting.title },
    values,
  })
}

/**
 * Records what an invited organisation answered, or that it came. The last tap counts; each is in the log. @throws
 * AppError `not-found`
 */
export async function recordParticipation(
  ctx: Ctx,
  key: string,
  participationId: string,
  status: ParticipationStatus,
): Promise<void> {
  authorisePlan(ctx)
  const { meeting, participations } = await meetingRecord(ctx, key)
  const before = participations.find((entry) => entry.id === participationId)
  if (!before) throw new AppError('not-found')
  const write = statement(setParticipation, { id: participationId, meetingId: meeting.id, status })
  await writeRecord(ctx, [{ statement: write, refuse: 'not-found' }], {
    action: 'attend',
    subject: { kind: 'participation', id: participationId, name: before.organisation.name },
    touches: [
      { kind: 'meeting', id: meeting.id },
      { kind: 'organisation', id: before.organisation.id },
    ],
    values: { status: [before.status, status] },
  })
}

/** The calendar file of a meeting (RFC 5545). @throws AppError `not-found` */
export async function meetingCalendarFile(ctx: Ctx, key: string): Promise<string> {
  const { meeting } = await meetingRecord(ctx, key)
  const address = env().KNOTENPUNKT_URL ?? `http://localhost:${env().PORT}`
  return meetingCalendar(meeting, `${address.replace(/\/$/, '')}/meetings/${meeting.key}`)
}

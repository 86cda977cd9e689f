import type { Ctx } from '../context'
import { AppError } from '../errors'
import { readRows } from '../store/query'
import { mayReadMeetings } from './policy'
import { listMeetings, listMeetingsOf } from './queries'
import type { MeetingItem, MeetingOfOrganisation } from './schema'

function authoriseRead(ctx: Ctx): void {
  if (!mayReadMeetings(ctx.actor)) throw new AppError('forbidden')
}

/** Meetings that have not ended yet, the next first. */
export async function upcomingMeetings(ctx: Ctx, limit = 100): Promise<MeetingItem[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listMeetings, { from: ctx.now, to: null, newestFirst: false, limit })).map((row) => row.meeting)
}

/** Meetings that have ended, the latest first. */
export async function pastMeetings(ctx: Ctx, limit = 200): Promise<MeetingItem[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listMeetings, { from: null, to: ctx.now, newestFirst: true, limit })).map((row) => row.meeting)
}

/** The meetings an organisation was invited to, the newest first. */
export async function meetingsOf(ctx: Ctx, organisationId: string): Promise<MeetingOfOrganisation[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listMeetingsOf, { organisationId, limit: 500 })).map((row) => row.meeting)
}

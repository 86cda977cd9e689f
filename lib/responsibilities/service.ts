import type { Ctx } from '../context'
import { AppError } from '../errors'
import { readRows } from '../store/query'
import { mayAskResponsibilities } from './policy'
import { listOpenGaps, listResponsibilitiesOf } from './queries'
import type { HeldResponsibility, ServiceGap } from './schema'

function authoriseAsk(ctx: Ctx): void {
  if (!mayAskResponsibilities(ctx.actor)) throw new AppError('forbidden')
}

/** The responsibilities an organisation holds, by topic. */
export async function responsibilitiesOf(ctx: Ctx, organisationId: string): Promise<HeldResponsibility[]> {
  authoriseAsk(ctx)
  return (await readRows(ctx.store, listResponsibilitiesOf, { organisationId, limit: 1000 })).map((row) => row.responsibility)
}

/** Reported gaps that are still open, the most reported first. */
export async function openGaps(ctx: Ctx, limit: number): Promise<ServiceGap[]> {
  authoriseAsk(ctx)
  return (await readRows(ctx.store, listOpenGaps, { limit })).map((row) => row.gap)
}

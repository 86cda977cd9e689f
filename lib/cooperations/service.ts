import type { Ctx } from '../context'
import { AppError } from '../errors'
import { mayReadOrganisations } from '../organisations/policy'
import { readRows } from '../store/query'
import { listCooperationsAfter, listCooperationsOf } from './queries'
import type { Cooperation, DatedCooperation } from './schema'

/** The cooperations of an organisation, the newest first. Whoever may read organisations may read them. */
export async function cooperationsOf(ctx: Ctx, organisationId: string): Promise<Cooperation[]> {
  if (!mayReadOrganisations(ctx.actor)) throw new AppError('forbidden')
  return (await readRows(ctx.store, listCooperationsOf, { organisationId, limit: 500 })).map((row) => row.cooperation)
}

/** Cooperations in the order of their ids, `after` the last id of the page before, `since` an instant; for programs. */
export async function cooperationsAfter(
  ctx: Ctx,
  { after, since, limit }: { after: string; since: string | null; limit: number },
): Promise<DatedCooperation[]> {
  if (!mayReadOrganisations(ctx.actor)) throw new AppError('forbidden')
  return (await readRows(ctx.store, listCooperationsAfter, { after, since, limit })).map((row) => row.cooperation)
}

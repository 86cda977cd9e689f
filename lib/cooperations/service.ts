import type { Ctx } from '../context'
import { AppError } from '../errors'
import { mayReadOrganisations } from '../organisations/policy'
import { readRows } from '../store/query'
import { listCooperationsOf } from './queries'
import type { Cooperation } from './schema'

/** The cooperations of an organisation, the newest first. Whoever may read organisations may read them. */
export async function cooperationsOf(ctx: Ctx, organisationId: string): Promise<Cooperation[]> {
  if (!mayReadOrganisations(ctx.actor)) throw new AppError('forbidden')
  return (await readRows(ctx.store, listCooperationsOf, { organisationId, limit: 500 })).map((row) => row.cooperation)
}

import type { Ctx } from '../context'
import { readRows } from '../store/query'
import { listAreas } from './queries'
import type { Area } from './schema'

/** All areas by folded name. Every signed-in person may read them. */
export async function areas(ctx: Pick<Ctx, 'store'>): Promise<Area[]> {
  return (await readRows(ctx.store, listAreas, {})).map((row) => row.area)
}

/** All areas by id. */
export async function areasById(ctx: Pick<Ctx, 'store'>): Promise<Map<string, Area>> {
  return new Map((await areas(ctx)).map((area) => [area.id, area]))
}

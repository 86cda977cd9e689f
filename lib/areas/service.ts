import type { Ctx } from '../context'
import { readRows } from '../store/query'
import { countyOutlines } from './outlines'
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

/** One shape of the small map; `part`: the county's border, an Amt or town, the asked place, or what contains it. */
export interface MapShape {
  id: string
  path: string
  part: 'county' | 'amt' | 'around' | 'place'
}

/** The small map around an area: the county, its Ämter, and the place with the Amt around it. Null without outlines for this county. */
export function outlinesFor(area: Area | null, all: readonly Area[]): { width: number; height: number; shapes: MapShape[] } | null {
  const { width, height, paths } = countyOutlines()
  const county = all.find((entry) => entry.kind === 'county')
  if (!county || !paths.has(county.id)) return null
  const around = area?.kind === 'municipality' ? (area.parentId ?? '') : area?.kind === 'amt' ? area.id : ''
  const shape = (id: string, key: string, part: MapShape['part']): MapShape[] => (paths.has(key) ? [{ id, path: paths.get(key)!, part }] : [])
  return {
    width,
    height,
    shapes: [
      ...all.filter((entry) => entry.kind === 'amt' || (entry.kind === 'municipality' && entry.parentId === county.id)).flatMap((amt) => shape(amt.id, amt.id, amt.id === around ? 'around' : 'amt')),
      ...(area?.kind === 'municipality' ? shape(`${area.id}-place`, area.id, 'place') : []),
      ...shape(county.id, county.id, 'county'),
    ],
  }
}

/** An area by its ARS or AGS. */
export function findArea(all: readonly Area[], key: string): Area | undefined {
  return all.find((area) => area.id === key) ?? all.find((area) => area.ags === key)
}

/** The small map of the county with some of its Ämter and towns tinted. Null without outlines for this county. */
export function outlinesOfOffices(all: readonly Area[], tinted: ReadonlySet<string>): { width: number; height: number; shapes: MapShape[] } | null {
  const outlines = outlinesFor(null, all)
  return outlines && { ...outlines, shapes: outlines.shapes.map((shape) => (tinted.has(shape.id) ? { ...shape, part: 'around' } : shape)) }
}

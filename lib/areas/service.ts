import { derived, unlessChanged } from '../copies/service'
import type { Ctx } from '../context'
import { readRows } from '../store/query'
import { countyOutlines, shapeOf, type PicturePoint } from './outlines'
import { listAreas } from './queries'
import { administrationOf, administrations, type Area } from './schema'

/** All areas by folded name. Every signed-in person may read them. */
export async function areas(ctx: Pick<Ctx, 'store'>): Promise<readonly Area[]> {
  return derived(ctx.store, 'areas', {
    build: async () => (await readRows(ctx.store, listAreas, {})).map((row) => row.area),
    follow: unlessChanged('area'),
  })
}

/** All areas by id. */
export async function areasById(ctx: Pick<Ctx, 'store'>): Promise<Map<string, Area>> {
  return new Map((await areas(ctx)).map((area) => [area.id, area]))
}

/** The outlines of all areas as one SVG picture (open data, for everybody), and its version. */
export function outlinesPicture(): { svg: string; version: string } {
  return countyOutlines()
}

/** The small map: `href` of the picture that holds all shapes, and which of them to draw. */
export interface SmallMap {
  width: number
  height: number
  /** One shape per area; `part`: the county's border, an Amt or town, the asked place, or what contains it. */
  shapes: { id: string; href: string; part: 'county' | 'amt' | 'around' | 'place' }[]
}

/**
 * The small map around an area: the county, its Ämter, and the place with the Amt around it. Null without outlines for
 * this county.
 */
export function outlinesFor(area: Area | null, all: readonly Area[]): SmallMap | null {
  const { width, height, middles, version } = countyOutlines()
  const county = all.find((entry) => entry.kind === 'county')
  if (!county || !middles.has(county.id)) return null
  const around = area && administrationOf(new Map(all.map((entry) => [entry.id, entry])), area.id)?.id
  const shape = (id: string, part: SmallMap['shapes'][number]['part']) =>
    middles.has(id) ? [{ id: `${part} ${id}`, href: `/maps/outlines.svg?v=${version}#${shapeOf(id)}`, part }] : []
  return {
    width,
    height,
    shapes: [
      ...administrations(all).flatMap(({ id }) => shape(id, id === around ? 'around' : 'amt')),
      ...(area?.kind === 'municipality' ? shape(area.id, 'place') : []),
      ...shape(county.id, 'county'),
    ],
  }
}

/** The small map of the county with some of its Ämter and towns tinted. Null without outlines for this county. */
export function outlinesOfOffices(all: readonly Area[], tinted: ReadonlySet<string>): SmallMap | null {
  const map = outlinesFor(null, all)
  return (
    map && {
      ...map,
      shapes: map.shapes.map((shape) => (tinted.has(shape.id.split(' ')[1]!) ? { ...shape, part: 'around' } : shape)),
    }
  )
}

/** The large map of the county, in the units of its picture. */
export interface CountyMap {
  width: number
  height: number
  /** Address of the shape of an area, without its id. */
  shapes: string
  county: string
  /** Areas (ARS) that have a shape: Gemeinden alone. */
  borders: string[]
  /** The middle of an area: of the place itself where it is known, else of its outline; null: neither. */
  middleOf: (area: Area) => PicturePoint | null
}

/** The large map of the county. Null without outlines for this county. */
export function countyMap(all: readonly Area[]): CountyMap | null {
  const { width, height, middles, pointOf, version } = countyOutlines()
  const county = all.find((entry) => entry.kind === 'county')
  if (!county || !middles.has(county.id)) return null
  return {
    width,
    height,
    shapes: `/maps/outlines.svg?v=${version}#${shapeOf('')}`,
    county: county.id,
    borders: all.filter(({ id, kind }) => kind === 'municipality' && middles.has(id)).map(({ id }) => id),
    middleOf: ({ id, lat, lon }) =>
      lat !== null && lon !== null && middles.has(id) ? pointOf(lat, lon) : (middles.get(id) ?? null),
  }
}

/** An area by its ARS or AGS. */
export function findArea(all: readonly Area[], key: string): Area | undefined {
  return all.find((area) => area.id === key) ?? all.find((area) => area.ags === key)
}

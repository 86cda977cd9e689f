import { geoCentroid, geoMercator, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A point of the picture, in its units, from its upper left corner. */
export interface PicturePoint {
  x: number
  y: number
}

/** The outlines of all areas in one SVG picture; each is a shape of its own, named by `shapeOf`. */
export interface Outlines {
  width: number
  height: number
  /** Middles of the areas (ARS) that have an outline. */
  middles: ReadonlyMap<string, PicturePoint>
  /** Where a place (degrees, WGS 84) lies in the picture; it may lie beside it. */
  pointOf: (lat: number, lon: number) => PicturePoint
  /** The picture. */
  svg: string
  /** Changes with the picture. */
  version: string
}

/** The name of an area's shape in the picture. */
export const shapeOf = (areaId: string) => `a${areaId}`

const ringSchema = z.array(z.tuple([z.number(), z.number()])).transform((ring) => ring.toReversed())
// The files follow RFC 7946, d3-geo wants its rings the other way round: otherwise the rest of the earth is inside.
const geometrySchema = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringSchema)) }),
])
const fileSchema = z.object({
  features: z.array(z.object({ properties: z.object({ id: z.string() }), geometry: geometrySchema })),
})

const width = 280
let outlines: Outlines | undefined

/** The outlines of the Kreis, its Ämter and Gemeinden (© GeoBasis-DE / BKG 2016, changed), read once. */
export function countyOutlines(folder = join(process.cwd(), 'public/maps')): Outlines {
  return (outlines ??= readOutlines(folder))
}

function readOutlines(folder: string): Outlines {
  const shapes = ['kreis', 'aemter', 'municipalities'].flatMap(
    (name) => fileSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.geojson`), 'utf8'))).features,
  )
  const all: GeoPermissibleObjects = { type: 'GeometryCollection', geometries: shapes.map(({ geometry }) => geometry) }
  const projection = geoMercator().fitWidth(width, all)
  const path = geoPath(projection).digits(2)
  const pointOf = (lat: number, lon: number) => {
    const [x, y] = projection([lon, lat])!
    return { x: round(x), y: round(y) }
  }
  const picture = shapes.map(
    ({ properties, geometry }) => `<path id="${shapeOf(properties.id)}" d="${path(geometry)}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><defs>${picture.join('')}</defs></svg>`
  return {
    width,
    height: Math.ceil(path.bounds(all)[1][1]),
    middles: new Map(
      shapes.map(({ properties, geometry }) => {
        const [lon, lat] = geoCentroid(geometry)
        return [properties.id, pointOf(lat, lon)]
      }),
    ),
    pointOf,
    svg,
    version: createHash('sha256').update(svg).digest('hex').slice(0, 12),
  }
}

const round = (value: number) => Math.round(value * 100) / 100

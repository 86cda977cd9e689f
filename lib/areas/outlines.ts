import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The outlines of all areas in one SVG picture; each is a shape of its own, named by `shapeOf`. */
export interface Outlines {
  width: number
  height: number
  /** Areas (ARS) that have an outline. */
  ids: ReadonlySet<string>
  /** The picture. */
  svg: string
  /** Changes with the picture. */
  version: string
}

/** The name of an area's shape in the picture. */
export const shapeOf = (areaId: string) => `a${areaId}`

type Ring = [number, number][]
const geometrySchema = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.tuple([z.number(), z.number()]))) }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
  }),
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
  const files = ['kreis', 'aemter', 'municipalities'].map(
    (name) => fileSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.geojson`), 'utf8'))).features,
  )
  const shapes = files.flat().map((feature) => ({
    key: feature.properties.id,
    rings: (feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates).flat(),
  }))
  const points = shapes.flatMap((shape) => shape.rings.flat())
  const west = Math.min(...points.map(([x]) => x))
  const east = Math.max(...points.map(([x]) => x))
  const south = Math.min(...points.map(([, y]) => y))
  const north = Math.max(...points.map(([, y]) => y))
  // Plate carrée, squeezed by the cosine of the middle latitude: fine for one Kreis.
  const scaleX = width / (east - west)
  const scaleY = scaleX / Math.cos(((south + north) / 2 / 180) * Math.PI)
  const path = (ring: Ring) => {
    let last = ''
    const steps = ring
      .map(([x, y]) => `${((x - west) * scaleX).toFixed(1)} ${((north - y) * scaleY).toFixed(1)}`)
      .filter((step) => (step === last ? false : ((last = step), true)))
    return `M${steps.join('L')}Z`
  }
  const picture = shapes
    .map((shape) => `<path id="${shapeOf(shape.key)}" d="${shape.rings.map(path).join('')}"/>`)
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><defs>${picture}</defs></svg>`
  return {
    width,
    height: Math.ceil((north - south) * scaleY),
    ids: new Set(shapes.map((shape) => shape.key)),
    svg,
    version: createHash('sha256').update(svg).digest('hex').slice(0, 12),
  }
}

import type { NetworkGroup } from '../schema'
import { divide } from './cells'
import { boundsOf, type Point } from './geometry'
import { references, whole, type Cells, type Shape } from './canvas'
import { seeded } from './seeded'
import { placeName } from './settled'
import { shortTitles } from './short-titles'

/**
 * Where places lie, 0 to 1: as on a map of the county, its administration in the middle, the Land and the Bund above,
 * whoever has no place at the right.
 */
export function placesOf(groups: readonly NetworkGroup[]): Map<string, Point> {
  const located = groups.flatMap(({ id, at }) => (at ? [{ id, x: at.lon, y: -at.lat }] : []))
  const { x1, y1, x2, y2 } = boundsOf(located)
  const scale = (value: number, from: number, to: number) =>
    to > from ? 0.14 + (0.66 * (value - from)) / (to - from) : 0.5
  const places = new Map<string, Point>(
    located.map(({ id, x, y }) => [id, { x: scale(x, x1, x2), y: scale(y, y1, y2) + 0.1 }]),
  )
  for (const { id, kind } of groups) {
    if (places.has(id)) continue
    const random = seeded(id)
    if (kind === 'unit') places.set(id, { x: 0.52, y: 0.46 })
    else if (kind === 'beyond') places.set(id, { x: 0.9, y: 0.08 })
    else if (kind === 'none') places.set(id, { x: 0.95, y: 0.62 })
    else places.set(id, { x: 0.2 + random() * 0.6, y: 0.2 + random() * 0.6 })
  }
  return places
}

/** What takes about as much room in every language. */
const shortWords: Partial<Record<NetworkGroup['kind'], readonly string[]>> = {
  unit: ['Kreisverwaltung'],
  beyond: ['Land, Bund'],
  none: ['Ohne Sitz'],
}

/** Cells last worked out: they change only when a group comes, goes or grows by a tenth. */
const known = new Map<string, Map<string, Cells>>()

/**
 * The cells of the places in both shapes of canvas. They do not depend on the language.
 * @param counts organisations per place
 */
export function cellsOfPlaces(
  groups: readonly NetworkGroup[],
  counts: ReadonlyMap<string, number>,
): Map<string, Cells> {
  const places = placesOf(groups)
  const wishes = [...groups]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, kind, name }) => ({
      id,
      title: placeName(name ?? 'Ohne festen Sitz'),
      short: shortWords[kind] ?? shortTitles(placeName(name!)),
      count: counts.get(id) ?? 0,
      at: places.get(id)!,
    }))
  const key = JSON.stringify(wishes)
  const before = known.get(key)
  if (before) return before
  const shapes = { wide: inShape('wide'), tall: inShape('tall') }
  // Only a narrow canvas needs short names.
  function inWords(shape: Shape) {
    return shape === 'tall' ? wishes : wishes.map(({ short: _short, ...wish }) => wish)
  }
  function inShape(shape: Shape) {
    const { width, height } = references[shape]
    const round = (value: number) => Math.round(value * 10) / 10
    return new Map(
      [...divide(inWords(shape), references[shape])].map(([id, polygon]) => [
        id,
        polygon.map(({ x, y }) => ({ x: round((x * whole) / width), y: round((y * whole) / height) })),
      ]),
    )
  }
  const cells = new Map(wishes.map(({ id }) => [id, { wide: shapes.wide.get(id)!, tall: shapes.tall.get(id)! }]))
  if (known.size > 8) known.clear()
  known.set(key, cells)
  return cells
}

import type { Arranged } from '@/lib/network/layout/arrange'
import { stretch, type Box, type Point, type Polygon } from '@/lib/network/layout/geometry'
import { whole } from '@/lib/network/layout/canvas'
import { titleOf, type Title } from '@/lib/network/layout/titles'
import type { Picture } from './map-picture'

/** The soft cell of a group with its visible members, in pixels of the canvas at zoom 1. */
export interface Hull {
  id: string
  name: string
  count: number
  polygon: Polygon
  path: string
  title: Title
}

/**
 * Cells of all groups that have visible members.
 * @param zoom names of groups are always as large on the screen
 */
export function hullsOf(
  { groups }: Pick<Arranged, 'groups'>,
  { nodes, size: { width, height } }: Picture,
  zoom: number,
): Hull[] {
  const members = new Map<string, Box[]>()
  for (const { group, x, y, radius } of nodes) {
    const symbol = { x, y, w: 2 * radius + 2, h: 2 * radius + 2 }
    members.set(group, [...(members.get(group) ?? []), symbol])
  }
  return groups.flatMap(({ id, title, short = [], polygon: thousandths }) => {
    const symbols = members.get(id)
    if (!symbols) return []
    const count = symbols.length
    const polygon = stretch(thousandths, width / whole, height / whole)
    const place = titleOf(polygon, [title, ...short], count, zoom, symbols)
    return [{ id, name: title, count, polygon, path: softPath(polygon, softness), title: place }]
  })
}

/** Pixels over which the corners of a cell are rounded. */
const softness = 30

/** A polygon with soft corners as an SVG path. */
function softPath(polygon: Polygon, radius: number): string {
  const corners = polygon.filter((corner, index) => far(corner, polygon[(index + 1) % polygon.length]!) > 6)
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
  const bends = corners.map((corner, index) => {
    const before = corners[(index + corners.length - 1) % corners.length]!
    const after = corners[(index + 1) % corners.length]!
    const towards = (other: Point) => {
      const distance = far(corner, other)
      const share = Math.min(radius, distance * 0.48) / distance
      return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share }
    }
    return `${index ? 'L' : 'M'}${at(towards(before))}Q${at(corner)} ${at(towards(after))}`
  })
  return `${bends.join('')}Z`
}

const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

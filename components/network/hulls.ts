import type { Arranged } from '@/lib/network/layout/arrange'
import { stretch, type Box, type Point, type Polygon, type Size } from '@/lib/network/layout/geometry'
import { whole } from '@/lib/network/layout/canvas'
import { stripeTitle } from '@/lib/network/layout/stripes'
import { textWidth } from '@/lib/network/layout/text'
import { titleOf, titleSize, type Title } from '@/lib/network/layout/titles'
import type { Picture } from './map-picture'

/** The soft cell of a group with its visible members, in pixels of the canvas at zoom 1. */
export interface Hull {
  id: string
  name: string
  /** Null: it is a ring, whose members are not counted. */
  count: number | null
  polygon: Polygon
  path: string
  title: Title
}

/**
 * Cells of all groups that have visible members, or rings.
 * @param zoom names of groups are always as large on the screen
 */
export function hullsOf(
  { groups, layered, rings }: Pick<Arranged, 'groups' | 'layered' | 'rings'>,
  { nodes, size: { width, height } }: Picture,
  zoom: number,
): Hull[] {
  const members = new Map<string, Box[]>()
  for (const { group, x, y, radius } of nodes) {
    const symbol = { x, y, w: 2 * radius + 2, h: 2 * radius + 2 }
    members.set(group, [...(members.get(group) ?? []), symbol])
  }
  const drawn = (rings ?? []).map((ring) => ringOf(ring, { width, height }, zoom))
  const cells = groups.flatMap(({ id, title, short = [], polygon: thousandths }) => {
    const symbols = members.get(id)
    if (!symbols) return []
    const count = symbols.length
    const polygon = stretch(thousandths, width / whole, height / whole)
    const place = layered
      ? stripeTitle(polygon, title, count, zoom)
      : titleOf(polygon, [title, ...short], count, zoom, symbols)
    return [{ id, name: title, count, polygon, path: softPath(polygon, softness), title: place }]
  })
  return [...cells, ...drawn]
}

const titleHeight = 17

/** A ring around the middle with its caption at its top. */
function ringOf(
  { title, rx, ry }: NonNullable<Arranged['rings']>[number],
  { width, height }: Size,
  zoom: number,
): Hull {
  const [x, y] = [width / 2, height / 2]
  const [a, b] = [(rx * width) / whole, (ry * height) / whole]
  const half = `A${a.toFixed(1)} ${b.toFixed(1)} 0 0 1`
  const box = { x, y: y - b, w: (textWidth(title, titleSize, true) + 8) / zoom, h: titleHeight / zoom }
  return {
    id: `ring ${title}`,
    name: title,
    count: null,
    polygon: Array.from({ length: 36 }, (_, at) => ({
      x: x + a * Math.cos((at / 18) * Math.PI),
      y: y + b * Math.sin((at / 18) * Math.PI),
    })),
    path: `M${(x - a).toFixed(1)} ${y.toFixed(1)}${half} ${(x + a).toFixed(1)} ${y.toFixed(1)}${half} ${(x - a).toFixed(1)} ${y.toFixed(1)}Z`,
    title: { lines: [title], box, depth: 0 },
  }
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

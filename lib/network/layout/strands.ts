import { centroidOf, type Point, type Polygon } from './geometry'

/** A relation as it is drawn: from symbol to symbol, in pixels. */
export interface Tie {
  id: string
  from: Point
  to: Point
  /** Groups at both ends; the same: inside one cell. */
  fromGroup: string
  toGroup: string
  width: number
  /** Radius of the symbols at both ends: no way bends inside one. */
  fromRadius: number
  toRadius: number
}

/** Free pixels between two strands of a bundle. */
const between = 1.1
/** How far inside its cell a bundle comes together, in pixels. */
const gateDepth = 14

/**
 * The way of every relation between two cells: all relations of two cells run through one gate per cell, side by side
 * like the wires of a cable, in an order without crossings. A single one is a flat arc.
 * @returns control points of a quadratic B-spline per relation id, without its ends; relations inside a cell are
 *   missing
 */
export function strandsOf(ties: readonly Tie[], cells: ReadonlyMap<string, Polygon>): Map<string, Point[]> {
  const cables = new Map<string, Tie[]>()
  for (const tie of ties) {
    if (tie.fromGroup === tie.toGroup) continue
    const [a, b] = [tie.fromGroup, tie.toGroup].sort()
    const key = `${a} ${b}`
    // All run the same way within their cable.
    const turned = tie.fromGroup === a ? tie : turn(tie)
    cables.set(key, [...(cables.get(key) ?? []), turned])
  }
  const ways = new Map<string, Point[]>()
  const turned = new Map(ties.map((tie) => [tie.id, tie.fromGroup > tie.toGroup]))
  for (const cable of cables.values())
    for (const [id, points] of layCable(cable, cells)) ways.set(id, turned.get(id) ? [...points].reverse() : points)
  return ways
}

const turn = (tie: Tie): Tie => ({
  ...tie,
  from: tie.to,
  to: tie.from,
  fromGroup: tie.toGroup,
  toGroup: tie.fromGroup,
  fromRadius: tie.toRadius,
  toRadius: tie.fromRadius,
})

/** Free pixels between a symbol and the first bend of a way. */
const straight = 6

function layCable(cable: readonly Tie[], cells: ReadonlyMap<string, Polygon>): Map<string, Point[]> {
  const { fromGroup, toGroup } = cable[0]!
  const [a, b] = [cells.get(fromGroup), cells.get(toGroup)]
  const start = middle(
    cable.map(({ from }) => from),
    a,
  )
  const end = middle(
    cable.map(({ to }) => to),
    b,
  )
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const side = { x: -(end.y - start.y) / length, y: (end.x - start.x) / length }
  const out = mix(start, end, Math.max(0.08, (exit(a, start, end) ?? 0.2) - gateDepth / length))
  const into = mix(start, end, Math.min(0.92, 1 - (exit(b, end, start) ?? 0.2) + gateDepth / length))
  const across = ({ from, to }: Tie) =>
    (from.x + to.x - start.x - end.x) * side.x + (from.y + to.y - start.y - end.y) * side.y
  const ordered = [...cable].sort((p, q) => across(p) - across(q) || (p.id < q.id ? -1 : 1))
  const thick = ordered.reduce((sum, { width }) => sum + width + between, 0)
  let offset = -thick / 2
  const ways = new Map<string, Point[]>()
  for (const { id, from, to, width, fromRadius, toRadius } of ordered) {
    const aside = offset + (width + between) / 2
    offset += width + between
    const shift = (at: Point): Point => ({ x: at.x + side.x * aside, y: at.y + side.y * aside })
    const centre = shift(mix(out, into, 0.5))
    const [gateOut, gateIn] = [shift(out), shift(into)]
    const way =
      ordered.length < 2
        ? [mix(mix(from, to, 0.5), centre, 0.5)]
        : [mix(from, gateOut, 0.7), gateOut, centre, gateIn, mix(gateIn, to, 0.3)]
    ways.set(
      id,
      way.filter((at) => far(at, from) > fromRadius + straight && far(at, to) > toRadius + straight),
    )
  }
  return ways
}

const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })

/** Half way between the middle of some symbols and that of their cell. */
function middle(points: readonly Point[], cell: Polygon | undefined): Point {
  const mean = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  }
  return cell?.length ? mix(mean, centroidOf(cell), 0.5) : mean
}

/** Which share of the way from `start` to `end` lies inside a convex polygon; null: all of it. */
function exit(polygon: Polygon | undefined, start: Point, end: Point): number | null {
  let last: number | null = null
  for (const [index, a] of (polygon ?? []).entries()) {
    const b = polygon![(index + 1) % polygon!.length]!
    const [rx, ry] = [end.x - start.x, end.y - start.y]
    const [sx, sy] = [b.x - a.x, b.y - a.y]
    const cross = rx * sy - ry * sx
    if (Math.abs(cross) < 1e-9) continue
    const t = ((a.x - start.x) * sy - (a.y - start.y) * sx) / cross
    const u = ((a.x - start.x) * ry - (a.y - start.y) * rx) / cross
    if (t > 0 && t <= 1 && u >= 0 && u <= 1 && (last === null || t > last)) last = t
  }
  return last
}

/**
 * The same way as an SVG path: a quadratic B-spline through the middles between its control points, as Cytoscape draws
 * it.
 */
export function pathOf(from: Point, points: readonly Point[], to: Point): string {
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
  if (!points.length) return `M${at(from)}L${at(to)}`
  const bends = points.map((point, index) => {
    const next = points[index + 1]
    return `Q${at(point)} ${at(next ? mix(point, next, 0.5) : to)}`
  })
  return `M${at(from)}${bends.join('')}`
}

/** The point at a share (0 to 1) of such a way, each of its bends the same share of it. */
export function alongOf(from: Point, points: readonly Point[], to: Point, share: number): Point {
  if (!points.length) return mix(from, to, share)
  const at = Math.min(points.length - 1, Math.floor(share * points.length))
  const t = share * points.length - at
  const start = at ? mix(points[at - 1]!, points[at]!, 0.5) : from
  const end = at < points.length - 1 ? mix(points[at]!, points[at + 1]!, 0.5) : to
  return mix(mix(start, points[at]!, t), mix(points[at]!, end, t), t)
}

/** Control points as Cytoscape wants them: how far aside of the straight line and at which share of it. */
export function bendsOf(from: Point, points: readonly Point[], to: Point): { weights: number[]; distances: number[] } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const round = (value: number, digits: number) => Number(value.toFixed(digits))
  return {
    weights: points.map(({ x, y }) => round(((x - from.x) * dx + (y - from.y) * dy) / length ** 2, 4)),
    distances: points.map(({ x, y }) => round((-(x - from.x) * dy + (y - from.y) * dx) / length, 2)),
  }
}

import { areaOf, clip, collides, sidesOf, type Box, type Point, type Polygon } from '@/lib/network/layout/geometry'

// How well a picture of a network reads, as numbers. Pure; every position in pixels of the same canvas.

/** A straight line between two nodes. */
export interface Line {
  source: string
  target: string
}

/** Where everybody stands. */
export type Spots = ReadonlyMap<string, Point>

/** How many pairs of straight lines cross. Lines that meet in a node do not. */
export function crossings(spots: Spots, lines: readonly Line[]): number {
  const side = (a: Point, b: Point, p: Point) => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x))
  const ends = lines.map(({ source, target }) => [spots.get(source)!, spots.get(target)!] as const)
  return ends.reduce(
    (sum, [a, b], index) =>
      sum +
      ends.slice(index + 1).filter(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0)
        .length,
    0,
  )
}

/** Standard deviation of the lengths of all lines as a share of their mean: 0 where all are equally long. */
export function lengthVariation(spots: Spots, lines: readonly Line[]): number {
  if (!lines.length) return 0
  const lengths = lines.map(({ source, target }) => distance(spots.get(source)!, spots.get(target)!))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length
  return mean ? Math.sqrt(variance) / mean : 0
}

/** How many pairs of boxes lie over each other. */
export function overlaps(boxes: readonly Box[]): number {
  return boxes.reduce((sum, a, index) => sum + boxes.slice(index + 1).filter((b) => collides(a, b)).length, 0)
}

/** How many pairs of convex polygons share an area of at least a square pixel. */
export function hullOverlaps(hulls: readonly Polygon[]): number {
  const shared = (a: Polygon, b: Polygon) => {
    const part = sidesOf(b).reduce<Polygon>((left, side) => (left.length ? clip(left, side) : left), a)
    return part.length > 2 && areaOf(part) >= 1
  }
  const areas = hulls.filter((hull) => areaOf(hull) >= 1)
  return areas.reduce((sum, a, index) => sum + areas.slice(index + 1).filter((b) => shared(a, b)).length, 0)
}

/** The smallest convex polygon around some points (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): Polygon {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  const chain = (from: readonly Point[]) => {
    const corners: Point[] = []
    for (const point of from) {
      while (corners.length > 1 && turn(corners.at(-2)!, corners.at(-1)!, point) <= 0) corners.pop()
      corners.push(point)
    }
    return corners.slice(0, -1)
  }
  return [...chain(sorted), ...chain([...sorted].reverse())]
}

/** How much of the canvas is used: the share of its squares, about as many as there are nodes, that hold somebody. */
export function canvasUse(spots: Spots, { width, height }: { width: number; height: number }): number {
  if (!spots.size) return 0
  const side = Math.sqrt((width * height) / spots.size)
  const [columns, rows] = [Math.max(1, Math.round(width / side)), Math.max(1, Math.round(height / side))]
  const at = (value: number, whole: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.floor((value / whole) * count)))
  const used = new Set([...spots.values()].map(({ x, y }) => at(y, height, rows) * columns + at(x, width, columns)))
  return used.size / (columns * rows)
}

/**
 * How far those who are near in the network are near in the picture: of the k nearest in the picture the share that has
 * a tie, where k is how many have one; the mean of all who have any.
 */
export function neighbourhood(spots: Spots, lines: readonly Line[]): number {
  const partners = new Map<string, Set<string>>()
  for (const { source, target } of lines) {
    if (source === target) continue
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const)
      partners.set(one, (partners.get(one) ?? new Set()).add(other))
  }
  const shares = [...partners].map(([id, near]) => {
    const here = spots.get(id)!
    const nearest = [...spots.keys()]
      .filter((other) => other !== id)
      .sort((a, b) => distance(spots.get(a)!, here) - distance(spots.get(b)!, here) || (a < b ? -1 : 1))
      .slice(0, near.size)
    return nearest.filter((other) => near.has(other)).length / near.size
  })
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
}

/** How far those who stand in both pictures have moved: the median, as a share of the diameter of the first. */
export function movedBy(before: Spots, after: Spots): number {
  const moves = [...before].flatMap(([id, at]) => (after.has(id) ? [distance(at, after.get(id)!)] : []))
  const corners = hullOf([...before.values()])
  const diameter = Math.max(...corners.flatMap((a) => corners.map((b) => distance(a, b))))
  moves.sort((a, b) => a - b)
  return moves.length && diameter ? moves[Math.floor(moves.length / 2)]! / diameter : 0
}

/**
 * The rank of each value, 1 for the best; equal ones share the mean of their ranks.
 * @param better whether more or less is better
 */
export function ranks(values: readonly number[], better: 'more' | 'less'): number[] {
  const beats = (a: number, b: number) => (better === 'more' ? a > b : a < b)
  return values.map(
    (value) =>
      1 +
      values.filter((other) => beats(other, value)).length +
      (values.filter((other) => other === value).length - 1) / 2,
  )
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

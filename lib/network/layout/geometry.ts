/** A point or a move of one, in pixels or thousandths, as the caller says. */
export interface Point {
  x: number
  y: number
}

/** A convex polygon, corner by corner. */
export type Polygon = readonly Point[]

/** A half plane: what fulfils `nx·x + ny·y ≤ c` lies inside; (nx, ny) has length 1 and points outwards. */
export interface HalfPlane {
  nx: number
  ny: number
  c: number
}

/** An upright rectangle around its middle; `w` and `h` are whole lengths. */
export interface Box extends Point {
  w: number
  h: number
}

/** A rectangle of canvas size. */
export interface Size {
  width: number
  height: number
}

function signedArea(polygon: Polygon): number {
  let sum = 0
  let before = polygon.at(-1)
  for (const corner of polygon) {
    sum += before!.x * corner.y - corner.x * before!.y
    before = corner
  }
  return sum / 2
}

/** The area of a polygon; 0 when nothing is left of it. */
export const areaOf = (polygon: Polygon): number => Math.abs(signedArea(polygon))

/** The centre of gravity; of nothing it is 0 / 0. */
export function centroidOf(polygon: Polygon): Point {
  const area = signedArea(polygon)
  if (!polygon.length || Math.abs(area) < 1e-9) return polygon[0] ?? { x: 0, y: 0 }
  let [x, y] = [0, 0]
  let before = polygon.at(-1)!
  for (const corner of polygon) {
    const cross = before.x * corner.y - corner.x * before.y
    x += (before.x + corner.x) * cross
    y += (before.y + corner.y) * cross
    before = corner
  }
  return { x: x / (6 * area), y: y / (6 * area) }
}

/** What of a convex polygon lies in a half plane. */
export function clip(polygon: Polygon, { nx, ny, c }: HalfPlane): Polygon {
  const left: Point[] = []
  for (let index = 0; index < polygon.length; index++) {
    const p = polygon[index]!
    const q = polygon[(index + 1) % polygon.length]!
    const dp = nx * p.x + ny * p.y - c
    const dq = nx * q.x + ny * q.y - c
    if (dp <= 0) left.push(p)
    if (dp < 0 !== dq < 0 && dp !== 0 && dq !== 0) {
      const t = dp / (dp - dq)
      left.push({ x: p.x + t * (q.x - p.x), y: p.y + t * (q.y - p.y) })
    }
  }
  return left
}

/** The sides of a convex polygon as half planes. */
export function sidesOf(polygon: Polygon): HalfPlane[] {
  const turn = signedArea(polygon) > 0 ? 1 : -1
  return polygon.flatMap((a, index) => {
    const b = polygon[(index + 1) % polygon.length]!
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    if (length < 0.01) return []
    const [nx, ny] = [(turn * (b.y - a.y)) / length, (turn * (a.x - b.x)) / length]
    return [{ nx, ny, c: nx * a.x + ny * a.y }]
  })
}

/** The polygon with every side moved inwards by `by`. */
export function inset(polygon: Polygon, by: number): Polygon {
  return sidesOf(polygon).reduce<Polygon>((left, side) => clip(left, { ...side, c: side.c - by }), polygon)
}

/** How far the box reaches over a side; negative: so much room is left. */
export function reach(side: HalfPlane, box: Box): number {
  return side.nx * box.x + side.ny * box.y + (Math.abs(side.nx) * box.w + Math.abs(side.ny) * box.h) / 2 - side.c
}

/** Whether the whole box lies within all sides. */
export function holds(sides: readonly HalfPlane[], box: Box): boolean {
  return sides.every((side) => reach(side, box) <= 3)
}

/** Moves the middle of a box until it lies within all sides, as far as it fits. Changes the box. */
export function moveInside(sides: readonly HalfPlane[], box: Box): void {
  for (const side of sides) {
    const over = reach(side, box)
    if (over <= 0) continue
    box.x -= side.nx * over
    box.y -= side.ny * over
  }
}

/** How far two boxes lie over each other in x and in y; one of them ≤ 0: not at all. */
export function overlap(a: Box, b: Box): [number, number] {
  return [(a.w + b.w) / 2 - Math.abs(b.x - a.x), (a.h + b.h) / 2 - Math.abs(b.y - a.y)]
}

/** Whether two boxes lie over each other. */
export function collides(a: Box, b: Box): boolean {
  const [x, y] = overlap(a, b)
  return x > 0 && y > 0
}

/** Where a line through a convex polygon at height `y` begins and ends; null: it does not meet it. */
export function spanAt(polygon: Polygon, y: number): [number, number] | null {
  const xs: number[] = []
  for (let index = 0; index < polygon.length; index++) {
    const a = polygon[index]!
    const b = polygon[(index + 1) % polygon.length]!
    if (a.y < y !== b.y < y) xs.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x))
  }
  return xs.length < 2 ? null : [Math.min(...xs), Math.max(...xs)]
}

/** The smallest upright rectangle around points. */
export function boundsOf(points: readonly Point[]): { x1: number; y1: number; x2: number; y2: number } {
  const bounds = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity }
  for (const { x, y } of points) {
    if (x < bounds.x1) bounds.x1 = x
    if (x > bounds.x2) bounds.x2 = x
    if (y < bounds.y1) bounds.y1 = y
    if (y > bounds.y2) bounds.y2 = y
  }
  return bounds
}

/** The polygon stretched from one canvas to another. */
export function stretch<P extends Point>(points: readonly P[], x: number, y: number): Point[] {
  return points.map((point) => ({ x: point.x * x, y: point.y * y }))
}

/** Whether a point lies in an area of any shape, drawn corner by corner (even-odd). */
export function encloses(area: readonly Point[], { x, y }: Point): boolean {
  let inside = false
  let before = area.at(-1)
  for (const corner of area) {
    const meets = corner.y > y !== before!.y > y
    if (meets && x < ((before!.x - corner.x) * (y - corner.y)) / (before!.y - corner.y) + corner.x) inside = !inside
    before = corner
  }
  return inside
}

import type { Box, Point, Size } from './geometry'

/**
 * Points of a ring, or of rings around each other, for symbols of a place: the middle first.
 * @param gap from middle to middle of two symbols
 */
export function rings(count: number, gap: number): Point[] {
  const ring = (n: number, radius: number, turn = -Math.PI / 2) =>
    Array.from({ length: n }, (_, index) => {
      const angle = turn + (index / n) * 2 * Math.PI
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
    })
  if (count <= 1) return ring(count, 0)
  if (count <= 5) return ring(count, gap / 2 / Math.sin(Math.PI / count))
  let around = 1
  while (1 + 3 * around * (around + 1) < count) around++
  // Rings as full as each other, so that no symbol stands alone outside.
  const room = 3 * around * (around + 1)
  const points = ring(1, 0)
  for (let at = 1; at <= around; at++) {
    const n = at === around ? count - points.length : Math.min(6 * at, Math.ceil(((count - 1) * 6 * at) / room))
    points.push(...ring(n, at * gap, -Math.PI / 2 + (at % 2 ? 0 : Math.PI / n)))
  }
  return points
}

/** A circle with the name below it, on the screen. */
export interface Disc extends Point {
  radius: number
  /** Half the width and the height of its name. */
  name: { half: number; height: number }
}

const rounds = 120

/**
 * Moves discs apart until neither they nor their names cover each other, inside the canvas; larger ones move less. Same
 * in, same out.
 */
export function apart<D extends Disc>(discs: readonly D[], canvas: Size, gap = 4): D[] {
  const moved = discs.map((disc) => ({ ...disc }))
  for (let round = 0; round < rounds; round++) {
    let still = true
    for (const disc of moved) {
      const half = Math.max(disc.radius, disc.name.half)
      disc.x = Math.max(half, Math.min(canvas.width - half, disc.x))
      disc.y = Math.max(disc.radius + 1, Math.min(canvas.height - disc.radius - disc.name.height, disc.y))
    }
    for (const [index, a] of moved.entries())
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = push(a, b, gap)
        if (!dx && !dy) continue
        still = false
        const share = b.radius ** 2 / (a.radius ** 2 + b.radius ** 2)
        a.x -= dx * share
        a.y -= dy * share
        b.x += dx * (1 - share)
        b.y += dy * (1 - share)
      }
    if (still) break
  }
  return moved
}

/** The shortest way by which `b` leaves the box of `a`: disc and name together. */
function push(a: Disc, b: Disc, gap: number): [number, number] {
  const wide = (disc: Disc) => Math.max(disc.radius, disc.name.half)
  const middle = (disc: Disc) => disc.y + disc.name.height / 2
  const tall = (disc: Disc) => disc.radius + disc.name.height / 2
  const x = wide(a) + wide(b) + gap - Math.abs(b.x - a.x)
  const y = tall(a) + tall(b) + gap - Math.abs(middle(b) - middle(a))
  if (x <= 0.01 || y <= 0.01) return [0, 0]
  return x < y ? [b.x < a.x ? -x : x, 0] : [0, middle(b) < middle(a) ? -y : y]
}

/** The name of an area. */
export interface GroundName {
  id: string
  width: number
  height: number
  /** Where its middle may stand, the best first. */
  rooms: readonly Point[]
}

/**
 * Names of areas where they cover no disc, no name before them, and not the edge of the canvas. A name that finds no
 * room is left out.
 */
export function placeNames<N extends GroundName>(
  names: readonly N[],
  discs: readonly Disc[],
  canvas: Size,
): (N & Point)[] {
  const taken: Box[] = discs.flatMap(({ x, y, radius, name }) => [
    { x, y, w: radius * 2, h: radius * 2 },
    { x, y: y + radius + name.height / 2, w: name.half * 2, h: name.height },
  ])
  return names.flatMap((name) => {
    const boxes = [near, further].flatMap((steps) =>
      name.rooms.flatMap(({ x, y }) =>
        steps.map(([dx, dy]) => ({ x: x + dx, y: y + dy, w: name.width, h: name.height })),
      ),
    )
    const box = boxes.find((one) => inside(one, canvas) && taken.every((other) => !covers(one, other)))
    if (!box) return []
    taken.push(box)
    return [{ ...name, x: box.x, y: box.y }]
  })
}

/** Steps away from a room: small ones first, for all rooms. */
const steps = (down: number[], aside: number[]) => down.flatMap((dy) => aside.map((dx) => [dx, dy] as const))
const near = steps([0, -8, 8, -16, 16], [0, -10, 10])
const further = steps([-24, 24, -32, 32, -40, 40], [0, -20, 20])

const inside = ({ x, y, w, h }: Box, canvas: Size) =>
  x > w / 2 && x < canvas.width - w / 2 && y > h / 2 && y < canvas.height - h / 2

const covers = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < (a.w + b.w) / 2 + 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2 + 2

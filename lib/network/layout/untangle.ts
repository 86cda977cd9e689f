import { collides, holds, reach, type Box, type HalfPlane } from './geometry'
import type { Place } from './relax'

/** The members of one cell as they stand, and what they have to stay clear of. */
export interface Ground {
  places: readonly Place[]
  sides: readonly HalfPlane[]
  title: Box
}

/** Rounds through all pairs; most of what can be gained comes in the first two. */
const rounds = 6
/** Pairs of lines that are looked at: then the picture is as good as it gets in half a second. */
const patience = 30_000_000
/** Pixels of line that weigh as much as a crossing. */
const pixelsPerCrossing = 15

type Line = readonly [Place, Place]

/**
 * Lets members of the same cell change places where lines cross less and are shorter then. Each takes its name along,
 * and still nobody covers another, the title or the border. Changes the places.
 */
export function untangle(grounds: readonly Ground[], ties: readonly { source: string; target: string }[]): void {
  const at = new Map(grounds.flatMap(({ places }) => places.map((place) => [place.member.id, place] as const)))
  const lines = ties.flatMap(({ source, target }): Line[] => {
    const [a, b] = [at.get(source), at.get(target)]
    return a && b && a !== b ? [[a, b]] : []
  })
  const of = new Map<Place, Line[]>()
  for (const line of lines) for (const place of line) of.set(place, [...(of.get(place) ?? []), line])
  let looked = 0
  for (let round = 0, better = true; better && round < rounds; round++) {
    better = false
    for (const ground of grounds)
      for (const [index, a] of ground.places.entries())
        for (const b of ground.places.slice(index + 1)) {
          const mine = new Set([...(of.get(a) ?? []), ...(of.get(b) ?? [])])
          if (!mine.size) continue
          const undo = exchange(a, b)
          const fits = [a, b].every((place) => isFree(place, ground) && isInside(place, ground))
          if (!fits) {
            undo()
            continue
          }
          looked += 2 * mine.size * lines.length
          if (looked > patience) return undo()
          const after = costOf(mine, lines)
          undo()
          if (costOf(mine, lines) - after < 0.01) continue
          exchange(a, b)
          better = true
        }
  }
}

/** Symbols change places, names stay below them. @returns puts them back */
function exchange(a: Place, b: Place): () => void {
  const before = [a.x, a.y, b.x, b.y] as const
  ;[a.x, a.y, b.x, b.y] = [b.x, b.y - b.up + a.up, a.x, a.y - a.up + b.up]
  return () => void ([a.x, a.y, b.x, b.y] = before)
}

/** Whether nothing lies over a box and it lies in its cell. */
export function isFree(place: Place, { places, sides, title }: Ground): boolean {
  return (
    holds(sides, place) && !collides(place, title) && !places.some((other) => other !== place && collides(place, other))
  )
}

/** Whether the whole symbol lies in the cell: whoever reaches over its border would move when the place is kept. */
function isInside({ member: { radius }, x, y, up }: Place, { sides }: Ground): boolean {
  const symbol = { x, y: y - up, w: 2 * radius, h: 2 * radius }
  return sides.every((side) => reach(side, symbol) <= 0)
}

/** Crossings and lengths of some lines among all. Asked a million times: it makes no objects. */
function costOf(mine: ReadonlySet<Line>, lines: readonly Line[]): number {
  let cost = 0
  for (const line of mine) {
    const [a, b] = line
    const [ax, ay, bx, by] = [a.x, a.y - a.up, b.x, b.y - b.up]
    cost += Math.hypot(bx - ax, by - ay) / pixelsPerCrossing
    for (const other of lines) {
      if (other === line) continue
      const c = other[0]
      const d = other[1]
      const cy = c.y - c.up
      const dy = d.y - d.up
      const left = (bx - ax) * (cy - ay) - (by - ay) * (c.x - ax)
      const right = (bx - ax) * (dy - ay) - (by - ay) * (d.x - ax)
      if (left * right >= 0) continue
      const before = (d.x - c.x) * (ay - cy) - (dy - cy) * (ax - c.x)
      const behind = (d.x - c.x) * (by - cy) - (dy - cy) * (bx - c.x)
      if (before * behind < 0) cost += mine.has(other) ? 0.5 : 1
    }
  }
  return cost
}

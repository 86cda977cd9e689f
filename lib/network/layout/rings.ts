import type { Shape } from './canvas'
import type { Point, Size } from './geometry'
import type { LayoutInput } from './layout'

/** A ring around the middle: an ellipse of these half axes, in the unit of the canvas. */
export interface Ring {
  /** So many relations lead to whoever stands in it; null: none does. */
  steps: number | null
  /** Who is further away stands in it, too. */
  andMore: boolean
  rx: number
  ry: number
}

/** Free pixels around the outermost ring: half its caption above it. */
const margin = { x: 8, y: 14 }
/** The innermost ring holds the middle with its name: as much room as so many others. */
const middleRoom = 3
/** Steps with a ring of their own. */
const mostSteps = 3
/** Pixels between two symbols of a row, two rows, two rings, and between a ring and the symbols on both sides of it. */
const sizesOf: Record<Shape, { beside: number; row: number; ring: number; air: number }> = {
  wide: { beside: 66, row: 34, ring: 58, air: 13 },
  tall: { beside: 20, row: 15, ring: 26, air: 8 },
}
/** Half the room that a caption takes of its ring: a number of steps, or more than that. */
const captionRoom = { few: 42, many: 72 }

/**
 * Rings around one organisation: its partners within the first, theirs within the second, whoever is not reached within
 * the last. All symbols have about as much room; partners stand near those who lead to them.
 * @returns pixels of `size`
 */
export function layoutRings(
  { nodes, links, middle, shape }: LayoutInput,
  { width, height }: Size,
): { spots: Map<string, Point>; rings: Ring[] } {
  const { steps, parents } = distances(nodes, links, middle!)
  const furthest = Math.max(0, ...steps.values())
  const last = Math.min(mostSteps, furthest)
  const zones = Array.from({ length: last + 1 }, () => [] as string[])
  const zoneOf = (id: string) => (steps.has(id) ? Math.min(steps.get(id)!, last) : last + 1)
  for (const { id } of nodes) if (id !== middle) zones[zoneOf(id) - 1]!.push(id)
  const used = zones.filter((zone) => zone.length)
  const half = { x: width / 2 - margin.x, y: height / 2 - margin.y }
  const sizes = sizesOf[shape]
  const shares = sharesOf(used, sizes.ring / Math.min(half.x, half.y))
  const angles = new Map<string, number>([[middle!, -Math.PI / 2]])
  const spots = new Map<string, Point>([[middle!, { x: width / 2, y: height / 2 }]])
  for (const [index, zone] of used.entries()) {
    const [inner, outer] = [shares[index]!, shares[index + 1]!]
    const spare = sizes.air / Math.min(half.x, half.y)
    const [from, to] = [inner + spare, outer - spare]
    const spared = zones.indexOf(zone) < Math.min(last, mostSteps - 1) ? captionRoom.few : captionRoom.many
    const track = trackOf(half, (from + to) / 2, spared)
    const most = Math.max(1, Math.floor(((to - from) * half.y) / sizes.row) + 1)
    const rows = Math.max(1, Math.min(most, Math.ceil((zone.length * sizes.beside) / track.length)))
    const places = zone.map((_, at) => track.at((at + 0.5) / zone.length))
    const ordered = besideParents(zone, parents, angles, places)
    for (const [at, id] of ordered.entries()) {
      const angle = places[at]!
      const share = rows === 1 ? (from + to) / 2 : from + ((to - from) * (at % rows)) / (rows - 1)
      angles.set(id, angle)
      spots.set(id, {
        x: width / 2 + Math.cos(angle) * half.x * share,
        y: height / 2 + Math.sin(angle) * half.y * share,
      })
    }
  }
  const rings = used.map((zone, index): Ring => {
    const own = zones.indexOf(zone) + 1
    const reached = own <= last
    return {
      steps: reached ? own : null,
      andMore: own === mostSteps && furthest > mostSteps,
      rx: half.x * shares[index + 1]!,
      ry: half.y * shares[index + 1]!,
    }
  })
  return { spots, rings }
}

/** Where rings lie, as shares of the outermost: the first holds the middle, each as large as its members need. */
function sharesOf(zones: readonly (readonly string[])[], least: number): number[] {
  const needs = [middleRoom, ...zones.map(({ length }) => length + 2)]
  const all = needs.reduce((sum, need) => sum + need, 0)
  let sum = 0
  const shares = needs.map((need) => Math.sqrt((sum += need) / all))
  const step = Math.min(least, 1 / shares.length)
  for (const index of shares.keys()) shares[index] = Math.max(shares[index]!, (shares[index - 1] ?? 0) + step)
  shares[shares.length - 1] = 1
  for (let index = shares.length - 2; index >= 0; index--)
    shares[index] = Math.min(shares[index]!, shares[index + 1]! - step)
  return shares
}

const samples = 360

/** The way around an ellipse from its top to its top, without the room of the caption there, in steps of equal length. */
function trackOf({ x, y }: Point, share: number, room: number): { length: number; at: (part: number) => number } {
  const angles = Array.from({ length: samples + 1 }, (_, index) => -Math.PI / 2 + (index / samples) * 2 * Math.PI)
  const points = angles.map((angle) => ({ x: Math.cos(angle) * x * share, y: Math.sin(angle) * y * share }))
  const way = [0]
  for (const [index, point] of points.slice(1).entries())
    way.push(way[index]! + Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y))
  const whole = way.at(-1)!
  const spared = Math.min(room, whole / 8)
  const length = whole - 2 * spared
  return {
    length,
    at: (part) => {
      const wanted = spared + part * length
      const index = Math.max(
        1,
        way.findIndex((done) => done >= wanted),
      )
      const [before, after] = [way[index - 1]!, way[index]!]
      return angles[index - 1]! + ((wanted - before) / (after - before || 1)) * ((2 * Math.PI) / samples)
    },
  }
}

/** Members of a ring in the order of those who lead to them, turned so that they stand as near to these as it goes. */
function besideParents(
  zone: readonly string[],
  parents: ReadonlyMap<string, string>,
  angles: ReadonlyMap<string, number>,
  places: readonly number[],
): string[] {
  const wish = (id: string) => angles.get(parents.get(id) ?? '') ?? -Math.PI / 2
  const ordered = [...zone].sort((a, b) => wish(a) - wish(b) || (a < b ? -1 : 1))
  const wishes = ordered.map(wish)
  let best = { turn: 0, cost: Infinity }
  for (const turn of ordered.keys()) {
    const cost = wishes.reduce((sum, one, at) => sum + 1 - Math.cos(one - places[(at + turn) % places.length]!), 0)
    if (cost < best.cost - 1e-6) best = { turn, cost }
  }
  return places.map((_, at) => ordered[(at - best.turn + places.length) % places.length]!)
}

/** How many relations lead from the middle to each, and over whom. */
function distances(
  nodes: LayoutInput['nodes'],
  links: LayoutInput['links'],
  middle: string,
): { steps: Map<string, number>; parents: Map<string, string> } {
  const partners = new Map(nodes.map(({ id }) => [id, [] as string[]]))
  for (const { source, target } of links) {
    partners.get(source)?.push(target)
    partners.get(target)?.push(source)
  }
  const steps = new Map([[middle, 0]])
  const parents = new Map<string, string>()
  for (const id of steps.keys()) {
    for (const partner of [...(partners.get(id) ?? [])].sort()) {
      if (steps.has(partner) || !partners.has(partner)) continue
      steps.set(partner, steps.get(id)! + 1)
      parents.set(partner, id)
    }
  }
  return { steps, parents }
}

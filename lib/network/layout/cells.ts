import { areaOf, boundsOf, centroidOf, clip, inset, type Point, type Polygon, type Size } from './geometry'
import { seeded } from './seeded'
import { textWidth } from './text'
import { titleOf, titleSize } from './titles'

/** A group that wants a place on the canvas. */
export interface CellWish {
  id: string
  title: string
  /** Shorter forms of it for a narrow canvas. */
  short?: readonly string[]
  count: number
  /** Where it should lie, roughly: 0 to 1 from left to right and from top to bottom. */
  at: Point
}

/** Room around every cell, in pixels of the reference canvas: twice this lies between two of them. */
export const gap = 5

/** Rounds of each start. More give little. */
const rounds = 110
/** Starts that are tried: fewer where every round costs more. */
const startsFor = (count: number) => Math.max(2, Math.min(24, Math.round(2400 / count ** 2)))

/**
 * The area a group asks for. In steps of a tenth, so that one member more mostly changes no cell: the picture stays.
 */
function needOf({ title, short, count }: CellWish, { width, height }: Size): number {
  const phone = width < height
  const shortest = short?.at(-1) ?? title
  const wanted = Math.max(phone ? 10 : 5.5, count + (phone ? 8 : 1.4) + textWidth(shortest, titleSize, true) / 110)
  return 1.1 ** Math.round(Math.log(wanted) / Math.log(1.1))
}

/**
 * Divides the canvas among groups: a weighted Voronoi diagram whose cells have the areas they need and lie where the
 * groups lie, roughly. Of several seeded starts the one whose cells are best to read: room for the title, no slivers.
 * @returns a convex polygon per group in pixels of `size`; the cells do not overlap and leave only the gaps free
 */
export function divide(wishes: readonly CellWish[], size: Size): Map<string, Polygon> {
  if (!wishes.length) return new Map()
  const total = wishes.reduce((sum, wish) => sum + needOf(wish, size), 0)
  const targets = wishes.map((wish) => (size.width * size.height * needOf(wish, size)) / total)
  const random = seeded(wishes.map((wish) => wish.id).join(' '))
  const tries = startsFor(wishes.length)
  let best: { cells: Polygon[]; cost: number } | undefined
  for (let start = 0; start < tries; start++) {
    const spread = start ? 0.18 : 0
    const cells = solve(wishes, targets, size, () => (random() - 0.5) * spread)
    const cost = cells.reduce((sum, cell, index) => sum + costOf(cell, wishes[index]!, targets[index]!, size), 0)
    if (!best || cost < best.cost) best = { cells, cost }
  }
  return new Map(wishes.map((wish, index) => [wish.id, inset(best!.cells[index]!, gap)]))
}

interface Site extends Point {
  weight: number
}

/** Lloyd's rounds: sites move to the middle of their cells, weights grow until the areas fit. */
function solve(wishes: readonly CellWish[], targets: readonly number[], size: Size, shift: () => number): Polygon[] {
  const sites: Site[] = wishes.map(({ at }, index) => ({
    // Sites on one spot would share a cell: each a hair further.
    x: (at.x + shift()) * size.width + index * 0.01,
    y: (at.y + shift()) * size.height + index * 0.007,
    weight: 0,
  }))
  let cells = voronoi(sites, size)
  for (let round = 0; round < rounds; round++) {
    const pull = round < rounds * 0.8 ? 0.5 : 0.1
    const growth = round < rounds * 0.6 ? 0.14 : 0.26
    for (const [index, site] of sites.entries()) {
      const cell = cells[index]!
      if (cell.length < 3) {
        site.weight += targets[index]! * 0.05
        continue
      }
      const middle = centroidOf(cell)
      site.x += (middle.x - site.x) * pull
      site.y += (middle.y - site.y) * pull
      site.weight += (targets[index]! - areaOf(cell)) * growth
    }
    cells = voronoi(sites, size)
  }
  return cells
}

/** The cells of a power diagram in the canvas. */
function voronoi(sites: readonly Site[], { width, height }: Size): Polygon[] {
  const canvas = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]
  return sites.map((site) => {
    let cell: Polygon = canvas
    for (const other of sites) {
      if (other === site) continue
      const power = (at: Site) => at.x * at.x + at.y * at.y - at.weight
      cell = clip(cell, { nx: 2 * (other.x - site.x), ny: 2 * (other.y - site.y), c: power(other) - power(site) })
      if (!cell.length) break
    }
    return cell
  })
}

/**
 * How poor a cell is: it lies far from where it should, its title sits deep, it is long, sharp or of the wrong size.
 */
function costOf(cell: Polygon, wish: CellWish, target: number, size: Size): number {
  const hull = inset(cell, gap)
  if (hull.length < 3) return 10_000
  const { x1, y1, x2, y2 } = boundsOf(hull)
  const [width, height] = [x2 - x1, y2 - y1]
  const { depth } = titleOf(hull, [wish.title, ...(wish.short ?? [])], wish.count)
  const middle = centroidOf(hull)
  const astray = Math.hypot(middle.x / size.width - wish.at.x, middle.y / size.height - wish.at.y)
  return (
    astray * 420 +
    depth * (2 + wish.count * 0.08) +
    Math.max(width / height, (height / width) * 1.25) * 14 +
    (1 - areaOf(hull) / (width * height)) * 90 +
    (Math.abs(areaOf(cell) - target) / target) * 40
  )
}

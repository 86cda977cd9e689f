import { shapeOf } from './canvas'
import { gap, type CellWish } from './cells'
import { inset, type Box, type Polygon, type Size } from './geometry'
import { textWidth, wrapName } from './text'
import { titleSize, type Title } from './titles'

/** A layer that wants a place: with the height of its largest member and name. */
export interface StripeWish extends Pick<CellWish, 'id' | 'title' | 'count'> {
  least: number
}

/** No layer is lower, in pixels of the reference canvas, as long as there is room for all. */
const lowest = { wide: 56 + 2 * gap, tall: 38 + 2 * gap }

/**
 * Lies across the canvas, one below the other, by the number of members; at least as high as a title and the largest of
 * them.
 */
export function stripes(wishes: readonly StripeWish[], { width, height }: Size): Map<string, Polygon> {
  const heights = heightsOf(wishes, height, lowest[shapeOf({ width, height })])
  let top = 0
  return new Map(
    wishes.map(({ id }, index) => {
      const bottom = top + heights[index]!
      const stripe = [
        { x: 0, y: top },
        { x: width, y: top },
        { x: width, y: bottom },
        { x: 0, y: bottom },
      ]
      top = bottom
      return [id, inset(stripe, gap)]
    }),
  )
}

function heightsOf(wishes: readonly StripeWish[], height: number, lowest: number): number[] {
  const leasts = wishes.map(({ least }) => Math.max(lowest, least))
  const needed = leasts.reduce((sum, least) => sum + least, 0)
  if (needed >= height) return leasts.map((least) => (height * least) / needed)
  const low = new Set<number>()
  for (;;) {
    const high = wishes.flatMap((wish, index) => (low.has(index) ? [] : [{ ...wish, index }]))
    const free = height - [...low].reduce((sum, index) => sum + leasts[index]!, 0)
    const all = high.reduce((sum, { count }) => sum + count, 0)
    const share = ({ count }: { count: number }) => (all ? (free * count) / all : free / high.length)
    const lower = high.filter((wish) => share(wish) < leasts[wish.index]!)
    if (!lower.length) return wishes.map((wish, index) => (low.has(index) ? leasts[index]! : share(wish)))
    for (const { index } of lower) low.add(index)
  }
}

/** Pixels between the left border of a layer and its name, and between two of its lines. */
const margin = 10
const titleLine = 17
/** Wider names of layers are broken. */
const widest = 84

/** The lines of the name of a layer with the room they take. */
function columnTitle(title: string, count: number): { lines: string[] } & Pick<Box, 'w' | 'h'> {
  // A line does not begin with the dot between a level and its units.
  const { lines } = wrapName(title.replaceAll(' · ', '\u00a0· '), true, widest)
  const tail = textWidth(` ${count}`, titleSize)
  const widths = lines.map((line, at) => textWidth(line, titleSize, true) + (at === lines.length - 1 ? tail : 0))
  return { lines, w: Math.max(...widths) + 4, h: lines.length * titleLine }
}

/** Width of the column at the left in which the names of all layers stand, in pixels of the reference canvas. */
export const columnOf = (layers: readonly { title: string; count: number }[], scale: number): number =>
  gap + Math.max(0, ...layers.map(({ title, count }) => columnTitle(title, count).w / scale)) + 2 * margin

/**
 * The name of a layer: at the left, half way down, always in the same column.
 * @param scale how many screen pixels a pixel of the layer takes
 */
export function stripeTitle(stripe: Polygon, title: string, count: number, scale = 1): Title {
  const { lines, w, h } = columnTitle(title, count)
  const xs = stripe.map(({ x }) => x)
  const ys = stripe.map(({ y }) => y)
  const left = Math.min(...xs) + margin / scale
  const box = { x: left + w / scale / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2, w: w / scale, h: h / scale }
  return { lines, box, depth: 0, start: true }
}

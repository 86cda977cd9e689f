import { boundsOf, centroidOf, collides, spanAt, type Box, type Polygon } from './geometry'
import { textWidth } from './text'

/** Size of the names of groups and height of their lines, in pixels of the screen. */
export const titleSize = 14
const titleLine = 17

/** The name of a group at the top of its cell, never cut off. */
export interface Title {
  lines: string[]
  /** Where it stands, in the pixels of the cell; the lines begin at its top. */
  box: Box
  /** How far below the top of the cell it had to go to fit, in pixels. */
  depth: number
  /** Its lines begin at the left of its box; else they stand in the middle. */
  start?: true
}

interface Placed extends Title {
  cost: number
}

/** A symbol under a name is as bad as so many pixels further down. */
const covered = 70
/** A name that fits nowhere: so much worse than any that does. */
const nowhere = 400

/**
 * Where the name of a group fits into its cell, with the count behind it: at the top in one line, in a shorter form or
 * in two lines, else further down where the cell is wide enough and no symbol lies.
 * @param names in full, then the shorter forms that may stand for it
 * @param scale how many screen pixels a pixel of the cell takes; the name is always as large on the screen
 * @param symbols what it should not cover, where that is possible
 */
export function titleOf(
  cell: Polygon,
  names: string | readonly [string, ...string[]],
  count: number,
  scale = 1,
  symbols: readonly Box[] = [],
): Title {
  const [name, ...short] = typeof names === 'string' ? [names] : names
  const tail = textWidth(` ${count}`, titleSize)
  const place = (lines: string[]) => {
    const widths = lines.map(
      (line, index) => textWidth(line, titleSize, true) + (index === lines.length - 1 ? tail : 0),
    )
    const size = { w: (Math.max(...widths) + 4) / scale, h: (lines.length * titleLine) / scale }
    return fit(cell, lines, size, scale, symbols)
  }
  const whole = place([name])
  if (whole.cost <= 12) return whole
  const forms = [...short.map((form) => [form]), ...[name, ...short].flatMap(halvesOf)].map(place)
  return forms.reduce((least, form) => (isBetter(form, least) ? form : least), whole)
}

/** A name in two lines, at each of its gaps. */
const halvesOf = (name: string) =>
  [...name.matchAll(/[ -]/g)]
    .map(({ index }) => [name.slice(0, index + 1).trim(), name.slice(index + 1)])
    .filter(([a, b]) => a!.length > 2 && b!.length > 2)

/** Clearly better placed; where both fit nowhere, narrower. */
const isBetter = (a: Placed, b: Placed) => a.cost < b.cost - 10 || (a.cost === b.cost && a.box.w < b.box.w)

function fit(
  cell: Polygon,
  lines: string[],
  { w, h }: { w: number; h: number },
  scale: number,
  symbols: readonly Box[],
): Placed {
  const { x1, y1, x2, y2 } = boundsOf(cell)
  const middle = centroidOf(cell).x
  const margin = 9 / scale
  const step = 2 / scale
  let best: Placed = {
    lines,
    box: {
      x: Math.min(Math.max(middle, x1 + w / 2), Math.max(x1 + w / 2, x2 - w / 2)),
      y: y1 + 6 / scale + h / 2,
      w,
      h,
    },
    depth: nowhere / scale,
    cost: Infinity,
  }
  for (let top = y1 + 6 / scale; top < y2 - h; top += step) {
    const [upper, lower] = [spanAt(cell, top), spanAt(cell, top + h)]
    if (!upper || !lower) continue
    const left = Math.max(upper[0], lower[0]) + w / 2 + margin
    const right = Math.min(upper[1], lower[1]) - w / 2 - margin
    if (right < left) continue
    const depth = top - y1 - 6 / scale
    if (depth * scale >= best.cost) break
    const first = Math.min(Math.max(middle, left), right)
    for (const x of [first, (first + left) / 2, (first + right) / 2, left, right]) {
      const box = { x, y: top + h / 2, w, h }
      const cost = depth * scale + covered * symbols.filter((symbol) => collides(box, symbol)).length
      if (cost < best.cost) best = { lines, box, depth, cost }
    }
  }
  return best
}

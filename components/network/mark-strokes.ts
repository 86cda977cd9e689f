import type { Box } from '@/lib/network/layout/geometry'
import type { LinkMark, MapMarks } from '@/lib/network/marks'
import type { DrawnNode } from './map-picture'
import type { Colours, Stroke } from './picture-strokes'

/** How a marked relation is drawn on paper: by colour and by its dashes, legible in grey (see mark-style.ts). */
export function markLine(mark: LinkMark, colours: Colours) {
  const looks = {
    new: { stroke: colours.ok, width: 2.5, dashes: undefined, opacity: 1 },
    ended: { stroke: colours.danger, width: 2.5, dashes: [6, 4], opacity: 1 },
    changed: { stroke: colours.warn, width: 2.5, dashes: [8, 3, 2, 3], opacity: 1 },
    path: { stroke: colours.accent, width: 3, dashes: undefined, opacity: 1 },
    touch: null,
    faint: null,
  } as const
  return looks[mark]
}

/** Whether relations without a mark step back: something is marked, and nothing says by itself that it does. */
export const othersFade = ({ links }: MapMarks) => links.size > 0 && ![...links.values()].includes('faint')

const widestHalo = 18
const leastHalo = 6

const circle = (x: number, y: number, radius: number) =>
  `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`

/**
 * What lies behind the symbols: the light round who has a share, and the ring round who is found, new, gone or changed.
 */
export function behindNodes(nodes: readonly DrawnNode[], marks: MapMarks, colours: Colours): Stroke[] {
  const rings = { found: colours.accent, new: colours.ok, ended: colours.danger, changed: colours.warn }
  return nodes.flatMap(({ node: { id }, x, y, radius }) => {
    const share = marks.halos.get(id)
    const mark = marks.nodes.get(id)
    const light = share && {
      path: circle(x, y, round(radius + Math.max(leastHalo, share * widestHalo))),
      fill: colours.accent,
      opacity: 0.16,
    }
    const ring = mark &&
      mark !== 'faint' && {
        path: circle(x, y, round(radius + 5)),
        stroke: rings[mark],
        width: 3,
        dashes: mark === 'ended' || mark === 'changed' ? [5, 4] : undefined,
      }
    return [light, ring].filter((stroke) => typeof stroke === 'object')
  })
}

/** Where the number of an organisation stands, at the corner of its symbol: no name covers it. */
export const rankBox = ({ x, y, radius }: Pick<DrawnNode, 'x' | 'y' | 'radius'>): Box => ({
  x: x + radius * 0.84,
  y: y - radius * 0.84,
  w: 20,
  h: 20,
})

/** The number at each organisation that has one: its rank, its step or its group. */
export function rankStrokes(nodes: readonly DrawnNode[], { ranks }: MapMarks, colours: Colours): Stroke[] {
  return nodes.flatMap((drawn): Stroke[] => {
    const rank = ranks.get(drawn.node.id)
    if (rank === undefined) return []
    const { x: at, y: line } = rankBox(drawn)
    return [
      { path: circle(at, line, 9), fill: colours.accent, stroke: colours.bg, width: 1.5 },
      { text: String(rank), x: at, y: line + 4.2, size: 12, bold: true, fill: colours.bg, middle: true },
    ]
  })
}

const round = (value: number) => Math.round(value * 10) / 10

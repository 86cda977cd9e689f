import type { Core, NodeSingular } from 'cytoscape'
import { stretch, type Box, type Point, type Polygon } from '@/lib/network/layout/geometry'
import { placeLabels as chooseLabels, type Label, type Named } from '@/lib/network/layout/labels'
import { labelSize } from '@/lib/network/layout/text'
import type { Hull } from './hulls'
import { badgeRoom } from './map-picture'
import { rankBox } from './mark-strokes'

/** From this zoom on a phone names more than the best connected. */
const phoneZoom = 1.6
const sides = {
  below: ['center', 'bottom'],
  above: ['center', 'top'],
  left: ['left', 'center'],
  right: ['right', 'center'],
} as const
/** Pixels between a symbol and its name. */
const away = 3

/**
 * Puts names beside symbols at the present zoom. Their size on the screen is always the same.
 * @param badges where numbers stand on lines, in map pixels: no name covers them
 * @param ranks numbers beside organisations: they are named before others, and no name covers a number
 * @param phone only hubs and who leads its group are named until somebody zooms in
 */
export function placeLabels(
  cy: Core,
  hulls: readonly Hull[],
  phone: boolean,
  badges: readonly Point[] = [],
  ranks: ReadonlyMap<string, number> = new Map(),
): void {
  const zoom = cy.zoom()
  const pan = cy.pan()
  const onScreen = (polygon: Polygon) =>
    stretch(polygon, zoom, zoom).map(({ x, y }) => ({ x: x + pan.x, y: y + pan.y }))
  const nodes = cy.nodes().toArray()
  const labels = chooseLabels(
    nodes.map((node) => namedOf(node, zoom, phone && zoom < phoneZoom, ranks)),
    new Map(hulls.map(({ id, polygon }) => [id, onScreen(polygon)])),
    [
      ...hulls.map(({ title: { box } }) => titleOnScreen(box, zoom, pan)),
      ...badges.map(({ x, y }) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y, ...badgeRoom })),
      ...nodes.flatMap((node) =>
        ranks.has(node.id()) ? [rankBox({ ...node.renderedPosition(), radius: radiusOf(node, zoom) })] : [],
      ),
    ],
    { width: cy.width(), height: cy.height() },
  )
  cy.batch(() => {
    for (const node of nodes) {
      const label = labels.get(node.id())
      if (label) node.style(styleOf(label, zoom))
      else node.removeStyle('label')
    }
  })
}

/**
 * The radius of a symbol in pixels of the screen. Not from its width: Cytoscape would work out the style of each, before
 * all of it is known.
 */
const radiusOf = (node: NodeSingular, zoom: number) => ((node.data('size') as number) * zoom) / 2

function namedOf(node: NodeSingular, zoom: number, hubsOnly: boolean, ranks: ReadonlyMap<string, number>): Named {
  const { x, y } = node.renderedPosition()
  const first = node.hasClass('selected') || node.hasClass('walked')
  const ranked = ranks.has(node.id())
  const near = ranked || node.hasClass('nearby')
  return {
    id: node.id(),
    name: node.data('label') as string,
    x,
    y,
    radius: radiusOf(node, zoom),
    importance: (node.data('importance') as number) + (ranked ? 2000 : near ? 1000 : 0),
    bold: first || ranked || (node.data('hub') as boolean),
    first,
    mute: hubsOnly && !first && !near && !node.data('hub') && !node.data('leads'),
    group: node.data('cell') as string,
  }
}

const titleOnScreen = ({ x, y, w, h }: Box, zoom: number, pan: { x: number; y: number }): Box => ({
  x: x * zoom + pan.x,
  y: y * zoom + pan.y,
  w: w * zoom,
  h: h * zoom,
})

function styleOf({ lines, side, dx, dy, bold }: Label, zoom: number) {
  const [halign, valign] = sides[side]
  return {
    label: lines.join('\n'),
    'font-size': labelSize / zoom,
    'font-weight': bold ? 600 : 400,
    'text-halign': halign,
    'text-valign': valign,
    'text-margin-x': (dx + (side === 'right' ? away : side === 'left' ? -away : 0)) / zoom,
    'text-margin-y': (dy + (side === 'below' ? away : side === 'above' ? -away : 0)) / zoom,
    'text-outline-width': 2.5 / zoom,
  }
}

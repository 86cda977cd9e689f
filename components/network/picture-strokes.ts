import type { Point } from '@/lib/network/layout/geometry'
import { placeLabels } from '@/lib/network/layout/labels'
import { labelSize, lineHeight } from '@/lib/network/layout/text'
import { titleSize } from '@/lib/network/layout/titles'
import { pathOf } from '@/lib/network/layout/strands'
import { agreementOfLine } from '@/lib/network/gather'
import { noMarks, type LinkMark, type MapMarks } from '@/lib/network/marks'
import { symbolPaths, type NodeKind } from '@/lib/network/thing-kinds'
import type { Hull } from './hulls'
import { agreedLook, groundOpacity, linkLooks, weakLook } from './link-line'
import { behindNodes, markLine, othersFade, rankBox, rankStrokes } from './mark-strokes'
import { touchOpacity } from './mark-style'
import { badgeRoom, numberedLines, type DrawnLink, type DrawnNode, type Picture } from './map-picture'

/** The colours of a sheet: those of the page, light on paper. */
export interface Colours {
  ink: string
  muted: string
  bg: string
  edge: string
  hull: string
  'on-kind': string
  own: string
  accent: string
  ok: string
  danger: string
  warn: string
  kinds: ReadonlyMap<NodeKind, string>
}

/** One stroke of the pen. What a sheet is made of, whoever draws it: paper, an SVG file, a canvas. */
export type Stroke =
  | {
      path: string
      fill?: string
      stroke?: string
      width?: number
      dashes?: readonly number[] | undefined
      opacity?: number
      /** Drawn in a box of 24 × 24 that is moved and enlarged. */
      at?: { x: number; y: number; scale: number }
    }
  | { text: string; x: number; y: number; size: number; bold?: boolean; fill: string; halo?: string; middle?: boolean }

/** Size of the number on a line, in pixels. */
export const countSize = 12

/** A sheet in pixels. */
export interface Sheet {
  width: number
  height: number
  strokes: Stroke[]
  /** Organisations whose name found no room, in the order of their numbers. */
  unnamed: DrawnNode[]
}

/**
 * The picture at its own size: cells, relations, symbols, names. Who has no room for a name gets a number.
 * @param marks what it shows of an answer or a comparison
 */
export function pictureStrokes(
  picture: Picture,
  hulls: readonly Hull[],
  own: string | null,
  colours: Colours,
  marks: MapMarks = noMarks,
): Sheet {
  const { size, nodes, links } = picture
  const spoken = (line: DrawnLink) => !othersFade(marks) || marks.links.has(line.link.id)
  const numbered = numberedLines(picture).filter(spoken)
  const labels = placeLabels(
    nodes.map((drawn) => {
      const ranked = marks.ranks.has(drawn.node.id)
      const importance = drawn.importance + (ranked ? 2000 : 0)
      return { ...drawn, importance, id: drawn.node.id, bold: drawn.hub || ranked, first: false, mute: false }
    }),
    new Map(hulls.map(({ id, polygon }) => [id, polygon])),
    [
      ...hulls.map(({ title: { box } }) => box),
      ...numbered.map(({ badge }) => ({ ...badge!, ...badgeRoom })),
      ...nodes.flatMap((drawn) => (marks.ranks.has(drawn.node.id) ? [rankBox(drawn)] : [])),
    ],
    size,
  )
  const collator = new Intl.Collator('de')
  const unnamed = nodes
    .filter(({ node }) => !labels.has(node.id))
    .sort((a, b) => collator.compare(a.node.name, b.node.name))
  const rest = othersFade(marks) ? 'faint' : undefined
  const markOf = ({ link }: DrawnLink) => marks.links.get(link.id) ?? rest
  const inFront = (link: DrawnLink) => Number((markOf(link) ?? 'faint') !== 'faint')
  const halo = hulls.some(({ count }) => count !== null) ? colours.hull : colours.bg
  const strokes: Stroke[] = [
    ...hulls.map(({ id, path, count }) => ({
      path,
      ...(count !== null && { fill: id === own ? colours.own : colours.hull }),
      stroke: colours.edge,
      width: 0.5,
    })),
    ...[...links].sort((a, b) => inFront(a) - inFront(b)).flatMap((link) => lineOf(link, colours, markOf(link))),
    ...behindNodes(nodes, marks, colours),
    ...nodes.map(({ node, x, y, radius }) => ({
      path: symbolPaths[node.kind],
      fill: colours.kinds.get(node.kind) ?? colours.ink,
      ...(node.stale ? { stroke: colours.ink, width: 1, dashes: [3, 2.5] } : { stroke: halo, width: 1.5 }),
      at: { x: x - radius, y: y - radius, scale: radius / 12 },
    })),
    ...hulls.flatMap(({ count, title: { lines, box, start } }) =>
      lines.map((line, index) => ({
        text: count !== null && index === lines.length - 1 ? `${line} ${count}` : line,
        x: start ? box.x - box.w / 2 : box.x,
        y: box.y - box.h / 2 + (box.h * (index + 0.78)) / lines.length,
        size: titleSize,
        bold: true,
        fill: colours.muted,
        halo,
        middle: !start,
      })),
    ),
    ...[...labels.values()].flatMap(({ lines, box, bold }) =>
      lines.map((line, index) => ({
        text: line,
        x: box.x,
        y: box.y - box.h / 2 + index * lineHeight + labelSize - 1,
        size: labelSize,
        bold,
        fill: colours.ink,
        halo,
        middle: true,
      })),
    ),
    ...numbered.map(({ links: all, badge }) => ({
      text: String(all.length),
      x: badge!.x,
      y: badge!.y + 4,
      size: countSize,
      bold: true,
      fill: colours.ink,
      halo,
      middle: true,
    })),
    ...unnamed.map(({ x, y, radius }, index) => ({
      text: String(index + 1),
      x,
      y: y + Math.min(11, radius) * 0.36,
      size: Math.max(8, Math.min(11, radius)),
      bold: true,
      fill: colours['on-kind'],
      middle: true,
    })),
    ...rankStrokes(nodes, marks, colours),
  ]
  return { ...size, strokes, unnamed }
}

/** A relation and its arrow, as its mark wants it. */
function lineOf(
  { link, links, from, to, way, width }: DrawnLink,
  colours: Colours,
  mark: LinkMark | undefined,
): Stroke[] {
  const look = linkLooks[link.kind]
  const marked = mark && markLine(mark, colours)
  const arrow = (fill: string, opacity: number) =>
    look.arrow ? [{ path: arrowAt(way.at(-1) ?? from, to, to.radius), fill, opacity }] : []
  if (marked) return [{ path: pathOf(from, way, to), ...marked }, ...arrow(marked.stroke, 1)]
  const agreement = agreementOfLine(links)
  const said = agreement && agreedLook[agreement]
  const dashes = said?.dashes ?? look.dashes ?? (link.weak ? weakLook.dashes : undefined)
  const opacity = mark === 'faint' ? 0.3 : mark === 'touch' ? touchOpacity : link.weak ? weakLook.opacity : 1
  const path = pathOf(from, way, to)
  const stroke = mark === 'touch' ? colours.accent : said?.disputed ? colours.danger : colours.edge
  return [
    ...(said?.ground
      ? [{ path, stroke: colours.accent, width: width + said.ground, opacity: opacity * groundOpacity }]
      : []),
    { path, stroke, width: said?.disputed ? width + 1 : width, dashes, opacity },
    ...arrow(stroke, opacity),
  ]
}

const arrowSize = 7

/** A triangle that ends at the border of a symbol. */
function arrowAt(from: Point, to: Point, radius: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const tip = { x: to.x - ux * (radius + 1), y: to.y - uy * (radius + 1) }
  const foot = { x: tip.x - ux * arrowSize, y: tip.y - uy * arrowSize }
  const side = { x: -uy * arrowSize * 0.45, y: ux * arrowSize * 0.45 }
  const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`
  return `M${at(tip.x, tip.y)}L${at(foot.x + side.x, foot.y + side.y)}L${at(foot.x - side.x, foot.y - side.y)}Z`
}

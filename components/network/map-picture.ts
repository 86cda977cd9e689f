import { backbone, legibleShare } from '@/lib/network/backbone'
import type { VisibleNetwork } from '@/lib/network/filter'
import { gather, pairOf, type Gathered } from '@/lib/network/gather'
import { importanceOf } from '@/lib/network/importance'
import type { Arranged } from '@/lib/network/layout/arrange'
import { collides, stretch, type Box, type Point, type Polygon, type Size } from '@/lib/network/layout/geometry'
import { namedOnPhone, radiusOf, whole } from '@/lib/network/layout/canvas'
import { fansOf } from '@/lib/network/layout/fans'
import { alongOf, strandsOf } from '@/lib/network/layout/strands'
import type { MapMarks } from '@/lib/network/marks'
import { mapNames } from '@/lib/network/map-names'
import type { NetworkData, NetworkLink, NetworkNode, NetworkState } from '@/lib/network/schema'
import { isThing } from '@/lib/network/things'
import { linkLooks } from './link-line'

/** An organisation as it is drawn, in pixels of the canvas at zoom 1. */
export interface DrawnNode extends Point {
  node: NetworkNode
  name: string
  radius: number
  importance: number
  /** One of the few that everybody should find. */
  hub: boolean
  /** Among the best connected of its group: named on a phone, too, where the layout keeps room for it. */
  leads: boolean
  group: string
}

/** A relation as it is drawn: straight, or over control points. All between the same two are one line. */
export interface DrawnLink {
  link: NetworkLink
  from: DrawnNode
  to: DrawnNode
  way: Point[]
  width: number
  /** All relations that the line stands for, and where their number is written; null where it is one. */
  links: readonly NetworkLink[]
  badge: Point | null
}

/** The picture without colours: what Cytoscape, paper and files show alike. */
export interface Picture {
  nodes: DrawnNode[]
  links: DrawnLink[]
  size: Size
  /** From how many relations on a line says how many, while the whole picture is seen. */
  leastNumber: number
}

/** One of so many is a hub. */
const hubsAmong = 12

/** What strength makes of the width of a line: from knowing each other to planning together. */
const strengths = [1, 1, 1.1, 1.35, 1.7, 2.1]

/** The picture of what is visible, on a canvas of this size. */
export function pictureOf(
  data: NetworkData,
  visible: VisibleNetwork,
  arranged: Arranged,
  state: Pick<NetworkState, 'ties' | 'size' | 'selected'> & { marked?: MapMarks['links'] },
  size: Size,
): Picture {
  const { names, importance, hubs } = factsOf(data)
  const room = (size.width * size.height) / data.nodes.length
  const most = Math.max(0, ...[...importance.values()].map(({ degree }) => degree))
  const at = (id: string): Point => {
    const spot = arranged.positions[id] ?? { x: whole / 2, y: whole / 2 }
    return { x: (spot.x * size.width) / whole, y: (spot.y * size.height) / whole }
  }
  const leading = leadersOf(arranged, importance)
  const nodes = visible.nodes.map((node) => ({
    node,
    ...at(node.id),
    name: names.get(node.id)!,
    radius: state.size === 'same' ? radiusOf(3, most, room) : radiusOf(visible.degree.get(node.id) ?? 0, most, room),
    importance: importance.get(node.id)!.importance,
    hub: hubs.has(node.id),
    leads: leading.has(node.id),
    group: arranged.groupOf[node.id] ?? '',
  }))
  const spots = new Map(nodes.map((node) => [node.node.id, node]))
  const drawn = gather(drawnLinks(visible, state), ({ id }) => state.marked?.get(id) ?? '')
  const slim = Math.min(1, Math.max(0.55, Math.sqrt(140 / drawn.length)))
  const links = linesOf(drawn, spots, arranged, size, slim)
  return { nodes, size, links, leastNumber: leastNumber(links) }
}

/** For whom the layout keeps room on a phone. */
function leadersOf({ groupOf }: Arranged, importance: Facts['importance']): Set<string> {
  const groups = new Map<string, string[]>()
  for (const [id, group] of Object.entries(groupOf)) groups.set(group, [...(groups.get(group) ?? []), id])
  const of = (id: string) => importance.get(id)?.importance ?? 0
  return new Set(
    [...groups.values()].flatMap((ids) =>
      ids
        .sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1))
        .slice(0, namedOnPhone(ids.length))
        .filter((id) => importance.get(id)?.degree),
    ),
  )
}

/** The lines of gathered relations, with their ways between the cells. */
function linesOf(
  drawn: readonly Gathered[],
  spots: ReadonlyMap<string, DrawnNode>,
  arranged: Arranged,
  size: Size,
  slim: number,
): DrawnLink[] {
  const ties = drawn.map(({ link, links }) => ({
    id: link.id,
    from: spots.get(link.source)!,
    to: spots.get(link.target)!,
    fromGroup: arranged.groupOf[link.source] ?? '',
    toGroup: arranged.groupOf[link.target] ?? '',
    fromRadius: spots.get(link.source)!.radius,
    toRadius: spots.get(link.target)!.radius,
    width: (linkLooks[link.kind].width * strengths[Math.min(5, link.weight)]! + widerBy(links.length)) * slim,
  }))
  const cells = new Map<string, Polygon>(
    arranged.groups.map(({ id, polygon }) => [id, stretch(polygon, size.width / whole, size.height / whole)]),
  )
  const ways = arranged.layered ? fansOf(ties) : strandsOf(ties, cells)
  const taken = [...spots.values()].map(({ x, y, radius }) => ({ x, y, w: 2 * radius, h: 2 * radius }))
  return drawn.map(({ link, links }, index) => {
    const { from, to, width } = ties[index]!
    const way = ways.get(link.id) ?? []
    const roomy = Math.hypot(to.x - from.x, to.y - from.y) >= shortest
    const badge = roomy && links.length > 1 ? freeSpot(from, way, to, taken) : null
    if (badge) taken.push({ ...badge, ...badgeRoom })
    return { link, from, to, width, way, links, badge }
  })
}

/** A shorter line, in pixels, has no number: it would stand where the names of its ends go. */
const shortest = 100
/** More numbers than these are a clutter. */
const mostNumbers = 20

/** Two, or more where the picture would be full of numbers. */
function leastNumber(lines: readonly DrawnLink[]): number {
  const counts = lines.flatMap(({ badge, links: { length } }) => (badge ? length : [])).sort((a, b) => b - a)
  return Math.max(2, (counts[mostNumbers] ?? 1) + 1)
}

/** From this zoom all lines that stand for several say how many. */
export const closeUp = 1.5

/** The lines whose number is shown: in the whole picture, or in a close-up. */
export const numberedLines = ({ links, leastNumber }: Picture, close = false) =>
  links.filter((line) => line.badge && (close || line.links.length >= leastNumber))

/** More relations make a line a little wider, in pixels. */
const widerBy = (count: number) => Math.min(2, 0.5 * (count - 1))

/** Pixels that the number on a line takes. */
export const badgeRoom = { w: 15, h: 15 }
/** Where on a line its number stands: in the middle, or where it covers nothing. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

function freeSpot(from: Point, way: readonly Point[], to: Point, taken: readonly Box[]): Point {
  const spots = shares.map((share) => alongOf(from, way, to, share))
  return spots.find((spot) => !taken.some((other) => collides({ ...spot, ...badgeRoom }, other))) ?? spots[0]!
}

/** The relations that are drawn: the significant ones, all of who is selected, and what an answer speaks of. */
export function drawnLinks(
  visible: VisibleNetwork,
  state: Pick<NetworkState, 'ties' | 'selected'> & { marked?: MapMarks['links'] },
): NetworkLink[] {
  // Of what organisations have in common, everything is drawn: all of it weighs the same.
  if (visible.nodes.some(isThing)) return visible.links
  const share = state.ties ?? legibleShare(visible.links.length, visible.nodes.length)
  if (share >= 100) return visible.links
  const kept = keptOf(visible.links, share)
  const selected = visible.nodes.find(({ key }) => key === state.selected)?.id
  const spokenOf = (id: string) => (state.marked?.get(id) ?? 'faint') !== 'faint'
  const isDrawn = ({ id, source, target }: NetworkLink) =>
    kept.has(id) || spokenOf(id) || source === selected || target === selected
  // Where there is a line anyway, it stands for all.
  const pairs = new Set(visible.links.filter(isDrawn).map(pairOf))
  return visible.links.filter((link) => pairs.has(pairOf(link)))
}

/** How many relations the lines of a picture stand for. */
export const relationsIn = ({ links }: Picture) => links.reduce((sum, line) => sum + line.links.length, 0)

/** The lines of one organisation that the picture leaves out, to be shown while somebody looks at it. */
export function hiddenLines(
  id: string,
  { nodes, links, size }: Picture,
  visible: VisibleNetwork,
  arranged: Arranged,
): DrawnLink[] {
  const drawn = new Set(links.flatMap((line) => line.links.map((link) => link.id)))
  const left = visible.links.filter(
    (link) => (link.source === id || link.target === id) && link.source !== link.target && !drawn.has(link.id),
  )
  if (!left.length) return []
  return linesOf(gather(left), new Map(nodes.map((node) => [node.node.id, node])), arranged, size, 1)
}

const backbones = new WeakMap<readonly NetworkLink[], { share: number; kept: Set<string> }>()

/** The slider and the picture ask for the same. */
function keptOf(links: readonly NetworkLink[], share: number): Set<string> {
  const known = backbones.get(links)
  if (known?.share === share) return known.kept
  const kept = backbone(links, share)
  backbones.set(links, { share, kept })
  return kept
}

interface Facts {
  names: ReadonlyMap<string, string>
  importance: ReadonlyMap<string, { importance: number; degree: number }>
  hubs: ReadonlySet<string>
}
const facts = new WeakMap<NetworkData, Facts>()

/** What depends on the network alone and on no filter, worked out once. */
function factsOf(data: NetworkData): Facts {
  const known = facts.get(data)
  if (known) return known
  const importance = importanceOf(data)
  const first = [...importance].sort(([a, p], [b, q]) => q.importance - p.importance || (a < b ? -1 : 1))
  const hubs = new Set(first.slice(0, Math.max(3, Math.round(first.length / hubsAmong))).map(([id]) => id))
  const made = { names: mapNames(data), importance, hubs }
  facts.set(data, made)
  return made
}

import { backbone, legibleShare } from '@/lib/network/backbone'
import type { VisibleNetwork } from '@/lib/network/filter'
import { importanceOf } from '@/lib/network/importance'
import type { Arranged } from '@/lib/network/layout/arrange'
import { stretch, type Point, type Polygon, type Size } from '@/lib/network/layout/geometry'
import { radiusOf, whole } from '@/lib/network/layout/canvas'
import { strandsOf } from '@/lib/network/layout/strands'
import type { MapMarks } from '@/lib/network/marks'
import { mapNames } from '@/lib/network/map-names'
import type { NetworkData, NetworkLink, NetworkNode, NetworkState } from '@/lib/network/schema'
import { linkLooks } from './link-line'

/** An organisation as it is drawn, in pixels of the canvas at zoom 1. */
export interface DrawnNode extends Point {
  node: NetworkNode
  name: string
  radius: number
  importance: number
  /** One of the few that everybody should find. */
  hub: boolean
  group: string
}

/** A relation as it is drawn: straight, or over control points. */
export interface DrawnLink {
  link: NetworkLink
  from: DrawnNode
  to: DrawnNode
  way: Point[]
  width: number
}

/** The picture without colours: what Cytoscape, paper and files show alike. */
export interface Picture {
  nodes: DrawnNode[]
  links: DrawnLink[]
  size: Size
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
  const nodes = visible.nodes.map((node) => ({
    node,
    ...at(node.id),
    name: names.get(node.id)!,
    radius: state.size === 'same' ? radiusOf(3, most, room) : radiusOf(visible.degree.get(node.id) ?? 0, most, room),
    importance: importance.get(node.id)!.importance,
    hub: hubs.has(node.id),
    group: arranged.groupOf[node.id] ?? '',
  }))
  const spots = new Map(nodes.map((node) => [node.node.id, node]))
  const drawn = drawnLinks(visible, state)
  const slim = Math.min(1, Math.max(0.55, Math.sqrt(140 / drawn.length)))
  const ties = drawn.map((link) => ({
    id: link.id,
    from: spots.get(link.source)!,
    to: spots.get(link.target)!,
    fromGroup: arranged.groupOf[link.source] ?? '',
    toGroup: arranged.groupOf[link.target] ?? '',
    fromRadius: spots.get(link.source)!.radius,
    toRadius: spots.get(link.target)!.radius,
    width: linkLooks[link.kind].width * strengths[Math.min(5, link.weight)]! * slim,
  }))
  const cells = new Map<string, Polygon>(
    arranged.groups.map(({ id, polygon }) => [id, stretch(polygon, size.width / whole, size.height / whole)]),
  )
  const ways = strandsOf(ties, cells)
  return {
    nodes,
    size,
    links: drawn.map((link, index) => {
      const { from, to, width } = ties[index]!
      return { link, from, to, width, way: ways.get(link.id) ?? [] }
    }),
  }
}

/** The relations that are drawn: the significant ones, all of who is selected, and what an answer speaks of. */
export function drawnLinks(
  visible: VisibleNetwork,
  state: Pick<NetworkState, 'ties' | 'selected'> & { marked?: MapMarks['links'] },
): NetworkLink[] {
  const share = state.ties ?? legibleShare(visible.links.length, visible.nodes.length)
  if (share >= 100) return visible.links
  const kept = keptOf(visible.links, share)
  const selected = visible.nodes.find(({ key }) => key === state.selected)?.id
  const spokenOf = (id: string) => (state.marked?.get(id) ?? 'faint') !== 'faint'
  return visible.links.filter(
    ({ id, source, target }) => kept.has(id) || spokenOf(id) || source === selected || target === selected,
  )
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

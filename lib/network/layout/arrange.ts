import { fill } from '../../i18n/messages'
import { importanceOf } from '../importance'
import { mapNames } from '../map-names'
import { defaultLinkKinds, type Arrangement, type NetworkData, type TieKind } from '../schema'
import { thingTies } from '../thing-kinds'
import type { Point, Polygon } from './geometry'
import { groupingOf, type GroupWords } from './grouping'
import type { Shape } from './canvas'
import { layoutNetwork } from './layout'
import type { Ring } from './rings'

/** Everything that decides how a network is arranged. */
export interface ArrangeRequest {
  data: Pick<NetworkData, 'nodes' | 'links' | 'groups' | 'topics'>
  arrange: Arrangement
  shape: Shape
  /** Key of the organisation in the middle of the rings; empty: the best connected. */
  middle: string
  /** In thousandths of the canvas, by id. */
  stored: Record<string, Point>
  words: GroupWords
  english: boolean
}

/** A whole network, arranged: all numbers in thousandths of the canvas. */
export interface Arranged {
  positions: Record<string, Point>
  /** Group by organisation; empty where the arrangement gathers nobody. */
  groupOf: Record<string, string>
  /** The short forms of a title may stand for it on the canvas they were chosen for. */
  groups: { id: string; title: string; short?: readonly string[]; polygon: Polygon }[]
  /** The groups are layers, whose names stand in a column at the left. */
  layered?: true
  /** Rings around the middle of the canvas, with their captions. */
  rings?: { title: string; rx: number; ry: number }[]
}

function ringTitle({ steps, andMore }: Pick<Ring, 'steps' | 'andMore'>, words: GroupWords['rings']): string {
  if (steps === null) return words.apart
  return fill(andMore ? words.andMore : steps === 1 ? words.one : words.other, { n: steps })
}

/** Arranges a whole network. Filters change nothing here: what stays visible stays where it is. */
export function arrangeNetwork(request: ArrangeRequest): Arranged {
  const { data, arrange, shape, stored, words, english } = request
  const kinds = new Set<TieKind>([...defaultLinkKinds, ...thingTies])
  const links = data.links.filter((link) => kinds.has(link.kind))
  const { groupOf, groups: named } = groupingOf({ ...data }, links, arrange, words, english)
  // On a wide canvas there is room for whole names.
  const groups: typeof named = shape === 'tall' ? named : named.map(({ short: _short, ...group }) => group)
  const importance = importanceOf(data)
  const names = mapNames(data)
  const nodes = data.nodes.map(({ id }) => ({
    id,
    name: names.get(id)!,
    group: groupOf.get(id) ?? '',
    ...importance.get(id)!,
  }))
  const best = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))[0]
  const middle = data.nodes.find(({ key }) => key === request.middle)?.id ?? best?.id ?? null
  const { positions, cells, rings } = layoutNetwork({ arrange, shape, nodes, links, groups, middle, stored })
  const titles = new Map(groups.map(({ id, title, short }) => [id, { title, ...(short && { short }) }]))
  return {
    positions,
    groupOf: Object.fromEntries(groupOf),
    groups: cells.map(({ id, polygon }) => ({ id, ...titles.get(id)!, polygon })),
    ...(arrange === 'layers' && { layered: true }),
    ...(rings && { rings: rings.map(({ rx, ry, ...ring }) => ({ title: ringTitle(ring, words.rings), rx, ry })) }),
  }
}

import type { Arrangement } from '../schema'
import { namedOnPhone, radiusOf, references, titleScale, whole, type Cells, type Shape } from './canvas'
import { divide, gap } from './cells'
import { layoutFree } from './free'
import { boundsOf, centroidOf, clip, stretch, type Point, type Polygon, type Size } from './geometry'
import { heightOf, middlesOf, placeMembers } from './members'
import type { Member } from './relax'
import { layoutRings, type Ring } from './rings'
import { columnOf, stripes } from './stripes'
import { titleOf } from './titles'
import { untangle, type Ground } from './untangle'

/** What a layout needs to know of the picture. */
export interface LayoutInput {
  arrange: Arrangement
  shape: Shape
  nodes: { id: string; name: string; group: string; importance: number; degree: number }[]
  links: { source: string; target: string; weight: number }[]
  /** The groups of the arrangement; none where it has none. */
  groups: { id: string; title: string; short?: readonly string[]; at: Point; cells?: Cells }[]
  /** The organisation in the middle of the rings. */
  middle: string | null
  /** Where organisations stand already, in thousandths; they stay. */
  stored: Record<string, Point>
}

/** A picture without any pixel: positions by id and cells by group, in thousandths of the canvas. */
export interface Layout {
  positions: Record<string, Point>
  cells: { id: string; polygon: Polygon }[]
  /** Around the middle of the canvas, from the inside out. */
  rings?: Ring[]
}

/** Free pixels around the name of a group: phones differ more in their shape, and a name never shrinks. */
const air: Record<Shape, number> = { wide: 4, tall: 8 }

/** Positions for all organisations and cells for all groups. The same input gives the same picture. */
export function layoutNetwork(input: LayoutInput): Layout {
  const size = references[input.shape]
  if (!input.nodes.length) return { positions: {}, cells: [] }
  if (input.groups.length) return layoutGroups(input, size)
  if (input.arrange !== 'rings' || !input.middle)
    return { positions: inThousandths(layoutFree(input, size), size), cells: [] }
  const { spots, rings } = layoutRings(input, size)
  return {
    positions: inThousandths(spots, size),
    cells: [],
    rings: rings.map((ring) => ({ ...ring, ...inThousandthsOf(ring, size) })),
  }
}

function layoutGroups(input: LayoutInput, size: Size): Layout {
  const { nodes, links, stored, shape } = input
  const room = (size.width * size.height) / nodes.length
  const mostRelations = Math.max(0, ...nodes.map(({ degree }) => degree))
  const membersOf = new Map(input.groups.map(({ id }) => [id, [] as Member[]]))
  for (const node of nodes)
    membersOf.get(node.group)?.push({
      id: node.id,
      name: node.name,
      importance: node.importance,
      radius: radiusOf(node.degree, mostRelations, room),
      ...(stored[node.id] ? { stored: inPixels(stored[node.id]!, size) } : {}),
    })
  const cells = cellsOf(input, membersOf)
  const layered = input.arrange === 'layers'
  const titled = input.groups.map(({ id, title }) => ({ title, count: membersOf.get(id)!.length }))
  const column = layered ? columnOf(titled, titleScale[shape]) : 0
  const middles = new Map([...cells].map(([id, polygon]) => [id, centroidOf(polygon)]))
  const groupOf = new Map(nodes.map(({ id, group }) => [id, group]))
  const outside = new Map<string, Point[]>()
  const inside = new Map<string, { source: string; target: string; pull: number }[]>()
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => void map.set(key, [...(map.get(key) ?? []), value])
  for (const { source, target, weight } of links) {
    const [a, b] = [groupOf.get(source), groupOf.get(target)]
    if (a === undefined || b === undefined || source === target) continue
    if (a === b) add(inside, a, { source, target, pull: Math.min(1.5, 0.5 + weight / 4) })
    else {
      add(outside, source, middles.get(b)!)
      add(outside, target, middles.get(a)!)
    }
  }
  const grounds: Ground[] = []
  for (const { id, title, short = [] } of input.groups) {
    const members = membersOf.get(id)!
    const most = shape === 'tall' ? namedOnPhone(members.length) : Infinity
    const ties = { inside: inside.get(id) ?? [], outside }
    if (layered) {
      // Their names have a column of their own.
      grounds.push(placeMembers(members, ties, clip(cells.get(id)!, { nx: -1, ny: 0, c: -column }), nowhere, most))
      continue
    }
    const { box } = titleOf(cells.get(id)!, [title, ...short], members.length, titleScale[shape])
    // Above the title stands nobody: it stays at the top.
    const top = boundsOf(cells.get(id)!).y1
    const bottom = box.y + box.h / 2 + air[shape]
    const free = { ...box, w: box.w + 2 * air[shape], y: (top + bottom) / 2, h: bottom - top }
    grounds.push(placeMembers(members, ties, cells.get(id)!, free, most))
  }
  // Who stands somewhere stays there.
  if (!nodes.some(({ id }) => stored[id])) untangle(grounds, links)
  const spots = middlesOf(grounds.flatMap(({ places }) => places))
  return {
    positions: inThousandths(spots, size),
    cells: [...cells].map(([id, polygon]) => ({
      id,
      polygon: stretch(polygon, whole / size.width, whole / size.height),
    })),
  }
}

/** The cells of the groups in pixels of the reference canvas: those they came with, else new ones. */
function cellsOf(
  { arrange, shape, groups }: LayoutInput,
  membersOf: ReadonlyMap<string, readonly Member[]>,
): Map<string, Polygon> {
  const { width, height } = references[shape]
  if (groups.every(({ cells }) => cells))
    return new Map(groups.map(({ id, cells }) => [id, stretch(cells![shape], width / whole, height / whole)]))
  const wishes = groups.map((group) => ({ ...group, count: membersOf.get(group.id)!.length }))
  if (arrange !== 'layers') return divide(wishes, references[shape])
  const least = (id: string) => Math.max(0, ...membersOf.get(id)!.map((member) => heightOf(member) + 2 * gap))
  return stripes(
    wishes.map((wish) => ({ ...wish, least: shape === 'wide' ? least(wish.id) : 0 })),
    references[shape],
  )
}

/** A title that takes no room. */
const nowhere = { x: -1000, y: -1000, w: 0, h: 0 }

const inPixels = ({ x, y }: Point, { width, height }: Size): Point => ({
  x: (x * width) / whole,
  y: (y * height) / whole,
})

const inThousandthsOf = ({ rx, ry }: Ring, { width, height }: Size) => ({
  rx: (rx * whole) / width,
  ry: (ry * whole) / height,
})

function inThousandths(spots: ReadonlyMap<string, Point>, { width, height }: Size): Record<string, Point> {
  const round = (value: number) => Math.round(value * 10) / 10
  return Object.fromEntries(
    [...spots].map(([id, { x, y }]) => [id, { x: round((x * whole) / width), y: round((y * whole) / height) }]),
  )
}

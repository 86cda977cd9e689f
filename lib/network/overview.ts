import { organisationKinds } from '../organisations/kinds'
import type { VisibleNetwork } from './filter'
import { whole, type Shape } from './layout/canvas'
import {
  areaOf,
  boundsOf,
  centroidOf,
  clip,
  collides,
  holds,
  inset,
  sidesOf,
  type Box,
  type Polygon,
  type Size,
} from './layout/geometry'
import { textWidth } from './layout/text'
import type { NetworkData } from './schema'
import type { NodeKind } from './thing-kinds'

const kindOrder: readonly NodeKind[] = organisationKinds

// A network too large to be drawn symbol by symbol: everybody is a dot in the cell of its place. Pure; in columns,
// because it goes to a worker and back.

/** What the worker is told: by node and by tie, in the order of `ids`. */
export interface OverviewRequest {
  /** Index into `organisationKinds`. */
  kinds: Uint8Array
  /** Index into `cells`. */
  groups: Uint16Array
  degrees: Uint16Array
  /** Two nodes per tie, one after the other. */
  ends: Uint32Array
  cells: Polygon[]
  /** Ties between two cells, as one cable: both cells and how many they are. */
  cables: [number, number, number][]
  /** Names of the best connected, by node. */
  names: [number, string][]
  /** Where everybody stands, as `placeDots` says, when that is known already. */
  positions?: Float32Array
}

/** A group as its title needs it. */
export interface OverviewGroup {
  id: string
  count: number
  polygon: Polygon
}

/** More symbols than a person can read are not drawn one by one, but as dots. */
export const mostSymbols = 1000

/** Most organisations that are named. */
const mostNamed = 300

/** What of a visible network the overview draws. Groups without a cell share the last one. */
export function overviewOf(
  { nodes, links, degree }: Pick<VisibleNetwork, 'nodes' | 'links' | 'degree'>,
  groups: NetworkData['groups'],
  shape: Shape,
): { ids: string[]; request: OverviewRequest; groups: OverviewGroup[] } {
  const placed = groups.flatMap(({ id, cells }) => (cells ? [{ id, polygon: cells[shape] }] : []))
  const groupAt = new Map(placed.map(({ id }, index) => [id, index]))
  const last = Math.max(0, placed.length - 1)
  const at = new Map(nodes.map(({ id }, index) => [id, index]))
  const groupOf = Uint16Array.from(nodes, ({ group }) => groupAt.get(group) ?? last)
  const degrees = Uint16Array.from(nodes, ({ id }) => degree.get(id) ?? 0)
  const best = [...nodes.keys()].sort((a, b) => degrees[b]! - degrees[a]! || a - b).slice(0, mostNamed)
  const counts = new Map<number, number>()
  for (const group of groupOf) counts.set(group, (counts.get(group) ?? 0) + 1)
  return {
    ids: nodes.map(({ id }) => id),
    request: {
      kinds: Uint8Array.from(nodes, ({ kind }) => kindOrder.indexOf(kind)),
      groups: groupOf,
      degrees,
      ends: Uint32Array.from(links.flatMap(({ source, target }) => [at.get(source)!, at.get(target)!])),
      cables: cablesOf(links, at, groupOf),
      cells: placed.map(({ polygon }) => polygon),
      names: best.map((index) => [index, nodes[index]!.shortName ?? nodes[index]!.name]),
    },
    groups: placed.flatMap(({ id, polygon }, index) => {
      const count = counts.get(index)
      return count ? [{ id, count, polygon }] : []
    }),
  }
}

function cablesOf(
  links: VisibleNetwork['links'],
  at: ReadonlyMap<string, number>,
  groupOf: Uint16Array,
): [number, number, number][] {
  const counts = new Map<number, number>()
  for (const { source, target } of links) {
    const [a, b] = [groupOf[at.get(source)!]!, groupOf[at.get(target)!]!].sort((one, other) => one - other)
    if (a !== b) counts.set(a! * 65_536 + b!, (counts.get(a! * 65_536 + b!) ?? 0) + 1)
  }
  return [...counts].map(([pair, count]) => [Math.floor(pair / 65_536), pair % 65_536, count])
}

/** Room for the title at the top of a cell, and at its border, in thousandths of the canvas. */
const titleRoom = 34
const border = 7

/**
 * Where everybody stands, x and y one after the other, in thousandths of the canvas: the best connected in the middle
 * of their cell, the others around them. The same network gives the same picture.
 */
export function placeDots({ groups, degrees, cells }: OverviewRequest): Float32Array {
  const positions = new Float32Array(groups.length * 2)
  const members = new Map<number, number[]>()
  for (const [index, group] of groups.entries()) {
    const known = members.get(group)
    if (known) known.push(index)
    else members.set(group, [index])
  }
  for (const [group, indexes] of members) {
    const cell = cells[group]
    const spots = cell ? spotsIn(cell, indexes.length) : []
    indexes.sort((a, b) => degrees[b]! - degrees[a]! || a - b)
    for (const [order, index] of indexes.entries()) {
      const spot = spots[order] ?? { x: whole / 2, y: whole / 2 }
      positions[index * 2] = spot.x
      positions[index * 2 + 1] = spot.y
    }
  }
  return positions
}

/** Radians between two seeds of a sunflower. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** At least `count` points inside a cell, arranged like the seeds of a sunflower, the middle ones first. */
function spotsIn(cell: Polygon, count: number): { x: number; y: number }[] {
  const ground = inset(cell, border)
  if (ground.length < 3) return []
  const { y1: top, y2: bottom } = boundsOf(ground)
  const title = Math.min(titleRoom, (bottom - top) / 2)
  const below = clip(ground, { nx: 0, ny: -1, c: -(top + title) })
  const sides = sidesOf(below)
  const middle = centroidOf(below)
  const farthest = Math.max(...below.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)))
  for (let step = Math.sqrt(areaOf(below) / count / Math.PI); step > 0.01; step *= 0.96) {
    const spots: { x: number; y: number }[] = []
    for (let seed = 0, far = 0; far <= farthest && spots.length < count; seed++) {
      far = step * Math.sqrt(seed)
      const spot = {
        x: middle.x + far * Math.cos(seed * goldenAngle),
        y: middle.y + far * Math.sin(seed * goldenAngle),
      }
      if (holds(sides, { ...spot, w: 0, h: 0 })) spots.push(spot)
    }
    if (spots.length >= count) return spots
  }
  return []
}

/** A name on the overview, in pixels of the screen; the middle of its line. */
export interface OverviewName {
  index: number
  name: string
  x: number
  y: number
}

const nameSize = 13
/** Free pixels around a name. */
const nameRoom = 6

/**
 * As many names of the best connected as fit, none over another, over the title of a group or over the border.
 * @param onScreen where somebody stands on the screen
 * @param titles boxes that stay free
 */
export function namesThatFit(
  { names }: Pick<OverviewRequest, 'names'>,
  onScreen: (index: number) => { x: number; y: number; radius: number },
  size: Size,
  titles: readonly Box[],
): OverviewName[] {
  const taken = [...titles]
  return names.flatMap(([index, name]): OverviewName[] => {
    const { x, y, radius } = onScreen(index)
    const box = {
      x,
      y: y + radius + nameSize * 0.7,
      w: textWidth(name, nameSize, true) + nameRoom,
      h: nameSize + nameRoom,
    }
    const inside = box.x - box.w / 2 > 0 && box.x + box.w / 2 < size.width && y > 0 && box.y + box.h / 2 < size.height
    if (!inside || taken.some((other) => collides(box, other))) return []
    taken.push(box)
    return [{ index, name, x, y: box.y }]
  })
}

/** Radius of a dot in pixels: by its relations, and by how much room there is. */
export const dotRadius = (degree: number, room: number, zoom: number): number =>
  Math.max(1, Math.min(11, Math.sqrt(room / 60) * (0.7 + Math.sqrt(degree) / 4) * Math.sqrt(zoom)))

/**
 * Who stands nearest to a point, in the units of the positions; null when nobody is within `reach`.
 * @param scale how many pixels one unit takes from left to right and from top to bottom
 */
export function nearestDot(
  positions: Float32Array,
  at: { x: number; y: number },
  scale: { x: number; y: number },
  reach: number,
): number | null {
  let found: number | null = null
  let least = reach ** 2
  for (let index = 0; index < positions.length / 2; index++) {
    const far = ((positions[index * 2]! - at.x) * scale.x) ** 2 + ((positions[index * 2 + 1]! - at.y) * scale.y) ** 2
    if (far < least) [found, least] = [index, far]
  }
  return found
}

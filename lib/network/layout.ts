import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { cell, packGroups } from './pack'
import type { Arrangement } from './schema'

/** What a layout needs to know of the picture. */
export interface LayoutInput {
  arrange: Arrangement
  nodes: { id: string; group: string }[]
  links: { source: string; target: string; weight: number }[]
  /** Positions from before; the layout starts from them, so that a small change moves little. */
  stored: Record<string, { x: number; y: number }>
}

/**
 * Positions for all nodes: ForceAtlas2, then pulled apart, seeded by the ids, so that the same network gives the same
 * picture. `areas`: inside each place, the places packed side by side. `forces`: all together.
 * @returns map pixels per node id
 */
export function layoutNetwork(input: LayoutInput): Record<string, { x: number; y: number }> {
  return input.arrange === 'areas' ? layoutAreas(input) : layoutForces(input)
}

function layoutForces(input: LayoutInput): Record<string, { x: number; y: number }> {
  const side = Math.sqrt(input.nodes.length) * 110
  return spread(
    relax(
      input.nodes.map((node) => node.id),
      input.links,
      input.stored,
      { x: side * 1.5, y: side },
    ),
    cell,
  )
}

function layoutAreas(input: LayoutInput): Record<string, { x: number; y: number }> {
  const groups = new Map<string, string[]>()
  for (const node of input.nodes) groups.set(node.group, [...(groups.get(node.group) ?? []), node.id])
  const groupOf = new Map(input.nodes.map((node) => [node.id, node.group]))
  const ordered = new Map<string, string[]>()
  for (const [group, ids] of groups) {
    const own = input.links.filter((link) => groupOf.get(link.source) === group && groupOf.get(link.target) === group)
    ordered.set(group, readingOrder(relax(ids, own, {}, { x: 300, y: 200 })))
  }
  const packed = packGroups(ordered)
  return Object.fromEntries(input.nodes.map(({ id }) => [id, { ...(input.stored[id] ?? packed[id]!) }]))
}

/** ForceAtlas2 from seeded or stored positions. */
function relax(
  ids: readonly string[],
  links: LayoutInput['links'],
  stored: LayoutInput['stored'],
  size: { x: number; y: number },
): Map<string, { x: number; y: number }> {
  const graph = new Graph({ type: 'undirected', multi: false })
  for (const id of ids) {
    const random = seeded(id)
    graph.addNode(id, stored[id] ? { ...stored[id] } : { x: (random() - 0.5) * size.x, y: (random() - 0.5) * size.y })
  }
  for (const link of links)
    if (
      link.source !== link.target &&
      graph.hasNode(link.source) &&
      graph.hasNode(link.target) &&
      !graph.hasEdge(link.source, link.target)
    )
      graph.addEdge(link.source, link.target, { weight: link.weight })
  if (graph.order > 1 && graph.size > 0) {
    forceAtlas2.assign(graph, {
      iterations: graph.order > 2000 ? 60 : 150,
      settings: {
        ...forceAtlas2.inferSettings(graph),
        gravity: 1.2,
        scalingRatio: 30,
        slowDown: 4,
        barnesHutOptimize: graph.order > 300,
      },
    })
  }
  return new Map(
    ids.map((id) => [
      id,
      { x: graph.getNodeAttribute(id, 'x') as number, y: graph.getNodeAttribute(id, 'y') as number },
    ]),
  )
}

/**
 * Pulls the picture apart until no two labels touch. Both of a pair give way alike; what is still too dense after
 * that is stretched as a whole, so that it always comes to an end.
 */
function spread(
  positions: Map<string, { x: number; y: number }>,
  room: { width: number; height: number },
): Record<string, { x: number; y: number }> {
  // The distance counts in circles; squeezing the width makes a circle as wide as a label.
  const squeeze = room.height / room.width
  const apart = room.height + 4
  const spots = [...positions].map(([id, at]) => ({ id, x: at.x * squeeze, y: at.y }))
  for (let round = 0, touching = true; touching; round++) {
    touching = false
    if (round > patience) for (const spot of spots) [spot.x, spot.y] = [spot.x * 1.03, spot.y * 1.03]
    for (const [a, b] of neighbours(spots, apart)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const distance = Math.hypot(dx, dy)
      if (distance >= apart) continue
      touching = true
      const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : anyDirection(a.id + b.id)
      const step = (apart - distance) / 2 + 0.5
      ;[a.x, a.y, b.x, b.y] = [a.x - ux * step, a.y - uy * step, b.x + ux * step, b.y + uy * step]
    }
  }
  return Object.fromEntries(spots.map(({ id, x, y }) => [id, { x: Math.round(x / squeeze), y: Math.round(y) }]))
}

/** Where two on the same spot part, always the same for the same two. */
function anyDirection(ids: string): [number, number] {
  const angle = seeded(ids)() * 2 * Math.PI
  return [Math.cos(angle), Math.sin(angle)]
}

/** Rounds of giving way before the picture is stretched. */
const patience = 60

/** Pairs that may be nearer than `distance`: those in the same or an adjoining square of a grid of that size. */
function neighbours<S extends { x: number; y: number }>(spots: readonly S[], distance: number): [S, S][] {
  const squares = new Map<string, S[]>()
  const pairs: [S, S][] = []
  for (const spot of spots) {
    const [column, row] = [Math.floor(spot.x / distance), Math.floor(spot.y / distance)]
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of squares.get(`${column + dx} ${row + dy}`) ?? []) pairs.push([other, spot])
    const square = squares.get(`${column} ${row}`)
    if (square) square.push(spot)
    else squares.set(`${column} ${row}`, [spot])
  }
  return pairs
}

/**
 * Members row by row as the free positions have them, so that neighbours stay neighbours in the rows of their place.
 */
function readingOrder(positions: Map<string, { x: number; y: number }>): string[] {
  const entries = [...positions].map(([id, at]) => ({ id, ...at })).sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1))
  const columns = Math.max(1, Math.ceil(Math.sqrt(entries.length * 1.15)))
  const rows = Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns),
  )
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1)).map((entry) => entry.id))
}

/** A small seeded generator (mulberry32) whose seed is the hash of a text. */
function seeded(text: string): () => number {
  let state = 2_166_136_261
  for (const character of text) state = Math.imul(state ^ character.codePointAt(0)!, 16_777_619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

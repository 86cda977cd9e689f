import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { boundsOf, type Point, type Size } from './geometry'
import type { LayoutInput } from './layout'
import { seeded } from './seeded'
import { labelSize, lineHeight, textWidth } from './text'

/**
 * All together, whoever works together side by side: ForceAtlas2 from seeded or stored positions, spread over the whole
 * canvas, then pulled apart until no symbol covers another. Who stands somewhere already stays there.
 * @returns pixels of `size`
 */
export function layoutFree({ nodes, links, stored }: LayoutInput, size: Size): Map<string, Point> {
  const fixed = new Set(nodes.filter(({ id }) => stored[id]).map(({ id }) => id))
  const start = new Map(
    nodes.map(({ id }) => {
      const random = seeded(id)
      const at = stored[id] ?? partnersMiddle(id, links, stored) ?? { x: random() * 1000, y: random() * 1000 }
      return [id, { x: (at.x * size.width) / 1000, y: (at.y * size.height) / 1000 }]
    }),
  )
  const spots = fixed.size ? start : fill(attract(start, links), size)
  const rooms = nodes.map(({ id, name, importance }) => ({
    id,
    ...spots.get(id)!,
    w: importance > 3 ? Math.min(110, textWidth(name)) + 8 : 34,
    h: importance > 3 ? lineHeight + labelSize + 20 : 30,
    fixed: fixed.has(id),
  }))
  separate(rooms, size)
  return new Map(rooms.map(({ id, x, y }) => [id, { x, y }]))
}

function partnersMiddle(id: string, links: LayoutInput['links'], stored: LayoutInput['stored']): Point | null {
  const partners = links.flatMap(({ source, target }) =>
    source === id && stored[target] ? [stored[target]] : target === id && stored[source] ? [stored[source]] : [],
  )
  if (!partners.length) return null
  const mean = (axis: 'x' | 'y') => partners.reduce((sum, at) => sum + at[axis], 0) / partners.length
  return { x: mean('x'), y: mean('y') }
}

/** ForceAtlas2. */
export function attract(start: ReadonlyMap<string, Point>, links: LayoutInput['links']): Map<string, Point> {
  const graph = new Graph({ type: 'undirected', multi: false })
  for (const [id, at] of start) graph.addNode(id, { ...at })
  for (const { source, target, weight } of links)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target) && !graph.hasEdge(source, target))
      graph.addEdge(source, target, { weight })
  if (graph.order > 1 && graph.size > 0)
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
  return new Map(
    [...start.keys()].map((id) => [
      id,
      { x: graph.getNodeAttribute(id, 'x') as number, y: graph.getNodeAttribute(id, 'y') as number },
    ]),
  )
}

/** Free pixels at the edge of the canvas; below there is a name. */
const edge = { x: 48, top: 24, bottom: 44 }

/** Spreads a picture over the canvas: half by distance, half by order, so that one far away does not press the rest. */
function fill(spots: ReadonlyMap<string, Point>, { width, height }: Size): Map<string, Point> {
  const { x1, y1, x2, y2 } = boundsOf([...spots.values()])
  const rank = (axis: 'x' | 'y') =>
    new Map(
      [...spots]
        .sort(([, a], [, b]) => a[axis] - b[axis])
        .map(([id], index, all) => [id, index / (all.length - 1 || 1)]),
    )
  const [columns, rows] = [rank('x'), rank('y')]
  return new Map(
    [...spots].map(([id, at]) => {
      const u = ((at.x - x1) / (x2 - x1 || 1)) * 0.4 + columns.get(id)! * 0.6
      const v = ((at.y - y1) / (y2 - y1 || 1)) * 0.4 + rows.get(id)! * 0.6
      return [id, { x: edge.x + u * (width - 2 * edge.x), y: edge.top + v * (height - edge.top - edge.bottom) }]
    }),
  )
}

interface Room extends Point {
  id: string
  w: number
  h: number
  fixed: boolean
}

/** Rounds of giving way; then the picture is as good as it gets on this canvas. */
const patience = 160

/** Parts what lies over each other, within the canvas. */
export function separate(rooms: Room[], { width, height }: Size): void {
  const scale = Math.min(1, Math.sqrt((width * height * 0.6) / rooms.reduce((sum, { w, h }) => sum + w * h, 1)))
  for (const room of rooms) [room.w, room.h] = [room.w * scale, room.h * scale]
  const reach = Math.max(...rooms.map(({ w, h }) => Math.max(w, h)))
  for (let round = 0, touching = true; touching && round < patience; round++) {
    touching = false
    for (const [a, b] of neighbours(rooms, reach)) {
      const ox = (a.w + b.w) / 2 - Math.abs(b.x - a.x)
      const oy = (a.h + b.h) / 2 - Math.abs(b.y - a.y)
      if (ox <= 0 || oy <= 0 || (a.fixed && b.fixed)) continue
      touching = true
      const axis = ox < oy ? 'x' : 'y'
      const way = (axis === 'x' ? ox : oy) * (a.fixed || b.fixed ? 1 : 0.5) + 0.1
      const sign = b[axis] > a[axis] || (b[axis] === a[axis] && b.id > a.id) ? 1 : -1
      if (!a.fixed) a[axis] -= sign * way
      if (!b.fixed) b[axis] += sign * way
    }
    for (const room of rooms) {
      if (room.fixed) continue
      room.x = Math.min(Math.max(room.x, edge.x), width - edge.x)
      room.y = Math.min(Math.max(room.y, edge.top), height - edge.bottom)
    }
  }
}

/** Pairs that may be nearer than `distance`: those in the same or an adjoining square of a grid of that size. */
function neighbours(rooms: readonly Room[], distance: number): [Room, Room][] {
  const squares = new Map<string, Room[]>()
  const pairs: [Room, Room][] = []
  for (const room of rooms) {
    const [column, row] = [Math.floor(room.x / distance), Math.floor(room.y / distance)]
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of squares.get(`${column + dx} ${row + dy}`) ?? []) pairs.push([other, room])
    const square = squares.get(`${column} ${row}`)
    if (square) square.push(room)
    else squares.set(`${column} ${row}`, [room])
  }
  return pairs
}

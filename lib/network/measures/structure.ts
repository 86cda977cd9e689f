import louvain from 'graphology-communities-louvain'
import { connectedComponents } from 'graphology-components'
import type { Values } from './centrality'
import type { TieGraph } from './graph'

/** The connected parts of the network, the largest first. */
export function parts(graph: TieGraph): string[][] {
  return connectedComponents(graph).sort((a, b) => b.length - a.length)
}

/** Ties there are, of those there could be; 0 to 1. */
export function density(graph: TieGraph): number {
  return graph.order < 2 ? 0 : graph.size / ((graph.order * (graph.order - 1)) / 2)
}

/** How much the network turns about a single one (Freeman, by degree): 0 all alike, 1 a star. */
export function centralisation(graph: TieGraph): number {
  if (graph.order < 3) return 0
  const degrees = graph.mapNodes((id) => graph.degree(id))
  const most = Math.max(...degrees)
  return degrees.reduce((sum, one) => sum + most - one, 0) / ((graph.order - 1) * (graph.order - 2))
}

/** The share of directed ties that are returned; 0 without any. */
export function reciprocity(ties: readonly { source: string; target: string }[]): number {
  const pairs = new Set(ties.filter((tie) => tie.source !== tie.target).map((tie) => `${tie.source} ${tie.target}`))
  const returned = [...pairs].filter((pair) => pairs.has(pair.split(' ').reverse().join(' '))).length
  return pairs.size ? returned / pairs.size : 0
}

/** The share of each one's partners that are partners of each other, too; 0 with fewer than two. */
export function clustering(graph: TieGraph): Values {
  const shareOf = (id: string) => {
    const near = graph.neighbors(id)
    let ties = 0
    near.forEach((a, at) => near.slice(at + 1).forEach((b) => (ties += graph.hasEdge(a, b) ? 1 : 0)))
    return near.length < 2 ? 0 : ties / ((near.length * (near.length - 1)) / 2)
  }
  return new Map(graph.mapNodes((id) => [id, shareOf(id)]))
}

/** The innermost circle each one belongs to: the largest k such that all in it have k partners in it. */
export function cores(graph: TieGraph): Values {
  const left = new Map(graph.mapNodes((id) => [id, graph.degree(id)]))
  const core = new Map<string, number>()
  const byDegree: Set<string>[] = []
  for (const [id, degree] of left) (byDegree[degree] ??= new Set()).add(id)
  let level = 0
  while (core.size < graph.order) {
    let lowest = 0
    while (!byDegree[lowest]?.size) lowest++
    level = Math.max(level, lowest)
    const [id] = byDegree[lowest]!
    byDegree[lowest]!.delete(id!)
    core.set(id!, level)
    graph.forEachNeighbor(id!, (other) => {
      if (core.has(other)) return
      const degree = left.get(other)!
      byDegree[degree]!.delete(other)
      ;(byDegree[degree - 1] ??= new Set()).add(other)
      left.set(other, degree - 1)
    })
  }
  return new Map(graph.mapNodes((id) => [id, core.get(id)!]))
}

/**
 * Who holds the network together: the organisations whose loss cuts off others, with the ids cut off from the largest
 * remaining part. (Articulation points, Hopcroft and Tarjan 1973, without recursion.)
 */
export function articulationPoints(graph: TieGraph): ReadonlyMap<string, readonly string[]> {
  const entered = new Map<string, number>()
  const lowest = new Map<string, number>()
  const points = new Set<string>()
  for (const root of graph.nodes()) {
    if (entered.has(root)) continue
    const path = [{ id: root, from: '', rest: graph.neighbors(root) }]
    entered.set(root, entered.size)
    lowest.set(root, entered.get(root)!)
    let branches = 0
    while (path.length) {
      const at = path.at(-1)!
      const next = at.rest.pop()
      if (next === undefined) {
        path.pop()
        const up = path.at(-1)
        if (!up) continue
        lowest.set(up.id, Math.min(lowest.get(up.id)!, lowest.get(at.id)!))
        if (up.id === root) branches++
        else if (lowest.get(at.id)! >= entered.get(up.id)!) points.add(up.id)
      } else if (!entered.has(next)) {
        entered.set(next, entered.size)
        lowest.set(next, entered.get(next)!)
        path.push({ id: next, from: at.id, rest: graph.neighbors(next) })
      } else if (next !== at.from) lowest.set(at.id, Math.min(lowest.get(at.id)!, entered.get(next)!))
    }
    if (branches > 1) points.add(root)
  }
  return new Map(graph.filterNodes((id) => points.has(id)).map((id) => [id, cutOffWithout(graph, id)]))
}

/** Who loses the way to the rest of its part when `lost` falls away; the largest remaining piece counts as the rest. */
export function cutOffWithout(graph: TieGraph, lost: string): string[] {
  const seen = new Set([lost])
  const pieces = graph.neighbors(lost).map((start) => {
    const piece: string[] = []
    const open = seen.has(start) ? [] : [start]
    seen.add(start)
    while (open.length) {
      const id = open.pop()!
      piece.push(id)
      graph.forEachNeighbor(id, (other) => {
        if (seen.has(other)) return
        seen.add(other)
        open.push(other)
      })
    }
    return piece
  })
  return pieces
    .sort((a, b) => b.length - a.length)
    .slice(1)
    .flat()
}

/** The seed of all chance: the same network gives the same groups. */
const seed = 20_260_101

/**
 * Groups that are tied more closely among themselves than to others (Louvain, by strength, seeded).
 * @returns the groups, the largest first, and how clearly they stand apart (modularity, −0.5 to 1)
 */
export function communities(graph: TieGraph): { groups: string[][]; modularity: number } {
  if (!graph.size) return { groups: graph.nodes().map((id) => [id]), modularity: 0 }
  const found = louvain.detailed(graph, { getEdgeWeight: 'weight', rng: chance(seed) })
  const groups = new Map<number, string[]>()
  for (const id of graph.nodes()) {
    const group = found.communities[id]!
    groups.set(group, [...(groups.get(group) ?? []), id])
  }
  return { groups: [...groups.values()].sort((a, b) => b.length - a.length), modularity: found.modularity }
}

/** Numbers from 0 to 1 that only look like chance (mulberry32). */
function chance(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

import closenessCentrality from 'graphology-metrics/centrality/closeness'
import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector'
import pagerank from 'graphology-metrics/centrality/pagerank'
import { createDijkstraIndexedBrandes, createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes'
import type { TieGraph } from './graph'

/** A value per organisation id. */
export type Values = ReadonlyMap<string, number>

const valuesOf = (record: Record<string, number>): Values => new Map(Object.entries(record))

/** With how many others each one has a tie. */
export function degree(graph: TieGraph): Values {
  return new Map(graph.mapNodes((id) => [id, graph.degree(id)]))
}

/** The sum of the strengths of each one's ties. */
export function strength(graph: TieGraph): Values {
  return new Map(graph.mapNodes((id) => [id, graph.reduceEdges(id, (sum, _edge, { weight }) => sum + weight, 0)]))
}

interface BetweennessOptions {
  /** Ties have lengths: their `weight`. Without it every tie is one step. */
  readonly byLength?: boolean
  /** Hears how much is done, from 0 to 1, about a hundred times. */
  readonly onProgress?: (done: number) => void
}

/**
 * How many of the shortest ways between two others lead over each one; of several equally short ones, each counts its
 * share. (Brandes, A faster algorithm for betweenness centrality, 2001.)
 * @returns pairs of others, not normalised: divide by `pairsOfOthers` for the published values
 */
export function betweenness(graph: TieGraph, { byLength = false, onProgress }: BetweennessOptions = {}): Values {
  if (!graph.order) return new Map()
  const waysFrom = byLength ? createDijkstraIndexedBrandes(graph, 'weight') : createUnweightedIndexedBrandes(graph)
  const size = graph.order
  const values = new Float64Array(size)
  const share = new Float64Array(size)
  const step = Math.max(1, Math.floor(size / 100))
  for (let source = 0; source < size; source++) {
    const [order, before, ways] = waysFrom(source)
    share.fill(0)
    while (order.size) {
      const at = order.pop()!
      const each = (1 + share[at]!) / ways[at]!
      for (const previous of before[at]!) share[previous]! += ways[previous]! * each
      if (at !== source) values[at]! += share[at]! / 2
    }
    if (source % step === 0) onProgress?.(source / size)
  }
  return new Map(graph.nodes().map((id, index) => [id, values[index]!]))
}

/** The number of pairs that each one could stand between. */
export function pairsOfOthers(graph: TieGraph): number {
  return Math.max(1, ((graph.order - 1) * (graph.order - 2)) / 2)
}

/**
 * How near each one is to all others: the inverse of the mean distance to those it reaches, times the share it reaches
 * (Wasserman and Faust), so that small islands are not the nearest of all.
 */
export function closeness(graph: TieGraph): Values {
  return graph.order ? valuesOf(closenessCentrality(graph, { wassermanFaust: true })) : new Map()
}

/** How well connected each one's partners are, of length 1 together; null where the iteration finds no end. */
export function eigenvector(graph: TieGraph): Values | null {
  try {
    return valuesOf(eigenvectorCentrality(graph, { getEdgeWeight: null, maxIterations: 1000, tolerance: 1e-9 }))
  } catch {
    return null
  }
}

/** Where somebody ends up who follows ties at random (damping 0.85), together 1; null where it finds no end. */
export function pageRank(graph: TieGraph): Values | null {
  try {
    return valuesOf(pagerank(graph, { getEdgeWeight: null, maxIterations: 1000, tolerance: 1e-9 }))
  } catch {
    return null
  }
}

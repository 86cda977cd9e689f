import type { TieGraph } from './measures/graph'

/**
 * A shortest way from one organisation to another over ties, both ends included; null where there is none. Of several
 * equally short ones, the one over the strongest ties.
 */
export function shortestPath(graph: TieGraph, from: string, to: string): string[] | null {
  if (!graph.hasNode(from) || !graph.hasNode(to)) return null
  const before = new Map<string, { id: string | null; strength: number }>([[from, { id: null, strength: 0 }]])
  let edge = [from]
  while (edge.length && !before.has(to)) {
    const reached = new Map<string, { id: string; strength: number }>()
    for (const id of edge)
      graph.forEachEdge(id, (_edge, { weight }, source, target) => {
        const other = source === id ? target : source
        const strength = before.get(id)!.strength + weight
        if (!before.has(other) && strength > (reached.get(other)?.strength ?? 0)) reached.set(other, { id, strength })
      })
    for (const [id, step] of reached) before.set(id, step)
    edge = [...reached.keys()]
  }
  if (!before.has(to)) return null
  const path: string[] = []
  for (let id: string | null = to; id !== null; id = before.get(id)!.id) path.unshift(id)
  return path
}

/** The partners that all of these have, none of them being one of these. */
export function commonPartners(graph: TieGraph, ids: readonly string[]): string[] {
  const [first, ...rest] = ids.filter((id) => graph.hasNode(id))
  if (!first || !rest.length) return []
  return graph
    .neighbors(first)
    .filter((id) => !ids.includes(id) && rest.every((other) => graph.areNeighbors(other, id)))
}

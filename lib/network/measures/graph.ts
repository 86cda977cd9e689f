import Graph from 'graphology'

/** A tie as the measures see it: between whom and how strong. */
export interface Tie {
  readonly source: string
  readonly target: string
  readonly weight: number
}

export type TieGraph = Graph<object, { weight: number }>

/**
 * The network as measures need it: without direction, one tie per pair with the strengths of parallel ones added, none
 * to oneself. Ties to somebody who is not there are left out.
 * @param ids in the order that decides between equals
 */
export function tieGraph(ids: readonly string[], ties: readonly Tie[]): TieGraph {
  const graph: TieGraph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false })
  for (const id of ids) graph.mergeNode(id)
  for (const { source, target, weight } of ties) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue
    const edge = graph.edge(source, target)
    if (edge) graph.updateEdgeAttribute(edge, 'weight', (before) => (before ?? 0) + weight)
    else graph.addEdge(source, target, { weight })
  }
  return graph
}

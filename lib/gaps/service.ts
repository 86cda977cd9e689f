import type { Ctx } from '../context'
import { cutOffWithout } from '../network/measures/structure'
import { tieGraph } from '../network/measures/graph'
import { defaultLinkKinds, type NetworkNode } from '../network/schema'
import { network } from '../network/service'
import { allResponsibilities, wordsOf } from '../responsibilities/service'
import { matrixOf } from './matrix'
import type { Matrix, MatrixState } from './schema'

/** The matrix, and what the network would lose without the organisation that is thought away. */
export interface Coverage {
  matrix: Matrix
  /** All upper topics, for the choice. */
  upper: { id: string; label: string; en: string | null }[]
  organisations: Pick<NetworkNode, 'id' | 'key' | 'name'>[]
  without: { key: string; name: string; cutOff: number } | null
}

/**
 * Who does which topic in which Amt or town, on a day; with an organisation that is thought away, what would be lost.
 * Whoever may ask who is responsible may read it.
 * @throws AppError `forbidden`
 */
export async function coverage(ctx: Ctx, state: MatrixState): Promise<Coverage> {
  const [responsibilities, { topics, areas }, { nodes, links }] = await Promise.all([
    allResponsibilities(ctx),
    wordsOf(ctx),
    network(ctx),
  ])
  const gone = nodes.find(({ key }) => key === state.without)
  const shown = new Set<string>(defaultLinkKinds)
  const ties = () =>
    tieGraph(
      nodes.map(({ id }) => id),
      links.filter(({ kind }) => shown.has(kind)),
    )
  return {
    matrix: matrixOf(topics, areas, responsibilities, {
      day: state.day || ctx.now.slice(0, 10),
      fields: state.field,
      without: gone?.id ?? null,
    }),
    upper: topics.filter(({ parentId }) => !parentId).map(({ id, label, en }) => ({ id, label, en })),
    organisations: nodes.map(({ id, key, name }) => ({ id, key, name })),
    without: gone ? { key: gone.key, name: gone.name, cutOff: cutOffWithout(ties(), gone.id).length } : null,
  }
}

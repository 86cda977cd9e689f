import { defaultLinkKinds, type NetworkData, type TieKind } from './schema'
import { thingTies } from './thing-kinds'

/** Who stands in the middle and is named first: relations count most, then who belongs to it. */
export function importanceOf(
  data: Pick<NetworkData, 'nodes' | 'links'>,
): Map<string, { importance: number; degree: number }> {
  const kinds = new Set<TieKind>([...defaultLinkKinds, ...thingTies])
  const known = new Map(
    data.nodes.map(({ id, kind, level }) => {
      // Whom everybody knows: the county, its Ämter and towns.
      const known = kind === 'municipality' && level !== 'county' ? 3 : 0
      return [id, { importance: known, degree: 0 }]
    }),
  )
  for (const { source, target, kind } of data.links) {
    if (!kinds.has(kind)) continue
    for (const id of [source, target]) {
      const entry = known.get(id)
      if (!entry) continue
      entry.degree++
      entry.importance += kind === 'hierarchy' ? (id === target ? 0.6 : 0.2) : 2
    }
  }
  return known
}

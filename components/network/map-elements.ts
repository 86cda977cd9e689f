import type { ElementDefinition } from 'cytoscape'
import { bendsOf } from '@/lib/network/layout/strands'
import { agreementOfLine } from '@/lib/network/gather'
import { isThing } from '@/lib/network/things'
import type { DrawnLink, Picture } from './map-picture'

/** Smaller symbols, in pixels, are too small for an icon. */
const smallestWithIcon = 20

/** The picture as Cytoscape elements; their ids are those of organisations and relations. */
export function mapElements({ nodes, links }: Picture): ElementDefinition[] {
  return [
    ...nodes.map(({ node, name, radius, importance, hub, leads, group, x, y }) => ({
      group: 'nodes' as const,
      data: {
        id: node.id,
        key: node.key,
        kind: node.kind,
        label: name,
        stale: node.stale,
        size: Math.round(radius * 20) / 10,
        icon: radius * 2 >= smallestWithIcon,
        importance,
        hub,
        leads,
        cell: group,
        thing: isThing(node),
      },
      position: { x, y },
    })),
    ...links.map(edgeOf),
  ]
}

/** A line as a Cytoscape element. */
export const edgeOf = ({ link, links, from, to, way, width }: DrawnLink): ElementDefinition => ({
  group: 'edges' as const,
  data: {
    id: link.id,
    source: link.source,
    target: link.target,
    kind: link.kind,
    weak: link.weak,
    agreement: agreementOfLine(links),
    width: Math.round(width * 100) / 100,
    bends: way.length ? bendsOf(from, way, to) : null,
    count: links.length,
  },
})

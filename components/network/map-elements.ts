import type { ElementDefinition } from 'cytoscape'
import type { VisibleNetwork } from '@/lib/network/filter'
import type { NetworkState } from '@/lib/network/schema'

const smallest = 32
const largest = 64

/** The visible network as Cytoscape elements. */
export function mapElements(
  visible: VisibleNetwork,
  positions: Record<string, { x: number; y: number }>,
  size: NetworkState['size'],
): ElementDefinition[] {
  const most = Math.max(1, ...visible.degree.values())
  return [
    ...visible.nodes.map((node) => ({
      group: 'nodes' as const,
      data: {
        id: node.id,
        key: node.key,
        kind: node.kind,
        label: labelOf(node),
        stale: node.stale,
        size:
          size === 'same'
            ? 38
            : Math.round(smallest + (largest - smallest) * Math.sqrt((visible.degree.get(node.id) ?? 0) / most)),
      },
      position: { ...(positions[node.id] ?? { x: 0, y: 0 }) },
    })),
    ...visible.links.map((link) => ({
      group: 'edges' as const,
      data: { id: link.id, source: link.source, target: link.target, kind: link.kind, weak: link.weak },
    })),
  ]
}

/** The short name where the full one is too long for a label. */
function labelOf(node: { name: string; shortName: string | null }): string {
  if (node.shortName && node.shortName.length > 4 && node.name.length > 28) return node.shortName
  return node.name
}

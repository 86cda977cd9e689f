import { cell } from '@/lib/network/pack'
import type { namedGroups, NetworkNode } from '@/lib/network/schema'

/** The frame around the visible organisations of a place, in map pixels. */
export interface Hull {
  id: string
  name: string
  count: number
  x: number
  y: number
  width: number
  height: number
}

/** Frames of all places that have visible members. */
export function hullsOf(
  nodes: readonly NetworkNode[],
  groups: ReturnType<typeof namedGroups>,
  positions: Record<string, { x: number; y: number }>,
): Hull[] {
  return groups.flatMap((group) => {
    const spots = nodes
      .filter((node) => node.group === group.id && positions[node.id])
      .map((node) => positions[node.id]!)
    if (!spots.length) return []
    const xs = spots.map((spot) => spot.x)
    const ys = spots.map((spot) => spot.y)
    const x = Math.min(...xs) - cell.width / 2 - 8
    const y = Math.min(...ys) - cell.height / 2 - 2
    return [
      {
        id: group.id,
        name: group.name,
        count: spots.length,
        x,
        y,
        width: Math.max(...xs) - x + cell.width / 2 + 8,
        height: Math.max(...ys) - y + cell.height / 2 + 14,
      },
    ]
  })
}

'use client'
import { useEffect, useState } from 'react'
import type { LayoutInput } from '@/lib/network/layout'
import { quickPositions } from '@/lib/network/pack'
import type { Arrangement, NetworkData, Position } from '@/lib/network/schema'

export type Positions = Record<string, { x: number; y: number }>

/**
 * Positions of all organisations in an arrangement: the stored ones at once, quick ones for the rest, and better ones
 * as soon as the worker has them. `arrangeAgain` forgets the stored ones. The picture is there from the first moment
 * and the page never stands still.
 * @param onArranged hears of new positions; `putBack`: shows those before, when it was arranged again
 */
export function useLayout(
  data: NetworkData,
  arrange: Arrangement,
  storedRows: Position[],
  onArranged: (positions: Positions, putBack: (() => void) | null) => void,
): { positions: Positions; arranging: boolean; arrangeAgain: () => void } {
  const [result, setResult] = useState<{ arrange: Arrangement; positions: Positions } | null>(null)
  const [stored] = useState<Record<Arrangement, Positions>>({ areas: {}, forces: {} })
  const [again, setAgain] = useState<Arrangement | null>(null)
  const afresh = again === arrange
  for (const row of storedRows) stored[arrange][row.organisationId] ??= { x: row.x, y: row.y }
  const missing = data.nodes.some((node) => !stored[arrange][node.id])
  useEffect(() => {
    if (!missing && !afresh) return
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
    const input: LayoutInput = {
      arrange,
      nodes: data.nodes.map(({ id, group }) => ({ id, group })),
      links: data.links
        .filter((link) => link.kind !== 'same-topic')
        .map(({ source, target, weight }) => ({ source, target, weight })),
      stored: afresh ? {} : stored[arrange],
    }
    const show = (positions: Positions) => {
      stored[arrange] = positions
      setResult({ arrange, positions })
    }
    const earlier = afresh ? { ...stored[arrange] } : null
    worker.onmessage = (event: MessageEvent<Positions>) => {
      show(event.data)
      setAgain(null)
      onArranged(event.data, earlier && (() => show(earlier)))
      worker.terminate()
    }
    worker.postMessage(input)
    return () => worker.terminate()
    // A new network or arrangement starts a new layout; the callback is stable.
  }, [data, arrange, missing, afresh, stored, onArranged])
  const arrangeAgain = () => setAgain(arrange)
  if (result?.arrange === arrange) return { positions: result.positions, arranging: afresh, arrangeAgain }
  return {
    positions: missing ? { ...quickPositions(data.nodes), ...stored[arrange] } : stored[arrange],
    arranging: missing || afresh,
    arrangeAgain,
  }
}

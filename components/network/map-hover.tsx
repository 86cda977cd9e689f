import type { Core, EventObject } from 'cytoscape'
import { useEffect, useState } from 'react'
import type { NetworkNode } from '@/lib/network/schema'
import type { KindWords } from '@/lib/network/things'

/** The whole name and what it is, when the pointer rests on a symbol. */
export function MapHover({ cy, nodes, kinds }: { cy: Core | null; nodes: readonly NetworkNode[]; kinds: KindWords }) {
  const [hover, setHover] = useState<{ x: number; y: number; id: string; width: number } | null>(null)
  useEffect(() => {
    if (!cy) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const over = (event: EventObject) => {
      const id = event.target.id() as string
      const { x, y } = event.target.renderedPosition() as { x: number; y: number }
      timer = setTimeout(() => setHover({ id, x, y, width: cy.width() }), 300)
    }
    const out = () => {
      clearTimeout(timer)
      setHover(null)
    }
    cy.on('mouseover', 'node', over)
    cy.on('mouseout', 'node', out)
    const canvas = cy.container()!
    canvas.addEventListener('pointerleave', out)
    return () => {
      clearTimeout(timer)
      canvas.removeEventListener('pointerleave', out)
      cy.off('mouseover', 'node', over)
      cy.off('mouseout', 'node', out)
    }
  }, [cy])
  const node = hover && nodes.find(({ id }) => id === hover.id)
  if (!hover || !node) return null
  return (
    <svg aria-hidden className="pointer-events-none absolute inset-0 size-full">
      <foreignObject
        x={Math.max(8, Math.min(hover.x - 120, hover.width - 250))}
        y={hover.y > 100 ? hover.y - 92 : hover.y + 30}
        width="240"
        height="72"
      >
        <div className="rounded-md bg-ink px-3 py-2 text-13 text-bg shadow-raised">
          <p className="truncate font-semibold">{node.name}</p>
          <p className="truncate">{[kinds[node.kind], node.place].filter(Boolean).join(' · ')}</p>
        </div>
      </foreignObject>
    </svg>
  )
}

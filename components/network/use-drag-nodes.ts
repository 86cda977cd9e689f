import type { Core, EventObject } from 'cytoscape'
import { useEffect } from 'react'
import type { Arrangement } from '@/lib/network/schema'
import type { Positions } from './use-layout'
import { useTakeBack, type Mover } from './use-take-back'

/**
 * A dragged organisation stands where it was dropped, for everybody, and the message offers to put it back. What is
 * refused goes back at once.
 */
export function useDragNodes(cy: Core | null, arrange: Arrangement, positions: Positions, mover: Mover | null): void {
  const send = useTakeBack(mover)
  useEffect(() => {
    if (!cy || !mover) return
    const drop = (event: EventObject) => {
      const organisationId = event.target.id() as string
      const { x, y } = event.target.position() as { x: number; y: number }
      const from = { ...(positions[organisationId] ?? { x, y }) }
      if (from.x === x && from.y === y) return
      positions[organisationId] = { x, y }
      send(mover.move(arrange, { organisationId, from, to: { x, y } }), () => {
        positions[organisationId] = { ...from }
        cy.getElementById(organisationId).position({ ...from })
      })
    }
    cy.on('dragfree', 'node', drop)
    return () => {
      cy.off('dragfree', 'node', drop)
    }
  }, [cy, arrange, positions, mover, send])
}

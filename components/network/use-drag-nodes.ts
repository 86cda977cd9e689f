import type { Core, EventObject } from 'cytoscape'
import { useEffect } from 'react'
import { inset, moveInside, sidesOf, type Point, type Size } from '@/lib/network/layout/geometry'
import { whole } from '@/lib/network/layout/canvas'
import type { Arrangement } from '@/lib/network/schema'
import type { Hull } from './hulls'
import type { Positions } from './use-layout'
import { useTakeBack, type Mover } from './use-take-back'

/**
 * A dragged organisation stands where it was dropped, within the cell of its group, for everybody, and the message
 * offers to put it back. What is refused goes back at once.
 * @param positions in thousandths of the canvas
 * @param mover null: nothing can be dragged
 */
export function useDragNodes(
  cy: Core | null,
  arrange: Arrangement,
  positions: Positions | null,
  { width, height }: Size,
  hulls: readonly Hull[],
  mover: Mover | null,
  move: (id: string, at: Point) => void,
): void {
  const send = useTakeBack(mover)
  useEffect(() => {
    if (!cy || !positions) return
    cy.autoungrabify(!mover)
    if (!mover) return
    const drop = (event: EventObject) => {
      const id = event.target.id() as string
      const spot = { ...(event.target.position() as Point), w: event.target.width(), h: event.target.height() }
      const hull = hulls.find((one) => one.id === event.target.data('cell'))
      if (hull) moveInside(sidesOf(inset(hull.polygon, 4)), spot)
      const round = (value: number) => Math.round(value * 10) / 10
      const to = { x: round((spot.x * whole) / width), y: round((spot.y * whole) / height) }
      const from = { ...(positions[id] ?? to) }
      move(id, to)
      if (from.x === to.x && from.y === to.y) return
      send(mover.move(arrange, { organisationId: id, from, to }), () => move(id, from))
    }
    cy.on('dragfree', 'node', drop)
    return () => {
      cy.off('dragfree', 'node', drop)
    }
  }, [cy, arrange, positions, width, height, hulls, mover, move, send])
}

import type { Core, EventObject } from 'cytoscape'
import { useEffect, useState } from 'react'
import type { VisibleNetwork } from '@/lib/network/filter'
import type { Arranged } from '@/lib/network/layout/arrange'
import { edgeOf } from './map-elements'
import { hiddenLines, type Picture } from './map-picture'

/**
 * Shows the relations that the picture leaves out of whoever the pointer rests on or the keyboard walks to.
 * @param walked id of the organisation that the keyboard is at; null: at none
 */
export function useHiddenLines(
  cy: Core | null,
  picture: Picture | null,
  visible: VisibleNetwork,
  arranged: Arranged | null,
  walked: string | null,
): void {
  const [pointed, setPointed] = useState<string | null>(null)
  useEffect(() => {
    if (!cy) return
    const over = (event: EventObject) => setPointed(event.target.id() as string)
    const out = () => setPointed(null)
    cy.on('mouseover', 'node', over)
    cy.on('mouseout', 'node', out)
    // Cytoscape does not hear that the pointer left the canvas.
    const canvas = cy.container()!
    canvas.addEventListener('pointerleave', out)
    return () => {
      canvas.removeEventListener('pointerleave', out)
      cy.off('mouseover', 'node', over)
      cy.off('mouseout', 'node', out)
    }
  }, [cy])
  const id = pointed ?? walked
  useEffect(() => {
    if (!cy || !picture || !arranged || !id) return
    const lines = hiddenLines(id, picture, visible, arranged).map(edgeOf)
    const added = cy.add(lines).addClass('near looked-at')
    return () => {
      if (!cy.destroyed()) added.remove()
    }
  }, [cy, picture, visible, arranged, id])
}

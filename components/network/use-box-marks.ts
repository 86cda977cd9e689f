import type { Core, EventObject } from 'cytoscape'
import { useEffect } from 'react'
import type { Marks } from './use-marks'

/** Whoever draws a box with the shift key held marks everybody inside; a click with it marks one. */
export function useBoxMarks(cy: Core | null, marks: Marks | null): void {
  useEffect(() => {
    if (!cy || !marks) return
    cy.boxSelectionEnabled(true)
    let inside: string[] = []
    const gather = (event: EventObject) => void inside.push(event.target.id() as string)
    // Each one tells for itself, after the box ended.
    const end = () =>
      setTimeout(() => {
        cy.elements().unselect()
        if (inside.length) marks.add(inside)
        inside = []
      })
    const tap = (event: EventObject) => {
      if ((event.originalEvent as MouseEvent | undefined)?.shiftKey) marks.toggle(event.target.id() as string)
    }
    cy.on('boxselect', 'node', gather)
    cy.on('boxend', end)
    cy.on('tap', 'node', tap)
    return () => {
      cy.off('boxselect', 'node', gather)
      cy.off('boxend', end)
      cy.off('tap', 'node', tap)
    }
  }, [cy, marks])
}

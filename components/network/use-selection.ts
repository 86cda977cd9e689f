import type { Core, EventObject } from 'cytoscape'
import { useEffect } from 'react'
import type { NetworkState } from '@/lib/network/schema'
import type { Picture } from './map-picture'

/** Who is selected in front with all relations, everything else back; who is marked wears a ring. */
export function useSelection(
  cy: Core | null,
  selected: string,
  marked: readonly string[] | undefined,
  picture: Picture | null,
): void {
  // The selected organisation in front, its relations in the accent colour, everything else back.
  useEffect(() => {
    if (!cy) return
    cy.batch(() => {
      cy.elements().not('.looked-at').removeClass('selected near nearby dim')
      const node = cy.nodes().filter((element) => element.data('key') === selected)
      if (node.empty()) return
      const near = node.closedNeighborhood()
      cy.elements().difference(near).addClass('dim')
      node.addClass('selected')
      near.nodes().addClass('nearby')
      node.connectedEdges().addClass('near')
    })
  }, [cy, selected, picture])
  useEffect(() => {
    if (!cy) return
    cy.batch(() => {
      cy.nodes('.marked').removeClass('marked')
      for (const id of marked ?? []) cy.getElementById(id).addClass('marked')
    })
  }, [cy, marked, picture])
}

/** A tap selects, two taps show the surroundings, a tap beside selects nobody. */
export function useTaps(cy: Core | null, change: (part: Partial<NetworkState>) => void): void {
  useEffect(() => {
    if (!cy) return
    const keyOf = (event: EventObject) => event.target.data('key') as string
    const select = (event: EventObject) => change({ selected: keyOf(event) })
    const focus = (event: EventObject) =>
      !event.target.data('thing') && change({ selected: keyOf(event), focus: keyOf(event), steps: 1 })
    const background = (event: EventObject) => event.target === cy && change({ selected: '' })
    cy.on('tap', 'node', select)
    cy.on('dbltap', 'node', focus)
    cy.on('tap', background)
    return () => {
      cy.off('tap', 'node', select)
      cy.off('dbltap', 'node', focus)
      cy.off('tap', background)
    }
  }, [cy, change])
}

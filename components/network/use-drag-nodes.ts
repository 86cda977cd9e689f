import type { Core, EventObject } from 'cytoscape'
import { useEffect, useRef } from 'react'
import type { Arrangement, Move } from '@/lib/network/schema'
import { tell, undoEvent, type Done } from '../layout/toast'
import type { Positions } from './use-layout'

/** Set when this person may decide where organisations stand for everybody. */
export interface Mover {
  readonly move: (arrange: Arrangement, move: Move) => Promise<Done | null>
  readonly undo: (previous: Done | null, form: FormData) => Promise<Done | null>
  /** What is said when the connection is cut. */
  readonly offline: string
}

/**
 * A dragged organisation stands where it was dropped, for everybody, and the message offers to put it back. What is
 * refused goes back at once.
 */
export function useDragNodes(cy: Core | null, arrange: Arrangement, positions: Positions, mover: Mover | null): void {
  const drags = useRef(new Map<string, { organisationId: string; from: { x: number; y: number } }>())
  useEffect(() => {
    if (!cy || !mover) return
    const moved = drags.current
    const put = (organisationId: string, at: { x: number; y: number }) => {
      positions[organisationId] = { ...at }
      cy.getElementById(organisationId).position({ ...at })
    }
    const failed = () => tell({ id: `${Date.now()}`, text: mover.offline, undo: false, refused: true })
    const drop = (event: EventObject) => {
      const organisationId = event.target.id() as string
      const { x, y } = event.target.position() as { x: number; y: number }
      const from = { ...(positions[organisationId] ?? { x, y }) }
      if (from.x === x && from.y === y) return
      positions[organisationId] = { x, y }
      mover.move(arrange, { organisationId, from, to: { x, y } }).then(
        (done) => {
          if (!done) return
          if (done.refused) put(organisationId, from)
          else moved.set(done.id, { organisationId, from })
          tell(done)
        },
        () => {
          put(organisationId, from)
          failed()
        },
      )
    }
    const takeBack = (event: Event) => {
      const entry = (event as CustomEvent<string>).detail
      const was = moved.get(entry)
      if (!was) return
      event.preventDefault()
      const form = new FormData()
      form.set('entry', entry)
      form.set('row', 'stays')
      mover.undo(null, form).then((done) => {
        if (!done?.refused) put(was.organisationId, was.from)
        if (done) tell({ ...done, undo: false })
      }, failed)
    }
    cy.on('dragfree', 'node', drop)
    window.addEventListener(undoEvent, takeBack)
    return () => {
      cy.off('dragfree', 'node', drop)
      window.removeEventListener(undoEvent, takeBack)
    }
  }, [cy, arrange, positions, mover])
}

import type { Core } from 'cytoscape'
import { crossFade, milliseconds } from './cross-fade'

interface Box {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** Free pixels around a part of the picture: names beside its symbols, the buttons below. */
const room = { side: 60, top: 40, bottom: 50 }
const largestZoom = 1.8

/** Zoom and pan that show `box` (map pixels) as large as it goes in a view of this size. */
export function viewOf(box: Box, width: number, height: number): { zoom: number; pan: { x: number; y: number } } {
  const free = { x: Math.max(1, width - 2 * room.side), y: Math.max(1, height - room.top - room.bottom) }
  const zoom = Math.min(largestZoom, free.x / Math.max(1, box.x2 - box.x1), free.y / Math.max(1, box.y2 - box.y1))
  return {
    zoom,
    pan: {
      x: room.side + free.x / 2 - ((box.x1 + box.x2) / 2) * zoom,
      y: room.top + free.y / 2 - ((box.y1 + box.y2) / 2) * zoom,
    },
  }
}

const around = (boxes: readonly Box[]): Box => ({
  x1: Math.min(...boxes.map(({ x1 }) => x1)),
  y1: Math.min(...boxes.map(({ y1 }) => y1)),
  x2: Math.max(...boxes.map(({ x2 }) => x2)),
  y2: Math.max(...boxes.map(({ y2 }) => y2)),
})

/**
 * Shows the whole picture, which is made for this canvas, or, of a focus, the part with its organisations.
 * @param titles names of the cells that should be seen too
 * @param moved glides there within 200 ms, or fades into it where somebody wants less motion
 */
export function fitMap(cy: Core, part: boolean, moved: boolean, titles: readonly Box[] = []): void {
  const nodes = cy.nodes()
  const view =
    part && nodes.nonempty()
      ? viewOf(
          around([nodes.boundingBox({ includeLabels: false, includeOverlays: false }), ...titles]),
          cy.width(),
          cy.height(),
        )
      : { zoom: 1, pan: { x: 0, y: 0 } }
  cy.stop()
  const frame = cy.container()?.parentElement
  if (!moved || !frame) cy.viewport(view)
  else if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) crossFade(frame, () => cy.viewport(view))
  else cy.animate({ zoom: view.zoom, pan: view.pan }, { duration: milliseconds })
}

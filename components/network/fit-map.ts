import type { Core } from 'cytoscape'
import { cell } from '@/lib/network/pack'

interface Box {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** Free pixels around the picture: the title of a frame above it, labels and the buttons below. */
const room = { side: 24, top: 30, bottom: 50 }
const largestZoom = 1.5

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

/**
 * Shows the whole picture. Not `cy.fit()`: that counts the labels, whose size in map pixels depends on the zoom of
 * the moment before, so the same network came out larger or smaller. Around the symbols there is room for the frames.
 */
export function fitMap(cy: Core): void {
  if (cy.nodes().empty()) return
  const { x1, y1, x2, y2 } = cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false })
  cy.viewport(
    viewOf(
      { x1: x1 - cell.width / 3, y1: y1 - cell.height / 3, x2: x2 + cell.width / 3, y2: y2 + cell.height / 3 },
      cy.width(),
      cy.height(),
    ),
  )
}

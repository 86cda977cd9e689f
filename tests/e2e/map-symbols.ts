import type { Page } from '@playwright/test'
import type { Core } from 'cytoscape'

/** A symbol of the map on the screen, in pixels from the corner of the map. */
export interface Symbol {
  x: number
  y: number
  radius: number
  label: string
  /** Corners of its name: left, top, right, bottom. */
  name: [number, number, number, number] | null
}

/** Every symbol of the map by the key of its organisation. */
export function symbolsOf(page: Page): Promise<Record<string, Symbol>> {
  return page.evaluate(() => {
    // Cytoscape keeps its instance on its container.
    const cy = [...document.querySelectorAll<HTMLElement & { _cyreg?: { cy: Core } }>('[data-map-ready] *')].find(
      (element) => element._cyreg,
    )!._cyreg!.cy
    return Object.fromEntries(
      cy.nodes().map((node) => {
        const { x, y } = node.renderedPosition()
        const label = String(node.style('label') ?? '')
        // Without what lies around it: the outline of the letters.
        const box = node.renderedBoundingBox({ includeNodes: false, includeLabels: true, includeOverlays: false })
        const name = label
          ? ([box.x1 + 4, box.y1 + 4, box.x2 - 4, box.y2 - 4] as [number, number, number, number])
          : null
        return [node.data('key') as string, { x, y, radius: node.renderedWidth() / 2, label, name }]
      }),
    )
  })
}

/** A line of the map: whom it joins, how many relations it stands for, and whether it shows only while looked at. */
export interface Line {
  source: string
  target: string
  count: number
  lookedAt: boolean
}

/** Every line of the map; its ends are keys of organisations. */
export function linesOf(page: Page): Promise<Line[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement & { _cyreg?: { cy: Core } }>('[data-map-ready] *')]
      .find((element) => element._cyreg)!
      ._cyreg!.cy.edges()
      .map((edge) => ({
        source: edge.source().data('key') as string,
        target: edge.target().data('key') as string,
        count: edge.data('count') as number,
        lookedAt: edge.hasClass('looked-at'),
      })),
  )
}

/** How many relations are drawn. */
export async function drawnRelations(page: Page): Promise<number> {
  return (await linesOf(page)).reduce((sum, { count }) => sum + count, 0)
}

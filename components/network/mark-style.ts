import type { Css, StylesheetJson } from 'cytoscape'
import { groundOpacity } from './link-line'
import type { readColours } from './map-style'

/** How much is seen of the ties of those that an answer names. */
export const touchOpacity = 0.55

const outline = (colour: string, style: string) =>
  ({ 'outline-color': colour, 'outline-width': 3, 'outline-offset': 4, 'outline-style': style }) as Record<
    string,
    unknown
  >

const line = (colour: string, width: number, dashes: number[] | null) => ({
  'line-color': colour,
  'target-arrow-color': colour,
  width,
  opacity: 1,
  'z-index': 6,
  'line-style': dashes ? ('dashed' as const) : ('solid' as const),
  ...(dashes ? { 'line-dash-pattern': dashes } : {}),
})

/**
 * How the map shows marks of an answer or a comparison: by colour and by the shape of the line (lib/network/marks.ts).
 */
export function markStyle(colours: ReturnType<typeof readColours>): StylesheetJson {
  return [
    { selector: 'edge.mark-faint', style: { opacity: 0.3 } },
    {
      selector: 'edge.mark-faint[agreement = "mutual"]',
      style: { 'underlay-opacity': groundOpacity * 0.3 } as Css.Edge,
    },
    {
      selector: 'edge.mark-touch',
      style: {
        'line-color': colours.accent,
        'target-arrow-color': colours.accent,
        opacity: touchOpacity,
        'z-index': 4,
      },
    },
    { selector: 'edge.mark-path', style: line(colours.accent, 3, null) },
    { selector: 'edge.mark-new', style: line(colours.ok, 2.5, null) },
    { selector: 'edge.mark-ended', style: line(colours.danger, 2.5, [6, 4]) },
    { selector: 'edge.mark-changed', style: line(colours.warn, 2.5, [8, 3, 2, 3]) },
    {
      selector: 'node[halo]',
      style: {
        'underlay-color': colours.accent,
        'underlay-opacity': 0.16,
        'underlay-padding': 'data(halo)',
        'underlay-shape': 'ellipse',
      },
    },
    { selector: 'node.mark-found', style: outline(colours.accent, 'solid') },
    { selector: 'node.mark-new', style: outline(colours.ok, 'solid') },
    { selector: 'node.mark-ended', style: outline(colours.danger, 'dashed') },
    { selector: 'node.mark-changed', style: outline(colours.warn, 'dashed') },
  ]
}

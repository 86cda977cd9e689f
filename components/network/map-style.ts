import type { Css, EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape'
import { labelSize, lineHeight } from '@/lib/network/layout/text'
import { kindShapes, organisationKinds } from '@/lib/organisations/kinds'
import { linkKinds } from '@/lib/network/schema'
import { thingKinds, thingShapes, thingTies } from '@/lib/network/thing-kinds'
import { spriteAddress } from '../ui/icons'
import { agreedLook, agreedLooks, groundOpacity, linkLooks, weakLook } from './link-line'
import { markStyle } from './mark-style'

const names = ['ink', 'muted', 'bg', 'edge', 'accent', 'focus', 'hull', 'on-kind', 'ok', 'danger', 'warn'] as const

/** The page's own colours as plain values: a canvas knows no CSS variables. */
export function readColours(root: HTMLElement): Record<(typeof names)[number], string> {
  const probe = document.createElement('span')
  // Where colours are forced, every text has the same: here the names of the colours count.
  probe.style.setProperty('forced-color-adjust', 'none')
  root.append(probe)
  const read = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const colours = Object.fromEntries(names.map((name) => [name, read(name)])) as Record<(typeof names)[number], string>
  probe.remove()
  return colours
}

/** When the colours change without the page being told. */
export const colourQueries = ['(prefers-color-scheme: dark)', '(forced-colors: active)']

/**
 * The drawings of all icons by name, as SVG markup: a canvas follows no reference. Empty when the picture cannot be
 * fetched.
 */
export async function readDrawings(): Promise<ReadonlyMap<string, string>> {
  try {
    const response = await fetch(spriteAddress)
    if (!response.ok) return new Map()
    const sprite = new DOMParser().parseFromString(await response.text(), 'image/svg+xml')
    return new Map([...sprite.querySelectorAll('symbol')].map((symbol) => [symbol.id, symbol.innerHTML]))
  } catch {
    return new Map()
  }
}

/** Colour and icon of each kind, taken from the legend, so that both always agree. */
function readKinds(
  iconColour: string,
  drawings: ReadonlyMap<string, string>,
): Map<string, { colour: string; icon: string }> {
  const kinds = new Map<string, { colour: string; icon: string }>()
  for (const kind of organisationKinds) {
    const symbol = document.querySelector<SVGSVGElement>(`[data-kind="${kind}"] > svg`)
    const shape = symbol?.querySelector(':scope > path')
    const name = symbol?.querySelector('use')?.getAttribute('href')?.split('#')[1]
    if (!shape || !name) continue
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${iconColour}" stroke-width="2.200" stroke-linecap="round" stroke-linejoin="round">${drawings.get(name) ?? ''}</svg>`
    kinds.set(kind, {
      colour: getComputedStyle(shape).fill,
      icon: `data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`,
    })
  }
  return kinds
}

const bends = (edge: EdgeSingular) => edge.data('bends') as { weights: number[]; distances: number[] }

/** How nodes and relations look, in the colours of the present theme. */
export function mapStyle(root: HTMLElement, drawings: ReadonlyMap<string, string>): StylesheetJson {
  const colours = readColours(root)
  const kinds = readKinds(colours['on-kind'], drawings)
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'font-family': 'Fira Sans, system-ui, sans-serif',
        color: colours.ink,
        'line-height': lineHeight / labelSize,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-outline-color': colours.hull,
        'text-events': 'yes',
        'border-width': 1.5,
        'border-color': colours.hull,
        'background-fit': 'none',
        'background-width': '52%',
        'background-height': '52%',
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[?hub]', style: { 'font-weight': 600 } },
    ...[...kinds].map(([kind, { colour }]) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        shape: kindShapes[kind as keyof typeof kindShapes] as 'ellipse',
        'background-color': colour,
        ...(kind === 'education'
          ? { 'background-position-y': '68%', 'background-width': '44%', 'background-height': '44%' }
          : {}),
      },
    })),
    {
      selector: `node[kind = "economy"]`,
      style: { 'corner-radius': (node: NodeSingular) => String((node.data('size') as number) / 5) },
    },
    ...thingKinds.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        shape: thingShapes[kind] as 'tag',
        'background-color': kind === 'topic' ? colours.ink : colours.muted,
      },
    })),
    // Smaller symbols say their kind by shape and colour alone.
    ...[...kinds].map(([kind, { icon }]) => ({
      selector: `node[kind = "${kind}"][?icon]`,
      style: { 'background-image': icon },
    })),
    {
      selector: 'node[?stale]',
      style: {
        'border-style': 'dashed',
        'border-color': colours.muted,
        'border-width': 1.25,
        'border-dash-pattern': [3, 2.5],
      },
    },
    { selector: 'node[!icon]', style: { 'border-width': 0.75, 'border-dash-pattern': [1.5, 1.5] } as Css.Node },
    {
      selector: 'edge',
      // Haystack is the cheapest line Cytoscape has; it knows no arrows.
      style: {
        width: 'data(width)',
        'curve-style': 'haystack',
        'haystack-radius': 0,
        'line-color': colours.edge,
        'target-arrow-color': colours.edge,
        'arrow-scale': 0.8,
        'overlay-opacity': 0,
      },
    },
    ...[...linkKinds, ...thingTies].map((kind) => {
      const look = linkLooks[kind]
      return {
        selector: `edge[kind = "${kind}"]`,
        style: {
          ...(look.dashes ? { 'line-style': 'dashed' as const, 'line-dash-pattern': look.dashes } : {}),
          ...(look.arrow ? { 'curve-style': 'straight' as const, 'target-arrow-shape': 'triangle' as const } : {}),
        },
      }
    }),
    {
      selector: 'edge[?bends]',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': (edge: EdgeSingular) => bends(edge).weights,
        'control-point-distances': (edge: EdgeSingular) => bends(edge).distances,
      } as unknown as Css.Edge,
    },
    ...linkKinds
      .filter((kind) => !linkLooks[kind].dashes)
      .map((kind) => ({
        selector: `edge[kind = "${kind}"][?weak]`,
        style: { 'line-style': 'dashed' as const, 'line-dash-pattern': weakLook.dashes },
      })),
    { selector: 'edge[?weak]', style: { opacity: weakLook.opacity } },
    ...agreedLooks.map((agreement) => {
      const { dashes, ground, disputed } = agreedLook[agreement]
      return {
        selector: `edge[agreement = "${agreement}"]`,
        style: {
          ...(dashes ? { 'line-style': 'dashed' as const, 'line-dash-pattern': [...dashes] } : {}),
          ...(ground
            ? { 'underlay-color': colours.accent, 'underlay-padding': ground / 2, 'underlay-opacity': groundOpacity }
            : {}),
          ...(disputed
            ? {
                'line-color': colours.danger,
                'target-arrow-color': colours.danger,
                width: (edge: EdgeSingular) => (edge.data('width') as number) + 1,
              }
            : {}),
        },
      }
    }),
    // Faded is still legible: two thirds of the contrast are left.
    {
      selector: 'node.dim',
      style: { 'background-opacity': 0.8, 'background-image-opacity': 0.8, color: colours.muted } as Css.Node,
    },
    { selector: 'edge.dim', style: { opacity: 0.68 } },
    { selector: 'edge.dim[agreement = "mutual"]', style: { 'underlay-opacity': groundOpacity * 0.68 } as Css.Edge },
    { selector: 'edge[?weak].dim', style: { opacity: weakLook.opacity * 0.8 } },
    {
      selector: 'edge.near',
      style: {
        width: (edge: EdgeSingular) => (edge.data('width') as number) + 0.75,
        'line-color': colours.accent,
        'target-arrow-color': colours.accent,
        opacity: 1,
        'z-index': 5,
      },
    },
    ...markStyle(colours),
    {
      selector: 'node.selected',
      style: {
        'outline-color': colours.focus,
        'outline-width': 3,
        'outline-offset': 3,
        'font-weight': 600,
        'z-index': 10,
      } as Record<string, unknown>,
    },
    {
      selector: 'node.marked',
      style: { 'outline-color': colours.accent, 'outline-width': 4, 'outline-offset': 2, 'z-index': 11 } as Record<
        string,
        unknown
      >,
    },
    {
      selector: 'node.walked',
      style: { 'outline-color': colours.focus, 'outline-width': 4, 'outline-offset': 2, 'z-index': 11 } as Record<
        string,
        unknown
      >,
    },
  ]
}

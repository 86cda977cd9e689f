import type { StylesheetJson } from 'cytoscape'
import { kindShapes, organisationKinds } from '@/lib/organisations/kinds'
import { linkKinds } from '@/lib/network/schema'
import { spriteAddress } from '../ui/icons'
import { linkLooks, weakLook } from './link-line'
import { markStyle } from './mark-style'

/** The page's own colours as plain values: a canvas knows no CSS variables. */
export function readColours(
  root: HTMLElement,
): Record<
  'ink' | 'muted' | 'bg' | 'edge' | 'accent' | 'focus' | 'hull' | 'on-kind' | 'ok' | 'danger' | 'warn',
  string
> {
  const probe = document.createElement('span')
  root.append(probe)
  const read = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const colours = {
    ink: read('ink'),
    muted: read('muted'),
    bg: read('bg'),
    edge: read('edge'),
    accent: read('accent'),
    focus: read('focus'),
    hull: read('hull'),
    'on-kind': read('on-kind'),
    ok: read('ok'),
    danger: read('danger'),
    warn: read('warn'),
  }
  probe.remove()
  return colours
}

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
        'text-valign': 'bottom',
        'text-margin-y': 4,
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
    ...[...kinds].map(([kind, { colour, icon }]) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        shape: kindShapes[kind as keyof typeof kindShapes] as 'ellipse',
        'background-color': colour,
        'background-image': icon,
        ...(kind === 'education'
          ? { 'background-position-y': '68%', 'background-width': '44%', 'background-height': '44%' }
          : {}),
      },
    })),
    {
      selector: 'node[?stale]',
      style: {
        'border-style': 'dashed',
        'border-color': colours.ink,
        'border-width': 1.25,
        'border-dash-pattern': [3, 2.5],
      },
    },
    {
      selector: 'edge',
      // Haystack is the cheapest line Cytoscape has; it knows no arrows.
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        'line-color': colours.edge,
        'target-arrow-color': colours.edge,
        opacity: 0.85,
        'arrow-scale': 0.9,
        'overlay-opacity': 0,
      },
    },
    ...linkKinds.map((kind) => {
      const look = linkLooks[kind]
      return {
        selector: `edge[kind = "${kind}"]`,
        style: {
          width: look.width,
          ...(look.dashes ? { 'line-style': 'dashed' as const, 'line-dash-pattern': look.dashes } : {}),
          ...(look.arrow ? { 'curve-style': 'straight' as const, 'target-arrow-shape': 'triangle' as const } : {}),
        },
      }
    }),
    ...linkKinds
      .filter((kind) => !linkLooks[kind].dashes)
      .map((kind) => ({
        selector: `edge[kind = "${kind}"][?weak]`,
        style: { 'line-style': 'dashed' as const, 'line-dash-pattern': weakLook.dashes },
      })),
    { selector: 'edge[?weak]', style: { opacity: weakLook.opacity } },
    { selector: '.dim', style: { opacity: 0.35 } },
    {
      selector: 'edge.near',
      style: { 'line-color': colours.accent, 'target-arrow-color': colours.accent, opacity: 1, 'z-index': 5 },
    },
    ...linkKinds.map((kind) => ({
      selector: `edge[kind = "${kind}"].near`,
      style: { width: linkLooks[kind].width + 0.75 },
    })),
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

import { cooperationKinds } from '../cooperations/fields'
import { organisationKinds, type OrganisationKind } from '../organisations/kinds'
import {
  defaultLinkKinds,
  linkKinds,
  type LinkKind,
  type NetworkData,
  type NetworkLink,
  type NetworkNode,
  type NetworkState,
} from './schema'

/** What is visible under a state, and the counts the legend shows (each under all other filters). */
export interface VisibleNetwork {
  nodes: NetworkNode[]
  links: NetworkLink[]
  kindCounts: Record<OrganisationKind, number>
  linkCounts: Record<LinkKind, number>
  /** Number of visible links per organisation id. */
  degree: ReadonlyMap<string, number>
}

const beyond = new Set(['state', 'country', 'region'])

/**
 * Applies every filter of the page. Pure; the map, the table and the export use the same.
 * @param found ids of the organisations that the search finds for the text of the state; null: no text, all
 */
export function visibleNetwork(
  all: NetworkData,
  state: NetworkState,
  found: ReadonlySet<string> | null,
): VisibleNetwork {
  const kinds = new Set<string>(state.kind ?? organisationKinds)
  const shownLinks = new Set<string>(state.link ?? defaultLinkKinds)
  const data = agreed(all, state.agreement)
  const neighbourhood = state.focus ? within(data, state.focus, state.steps, shownLinks) : null
  const fits = (node: NetworkNode) =>
    (!neighbourhood || neighbourhood.has(node.id)) &&
    (!state.group || node.group === state.group) &&
    (!state.topic || node.topics.includes(state.topic)) &&
    (state.level === 'all' || beyond.has(node.level ?? 'county') === (state.level === 'beyond')) &&
    (!found || found.has(node.id))
  const candidates = data.nodes.filter(fits)
  const nodes = candidates.filter((node) => kinds.has(node.kind))
  const ids = new Set(nodes.map((node) => node.id))
  const between = data.links.filter((link) => ids.has(link.source) && ids.has(link.target))
  const links = between.filter((link) => shownLinks.has(link.kind))
  const degree = new Map<string, number>()
  for (const link of links) for (const id of [link.source, link.target]) degree.set(id, (degree.get(id) ?? 0) + 1)
  return {
    nodes,
    links,
    kindCounts: tally(organisationKinds, candidates),
    linkCounts: tally(linkKinds, between),
    degree,
  }
}

const recorded: ReadonlySet<string> = new Set(cooperationKinds)

/** Only the cooperations of which both ends say this; what is derived nobody was asked about. */
function agreed(data: NetworkData, agreement: NetworkState['agreement']): NetworkData {
  if (!agreement) return data
  const fits = (link: NetworkLink) => recorded.has(link.kind) && (link.agreement ?? 'unasked') === agreement
  return { ...data, links: data.links.filter(fits) }
}

function tally<K extends string>(keys: readonly K[], entries: readonly { kind: K }[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
  for (const entry of entries) counts[entry.kind]++
  return counts
}

/** Ids of everything within `steps` visible relations of the organisation with key `focus`, itself included. */
function within(data: NetworkData, focus: string, steps: number, kinds: ReadonlySet<string>): Set<string> {
  const start = data.nodes.find((node) => node.key === focus)
  if (!start) return new Set(data.nodes.map((node) => node.id))
  const neighbours = new Map<string, string[]>()
  for (const link of data.links) {
    if (!kinds.has(link.kind)) continue
    neighbours.set(link.source, [...(neighbours.get(link.source) ?? []), link.target])
    neighbours.set(link.target, [...(neighbours.get(link.target) ?? []), link.source])
  }
  let edge = [start.id]
  const reached = new Set(edge)
  for (let step = 0; step < steps; step++) {
    edge = edge.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !reached.has(id))
    for (const id of edge) reached.add(id)
  }
  return reached
}

/** The best connected visible organisations, at most `most`, none without a relation. Ties go to the name. */
export function bestConnected(visible: VisibleNetwork, most: number): { node: NetworkNode; links: number }[] {
  return visible.nodes
    .map((node) => ({ node, links: visible.degree.get(node.id) ?? 0 }))
    .filter(({ links }) => links > 0)
    .sort((a, b) => b.links - a.links)
    .slice(0, most)
}

/**
 * The nearest organisation or place in a direction (within 60° of it), or undefined at the edge of the picture.
 * Distance counts along the direction, what lies aside counts double.
 */
export function nearestInDirection(
  nodes: readonly { id: string }[],
  positions: Readonly<Record<string, { x: number; y: number }>>,
  from: string,
  direction: 'left' | 'right' | 'up' | 'down',
): string | undefined {
  const start = positions[from]
  if (!start) return undefined
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number]
  let best: { id: string; cost: number } | undefined
  for (const node of nodes) {
    const at = positions[node.id]
    if (!at || node.id === from) continue
    const along = (at.x - start.x) * ux + (at.y - start.y) * uy
    const aside = Math.abs((at.x - start.x) * uy) + Math.abs((at.y - start.y) * ux)
    if (along <= 0 || aside > along * Math.tan(Math.PI / 3)) continue
    const cost = along + 2 * aside
    if (!best || cost < best.cost) best = { id: node.id, cost }
  }
  return best?.id
}

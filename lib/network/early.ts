import { visibleNetwork, type VisibleNetwork } from './filter'
import { mostSymbols, overviewOf, placeDots, type OverviewGroup, type OverviewRequest } from './overview'
import { networkAddress, networkStateSchema, type NetworkData, type NetworkState } from './schema'

// Of a network of thousands the picture comes first, in one small text with the page: every organisation as a dot, its
// ties, the counts. All that is known of each follows, and takes the place of it.

/** What is known of a large network before all of it has come. */
export interface EarlyNetwork {
  /** Another one for another network. */
  readonly stamp: number
  readonly organisations: number
  readonly relations: number
  /** Nobody yet, but the counts of the legend. */
  readonly visible: VisibleNetwork
  /** Nobody yet, but the places they gather in. */
  readonly data: NetworkData
  readonly shown: OverviewGroup[]
  readonly request: OverviewRequest
}

/** Columns as they travel: bytes in base64. Positions in fiftieths of a thousandth of the canvas. */
interface Packed extends Omit<EarlyNetwork, 'visible' | 'data' | 'request'> {
  readonly counts: Pick<VisibleNetwork, 'kindCounts' | 'linkCounts'>
  readonly groups: NetworkData['groups']
  readonly request: Omit<OverviewRequest, 'kinds' | 'groups' | 'degrees' | 'ends' | 'positions'>
  readonly columns: Record<'kinds' | 'groups' | 'degrees' | 'ends' | 'positions', string>
}

/** Early pictures that were made of a network, by the address of what is filtered; so many are kept. */
const made = new WeakMap<NetworkData, Map<string, string | null>>()
const mostMade = 20

/**
 * The early picture for what the page shows, as one text. Null: the network itself comes with the page, because few of
 * it are visible, or something else is asked for than the picture of today without a search.
 */
export function earlyPicture(data: NetworkData, state: NetworkState): string | null {
  if (data.nodes.length <= mostSymbols || (state.view ?? 'map') !== 'map') return null
  if (state.q || state.day || state.compare || state.ask || /^with-/.test(state.arrange)) return null
  const { kind, link, group, topic, agreement, level, focus, steps: near } = state
  const filter = { ...networkStateSchema.parse({}), kind, link, group, topic, agreement, level, focus, steps: near }
  const address = networkAddress(filter)
  const known = made.get(data) ?? new Map<string, string | null>()
  made.set(data, known)
  if (!known.has(address)) {
    if (known.size >= mostMade) known.delete(known.keys().next().value!)
    const visible = visibleNetwork(data, state, null)
    known.set(address, visible.nodes.length > mostSymbols ? packEarly(data, visible) : null)
  }
  return known.get(address)!
}

const steps = 50
const stamps = new WeakMap<NetworkData, number>()
// Two app instances behind one address do not count alike.
let lastStamp = Math.floor(Math.random() * 1e9)

/** The picture of what is visible of a network, for a canvas that is wider than high, as one text. */
export function packEarly(data: NetworkData, visible: VisibleNetwork): string {
  const stamp = stamps.get(data) ?? ++lastStamp
  stamps.set(data, stamp)
  const { request, groups: shown } = overviewOf(visible, data.groups, 'wide')
  const { kinds, groups, degrees, ends, ...rest } = request
  const columns = { kinds, groups, degrees, ends, positions: Uint16Array.from(placeDots(request), (at) => at * steps) }
  const packed: Packed = {
    stamp,
    organisations: visible.nodes.length,
    relations: visible.links.length,
    counts: { kindCounts: visible.kindCounts, linkCounts: visible.linkCounts },
    groups: data.groups,
    shown,
    request: rest,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, base64Of(new Uint8Array(column.buffer))]),
    ) as Packed['columns'],
  }
  return JSON.stringify(packed)
}

/** Bytes as text, in parts that fit among the arguments of a call. */
function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(parts.join(''))
}

/** What such a text says. */
export function unpackEarly(text: string): EarlyNetwork {
  const { counts, groups, request, columns, ...rest } = JSON.parse(text) as Packed
  const bytes = (name: keyof Packed['columns']) =>
    Uint8Array.from(atob(columns[name]), (one) => one.charCodeAt(0)).buffer
  return {
    ...rest,
    visible: { nodes: [], links: [], degree: new Map(), ...counts },
    data: { nodes: [], links: [], groups, topics: [] },
    request: {
      ...request,
      kinds: new Uint8Array(bytes('kinds')),
      groups: new Uint16Array(bytes('groups')),
      degrees: new Uint16Array(bytes('degrees')),
      ends: new Uint32Array(bytes('ends')),
      positions: Float32Array.from(new Uint16Array(bytes('positions')), (at) => at / steps),
    },
  }
}

import type { Ctx } from '../context'
import { de } from '../i18n/de'
import { visibleNetwork, type VisibleNetwork } from '../network/filter'
import { arrangeNetwork, type Arranged } from '../network/layout/arrange'
import { settledByPlace } from '../network/layout/settled'
import type { NetworkData, NetworkNode, NetworkState } from '../network/schema'
import { networkMeetings, networkOn, positions } from '../network/service'
import { isThing, thingsIn, visibleThings, withThings } from '../network/things'
import { idsFound } from '../search/service'
import type { Frozen } from './frozen'

/** A view as it is drawn: what is visible of it, where that stands, and of which day it is. */
export interface Scene {
  readonly state: NetworkState
  readonly data: NetworkData
  readonly visible: VisibleNetwork
  readonly arranged: Arranged
  readonly day: string
}

/** More are not arranged on the server; the page does not draw them one by one either. */
export const mostArranged = 1500

/** The network of a state as it is now: what a snapshot keeps. @throws AppError `forbidden` */
export async function freeze(ctx: Ctx, state: NetworkState): Promise<Frozen> {
  const today = ctx.now.slice(0, 10)
  const [network, meetings, place, free, found] = await Promise.all([
    networkOn(ctx, state.day),
    thingsIn(state.arrange) === 'meeting' ? networkMeetings(ctx, state.day) : undefined,
    positions(ctx, 'place'),
    positions(ctx, 'free'),
    idsFound(ctx, 'organisations', state.q),
  ])
  const data = meetings ? { ...network, meetings } : network
  const kept = { place, free }
  const arranged = data.nodes.length > mostArranged ? null : arrangedAs(data, state, kept)
  return { at: ctx.now, day: state.day || today, data, found, positions: kept, arranged }
}

/** The arrangement of a view as the page shows it on a wide canvas. */
function arrangedAs(data: NetworkData, state: NetworkState, kept: Frozen['positions']): Arranged {
  const { arrange } = state
  const rows = arrange === 'place' || arrange === 'free' ? kept[arrange] : []
  const stored = Object.fromEntries(rows.map((row) => [row.organisationId, { x: row.x, y: row.y }]))
  const words = { ...de.network, kinds: de.organisations.kinds }
  const settled = arrange === 'place' ? settledByPlace(data, stored, words.groups) : null
  const middle = state.focus || state.selected
  const things = thingsIn(arrange)
  const shown = things ? withThings(data, things, false) : data
  return settled ?? arrangeNetwork({ data: shown, arrange, shape: 'wide', middle, stored, words, english: false })
}

/** What a view shows of a frozen network; null when there are too many to be arranged. */
export function sceneOf({ data, found, arranged, day }: Frozen, state: NetworkState): Scene | null {
  if (!arranged) return null
  const visible = visibleNetwork(data, state, found && new Set(found))
  const things = thingsIn(state.arrange)
  if (!things) return { state, data, visible, arranged, day }
  const whole = withThings(data, things, false)
  return { state, data: whole, visible: visibleThings(whole, visible), arranged, day }
}

/**
 * What everybody may see of a scene: public organisations with name, kind and place, and relations between them with
 * their kind. Topics are public, meetings are not. Who is protected by now, and stood somewhere then, is left out: the
 * spot would tell the place.
 * @param allowed public organisations by id, and whether they are protected
 */
export function publicScene(scene: Scene, allowed: ReadonlyMap<string, boolean>): Scene {
  const { visible, data, arranged } = scene
  const isPublic = ({ id, kind, protected: safe }: NetworkNode) =>
    kind === 'topic' || (allowed.has(id) && (!allowed.get(id) || safe))
  const known = visible.nodes.filter(isPublic)
  const left = new Set(known.filter((node) => !isThing(node)).map(({ id }) => id))
  const used = new Set(visible.links.flatMap(({ source, target }) => (left.has(source) ? [target] : [])))
  const nodes = known
    .filter((node) => !isThing(node) || used.has(node.id))
    .map((node) => ({
      ...node,
      phone: null,
      place: node.protected ? null : node.place,
      verifiedAt: null,
      stale: false,
    }))
  const ids = new Set(nodes.map(({ id }) => id))
  const links = visible.links
    .filter(({ source, target }) => ids.has(source) && ids.has(target))
    .map(({ agreement: _inside, ...link }) => ({ ...link, description: null, weak: false }))
  const degree = new Map<string, number>()
  for (const { source, target } of links) for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const only = <T>(byId: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(byId).filter(([id]) => ids.has(id)))
  const { positions: spots, groupOf } = arranged
  return {
    ...scene,
    data: { ...data, nodes, links, meetings: [] },
    visible: { ...visible, nodes, links, degree },
    arranged: { ...arranged, positions: only(spots), groupOf: only(groupOf) },
  }
}

import type { Messages } from '../i18n/messages'
import type { VisibleNetwork } from './filter'
import type { Arrangement, NetworkData, NetworkLink, NetworkNode } from './schema'
import { thingKinds, type ThingKind } from './thing-kinds'

/** What every symbol is called. */
export type KindWords = Messages['organisations']['kinds'] & Messages['network']['things']['kinds']

/** What every symbol is called, of organisations and of what they have in common. */
export const kindWords = (t: Pick<Messages, 'organisations' | 'network'>): KindWords => ({
  ...t.organisations.kinds,
  ...t.network.things.kinds,
})

/** Which arrangement shows which things beside the organisations. */
const thingOf: Partial<Record<Arrangement, ThingKind>> = { 'with-topics': 'topic', 'with-meetings': 'meeting' }

/** What an arrangement shows beside the organisations; null: only them. */
export const thingsIn = (arrange: Arrangement): ThingKind | null => thingOf[arrange] ?? null

export const isThing = ({ kind }: Pick<NetworkNode, 'kind'>): boolean =>
  (thingKinds as readonly string[]).includes(kind)

/** The page of a symbol. */
export function recordAddress({ kind, key }: Pick<NetworkNode, 'kind' | 'key'>): string {
  const [, own = ''] = key.split(':')
  if (kind === 'topic') return `/topics/${own}`
  return kind === 'meeting' ? `/meetings/${own}` : `/organisations/${key}`
}

/**
 * The network of two kinds of symbols: organisations, and the topics or meetings they have in common, each with whoever
 * works on it or was there. Relations between organisations are left out. Keys of things begin with their kind.
 * @param english which names topics have
 */
export function withThings(data: NetworkData, kind: ThingKind, english: boolean): NetworkData {
  const things =
    kind === 'topic'
      ? data.topics.map(({ id, label, en }) => ({
          ...{ id, key: id, name: (english && en) || label, at: null },
          members: data.nodes.filter(({ topics }) => topics.includes(id)).map((node) => node.id),
        }))
      : (data.meetings ?? []).map(({ id, key, title, at, organisations }) => ({
          ...{ id, key, name: title, at },
          members: organisations,
        }))
  const known = new Set(data.nodes.map(({ id }) => id))
  const used = things
    .map((thing) => ({ ...thing, members: thing.members.filter((id) => known.has(id)) }))
    .filter(({ members }) => members.length)
  const nodes = used.map(({ id, key, name }): NetworkNode => thingNode(kind, id, key, name))
  const links = used.flatMap(({ id, at, members }) => members.map((member) => thingLink(kind, id, member, at)))
  return { ...data, nodes: [...data.nodes, ...nodes], links }
}

const thingNode = (kind: ThingKind, id: string, key: string, name: string): NetworkNode => ({
  id: `${kind}:${id}`,
  key: `${kind}:${key}`,
  name,
  shortName: null,
  kind,
  level: null,
  place: null,
  phone: null,
  protected: false,
  verifiedAt: null,
  stale: false,
  group: '',
  topics: [],
})

const thingLink = (kind: ThingKind, id: string, member: string, at: string | null): NetworkLink => ({
  id: `${kind}:${id}:${member}`,
  source: member,
  target: `${kind}:${id}`,
  kind: kind === 'topic' ? 'works-on' : 'took-part',
  weight: 1,
  since: at && at.slice(0, 10),
  description: null,
  weak: false,
})

/** What is visible of such a network: the visible organisations, and what any of them has to do with. */
export function visibleThings(whole: NetworkData, visible: VisibleNetwork): VisibleNetwork {
  const shown = new Set(visible.nodes.map(({ id }) => id))
  const links = whole.links.filter(({ source }) => shown.has(source))
  const degree = new Map<string, number>()
  for (const { source, target } of links) for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const things = whole.nodes.filter((node) => isThing(node) && degree.has(node.id))
  return { ...visible, nodes: [...visible.nodes, ...things], links, degree }
}

/** A topic or a meeting with whoever belongs to it. */
export interface ThingRow {
  thing: NetworkNode
  /** The day of a meeting; null for a topic. */
  at: string | null
  members: NetworkNode[]
}

/** The same as rows: meetings by date, the newest first, topics by how many work on them; and who belongs to none. */
export function thingRows({ nodes, links, degree }: VisibleNetwork): { rows: ThingRow[]; without: NetworkNode[] } {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const members = new Map<string, NetworkNode[]>()
  const days = new Map<string, string | null>()
  for (const { source, target, since } of links) {
    const known = members.get(target)
    if (known) known.push(byId.get(source)!)
    else members.set(target, [byId.get(source)!])
    days.set(target, since)
  }
  const collator = new Intl.Collator('de')
  const byName = (a: NetworkNode, b: NetworkNode) => collator.compare(a.name, b.name)
  const rows = nodes.filter(isThing).map((thing) => ({
    thing,
    at: days.get(thing.id) ?? null,
    members: (members.get(thing.id) ?? []).sort(byName),
  }))
  rows.sort(
    (a, b) => (b.at ?? '').localeCompare(a.at ?? '') || b.members.length - a.members.length || byName(a.thing, b.thing),
  )
  return { rows, without: nodes.filter((node) => !isThing(node) && !degree.get(node.id)).sort(byName) }
}

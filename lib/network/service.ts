import { areaChain, type Area } from '../areas/schema'
import { areasById } from '../areas/service'
import { hasEnded } from '../cooperations/schema'
import type { Ctx } from '../context'
import { addDays } from '../dates'
import { AppError } from '../errors'
import { verifyAfterDays } from '../organisations/schema'
import { readRows, statement } from '../store/query'
import { topics as allTopics } from '../topics/service'
import { mayArrangeNetwork, mayReadNetwork } from './policy'
import {
  listCooperationLinks,
  listJointMeetings,
  listNodes,
  listPositions,
  listSharedFields,
  savePositions,
} from './queries'
import type { Arrangement, NetworkData, NetworkLink, NetworkNode, Position, StoredNode } from './schema'

const most = 50_000
/** Months of meetings that count as working together. */
const meetingDays = 730
/** A topic that more organisations share in one area says nothing about any two of them. */
const mostSharing = 12

/** The network as of today: organisations, recorded and derived relations, and the places they gather in. */
export async function network(ctx: Ctx): Promise<NetworkData> {
  authoriseRead(ctx)
  const today = ctx.now.slice(0, 10)
  const [stored, cooperations, meetings, fields, areas, topics] = await Promise.all([
    readRows(ctx.store, listNodes, { limit: most }),
    readRows(ctx.store, listCooperationLinks, { limit: most }),
    readRows(ctx.store, listJointMeetings, { since: `${addDays(today, -meetingDays)}T00:00:00.000Z`, limit: 1000 }),
    readRows(ctx.store, listSharedFields, { limit: most * 4 }),
    areasById(ctx),
    allTopics(ctx),
  ])
  const byId = new Map(stored.map(({ node }) => [node.id, node]))
  const groups = new Map<string, string>()
  const dueBefore = addDays(today, -verifyAfterDays)
  const nodes = stored.map(({ node }): NetworkNode => {
    const group = groupOf(node, byId, areas)
    groups.set(group.id, group.name)
    const { areaId: _area, parentId: _parent, confidence, topics: held, ...shown } = node
    return {
      ...shown,
      group: group.id,
      stale: node.verifiedAt ? node.verifiedAt < dueBefore : confidence !== 'high',
      topics: [...new Set(held.map((topic) => topic.split('.')[0]!))],
    }
  })
  const links = [
    ...stored.flatMap(({ node }) => (node.parentId ? [link('hierarchy', node.id, node.parentId)] : [])),
    ...cooperations.flatMap(({ cooperation }) =>
      hasEnded(cooperation.until, today) ? [] : cooperationLinks(cooperation),
    ),
    ...strongest(
      pairLinks(
        'meetings',
        meetings.map((meeting) => meeting.organisations),
      ),
      nodes.length * 2,
    ),
    ...pairLinks('same-topic', sharers(fields)),
  ]
  return {
    nodes,
    links: links.filter((entry) => byId.has(entry.source) && byId.has(entry.target)),
    groups: [...groups].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'de')),
    topics: topics.filter((topic) => !topic.parentId).map(({ id, label, en }) => ({ id, label, en })),
  }
}

/** Stored positions of an arrangement. */
export async function positions(ctx: Ctx, arrange: Arrangement): Promise<Position[]> {
  authoriseRead(ctx)
  return readRows(ctx.store, listPositions, { layout: arrange, limit: most })
}

/** Stores positions for everybody. They are a picture, not facts: the last one wins and no change is logged. */
export async function storePositions(ctx: Ctx, arrange: Arrangement, rows: Position[]): Promise<void> {
  if (!mayArrangeNetwork(ctx.actor)) throw new AppError('forbidden')
  if (!rows.length) return
  await ctx.store.write([
    statement(savePositions, {
      layout: arrange,
      rows: rows.map((row) => ({ ...row, id: `${arrange}:${row.organisationId}` })),
    }),
  ])
}

function authoriseRead(ctx: Ctx): void {
  if (!mayReadNetwork(ctx.actor)) throw new AppError('forbidden')
}

/**
 * Where a node is drawn: the county administration with its units, its Amt or town, the Land and Bund, or no fixed
 * place.
 */
function groupOf(
  node: StoredNode,
  byId: ReadonlyMap<string, StoredNode>,
  areas: ReadonlyMap<string, Area>,
): { id: string; name: string } {
  let root = node
  for (let steps = 0; root.parentId && byId.has(root.parentId) && steps < 10; steps++) root = byId.get(root.parentId)!
  if (root.level === 'county' && root.kind === 'municipality') return { id: `unit:${root.key}`, name: root.name }
  const chain = node.areaId ? areaChain(areas, node.areaId) : []
  const place = chain.find((area) => area.kind === 'amt') ?? chain.find((area) => area.kind === 'municipality')
  if (place)
    return {
      id: place.id,
      name: place.kind === 'amt' ? place.name : `Stadt ${place.name}`.replace('Stadt Stadt', 'Stadt'),
    }
  return node.level === 'state' || node.level === 'country' || node.level === 'region'
    ? { id: 'beyond', name: 'Land und Bund' }
    : { id: 'none', name: 'Ohne festen Sitz' }
}

function link(kind: NetworkLink['kind'], source: string, target: string, more: Partial<NetworkLink> = {}): NetworkLink {
  return {
    id: `${kind}:${source}:${target}`,
    source,
    target,
    kind,
    weight: 1,
    since: null,
    description: null,
    weak: false,
    ...more,
  }
}

/** Directed cooperations run from → to; all others link every two partners. */
function cooperationLinks(cooperation: {
  id: string
  kind: NetworkLink['kind']
  description: string | null
  since: string | null
  confidence: string | null
  strength: number | null
  partners: { id: string; role: string }[]
}): NetworkLink[] {
  const { partners, kind, description, since, strength } = cooperation
  const from = partners.filter((partner) => partner.role === 'from')
  const to = partners.filter((partner) => partner.role === 'to')
  const pairs =
    from.length && to.length
      ? from.flatMap((a) => to.map((b) => [a.id, b.id] as const))
      : partners.flatMap((a, index) => partners.slice(index + 1).map((b) => [a.id, b.id] as const))
  return pairs.map(([source, target]) =>
    link(kind, source, target, {
      id: `${cooperation.id}:${source}:${target}`,
      description,
      since,
      weight: strength ?? 1,
      weak: cooperation.confidence === 'low',
    }),
  )
}

/** One link per pair that appears together in at least one of the groups; the weight counts how often. */
function pairLinks(kind: NetworkLink['kind'], together: readonly string[][]): NetworkLink[] {
  const counts = new Map<string, number>()
  for (const ids of together) {
    for (let a = 0; a < ids.length; a++) {
      for (let b = a + 1; b < ids.length; b++) {
        const pair = ids[a]! < ids[b]! ? `${ids[a]} ${ids[b]}` : `${ids[b]} ${ids[a]}`
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    }
  }
  return [...counts].map(([pair, weight]) => {
    const [source, target] = pair.split(' ') as [string, string]
    return link(kind, source, target, { weight })
  })
}

/** At most `most` links: raises the weight a link needs until the picture is readable. */
function strongest(links: NetworkLink[], most: number): NetworkLink[] {
  let needed = 1
  while (links.filter((entry) => entry.weight >= needed).length > most) needed++
  return links.filter((entry) => entry.weight >= needed)
}

/** Organisations that share a topic in an area, a list per topic and area. */
function sharers(fields: readonly { organisationId: string; topicId: string; areaId: string }[]): string[][] {
  const groups = new Map<string, string[]>()
  for (const field of fields) {
    const key = `${field.topicId} ${field.areaId}`
    groups.set(key, [...(groups.get(key) ?? []), field.organisationId])
  }
  return [...groups.values()]
    .map((ids) => [...new Set(ids)])
    .filter((ids) => ids.length > 1 && ids.length <= mostSharing)
}

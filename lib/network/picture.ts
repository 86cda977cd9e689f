import { administrationOf, type Area } from '../areas/schema'
import { agreementOf } from '../cooperations/voices'
import { addDays } from '../dates'
import type { Topic } from '../topics/schema'
import type { NetworkFacts } from './copy'
import type {
  JointMeeting,
  NetworkData,
  NetworkGroup,
  NetworkLink,
  NetworkNode,
  SharedField,
  StoredCooperation,
  StoredNode,
} from './schema'
import { cellsOfPlaces } from './layout/places'
import { isOverdue } from '../rhythms/schema'
import { validOn } from '../responsibilities/resolve'
import { isTieOn } from './dated'

/** Days of meetings that count as working together. */
const meetingDays = 730
/** Of the meetings of that time, so many of the newest count. */
const mostMeetings = 1000
/** A topic that more organisations share in one area says nothing about any two of them. */
const mostSharing = 12

/**
 * The network of a day, worked out of what is recorded: nodes, recorded and derived relations, places to gather in.
 * @param verifyAfterDays days after which a confirmed organisation is due again
 */
export function pictureOf(
  facts: NetworkFacts,
  day: string,
  areas: ReadonlyMap<string, Area>,
  topics: readonly Topic[],
  verifyAfterDays: number,
): NetworkData {
  const groups = new Map<string, NetworkGroup>()
  const present = [...facts.nodes.values()].filter((node) => validOn(node, day))
  const nodes = present.map((node): NetworkNode => {
    const group = groupOf(node, facts.nodes, areas)
    groups.set(group.id, group)
    const { areaId: _area, parentId: _parent, sortName: _sortName, formerNames: _former, ...rest } = node
    const { validFrom, validTo, confidence, topics: held, ...shown } = rest
    const responsibilities = facts.fields.get(node.id)?.filter((field) => validOn(field, day)).length
    return {
      ...shown,
      group: group.id,
      stale: node.verifiedAt ? isOverdue(node.verifiedAt, verifyAfterDays, day) : confidence !== 'high',
      topics: [...new Set(held.map((topic) => topic.split('.')[0]!))],
      ...(responsibilities ? { responsibilities } : {}),
      ...(validFrom ? { validFrom } : {}),
      ...(validTo ? { validTo } : {}),
    }
  })
  return {
    nodes,
    links: linksOf(facts, new Set(present.map(({ id }) => id)), day),
    groups: withCells([...groups.values()], nodes),
    topics: topics.filter((topic) => !topic.parentId).map(({ id, label, en }) => ({ id, label, en })),
  }
}

/** Cells are worked out here, once for everybody: whoever opens the map sees them at once. */
function withCells(groups: readonly NetworkGroup[], nodes: readonly NetworkNode[]): NetworkGroup[] {
  const counts = new Map<string, number>()
  for (const { group } of nodes) counts.set(group, (counts.get(group) ?? 0) + 1)
  const cells = cellsOfPlaces(groups, counts)
  return groups.map((group) => ({ ...group, cells: cells.get(group.id)! }))
}

const idsAscend = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** The meetings that count on a day, the newest first. */
export function jointMeetings(meetings: NetworkFacts['meetings'], day: string): JointMeeting[] {
  const since = `${addDays(day, -meetingDays)}T00:00:00.000Z`
  const after = `${addDays(day, 1)}T00:00:00.000Z`
  return [...meetings.values()]
    .filter((meeting) => meeting.at >= since && meeting.at < after)
    .sort((a, b) => (a.at === b.at ? idsAscend(a, b) : a.at < b.at ? 1 : -1))
    .slice(0, mostMeetings)
}

/** The order depends on what is recorded alone, not on the order of the changes. */
function linksOf(facts: NetworkFacts, present: ReadonlySet<string>, day: string): NetworkLink[] {
  const { nodes, cooperations, meetings, fields } = facts
  const joint = jointMeetings(meetings, day)
  const met = lastMeetings(joint)
  return [
    ...[...nodes.values()].flatMap(({ id, parentId }) => (parentId ? [link('hierarchy', id, parentId)] : [])),
    ...[...cooperations.values()]
      .sort(idsAscend)
      .flatMap((cooperation) => (isTieOn(cooperation, day) ? cooperationLinks(cooperation, met, day) : [])),
    ...strongest(
      pairLinks(
        'meetings',
        joint.map((meeting) => meeting.organisations),
      ),
      nodes.size * 2,
    ),
    ...pairLinks('same-topic', sharers([...fields.values()].flat().filter((field) => validOn(field, day)))),
  ].filter((entry) => present.has(entry.source) && present.has(entry.target))
}

/** The day on which two organisations last met, by their ids in order; `joint` has the newest meeting first. */
function lastMeetings(joint: readonly { at: string; organisations: string[] }[]): ReadonlyMap<string, string> {
  const met = new Map<string, string>()
  for (const { at, organisations } of joint)
    for (const a of organisations)
      for (const b of organisations) if (a < b && !met.has(`${a} ${b}`)) met.set(`${a} ${b}`, at.slice(0, 10))
  return met
}

/**
 * Where a node is drawn: the county administration with its units, its Amt or town, the Land and Bund, or no fixed
 * place.
 */
function groupOf(
  node: StoredNode,
  byId: ReadonlyMap<string, StoredNode>,
  areas: ReadonlyMap<string, Area>,
): NetworkGroup {
  let root = node
  for (let steps = 0; root.parentId && byId.has(root.parentId) && steps < 10; steps++) root = byId.get(root.parentId)!
  if (root.level === 'county' && root.kind === 'municipality')
    return { id: `unit:${root.key}`, kind: 'unit', name: root.name }
  const place = administrationOf(areas, node.areaId)
  const at = place && middleOf(place, areas)
  if (place?.kind === 'amt') return { id: place.id, kind: 'amt', name: place.name, ...(at && { at }) }
  if (place) return { id: place.id, kind: 'town', name: place.name.replace(/^Stadt /, ''), ...(at && { at }) }
  const kind = node.level === 'state' || node.level === 'country' || node.level === 'region' ? 'beyond' : 'none'
  return { id: kind, kind, name: null }
}

/** The middle of a place, or of the places that belong to it; undefined where none is known. */
function middleOf(place: Area, areas: ReadonlyMap<string, Area>): { lat: number; lon: number } | undefined {
  const parts = place.lat === null ? [...areas.values()].filter((area) => area.parentId === place.id) : [place]
  const known = parts.filter((area) => area.lat !== null && area.lon !== null)
  if (!known.length) return undefined
  const mean = (axis: 'lat' | 'lon') => known.reduce((sum, area) => sum + area[axis]!, 0) / known.length
  return { lat: mean('lat'), lon: mean('lon') }
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
function cooperationLinks(
  cooperation: StoredCooperation,
  met: ReadonlyMap<string, string>,
  day: string,
): NetworkLink[] {
  const { partners, kind, description, since, until, strength, verifiedAt } = cooperation
  const said = cooperation.voices.filter((voice) => voice.slice(-10) <= day)
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
      ...(until ? { until } : {}),
      weight: strength ?? 1,
      weak: cooperation.confidence === 'low',
      ...(strength ? { strength } : {}),
      ...agreedBy(said, source, target),
      ...(cooperation.state === 'dormant' ? { dormant: true } : {}),
      ...lastSignOf([
        verifiedAt?.slice(0, 10),
        since,
        met.get(source < target ? `${source} ${target}` : `${target} ${source}`),
      ]),
    }),
  )
}

function agreedBy(said: readonly string[], source: string, target: string): Pick<NetworkLink, 'agreement'> {
  const agreement = agreementOf(said, [source, target])
  return agreement === 'unasked' ? {} : { agreement }
}

function lastSignOf(days: readonly (string | null | undefined)[]): { lastSign?: string } {
  const last = days
    .filter((day) => day != null)
    .sort()
    .at(-1)
  return last ? { lastSign: last } : {}
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
  const pairs = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return pairs.map(([pair, weight]) => {
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
function sharers(fields: readonly SharedField[]): string[][] {
  const groups = new Map<string, string[]>()
  for (const field of fields) {
    const key = `${field.topicId} ${field.areaId}`
    groups.set(key, [...(groups.get(key) ?? []), field.organisationId])
  }
  return [...groups.values()]
    .map((ids) => [...new Set(ids)])
    .filter((ids) => ids.length > 1 && ids.length <= mostSharing)
}

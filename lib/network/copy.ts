import { derived, type Touched } from '../copies/service'
import type { GraphStore } from '../store/port'
import { readRows } from '../store/query'
import { listCooperationLinks, listJointMeetings, listNodes, listSharedFields } from './queries'
import type { JointMeeting, SharedField, StoredCooperation, StoredNode } from './schema'

/** What the network is made of, as it is recorded; each by the id of its record, nodes in the order of their names. */
export interface NetworkFacts {
  nodes: ReadonlyMap<string, StoredNode>
  cooperations: ReadonlyMap<string, StoredCooperation>
  meetings: ReadonlyMap<string, JointMeeting>
  /** Topics and areas by the id of the organisation responsible. */
  fields: ReadonlyMap<string, readonly SharedField[]>
}

/** More than any office has: what is beyond it would be missing without a word. */
const most = 1_000_000
/** What else is done to an organisation (deleting, restoring, merging …) reaches its cooperations, too. */
const plainActions: readonly string[] = ['create', 'update', 'verify', 'rename']

/**
 * The facts of a store in memory, up to date with what any app instance has changed; a new object whenever they are.
 */
export function networkFacts(store: GraphStore): Promise<NetworkFacts> {
  return derived(store, 'network', {
    build: () => read(store, { organisation: null, cooperation: null, meeting: null }),
    follow: (facts, changes) => follow(store, facts, changes),
  })
}

type Followed = 'organisation' | 'cooperation' | 'meeting'

async function follow(
  store: GraphStore,
  facts: NetworkFacts,
  changes: readonly Touched[],
): Promise<NetworkFacts | null> {
  const rebuilds = ({ subjectKind, action }: Touched) =>
    ['responsibility', 'topic', 'area'].includes(subjectKind) ||
    (subjectKind === 'organisation' && !plainActions.includes(action))
  if (changes.some(rebuilds)) return null
  const idsOf = (kind: Followed) => [
    ...new Set(changes.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)),
  ]
  const ids = { organisation: idsOf('organisation'), cooperation: idsOf('cooperation'), meeting: idsOf('meeting') }
  if (!Object.values(ids).flat().length) return facts
  const fresh = await read(store, ids)
  const nodes = [...replaced(facts.nodes, ids.organisation, fresh.nodes)]
  return {
    nodes: ids.organisation.length ? new Map(nodes.sort(([, a], [, b]) => byName(a, b))) : facts.nodes,
    cooperations: replaced(facts.cooperations, ids.cooperation, fresh.cooperations),
    meetings: replaced(facts.meetings, ids.meeting, fresh.meetings),
    fields: replaced(facts.fields, ids.organisation, fresh.fields),
  }
}

/** Reads the records with these ids; `null`: all. */
async function read(store: GraphStore, ids: Record<Followed, string[] | null>): Promise<NetworkFacts> {
  const { organisation, cooperation, meeting } = ids
  const [nodes, cooperations, meetings, rows] = await Promise.all([
    readRows(store, listNodes, { ids: organisation, limit: most }),
    readRows(store, listCooperationLinks, { ids: cooperation, limit: most }),
    readRows(store, listJointMeetings, { ids: meeting, limit: most }),
    readRows(store, listSharedFields, { ids: organisation, limit: most * 4 }),
  ])
  const fields = new Map<string, SharedField[]>()
  for (const row of rows) {
    const known = fields.get(row.organisationId)
    if (known) known.push(row)
    else fields.set(row.organisationId, [row])
  }
  return {
    nodes: new Map(nodes.map(({ node }) => [node.id, node])),
    cooperations: new Map(cooperations.map((row) => [row.cooperation.id, row.cooperation])),
    meetings: new Map(meetings.map((row) => [row.id, row])),
    fields,
  }
}

/** `kept` with the entries of `ids` as they are in `fresh`, or gone. */
function replaced<T>(
  kept: ReadonlyMap<string, T>,
  ids: readonly string[],
  fresh: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  if (!ids.length) return kept
  const all = new Map(kept)
  for (const id of ids) all.delete(id)
  for (const [id, value] of fresh) all.set(id, value)
  return all
}

/** As the store sorts: by folded name, then by id; without a name last. */
function byName(a: StoredNode, b: StoredNode): number {
  const [one, other] = [a, b].map(({ sortName }) => sortName ?? '\uffff') as [string, string]
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1
}

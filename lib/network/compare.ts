import { cooperationKinds } from '../cooperations/fields'
import type { MapMarks } from './marks'
import type { NetworkData, NetworkLink, NetworkNode } from './schema'

/** What differs between the network of two days; of relations only what somebody recorded, not what is derived. */
export interface Comparison {
  newNodes: NetworkNode[]
  endedNodes: NetworkNode[]
  /** Organisations with another name or of another kind. */
  changedNodes: { before: NetworkNode; after: NetworkNode }[]
  newLinks: NetworkLink[]
  endedLinks: NetworkLink[]
  /** Relations of another kind or strength. */
  changedLinks: { before: NetworkLink; after: NetworkLink }[]
  /** How many relations stayed as they were. */
  same: number
}

const recorded: ReadonlySet<string> = new Set(cooperationKinds)
const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]))

/** Compares the network of an earlier day with that of a later one. */
export function compareNetworks(before: NetworkData, after: NetworkData): Comparison {
  const [nodesBefore, nodesAfter] = [byId(before.nodes), byId(after.nodes)]
  const [linksBefore, linksAfter] = [before, after].map(({ links }) =>
    byId(links.filter(({ kind }) => recorded.has(kind))),
  ) as [Map<string, NetworkLink>, Map<string, NetworkLink>]
  const nodes = pairs(nodesBefore, nodesAfter)
  const links = pairs(linksBefore, linksAfter)
  const changedLinks = links.filter(
    ({ before: one, after: other }) => one.kind !== other.kind || isRatedAnew(one.strength, other.strength),
  )
  return {
    newNodes: after.nodes.filter(({ id }) => !nodesBefore.has(id)),
    endedNodes: before.nodes.filter(({ id }) => !nodesAfter.has(id)),
    changedNodes: nodes.filter((pair) => pair.before.name !== pair.after.name || pair.before.kind !== pair.after.kind),
    newLinks: [...linksAfter.values()].filter(({ id }) => !linksBefore.has(id)),
    endedLinks: [...linksBefore.values()].filter(({ id }) => !linksAfter.has(id)),
    changedLinks,
    same: links.length - changedLinks.length,
  }
}

/** Whoever rates a relation for the first time does not change it. */
const isRatedAnew = (before: number | undefined, after: number | undefined) =>
  before !== undefined && after !== undefined && before !== after

/** What is there on both days, in the order of the later one. */
function pairs<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): { before: T; after: T }[] {
  return [...after].flatMap(([id, record]) => {
    const earlier = before.get(id)
    return earlier ? [{ before: earlier, after: record }] : []
  })
}

/** The network of the later day with what ended since: one picture that shows both days. */
export function joinNetworks(before: NetworkData, after: NetworkData, comparison: Comparison): NetworkData {
  const groups = byId([...before.groups, ...after.groups])
  return {
    ...after,
    nodes: [...after.nodes, ...comparison.endedNodes],
    links: [...after.links, ...comparison.endedLinks],
    groups: [...groups.values()],
  }
}

/** How the picture of both days shows the comparison; what stayed is faint. */
export function comparisonMarks(comparison: Comparison, joined: NetworkData): MapMarks {
  const { newNodes, endedNodes, changedNodes, newLinks, endedLinks, changedLinks } = comparison
  return {
    ranks: new Map(),
    halos: new Map(),
    nodes: new Map([
      ...newNodes.map(({ id }) => [id, 'new'] as const),
      ...endedNodes.map(({ id }) => [id, 'ended'] as const),
      ...changedNodes.map(({ after }) => [after.id, 'changed'] as const),
    ]),
    links: new Map([
      ...joined.links.map(({ id }) => [id, 'faint'] as const),
      ...newLinks.map(({ id }) => [id, 'new'] as const),
      ...endedLinks.map(({ id }) => [id, 'ended'] as const),
      ...changedLinks.map(({ after }) => [after.id, 'changed'] as const),
    ]),
  }
}

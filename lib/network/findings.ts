import { addDays, lastDay } from '../dates'
import { betweenness, closeness, degree, eigenvector, strength, type Values } from './measures/centrality'
import { tieGraph, type TieGraph } from './measures/graph'
import {
  articulationPoints,
  centralisation,
  communities,
  cores,
  cutOffWithout,
  density,
  parts,
  reciprocity,
} from './measures/structure'
import { commonPartners, shortestPath } from './path'
import type { NetworkLink, NetworkNode, Question, TieKind } from './schema'

/** What a question is asked of: the network as it is filtered, of a day. Sent to the worker as it is. */
export interface Asked {
  question: Question
  /** The day of the picture, YYYY-MM-DD. */
  day: string
  nodes: Pick<NetworkNode, 'id' | 'group' | 'topics' | 'responsibilities'>[]
  links: Pick<NetworkLink, 'id' | 'source' | 'target' | 'kind' | 'weight' | 'until' | 'dormant' | 'lastSign'>[]
  /** Ids of the organisations picked; for „without“ the first is the office. */
  picked: string[]
}

/** A column of the answer; `lib/i18n` has its head. */
export type Column =
  | 'ways'
  | 'groups'
  | 'lost'
  | 'partners'
  | 'strength'
  | 'closeness'
  | 'influence'
  | 'ties'
  | 'members'
  | 'topics'
  | 'lastSign'
  | 'common'
  | 'before'
  | 'after'
  | 'until'
  | 'otherTies'
  | 'responsibilities'
  | 'longer'

/** One line of the answer: who, and a value per column. */
export interface FoundRow {
  ids: string[]
  values: (number | string | null)[]
  /** Relations that belong to it. */
  links?: string[]
}

/** The answer as numbers; `lib/network/questions.ts` says it in words. Rows are ranked, the most important first. */
export interface Finding {
  question: Question
  columns: Column[]
  rows: FoundRow[]
  facts: Record<string, number>
}

/** Kinds that run from one to the other, of which one may ask whether they are returned. */
const directed: ReadonlySet<TieKind> = new Set<TieKind>(['referral', 'information', 'funding', 'acting-for'])
/** Without any sign for longer than this, a tie sleeps. */
const sleepsAfterDays = 365
const mostPairs = 50

/** Finds the answer to a question. Pure; 2,000 organisations with 8,000 ties take well under a second. */
export function find(asked: Asked, onProgress?: (done: number) => void): Finding {
  const graph = tieGraph(
    asked.nodes.map(({ id }) => id),
    asked.links,
  )
  const { columns, rows, facts = {} } = finders[asked.question](asked, graph, onProgress)
  const all = { organisations: graph.order, ties: graph.size, ...facts }
  return { question: asked.question, columns, rows, facts: all }
}

type Found = Pick<Finding, 'columns' | 'rows'> & { facts?: Record<string, number> }
type Finder = (asked: Asked, graph: TieGraph, onProgress?: (done: number) => void) => Found

const ranked = (rows: FoundRow[]) =>
  rows.sort((a, b) => {
    const column = a.values.findIndex((value, at) => value !== b.values[at])
    return column < 0 ? 0 : Number(b.values[column]) - Number(a.values[column])
  })

const finders: Record<Question, Finder> = {
  connects({ nodes }, graph, onProgress) {
    const ways = betweenness(graph, onProgress ? { onProgress } : {})
    const groupOf = new Map(nodes.map(({ id, group }) => [id, group]))
    const rows = nodes
      .filter(({ id }) => ways.get(id)! > 0.5)
      .map(({ id }) => ({
        ids: [id],
        values: [Math.round(ways.get(id)!), new Set(graph.mapNeighbors(id, (other) => groupOf.get(other))).size],
      }))
    const found = ranked(rows)
    const first = found[0]?.ids[0]
    return {
      columns: ['ways', 'groups'],
      rows: found,
      facts: { lost: first ? cutOffWithout(graph, first).length : 0, ...carried(found) },
    }
  },

  connected({ nodes }, graph) {
    const [partners, sums, near] = [degree(graph), strength(graph), closeness(graph)]
    const influence: Values = eigenvector(graph) ?? new Map()
    const rows = nodes
      .filter(({ id }) => partners.get(id)! > 0)
      .map(({ id }) => ({
        ids: [id],
        values: [partners.get(id)!, sums.get(id)!, rounded(near.get(id)!), rounded(influence.get(id) ?? 0)],
      }))
    return {
      columns: ['partners', 'strength', 'closeness', 'influence'],
      rows: ranked(rows),
      facts: { density: density(graph), centralisation: centralisation(graph), mean: mean([...partners.values()]) },
    }
  },

  closest({ links }, graph) {
    const core = cores(graph)
    const innermost = Math.max(0, ...core.values())
    const byPair = new Map<string, string[]>()
    for (const { id, source, target } of links) {
      const edge = source === target ? undefined : graph.edge(source, target)
      if (edge) byPair.set(edge, [...(byPair.get(edge) ?? []), id])
    }
    const rows = graph.mapEdges((edge, { weight }, source, target) => ({
      ids: [source, target],
      values: [weight, commonPartners(graph, [source, target]).length],
      links: byPair.get(edge) ?? [],
    }))
    return {
      columns: ['strength', 'common'],
      rows: ranked(rows).slice(0, mostPairs),
      facts: {
        innermost,
        inside: [...core.values()].filter((one) => one === innermost).length,
        returned: reciprocity(links.filter(({ kind }) => directed.has(kind))),
        directed: links.filter(({ kind }) => directed.has(kind)).length,
      },
    }
  },

  path({ links, picked: [from, to] }, graph) {
    const path = from && to ? shortestPath(graph, from, to) : null
    const rows = (path ?? []).map((id, at) => {
      const before = path![at - 1]
      return { ids: [id], values: [], links: before ? between(links, before, id) : [] }
    })
    return { columns: [], rows, facts: { steps: path ? path.length - 1 : -1, asked: from && to ? 1 : 0 } }
  },

  common({ nodes, links, picked }, graph) {
    const tied = commonPartners(graph, picked)
    const shared = nodes.filter(({ id }) => picked.includes(id)).map(({ topics }) => topics)
    const topics = shared.length > 1 ? shared[0]!.filter((one) => shared.every((list) => list.includes(one))) : []
    const rows = tied.map((id) => ({
      ids: [id],
      values: [graph.degree(id)],
      links: picked.flatMap((one) => between(links, one, id)),
    }))
    return { columns: ['partners'], rows: ranked(rows), facts: { asked: picked.length, topics: topics.length } }
  },

  groups(_asked, graph) {
    const { groups, modularity } = communities(graph)
    const rows = groups
      .filter((group) => group.length > 2)
      .map((group) => ({
        ids: group.sort((a, b) => graph.degree(b) - graph.degree(a)),
        values: [group.length, inside(graph, group)],
      }))
    const grouped = rows.reduce((sum, { ids }) => sum + ids.length, 0)
    return { columns: ['members', 'ties'], rows, facts: { modularity, loose: graph.order - grouped } }
  },

  breaks({ nodes }, graph) {
    const lost = articulationPoints(graph)
    const holders = new Map<string, number>()
    for (const { topics } of nodes) for (const one of topics) holders.set(one, (holders.get(one) ?? 0) + 1)
    const rows = nodes
      .map(({ id, topics }) => ({
        ids: [id, ...(lost.get(id) ?? [])],
        values: [lost.get(id)?.length ?? 0, topics.filter((one) => holders.get(one) === 1).length],
      }))
      .filter(({ values: [cut, topics] }) => cut! > 0 || topics! > 0)
    return { columns: ['lost', 'topics'], rows: ranked(rows), facts: { points: lost.size } }
  },

  without({ nodes, links, picked: [office] }, graph) {
    if (!office || !graph.hasNode(office)) return { columns: [], rows: [], facts: { asked: 0 } }
    const rest = tieGraph(
      nodes.map(({ id }) => id).filter((id) => id !== office),
      links,
    )
    const lost = cutOffWithout(graph, office)
    const rows = [...new Set([...lost, ...graph.neighbors(office).filter((id) => rest.degree(id) === 0)])].map(
      (id) => ({
        ids: [id],
        values: [graph.degree(id), rest.degree(id)],
        links: between(links, office, id),
      }),
    )
    const figures = (of: TieGraph, name: string) => ({
      [`linked${name}`]: parts(of)[0]?.length ?? 0,
      [`alone${name}`]: of.filterNodes((id) => of.degree(id) === 0).length,
      [`parts${name}`]: parts(of).filter((part) => part.length > 1).length,
      [`density${name}`]: density(of),
    })
    return {
      columns: ['before', 'after'],
      rows: rows.sort((a, b) => a.values[1]! - b.values[1]! || b.values[0]! - a.values[0]!),
      facts: { asked: 1, lost: lost.length, ...figures(graph, 'With'), ...figures(rest, 'Without') },
    }
  },

  edge({ nodes }, graph) {
    const [partners, near] = [degree(graph), closeness(graph)]
    const rows = nodes
      .filter(({ id }) => partners.get(id)! <= 1)
      .map(({ id }) => ({ ids: [id], values: [partners.get(id)!, rounded(near.get(id)!)] }))
    return {
      columns: ['partners', 'closeness'],
      rows: ranked(rows).reverse(),
      facts: {
        alone: rows.filter(({ values }) => values[0] === 0).length,
        islands: parts(graph)
          .slice(1)
          .filter((part) => part.length > 1).length,
      },
    }
  },

  asleep({ links, day }) {
    const before = addDays(day, -sleepsAfterDays)
    const recorded = links.filter(({ kind }) => kind !== 'hierarchy' && kind !== 'meetings' && kind !== 'same-topic')
    const rows = recorded
      .filter(({ dormant, lastSign }) => dormant || (lastSign && lastDay(lastSign) < before))
      .map(({ id, source, target, lastSign }) => ({ ids: [source, target], values: [lastSign ?? null], links: [id] }))
    return {
      columns: ['lastSign'],
      rows: rows.sort((a, b) => ((a.values[0] ?? '') < (b.values[0] ?? '') ? -1 : 1)),
      facts: { recorded: recorded.length, noted: recorded.filter(({ dormant }) => dormant).length },
    }
  },

  cliff({ nodes, links, day }, graph) {
    const money = links.flatMap((link) => {
      const { kind, source, target } = link
      if (kind !== 'funding' && kind !== 'service-contract') return []
      // A funder gives to whom it funds; who does something under a contract gets the money for it.
      const [giver, receiver] = kind === 'funding' ? [source, target] : [target, source]
      return [{ link, giver, receiver, end: link.until ? lastDay(link.until) : null }]
    })
    const ending = money.filter(({ end }) => end !== null && end >= day)
    const grants = new Set(money.map(({ link }) => link.id))
    const held = new Map(nodes.map(({ id, responsibilities }) => [id, responsibilities ?? 0]))
    const others = (id: string) =>
      links.filter((link) => !grants.has(link.id) && (link.source === id || link.target === id))
    const rows = ending
      .sort((a, b) => (a.end! < b.end! ? -1 : a.end! > b.end! ? 1 : a.link.id < b.link.id ? -1 : 1))
      .map(({ link, giver, receiver, end }) => {
        const longer = money.filter((one) => one.receiver === receiver && (one.end === null || one.end > end!)).length
        const ties = others(receiver).length
        return { ids: [receiver, giver], values: [end, ties, held.get(receiver)!, longer], links: [link.id] }
      })
    // Who has nothing that lasts longer, each once: what is said of all rests on them.
    const bare = [...new Set(rows.filter(({ values }) => !values[3]).map(({ ids }) => ids[0]!))]
    const inAYear = addDays(day, 365)
    return {
      columns: ['until', 'otherTies', 'responsibilities', 'longer'],
      rows,
      facts: {
        soon: rows.filter(({ values }) => String(values[0]) <= inAYear).length,
        open: money.filter(({ end }) => end === null).length,
        bare: bare.length,
        ties: new Set(bare.flatMap((id) => others(id).map((link) => link.id))).size,
        partners: new Set(bare.flatMap((id) => graph.neighbors(id))).size,
        responsibilities: bare.reduce((sum, id) => sum + held.get(id)!, 0),
      },
    }
  },

  introduce({ nodes }, graph) {
    const of = new Map(nodes.map((node) => [node.id, node]))
    const found = new Map<string, FoundRow & { score: number }>()
    graph.forEachNode((middle) => {
      const near = graph.neighbors(middle)
      if (near.length > mostIntroducedBy) return
      near.forEach((a, at) => {
        for (const b of near.slice(at + 1)) {
          const pair = a < b ? `${a} ${b}` : `${b} ${a}`
          const known = found.get(pair)
          // A partner with few ties says more about the two than one whom everybody knows (Adamic and Adar, 2003).
          if (known) known.score += 1 / Math.log(near.length)
          else if (!graph.hasEdge(a, b)) found.set(pair, { ids: [a, b], values: [], score: 1 / Math.log(near.length) })
        }
      })
    })
    const rows = [...found.values()].flatMap(({ ids: [a, b], score }) => {
      const topics = of.get(a!)!.topics.filter((one) => of.get(b!)!.topics.includes(one)).length
      const common = commonPartners(graph, [a!, b!]).length
      return topics && common > 1 ? [{ ids: [a!, b!], values: [common, topics], score: score * (1 + topics) }] : []
    })
    rows.sort((a, b) => b.score - a.score)
    return { columns: ['common', 'topics'], rows: rows.slice(0, mostPairs).map(({ score: _score, ...row }) => row) }
  },
}

/** Whoever has more partners than this introduces nobody: everybody knows them. */
const mostIntroducedBy = 60

const rounded = (value: number) => Math.round(value * 1000) / 1000
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

/** How many of the first carry half of all ways. */
function carried(rows: readonly FoundRow[]): { carriers: number } {
  const all = rows.reduce((sum, { values }) => sum + Number(values[0]), 0)
  let [carriers, sum] = [0, 0]
  while (carriers < rows.length && sum < all / 2) sum += Number(rows[carriers++]!.values[0])
  return { carriers }
}

function between(links: Asked['links'], a: string, b: string): string[] {
  const joins = ({ source, target }: { source: string; target: string }) =>
    (source === a && target === b) || (source === b && target === a)
  return links.filter(joins).map(({ id }) => id)
}

/** Ties inside a group. */
function inside(graph: TieGraph, group: readonly string[]): number {
  const members = new Set(group)
  return graph.filterEdges((_edge, _attributes, source, target) => members.has(source) && members.has(target)).length
}

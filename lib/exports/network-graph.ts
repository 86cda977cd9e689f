import { MultiGraph } from 'graphology'
import { write } from 'graphology-gexf'
import { firstDay, lastDay } from '../dates'
import { directedKinds } from '../cooperations/fields'
import type { VisibleNetwork } from '../network/filter'
import { references, whole } from '../network/layout/canvas'
import { centroidOf, type Point } from '../network/layout/geometry'
import { rings } from '../network/layout/ground'
import { namedGroups, type TieKind, type NetworkData, type Position } from '../network/schema'
import type { NodeKind } from '../network/thing-kinds'
import { kindWords } from '../network/things'
import { csvFile } from './csv'
import { graphmlFile } from './graphml'
import type { GraphFormat } from './schema'
import type { ExportOptions } from './service'
import type { Cell } from './table'

/** Colours of the kinds on white, as on the page (app/globals.css). */
export const kindColours: Record<NodeKind, string> = {
  municipality: '#072a82',
  authority: '#3c93b4',
  health: '#176555',
  volunteering: '#769170',
  education: '#7e7c01',
  economy: '#7b502b',
  welfare: '#611a11',
  'migrant-organisation': '#b65c87',
  'religious-community': '#4b2d47',
  'governing-body': '#5c63bf',
  topic: '#1b2430',
  meeting: '#55606e',
}

const directed: ReadonlySet<TieKind> = new Set<TieKind>([...directedKinds, 'hierarchy'])

/** What other programs draw the network from: attributes are named in words, an empty one is left out. */
export interface NetworkGraph {
  title: string
  day: string
  nodes: { key: string; label: string; attributes: Record<string, string | number>; looks: Looks; span: Span }[]
  edges: {
    id: string
    source: string
    target: string
    directed: boolean
    weight: number
    attributes: Record<string, string>
    span: Span
  }[]
}

/** The first and the last day, YYYY-MM-DD; absent: always there, or no end known. */
interface Span {
  start?: string
  end?: string
}

/** Place in pixels of the picture, y upwards; absent where the place of an organisation has no cell in it. */
interface Looks {
  color: string
  size: number
  x?: number
  y?: number
}

interface Shown {
  data: NetworkData
  visible: VisibleNetwork
  /** Where organisations stand in the picture. */
  stored: readonly Position[]
  day: string
}

/** The shown network. Nothing of it tells how an organisation is reached, or where a protected one is. */
export function graphOf({ data, visible, stored, day }: Shown, { t, locale }: Pick<ExportOptions, 't' | 'locale'>) {
  const groups = new Map(namedGroups(data.groups, t.network.groups).map(({ id, name }) => [id, name]))
  const topics = new Map(data.topics.map(({ id, label, en }) => [id, (locale === 'en' && en) || label]))
  const positions = positionsOf(data, stored)
  const keys = new Map(visible.nodes.map(({ id, key }) => [id, key]))
  const words = t.network
  const most = Math.max(1, ...visible.degree.values())
  const graph: NetworkGraph = {
    title: words.title,
    day,
    nodes: visible.nodes.map((node) => {
      const links = visible.degree.get(node.id) ?? 0
      const at = positions.get(node.id)
      return {
        key: node.key,
        label: clean(node.name),
        attributes: filled({
          [words.kind]: kindWords(t)[node.kind],
          [words.columns.group]: node.protected ? null : groups.get(node.group),
          [words.peek.place]: node.protected ? null : node.place,
          [words.peek.topics]: node.topics.map((id) => topics.get(id)).join(', '),
          [words.columns.links]: links,
          [words.columns.verified]: node.verifiedAt?.slice(0, 10),
        }),
        looks: {
          color: kindColours[node.kind],
          size: Math.round((5 + 10 * Math.sqrt(links / most)) * 10) / 10,
          ...at,
        },
        span: spanOf(node.validFrom, node.validTo),
      }
    }),
    edges: visible.links.map((link) => ({
      id: link.id,
      source: keys.get(link.source)!,
      target: keys.get(link.target)!,
      directed: directed.has(link.kind),
      weight: link.weight,
      attributes: filled({
        [words.link]: words.linkKinds[link.kind],
        [words.out.since]: link.since,
        [words.out.until]: link.until,
        [words.out.evidence]: link.weak ? words.out.weak : null,
        [words.agreement]: link.agreement ? words.agreements[link.agreement] : null,
        [words.out.description]: link.description,
      }) as Record<string, string>,
      span: spanOf(link.since, link.until),
    })),
  }
  return graph
}

const spanOf = (from: string | null | undefined, to: string | null | undefined): Span => ({
  ...(from ? { start: firstDay(from) } : {}),
  ...(to ? { end: lastDay(to) } : {}),
})

/** In pixels between two organisations that nobody has placed yet. */
const gap = 36

/** Where everybody stands, in pixels: as stored, else in rings in the middle of their cell. */
function positionsOf(data: NetworkData, stored: readonly Position[]): ReadonlyMap<string, Point> {
  const { width, height } = references.wide
  const placed = ({ x, y }: Point): Point => ({
    x: Math.round((x / whole) * width),
    y: Math.round((-y / whole) * height),
  })
  const positions = new Map(stored.map(({ organisationId, x, y }) => [organisationId, placed({ x, y })]))
  for (const { id, cells } of data.groups) {
    if (!cells) continue
    const middle = placed(centroidOf(cells.wide))
    const left = data.nodes.filter((node) => node.group === id && !positions.has(node.id))
    for (const [index, { x, y }] of rings(left.length, gap).entries())
      positions.set(left[index]!.id, { x: Math.round(middle.x + x), y: Math.round(middle.y + y) })
  }
  return positions
}

/** What XML cannot hold, as a blank. */
const clean = (text: string) => text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')

const filled = (values: Record<string, string | number | null | undefined>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === undefined || value === ''
        ? []
        : [[name, typeof value === 'string' ? clean(value) : value]],
    ),
  )

/** The network as a file of a format. */
export function graphFile(graph: NetworkGraph, format: GraphFormat): string {
  if (format === 'gexf') return gexfFile(graph)
  if (format === 'graphml') return graphmlFile(graph)
  if (format === 'json') return `${JSON.stringify(graph, null, 2)}\n`
  return format === 'nodes' ? nodesFile(graph) : edgesFile(graph)
}

/** GEXF 1.3, as Gephi and Gephi Lite open it: attributes, colours, sizes, places, and since and until when. */
function gexfFile({ title, day, nodes, edges }: NetworkGraph): string {
  const graph = new MultiGraph()
  graph.replaceAttributes({ creator: 'Knotenpunkt', description: `${title}, ${day}`, lastModifiedDate: day })
  for (const { key, label, attributes, looks } of nodes) graph.addNode(key, { label, ...attributes, ...looks })
  for (const { id, source, target, directed: arrow, weight, attributes } of edges)
    graph[arrow ? 'addDirectedEdgeWithKey' : 'addUndirectedEdgeWithKey'](id, source, target, { weight, ...attributes })
  return withSpans(write(graph, { version: '1.3' }), nodes, edges)
}

/** The library writes no times: each node and edge, in their order, gets its own. */
function withSpans(gexf: string, nodes: NetworkGraph['nodes'], edges: NetworkGraph['edges']): string {
  const left = { node: nodes.values(), edge: edges.values() }
  return gexf
    .replace('<graph ', '<graph mode="dynamic" timeformat="date" ')
    .replace(/<(node|edge) id=/g, (tag, element: 'node' | 'edge') => {
      const span = left[element].next().value?.span ?? {}
      const times = Object.entries(span).map(([name, day]) => `${name}="${day}" `)
      return tag.replace('id=', `${times.join('')}id=`)
    })
}

/** Names of all attributes, in the order in which they come up. */
export const namesOf = (rows: readonly { attributes: object }[]) => [
  ...new Set(rows.flatMap(({ attributes }) => Object.keys(attributes))),
]

/** A list of organisations with the columns that Gephi wants. */
function nodesFile({ nodes }: NetworkGraph): string {
  const names = namesOf(nodes)
  return csvFile(
    ['Id', 'Label', ...names],
    nodes.map(({ key, label, attributes }): Cell[] => [key, label, ...names.map((name) => attributes[name] ?? null)]),
  )
}

/** A list of relations with the columns that Gephi wants. */
function edgesFile({ edges }: NetworkGraph): string {
  const names = namesOf(edges)
  return csvFile(
    ['Source', 'Target', 'Type', 'Weight', ...names],
    edges.map(({ source, target, directed: arrow, weight, attributes }): Cell[] => [
      ...[source, target, arrow ? 'Directed' : 'Undirected', weight],
      ...names.map((name) => attributes[name] ?? null),
    ]),
  )
}

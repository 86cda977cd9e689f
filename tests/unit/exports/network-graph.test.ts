/** @jest-environment node */
import { readFileSync } from 'node:fs'
import Graph from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import Papa from 'papaparse'
import type { Ctx } from '@/lib/context'
import { graphFile, graphOf, kindColours, type NetworkGraph } from '@/lib/exports/network-graph'
import { networkFormats, type GraphFormat, type NetworkFormat } from '@/lib/exports/schema'
import { exportNetwork } from '@/lib/exports/service'
import { de } from '@/lib/i18n/de'
import { visibleNetwork } from '@/lib/network/filter'
import { networkStateSchema } from '@/lib/network/schema'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation } from '@/lib/organisations/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore, Statement } from '@/lib/store/port'
import { link, networkOf, node } from '../network/small-network'

const words = { t: de, locale: 'de' as const }
const now = '2026-11-27T10:00:00.000Z'
const cypher = (text: string): Statement => ({ name: 'test', text, parameters: {} })
const nasty = 'Amt <Süd> & "Nord"\u0001, \'Mitte\'\nund'
const data = networkOf(
  [
    node('a', { name: nasty, place: 'Heide', topics: ['sprache', 'arbeit'], verifiedAt: '2026-01-02T08:00:00Z' }),
    node('b', { protected: true, place: 'Geheimort', phone: '0481 1234' }),
    node('c', { kind: 'education' }),
  ],
  [
    link('a', 'b', 'cooperation', { description: 'Seit <2018> & mehr', since: '2018', weight: 3, weak: true }),
    link('a', 'b', 'meetings', { weight: 2 }),
    link('c', 'a', 'funding'),
  ],
)
data.topics.push({ id: 'sprache', label: 'Sprache', en: null }, { id: 'arbeit', label: 'Arbeit & Beruf', en: null })
const state = networkStateSchema.parse({})
const small = graphOf(
  {
    data,
    visible: visibleNetwork(data, state, null),
    stored: [{ organisationId: 'a', x: 500, y: 250 }],
    day: '2026-11-27',
  },
  words,
)
const label = 'Amt <Süd> & "Nord" , \'Mitte\' und'

const readers = {
  gexf: (text: string) => parseGexf(Graph as never, text) as unknown as Graph,
  graphml: (text: string) => parseGraphml(Graph as never, text) as unknown as Graph,
}

/** What a second reader finds is what was written: nodes, edges, directions, and every attribute. */
function expectSame(read: Graph, graph: NetworkGraph) {
  expect([read.order, read.size]).toEqual([graph.nodes.length, graph.edges.length])
  for (const { key, label: name, attributes, looks } of graph.nodes)
    expect(read.getNodeAttributes(key)).toEqual({ label: name, ...attributes, ...looks })
  for (const { id, source, target, directed, weight, attributes } of graph.edges) {
    expect(read.getEdgeAttributes(id)).toEqual({ weight, ...attributes })
    expect([read.isDirected(id), read.extremities(id).sort()]).toEqual([directed, [source, target].sort()])
    if (directed) expect(read.source(id)).toBe(source)
  }
}

test.each(['gexf', 'graphml'] as const)('%s: a second reader finds all of it', (format) => {
  const text = graphFile(small, format)
  const read = readers[format](text)
  expectSame(read, small)
  expect(read.getNodeAttributes('key-a')).toMatchObject({
    label,
    [de.network.kind]: de.organisations.kinds.welfare,
    [de.network.peek.topics]: 'Sprache, Arbeit & Beruf',
    [de.network.columns.verified]: '2026-01-02',
    color: kindColours.welfare,
    x: 558,
    y: -175,
  })
  expect(read.hasNodeAttribute('key-c', 'x')).toBe(false)
})

test('GEXF says its version; both are well-formed for a strict reader', () => {
  expect(graphFile(small, 'gexf')).toContain('<gexf version="1.3"')
  for (const format of ['gexf', 'graphml'] as const) expect(graphFile(small, format)).not.toContain('\u0001')
})

test('GEXF says from when to when, as Gephi plays it', () => {
  const dated = networkOf(
    [node('a', { validFrom: '2016', validTo: '2027-06' }), node('b'), node('c', { validFrom: '2020-02-03' })],
    [
      link('a', 'b', 'funding', { since: '2018', until: '2026-02' }),
      link('b', 'c', 'cooperation', { since: '2021-05' }),
    ],
  )
  const graph = graphOf({ data: dated, visible: visibleNetwork(dated, state, null), stored: [], day: now }, words)
  const text = graphFile(graph, 'gexf')
  expect(text).toContain('<graph mode="dynamic" timeformat="date" ')
  const starts = [...text.matchAll(/<(node|edge) ([^>]*)>/g)].map(([, element, rest]) => [
    element,
    /(?<![a-z])id="([^"]*)"/.exec(rest!)![1],
    /start="([^"]*)"/.exec(rest!)?.[1] ?? null,
    /end="([^"]*)"/.exec(rest!)?.[1] ?? null,
  ])
  expect(starts).toEqual([
    ['node', 'key-a', '2016-01-01', '2027-06-30'],
    ['node', 'key-b', null, null],
    ['node', 'key-c', '2020-02-03', null],
    ['edge', 'funding:a:b', '2018-01-01', '2026-02-28'],
    ['edge', 'cooperation:b:c', '2021-05-01', null],
  ])
  expectSame(readers.gexf(text), graph)
})

test('the lists have the columns that Gephi wants', () => {
  const rows = (format: 'nodes' | 'edges') =>
    Papa.parse<Record<string, string>>(graphFile(small, format).replace(/^\uFEFF/, ''), {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    }).data
  expect(rows('nodes').map(({ Id, Label }) => [Id, Label])).toEqual([
    ['key-a', label],
    ['key-b', 'B'],
    ['key-c', 'C'],
  ])
  expect(rows('edges').map(({ Source, Target, Type, Weight }) => [Source, Target, Type, Weight])).toEqual([
    ['key-a', 'key-b', 'Undirected', '3'],
    ['key-a', 'key-b', 'Undirected', '2'],
    ['key-c', 'key-a', 'Directed', '1'],
  ])
})

test('no format says how somebody is reached, or where a protected organisation is', () => {
  for (const format of ['gexf', 'graphml', 'json', 'nodes', 'edges'] as const)
    expect(graphFile(small, format)).not.toMatch(/Geheimort|0481/)
  expect(small.nodes.find(({ key }) => key === 'key-b')!.attributes).not.toHaveProperty(de.network.columns.group)
})

test('the colours are those of the page', () => {
  const css = readFileSync('app/globals.css', 'utf8')
  for (const [kind, colour] of Object.entries(kindColours))
    expect(css).toContain(`.kind-${kind} {\n  --kind: light-dark(${colour},`)
})

describe('with the real network', () => {
  let store: GraphStore
  let ids = 0
  const ctx = (): Ctx => ({ actor: { id: 'u', label: 'Mia', role: 'editor' }, store, now, newId: () => `id-${++ids}` })
  beforeAll(async () => {
    store = await openStore({ engine: 'embedded', folder: null })
    await loadStarter(store, 'dithmarschen', { now })
    const hidden = { protected: 'on', place: 'Geheimort', areaId: '010510044044', restrictedContact: 'CANARY' }
    await addOrganisation(ctx(), organisationFormSchema.parse({ name: 'Schutzhaus', kind: 'welfare', ...hidden }))
  })
  afterAll(() => store.close())
  const file = async (format: NetworkFormat, query: Record<string, string> = {}) =>
    exportNetwork(ctx(), networkStateSchema.parse(query), { ...words, format })
  const jsonOf = async (query: Record<string, string> = {}) =>
    JSON.parse(String((await file('json', query)).body)) as NetworkGraph

  test.each(['gexf', 'graphml'] as const)('%s holds it all, everybody at a place of the picture', async (format) => {
    const graph = await jsonOf()
    const { body, headers } = await file(format)
    expectSame(readers[format](String(body)), graph)
    expect(graph.nodes.every(({ looks }) => looks.x !== undefined)).toBe(true)
    expect(graph.edges.length).toBeGreaterThan(50)
    expect(headers['Content-Disposition']).toBe(`attachment; filename="knotenpunkt-netzwerk.${format}"`)
  })

  test('the filters of the address count', async () => {
    const graph = await jsonOf({ kind: 'education' })
    expect(new Set(graph.nodes.map(({ attributes }) => attributes[de.network.kind]))).toEqual(
      new Set([de.organisations.kinds.education]),
    )
  })

  test('every export is in the log of accesses; nothing restricted or protected is in any', async () => {
    const logged = async () =>
      (await store.read(cypher("MATCH (a:Access {action: 'export'}) RETURN a.id AS id"))).length
    const before = await logged()
    for (const format of networkFormats) {
      const text = String((await file(format)).body)
      expect(text).not.toMatch(/CANARY|Geheimort/)
      if (format !== 'xlsx' && format !== 'edges') expect(text).toContain('Schutzhaus')
    }
    expect((await logged()) - before).toBe(networkFormats.length)
    const graphs: GraphFormat[] = ['nodes', 'edges']
    for (const format of graphs)
      expect((await file(format)).headers['Content-Disposition']).toContain(de.network.out.files[format as 'nodes'])
  })
})

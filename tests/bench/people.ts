import { randomBytes } from 'node:crypto'
import { chromium, type Browser } from '@playwright/test'
import { readTopics } from '@/lib/starters/dithmarschen'
import { generateExample } from '@/lib/starters/example/generate'
import { loadGraph } from '@/lib/starters/service'
import { stableId } from '@/lib/starters/stable-id'
import type { NodeRow, StarterGraph } from '@/lib/starters/starter-graph'
import { openStore } from '@/lib/store/open'
import { setUp, startApp, temporaryFolder } from '@/scripts/run-app.mjs'
import { load, median, memoryOf, ms, percentile, verdict } from './figures'

// Lists, records, home and search of a large office, on both engines, each beside the trivial page of the same run.

const wanted = { posts: 5_000, cooperations: 10_000, contacts: 20_000 }
const connections = 8
const requests = 120
const say = (text: string) => console.log(text)

/** The invented county with 2,001 organisations, and its posts, cooperations and contacts repeated up to `wanted`. */
function largeOffice(): StarterGraph {
  const today = new Date().toISOString().slice(0, 10)
  const graph = generateExample({ seed: 2026, scale: 13.34, today, topics: readTopics() })
  const organisations = graph.organisations.map(({ id }) => id)
  const other = (index: number) => organisations[(index * 7919) % organisations.length]!
  const repeated = <R extends NodeRow>(
    kind: keyof typeof wanted,
    rows: readonly R[],
    at: (row: R, index: number) => R,
  ) =>
    Array.from({ length: wanted[kind] }, (_, index) => {
      const row = rows[index % rows.length]!
      if (index < rows.length) return row
      const id = stableId(`bench-${kind}`, String(index))
      return { ...at(row, index), id }
    })
  return {
    ...graph,
    posts: repeated('posts', graph.posts, (row, index) => ({ ...row, organisationId: other(index), deputyIds: [] })),
    cooperations: repeated('cooperations', graph.cooperations, (row, index) => ({
      ...row,
      partners: row.partners.map(({ role }, place) => ({ organisationId: other(index + place * 31), role })),
    })),
    contacts: repeated('contacts', graph.contacts, (row, index) => ({
      ...row,
      organisationId: other(index),
      postId: null,
      cooperationId: null,
    })),
  }
}

/** Measures both engines and prints. `startNeo4j` starts a server with empty data. */
export async function measurePeople(
  startNeo4j: () => Promise<{ uri: string; stop: () => Promise<void> }>,
): Promise<void> {
  const graph = largeOffice()
  const { organisations, posts, persons, cooperations, contacts } = graph
  say(
    `${organisations.length} organisations, ${posts.length} posts, ${persons.length} persons, ` +
      `${cooperations.length} cooperations, ${contacts.length} contacts`,
  )
  const browser = await chromium.launch({
    ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const now = new Date().toISOString()
  try {
    const own = temporaryFolder()
    const store = await openStore({ engine: 'embedded', folder: own.folder })
    await loadGraph(store, 'example', graph, { now })
    await store.close()
    await measureOn('embedded', browser, graph, own.folder, {})
    own.remove()

    const server = await startNeo4j()
    const data = temporaryFolder()
    const neo4j = { uri: server.uri, user: 'neo4j', password: 'neo4j', database: 'neo4j' }
    const remote = await openStore({ engine: 'neo4j', ...neo4j })
    await loadGraph(remote, 'example', graph, { now })
    await remote.close()
    await measureOn('Neo4j', browser, graph, data.folder, {
      NEO4J_URI: server.uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
      AUTH_SECRET: randomBytes(33).toString('base64'),
    })
    data.remove()
    await server.stop()
  } finally {
    await browser.close()
  }
}

async function measureOn(
  engine: string,
  browser: Browser,
  graph: StarterGraph,
  folder: string,
  variables: Record<string, string>,
): Promise<void> {
  // Without the backup that is made after a start: it is no part of a page, and would fall on one of them by chance.
  const app = await startApp(folder, { KNOTENPUNKT_START: 'example', BACKUP_EVERY_HOURS: '0', ...variables })
  try {
    const context = await browser.newContext({ locale: 'de-DE' })
    const page = await context.newPage()
    await setUp(page, app, 'example')
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    await context.close()
    const some = (rows: readonly { id: string; props: NodeRow['props'] }[], path: (row: NodeRow) => string) =>
      Array.from({ length: 40 }, (_, index) => path(rows[(index * 97) % rows.length]!))
    const words = some(graph.organisations, ({ props }) => String(props.name).split(' ')[0]!)
    const key = ({ props }: NodeRow) => String(props.key)
    const kinds: [string, string[]][] = [
      ['home', ['/']],
      ['list of organisations', [1, 5, 20, 40].map((page) => `/organisations?page=${page}`)],
      ['list of posts', [1, 20, 50].flatMap((page) => [`/posts?page=${page}`, `/posts?state=vacant&page=${page}`])],
      ['list of cooperations', [1, 50, 150].map((page) => `/cooperations?page=${page}`)],
      ['list of offers', ['/offers', '/offers?childcare=yes']],
      ['work list', ['/verify', '/verify?kind=post', '/verify?page=50']],
      ['fading contacts', ['/contacts/fading', '/contacts/fading?show=never']],
      ['record of an organisation', some(graph.organisations, (row) => `/organisations/${key(row)}`)],
      ['its contacts', some(graph.organisations, (row) => `/organisations/${key(row)}?tab=contacts`)],
      ['handover', some(graph.organisations, (row) => `/organisations/${key(row)}/dossier`)],
      ['record of a post', some(graph.posts, ({ id }) => `/posts/${id}`)],
      ['record of a cooperation', some(graph.cooperations, ({ id }) => `/cooperations/${id}`)],
      ['search', words.map((word) => `/search?q=${encodeURIComponent(word)}`)],
    ]
    // What runs for the first time, also in the database, is slower.
    for (const [, paths] of kinds) await load(app.address, paths, { connections: 2, requests: 40, cookie })
    const peers: number[] = []
    const measured: [string, number[]][] = []
    for (const [name, paths] of kinds) {
      peers.push(percentile(await load(app.address, ['/sign-in'], { connections, requests }), 0.95))
      measured.push([name, await load(app.address, paths, { connections, requests, cookie })])
    }
    const peer = median(peers)
    const all = [...peers].sort((a, b) => a - b).map(Math.round)
    say(`\n${engine}: page /sign-in, ${connections} connections, p95 ${ms(peer)} (median of ${all.join(', ')})`)
    for (const [name, times] of measured) {
      const p95 = percentile(times, 0.95)
      say(
        `${name}: p50 ${ms(median(times))}, p95 ${ms(p95)}; ${(p95 / peer).toFixed(1)} × /sign-in ` +
          `(target ≤ 5: ${verdict(p95 / peer <= 5)})`,
      )
    }
    say(`resident memory of the server afterwards: ${Math.round(memoryOf(app.pid!))} MB`)
  } finally {
    await app.stop()
  }
}

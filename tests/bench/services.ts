import { createContext, type Ctx } from '@/lib/context'
import { loadStarter } from '@/lib/starters/service'
import { askSchema } from '@/lib/responsibilities/schema'
import { askResponsible, prepareAnswers, wordsOf } from '@/lib/responsibilities/service'
import { search } from '@/lib/search/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { countHolders } from '@/lib/responsibilities/queries'
import { readRows } from '@/lib/store/query'
import { ms, percentile, verdict } from './figures'

// Server time of the answer and of the search inside the process, 8 at a time, per engine and size of the invented
// county.

const connections = 8
const say = (text: string) => console.log(text)

/** Times `use` for every value, `connections` at once. Milliseconds. */
async function time<T>(values: readonly T[], use: (value: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < values.length) {
        const value = values[next++]!
        await new Promise(setImmediate) // a request of its own: answers from memory let the others in between
        const start = performance.now()
        await use(value)
        times.push(performance.now() - start)
      }
    }),
  )
  return times
}

const line = (times: number[]) =>
  `p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}, longest ${ms(Math.max(...times))}`

const memory = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}

async function measureStore(store: GraphStore, name: string, scale: number): Promise<void> {
  const now = new Date().toISOString()
  const started = performance.now()
  await loadStarter(store, 'example', { now, scale })
  const loaded = performance.now() - started
  const ctx: Ctx = createContext({ id: 'bench', label: 'bench', role: 'reader' }, store)
  const holders = (await readRows(store, countHolders, {})).reduce((sum, row) => sum + row.holders, 0)
  const { topics, areas, organisationById } = await wordsOf(ctx)
  const places = areas.filter((area) => area.kind === 'municipality' || area.kind === 'amt')
  const pick = <T>(list: readonly T[], index: number) => list[(index * 7919) % list.length]!
  // Half with a typing error, a third without a place.
  const questions = Array.from({ length: 400 }, (_, index) => {
    const topic = pick(topics, index)
    const word = pick([topic.label, ...topic.synonyms], index)
    const typed = index % 2 && word.length > 6 ? word.slice(0, 3) + word.slice(4) : word
    return [typed, index % 3 ? `in ${pick(places, index).name}` : ''].join(' ')
  })
  const preparing = performance.now()
  await prepareAnswers(ctx)
  const prepared = performance.now() - preparing
  const first = await time(questions, (q) => askResponsible(ctx, askSchema.parse({ q })))
  const again = await time([...questions, ...questions], (q) => askResponsible(ctx, askSchema.parse({ q })))

  const before = memory()
  const building = performance.now()
  await search(ctx, 'Amt', { limit: 5 })
  const built = performance.now() - building
  const used = memory() - before
  const names = [...organisationById.values()].map((organisation) => organisation.name)
  const words = Array.from({ length: 400 }, (_, index) =>
    pick(names, index)
      .split(' ')
      .slice(0, 1 + (index % 2))
      .join(' ')
      .slice(0, 4 + (index % 9)),
  )
  const searched = await time(words, (q) => search(ctx, q, { limit: 5 }))
  say(
    `${name} ×${scale}: ${organisationById.size} organisations, ${holders} holders of topics (loaded in ${(loaded / 1000).toFixed(1)} s)`,
  )
  say(
    `  who is responsible: ${line(again)} (target p95 ≤ 20 ms: ${verdict(percentile(again, 0.95) <= 20)}); the first time: ${line(first)}; read into memory in ${ms(prepared)}`,
  )
  say(`  global search: ${line(searched)}; index built in ${ms(built)}, about ${Math.max(0, Math.round(used))} MB`)
}

/**
 * Measures both engines and prints.
 * @param startNeo4j starts a server with empty data (scripts/neo4j)
 */
export async function measureServices(
  startNeo4j: () => Promise<{ uri: string; stop: () => Promise<void> }>,
): Promise<void> {
  for (const scale of [1, 10, 50, 100]) {
    const store = await openStore({ engine: 'embedded', folder: null })
    await measureStore(store, 'embedded', scale)
    await store.close()
  }
  const server = await startNeo4j()
  for (const scale of [1, 10, 50]) {
    const settings = { engine: 'neo4j', uri: server.uri, user: 'neo4j', password: 'neo4j', database: 'neo4j' } as const
    const store = await openStore(settings)
    await store.schema(
      'MATCH (n) WHERE NOT n:StoreInfo AND NOT n:Lock CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    )
    await measureStore(store, 'Neo4j', scale)
    await store.close()
  }
  await server.stop()
}

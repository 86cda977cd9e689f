import { generateExample } from './example/generate'
import { systemActor, type Actor, type Ctx } from '../context'
import { AppError } from '../errors'
import type { Action } from '../records/entries'
import { entryStatements } from '../records/log'
import { labelsOf } from '../store/graph'
import type { GraphStore, Statement } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import { topics } from '../topics/service'
import { readDithmarschen, readEmptyDithmarschen, readSources, readTopics } from './dithmarschen'
import { mayReplaceNetwork } from './policy'
import { byKind, byLabel, partsOf } from './parts'
import * as queries from './queries'
import type { Starter } from './schema'
import { stableId } from './stable-id'
import type { StarterGraph } from './starter-graph'
import { randomUUID } from 'node:crypto'

/** Seed of the invented county: the same county for everybody. */
const exampleSeed = 2026
const batchSize = 5000

/** How many records a load found in its source. */
export type LoadReport = Record<
  'areas' | 'topics' | 'organisations' | 'responsibilities' | 'cooperations' | 'meetings',
  number
>

/** The network this store began with; null in a store that has none yet, or not all of it. */
export async function starterOf(store: GraphStore): Promise<Starter | null> {
  return (await readRow(store, queries.readStarter, {}))?.starter ?? null
}

/**
 * Loads a starter network: one transaction per part, nothing twice, and never over what somebody edited.
 * @param options.now instant of the load, ISO 8601 UTC; `scale` multiplies the invented county for tests and benchmarks
 */
export async function loadStarter(
  store: GraphStore,
  starter: Starter,
  options: { now: string; scale?: number; actor?: Actor },
): Promise<LoadReport> {
  return loadGraph(store, starter, graphOf(starter, options.now, options.scale ?? 1), options)
}

/** The same for a network that the caller made, e.g. a larger one for measurements. */
export async function loadGraph(
  store: GraphStore,
  starter: Starter,
  graph: StarterGraph,
  options: { now: string; actor?: Actor },
): Promise<LoadReport> {
  if ((await starterOf(store)) !== starter) await store.write([statement(queries.beginStarter, { starter })])
  for (const part of statementsOf(graph)) if (part.length) await store.write(part)
  await store.write([
    statement(queries.saveStarter, { starter, now: options.now }),
    ...networkEntry('load', starter, options, { organisations: [null, graph.organisations.length] }),
  ])
  const { areas, topics, organisations, responsibilities, cooperations, meetings } = graph
  return {
    areas: areas.length,
    topics: topics.length,
    organisations: organisations.length,
    responsibilities: responsibilities.length,
    cooperations: cooperations.length,
    meetings: meetings.length,
  }
}

/**
 * Loads a network into a store that has none. One whose loading broke off (power, restart) is completed, whatever
 * `starter` says. One that was loaded by an earlier release gets the words that were added to its topics since, and
 * what is known by now of the origin of values: where the record says something else, that is a proposal.
 * @returns what was loaded; null when nothing was missing
 */
export async function ensureStarter(
  store: GraphStore,
  starter: Starter,
  options: { now: string; actor?: Actor },
): Promise<Starter | null> {
  const present = await readRow(store, queries.readStarter, {})
  if (present?.starter) {
    await addNewWords(store, present.starter, options)
    if (present.starter === 'dithmarschen') await addNewSources(store, options)
    return null
  }
  const wanted = present?.loading ?? starter
  await loadStarter(store, wanted, options)
  return wanted
}

/** What callers say for a topic grows with every release; words that users added stay. */
async function addNewWords(
  store: GraphStore,
  starter: Starter,
  options: { now: string; actor?: Actor },
): Promise<void> {
  const present = new Map((await topics({ store })).map((topic) => [topic.id, topic]))
  const rows = readTopics().flatMap(({ id, props }) => {
    const topic = present.get(id)
    const missing = (words: unknown, known: readonly string[]) =>
      ((words as string[] | undefined) ?? []).filter((word) => !known.includes(word))
    const row = topic && {
      id,
      synonyms: missing(props.synonyms, topic.synonyms),
      synonymsEn: missing(props.synonymsEn, topic.synonymsEn),
    }
    return row && row.synonyms.length + row.synonymsEn.length > 0 ? [row] : []
  })
  if (!rows.length) return
  await store.write([
    statement(queries.addTopicWords, { rows }),
    ...networkEntry('load', starter, options, { topics: [null, rows.length] }),
  ])
}

/** The origin of values, as far as this store does not know it yet; no record changes by it. */
async function addNewSources(store: GraphStore, options: { now: string; actor?: Actor }): Promise<void> {
  const present = new Set((await readRows(store, queries.listSourceIds, { limit: 100_000 })).map(({ id }) => id))
  const rows = readSources().filter(({ id }) => !present.has(id))
  if (!rows.length) return
  await store.write([
    statement(queries.addSources, { rows }),
    ...networkEntry('load', 'dithmarschen', options, { sources: [null, rows.length] }),
  ])
}

/**
 * Makes `starter` the network of this store; another one that was loaded before is thrown away. Accounts and the change
 * log stay.
 */
export async function chooseStarter(
  store: GraphStore,
  starter: Starter,
  options: { now: string; actor?: Actor },
): Promise<void> {
  if ((await starterOf(store)) === starter) return
  await discardNetwork(store, starter, options)
  await loadStarter(store, starter, options)
}

/**
 * Throws the invented county away and leaves an empty network (areas and topics). A store that holds another network
 * stays as it is, and the answer is false. The caller authorises.
 */
export async function removeExample(store: GraphStore, options: { now: string; actor?: Actor }): Promise<boolean> {
  if ((await starterOf(store)) !== 'example') return false
  await chooseStarter(store, 'empty', options)
  return true
}

/** Throws the whole network away, in one transaction that also remembers what is to follow (see `ensureStarter`). */
async function discardNetwork(
  store: GraphStore,
  next: Starter,
  options: { now: string; actor?: Actor },
): Promise<void> {
  await store.write([
    statement(queries.discardNetwork, { labels: labelsOf('network') }),
    statement(queries.beginStarter, { starter: next }),
    ...networkEntry('discard', 'all', options),
  ])
}

/** The entry of the change log for what was done to a whole network. */
function networkEntry(
  action: Action,
  name: string,
  { actor = systemActor, now }: { now: string; actor?: Actor },
  values: Record<string, readonly [unknown, unknown]> = {},
): Statement[] {
  const subject = { kind: 'network' as const, id: stableId('network', name), name }
  return entryStatements({ actor, now, newId: randomUUID }, { action, subject, values })
}

function graphOf(starter: Starter, now: string, scale: number): StarterGraph {
  if (starter === 'dithmarschen') return readDithmarschen(now)
  if (starter === 'empty') return readEmptyDithmarschen()
  return generateExample({ seed: exampleSeed, scale, today: now.slice(0, 10), topics: readTopics() })
}

/** The statements of a load, one list per transaction. */
function statementsOf(graph: StarterGraph): Statement[][] {
  return partsOf(graph).map(({ nodes, links }) => [
    ...batches(nodes).map((rows) => statement(queries.loadNodes, { rows: byLabel(rows) })),
    ...batches(links).map((rows) => statement(queries.linkNodes, { rows: byKind(rows) })),
  ])
}

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  )
}

/**
 * Throws the invented county away, with everything done in it, and loads Dithmarschen. Administrators only.
 * @throws AppError `forbidden`, `not-found` when the network is not the invented one
 */
export async function discardExample(ctx: Ctx): Promise<void> {
  if (!mayReplaceNetwork(ctx.actor)) throw new AppError('forbidden')
  if ((await starterOf(ctx.store)) !== 'example') throw new AppError('not-found')
  await chooseStarter(ctx.store, 'dithmarschen', { now: ctx.now, actor: ctx.actor })
}

import { randomUUID } from 'node:crypto'
import { openStore } from '@/lib/store/open'
import type { GraphStore, Statement, Value } from '@/lib/store/port'

/** A statement written inside a test. */
export function cypher(text: string, parameters: Record<string, Value> = {}, mustReturn = false): Statement {
  return { name: 'test', text, parameters, ...(mustReturn ? { mustReturn } : {}) }
}

/** The settings of the Neo4j server that the contract suite started. */
export function neo4jSettings() {
  const uri = process.env.NEO4J_TEST_URI
  if (!uri) throw new Error('No Neo4j: the contract suite was started without its global setup.')
  return { engine: 'neo4j', uri, user: '', password: '', database: 'neo4j' } as const
}

/** The test server's store without any data but that of the schema. */
export async function openEmptyNeo4j(): Promise<GraphStore> {
  const store = await openStore(neo4jSettings())
  await store.schema('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  await store.close()
  return openStore(neo4jSettings())
}

/** An id no other test uses. */
export const newId = (): string => randomUUID()

/** The code a promise is refused with; fails when it is not refused. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    (value) => Promise.reject(new Error(`not refused, but: ${JSON.stringify(value)}`)),
    (error: { code?: string; name: string }) =>
      error.name === 'StoreError' ? String(error.code) : Promise.reject(error),
  )
}

/** How often each result came: `ok` or the code of the error. */
export async function tally(promises: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const result of await Promise.all(
    promises.map((promise) =>
      promise.then(
        () => 'ok',
        (error: { code?: string }) => String(error.code),
      ),
    ),
  )) {
    counts[result] = (counts[result] ?? 0) + 1
  }
  return counts
}

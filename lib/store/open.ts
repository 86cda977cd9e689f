import { openEmbedded, type EmbeddedSettings } from './embedded'
import { migrate } from './migrate'
import { openNeo4j, type Neo4jSettings } from './neo4j'
import type { GraphStore } from './port'

/** Which store, and where. */
export type StoreSettings =
  ({ readonly engine: 'embedded' } & EmbeddedSettings) | ({ readonly engine: 'neo4j' } & Neo4jSettings)

/**
 * Opens the store and brings its schema to the newest version.
 * @throws StoreError `locked`, `unavailable`
 */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  const store = settings.engine === 'embedded' ? await openEmbedded(settings) : openNeo4j(settings)
  try {
    await migrate(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

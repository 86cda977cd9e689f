import { openEmbedded, type EmbeddedSettings } from './embedded'
import { writeArchive } from './archive'
import { isOutdated, migrate } from './migrate'
import { openNeo4j, type Neo4jSettings } from './neo4j'
import type { GraphStore } from './port'

/** Which store, and where. */
export type StoreSettings =
  ({ readonly engine: 'embedded' } & EmbeddedSettings) | ({ readonly engine: 'neo4j' } & Neo4jSettings)

/** Where data of an older schema is kept before it is changed. */
export interface BeforeMigration {
  readonly file: () => string
  readonly passphrase?: string | undefined
}

/**
 * Opens the store and brings its schema to the newest version.
 * @param before where what the store holds is written before an older schema is changed; nowhere when not given
 * @throws StoreError `locked`, `unavailable`; ArchiveError when it could not be kept (then nothing was changed)
 */
export async function openStore(settings: StoreSettings, before?: BeforeMigration): Promise<GraphStore> {
  const store = settings.engine === 'embedded' ? await openEmbedded(settings) : openNeo4j(settings)
  try {
    if (before && (await isOutdated(store))) await writeArchive(store, before.file(), before.passphrase)
    await migrate(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

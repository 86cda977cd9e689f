import { env } from '../env'
import { perProcess } from '../per-process'
import { dataFolder } from '../secret'
import { backupFile } from './backup-files'
import { openStore } from './open'
import type { GraphStore } from './port'

const holder = perProcess<{ opening?: Promise<GraphStore> }>('store', () => ({}))

/**
 * The store of this process: Neo4j when `NEO4J_URI` is set, else the embedded store in the data folder. Opened on first
 * use; a failed opening is tried again at the next call.
 * @throws StoreError `unavailable` or `locked`
 */
export function currentStore(): Promise<GraphStore> {
  if (!holder.opening) {
    const settings = env()
    const opening = openStore(
      settings.NEO4J_URI
        ? {
            engine: 'neo4j',
            uri: settings.NEO4J_URI,
            user: settings.NEO4J_USER,
            password: settings.NEO4J_PASSWORD ?? '',
            database: settings.NEO4J_DATABASE,
          }
        : { engine: 'embedded', folder: dataFolder() },
      { file: () => backupFile('update', new Date().toISOString()), passphrase: settings.BACKUP_PASSPHRASE },
    )
    holder.opening = opening
    opening.catch(() => {
      if (holder.opening === opening) delete holder.opening
    })
  }
  return holder.opening
}

/** Closes the store of this process, if it was opened. */
export async function closeCurrentStore(): Promise<void> {
  const opening = holder.opening
  if (opening) await (await opening).close()
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { forgetEndedSessions } from './forget-ended-sessions'
import { nameGapsByDigest } from './name-gaps'
import { StoreError, type GraphStore } from './port'
import { readStoreInfo, saveSchemaVersion } from './queries'
import { readRow, statement } from './query'
import { sealChangeLog } from './seal-change-log'
import { splitStatuses } from './split-participations'

/** One step of the schema: `cypher/schema/<engine>/0001-first-schema.cypher` is version 1. */
export interface Migration {
  readonly version: number
  readonly file: string
  readonly statements: readonly string[]
}

/** What a version changes in the data, after its schema file. Like that, it must be repeatable. */
const upgrades: Partial<Record<number, (store: GraphStore) => Promise<void>>> = {
  2: async (store) => {
    await nameGapsByDigest(store)
    await sealChangeLog(store)
  },
  3: splitStatuses,
  4: forgetEndedSessions,
}

/**
 * Brings the schema of `store` to the newest version and returns it. Each file runs once; a start that was
 * interrupted runs it again, so every statement must be repeatable (`IF NOT EXISTS`, `MERGE`).
 * @throws StoreError `unavailable` when the store was made by a newer version of the program
 */
export async function migrate(store: GraphStore): Promise<number> {
  const migrations = readMigrations(store.engine)
  const newest = migrations.at(-1)?.version ?? 0
  const present = (await readRow(store, readStoreInfo, {}))?.schemaVersion ?? 0
  if (present > newest) {
    throw new StoreError(
      'unavailable',
      `The data has schema version ${present}, this program knows up to ${newest}: a newer version made it.`,
    )
  }
  for (const { version, statements } of migrations) {
    if (version <= present) continue
    for (const text of statements) await store.schema(text)
    await upgrades[version]?.(store)
    await store.write([statement(saveSchemaVersion, { schemaVersion: version })])
  }
  return newest
}

/** Whether this store holds data of an older schema, which `migrate` would change. */
export async function isOutdated(store: GraphStore): Promise<boolean> {
  const present = await readRow(store, readStoreInfo, {})
  return present !== undefined && present.schemaVersion < newestSchemaVersion()
}

/**
 * The newest schema version this program knows (the same for both engines, see tests/unit/store/schema-files.test.ts).
 */
export function newestSchemaVersion(): number {
  return readMigrations('embedded').at(-1)?.version ?? 0
}

/**
 * The schema files of an engine in order. Unlike other `.cypher` files these hold several statements, separated by
 * `;` at the end of a line; `//` comments stand on lines of their own.
 */
export function readMigrations(engine: GraphStore['engine']): Migration[] {
  const folder = join(process.cwd(), 'cypher', 'schema', engine)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => ({
      version: Number(file.slice(0, 4)),
      file,
      statements: splitStatements(readFileSync(join(folder, file), 'utf8')),
    }))
}

function splitStatements(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .split(/;[ \t]*$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

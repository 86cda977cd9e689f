import { z } from 'zod'
import { query } from './query'

/** The state of the schema; no row in a store that was never migrated. */
export const readStoreInfo = query('store/read-store-info', {}, { schemaVersion: z.int() })

/** Records the schema version after a migration, and makes the nodes every store has. */
export const saveSchemaVersion = query('store/save-schema-version', { schemaVersion: z.int() }, { schemaVersion: z.int() })

import { z } from 'zod'
import { query } from './query'

/** The state of the schema; no row in a store that was never migrated. */
export const readStoreInfo = query('store/read-store-info', {}, { schemaVersion: z.int() })

/** Records the schema version after a migration, and makes the nodes every store has. */
export const saveSchemaVersion = query(
  'store/save-schema-version',
  { schemaVersion: z.int() },
  { schemaVersion: z.int() },
)

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
const properties = z.record(z.string(), value)
const end = z.object({ labels: z.array(z.string()), id: z.string().nullable() })

/** Every node (`labels`) and every relation (`type`, `source`, `target`) in one snapshot, in no order. */
export const dumpGraph = query(
  'store/dump-graph',
  {},
  {
    labels: z.array(z.string()).nullable(),
    properties,
    type: z.string().nullable(),
    source: end.nullable(),
    target: end.nullable(),
  },
  { raw: true },
)

/** How many nodes there are, and how many of them an interrupted restoring left behind. */
export const countNodes = query('store/count-nodes', {}, { nodes: z.int(), restored: z.int() })

/** Deletes everything; only before an archive is restored. */
export const deleteGraph = query('store/delete-graph', {}, {})

/** Creates nodes of an archive; an unknown label creates nothing (`finishRestore` notices). */
export const restoreNodes = query(
  'store/restore-nodes',
  { rows: z.array(z.object({ label: z.string(), key: z.string(), properties })) },
  { created: z.int() },
)

/** Creates relations between nodes of `restoreNodes`. */
export const restoreRelations = query(
  'store/restore-relations',
  { rows: z.array(z.object({ type: z.string(), source: z.string(), target: z.string(), properties })) },
  { created: z.int() },
)

/** The guard at the end: a row only when exactly this many nodes and relations were created. */
export const finishRestore = query('store/finish-restore', { nodes: z.int(), relations: z.int() }, { nodes: z.int() })

/** Marks a restoring that has begun: where what was there before is kept, empty when there was nothing. */
export const beginRestore = query('store/begin-restore', { kept: z.string() }, { kept: z.string() })
export const readRestore = query('store/read-restore', {}, { kept: z.string() })
export const endRestore = query('store/end-restore', {}, {})
/** Another life of the store: see `lib/copies`. */
export const beginLife = query('store/begin-life', { life: z.string() }, { life: z.string() })

/** Schema version 2 (`seal-change-log.ts`): entries without a place in the chain, oldest first. */
export const listUnsealed = query(
  'store/list-unsealed',
  { limit: z.int() },
  {
    entry: z.object({
      id: z.string(),
      at: z.string(),
      actorId: z.string(),
      actorLabel: z.string(),
      action: z.string(),
      subjectKind: z.string(),
      subjectId: z.string(),
      subjectName: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  },
)
/** The newest entry that has its place in the chain. */
export const readChainEnd = query('store/read-chain-end', {}, { revision: z.int(), head: z.string() })
export const listProtectedIds = query('store/list-protected-ids', {}, { id: z.string() })
export const sealEntries = query(
  'store/seal-entries',
  {
    rows: z.array(
      z.strictObject({
        id: z.string(),
        revision: z.int(),
        hash: z.string(),
        changed: z.string(),
        hidden: z.string().nullable(),
      }),
    ),
    revision: z.int(),
    head: z.string(),
  },
  { sealed: z.int() },
)
export const splitParticipations = query('store/split-participations', { limit: z.int() }, { split: z.int() })
/** Schema version 2 (`name-gaps.ts`): reports that are named by their words. */
export const listWordedGaps = query('store/list-worded-gaps', {}, { id: z.string() })
export const renameGaps = query(
  'store/rename-gaps',
  { rows: z.array(z.strictObject({ id: z.string(), to: z.string() })) },
  { id: z.string() },
)

/** Schema version 4 (`forget-ended-sessions.ts`): forgets sessions that were signed out of. */
export const deleteEndedSessions = query('store/delete-ended-sessions', { limit: z.int() }, { deleted: z.int() })

/** Jobs of the house (`lib/jobs.ts`): who does what, and since when. */
export const readJob = query(
  'store/read-job',
  { id: z.string() },
  { ranAt: z.string().nullable(), heldUntil: z.string().nullable() },
)
export const claimJob = query(
  'store/claim-job',
  {
    id: z.string(),
    by: z.string(),
    now: z.string(),
    until: z.string(),
    dueBefore: z.string(),
    soon: z.string(),
    farthest: z.string(),
  },
  { id: z.string() },
)
export const endJob = query(
  'store/end-job',
  { id: z.string(), by: z.string(), ranAt: z.string().nullable() },
  { id: z.string() },
)

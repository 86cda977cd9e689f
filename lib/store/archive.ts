import { randomUUID } from 'node:crypto'
import { type z } from 'zod'
import {
  ArchiveError,
  findBrokenLink,
  keyOf,
  nodeSchema,
  readArchiveFile,
  relationSchema,
  summaryOf,
  writeArchiveFile,
  type ArchiveNode,
  type ArchiveRelation,
  type ArchiveSummary,
  type Content,
} from './archive-file'
import { inParts } from './in-parts'
import { migrate, newestSchemaVersion } from './migrate'
import { StoreError, type GraphStore, type Statement } from './port'
import {
  beginLife,
  beginRestore,
  countNodes,
  deleteGraph,
  dumpGraph,
  endRestore,
  finishRestore,
  readRestore,
  readStoreInfo,
  restoreNodes,
  restoreRelations,
  saveSchemaVersion,
} from './queries'
import { parseRows, readRow, statement } from './query'

const batchSize = 5000
const readAttempts = 5

/**
 * Writes everything in `store` to `file` (see `writeArchiveFile`). The same content gives the same bytes on both
 * engines. It holds password hashes and personal data.
 * @throws ArchiveError `unknown-content`, `unreadable`; StoreError
 */
export async function writeArchive(store: GraphStore, file: string, passphrase?: string): Promise<ArchiveSummary> {
  const content = await readContent(store)
  await writeArchiveFile(file, content, passphrase)
  return summaryOf(content)
}

/**
 * Reads and checks an archive without a store.
 * @throws ArchiveError `not-an-archive`, `damaged`, `newer`, `unreadable`, `needs-passphrase`, `wrong-passphrase`
 */
export async function checkArchive(file: string, passphrase?: string): Promise<ArchiveSummary> {
  return summaryOf(await readArchiveFile(file, passphrase))
}

/** How an archive is restored. */
export interface RestoreOptions {
  readonly passphrase?: string | undefined
  /** Where what the store held is written before; `<file>.before` when not given. */
  readonly keepAt?: string
  /** What of both is to be in the store afterwards; all of the archive when not given. */
  readonly merge?: (archive: Content, present: Content) => Content
}

/**
 * Replaces everything in `store` by what `file` holds, on either engine; an archive of an older schema is brought to
 * the present one. The file is checked completely before the store is touched, and what the store held is written to a
 * file first. Afterwards the store begins another life, so that copies in memory, also of other app instances, are made
 * anew. Meant for a store nobody else uses meanwhile.
 *
 * Embedded: one transaction, all or nothing. Neo4j: one transaction per batch, because deleting and making the same
 * unique keys in one transaction takes time with the square of their number there; a restoring that was interrupted is
 * simply run again, and then goes by what was kept at the first try.
 * @returns what the store holds now, and where what it held before was kept (null: it held nothing)
 * @throws ArchiveError as `checkArchive`, and `unknown-content`; then nothing was changed. StoreError
 */
export async function restoreArchive(
  store: GraphStore,
  file: string,
  { passphrase, keepAt = `${file}.before`, merge = (archive) => archive }: RestoreOptions = {},
): Promise<ArchiveSummary & { kept: string | null }> {
  const archive = await readArchiveFile(file, passphrase)
  const { present, kept } = await presentContent(store, keepAt, passphrase)
  const content = merge(archive, present)
  const nodes = content.nodes.map(({ label, properties }) => ({
    label,
    key: keyOf([label, String(properties.id)]),
    properties,
  }))
  const relations = content.relations.map(({ type, source, target, properties }) => ({
    type,
    source: keyOf(source),
    target: keyOf(target),
    properties,
  }))
  const begin = [statement(deleteGraph, {}), statement(beginRestore, { kept: kept ?? '' })]
  const end = [
    statement(finishRestore, { nodes: nodes.length, relations: relations.length }, { mustReturn: true }),
    statement(saveSchemaVersion, { schemaVersion: content.schemaVersion }),
    statement(beginLife, { life: randomUUID() }),
    statement(endRestore, {}),
  ]
  const parts: Statement[][] = [
    begin,
    ...batches(nodes).map((rows) => [statement(restoreNodes, { rows })]),
    ...batches(relations).map((rows) => [statement(restoreRelations, { rows })]),
    end,
  ]
  for (const part of store.engine === 'embedded' ? [parts.flat()] : parts) await store.write(part)
  await migrate(store)
  return { ...summaryOf(content), kept }
}

/**
 * What the store holds, kept in a file. When an earlier restoring was interrupted, what that one kept: the rest of it
 * in the store is nothing to go by. A store with nothing but `Lock` and `StoreInfo` is not worth a file.
 */
async function presentContent(
  store: GraphStore,
  keepAt: string,
  passphrase: string | undefined,
): Promise<{ present: Content; kept: string | null }> {
  const interrupted = await readRow(store, readRestore, {})
  if (interrupted?.kept) return { present: await readArchiveFile(interrupted.kept, passphrase), kept: interrupted.kept }
  if (interrupted) return { present: { schemaVersion: newestSchemaVersion(), nodes: [], relations: [] }, kept: null }
  const present = await readContent(store)
  if (present.nodes.length <= 2) return { present, kept: null }
  await writeArchiveFile(keepAt, present, passphrase)
  return { present, kept: keepAt }
}

/** Whether a restoring has begun and not ended: the store holds a part of a backup only. */
export async function restoreInterrupted(store: GraphStore): Promise<boolean> {
  return (await readRow(store, readRestore, {})) !== undefined
}

/**
 * Everything a store holds, except what belongs to this life of it only. On a server, writes may fall between the nodes
 * and the relations of one reading; then some relation has no end: read again.
 * @throws ArchiveError `unknown-content`; StoreError
 */
export async function readContent(store: GraphStore): Promise<Content> {
  const schemaVersion = (await readRow(store, readStoreInfo, {}))?.schemaVersion ?? newestSchemaVersion()
  for (let attempt = 1; ; attempt++) {
    const rows = await store.read(statement(dumpGraph, {}))
    const nodes: ArchiveNode[] = []
    const relations: ArchiveRelation[] = []
    await inParts(rows, (row) => {
      const { labels, properties, type, source, target } = parseRows(dumpGraph, [row])[0]!
      if (labels) {
        if (labels[0] === 'StoreInfo' && properties.id !== 'store') return
        const { life: _life, ...kept } = properties
        const complete = labels.length === 1 && typeof properties.id === 'string'
        nodes.push(known(nodeSchema, { label: labels[0], properties: kept }, complete))
      } else
        relations.push(
          known(relationSchema, {
            type,
            source: [source?.labels[0], source?.id],
            target: [target?.labels[0], target?.id],
            properties,
          }),
        )
    })
    const problem = findBrokenLink({ nodes, relations })
    if (!problem) return { schemaVersion, nodes, relations }
    if (attempt === readAttempts)
      throw new StoreError('conflict', `The store kept changing while it was read: ${problem}`)
  }
}

function known<T>(schema: z.ZodType<T>, value: unknown, complete = true): T {
  const result = schema.safeParse(value)
  if (result.success && complete) return result.data
  throw new ArchiveError('unknown-content', `An archive cannot keep this: ${JSON.stringify(value).slice(0, 300)}`, {
    cause: result.error,
  })
}

function batches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  )
}

/** How many nodes a store holds; for the operator's overview. */
export async function numberOfNodes(store: GraphStore): Promise<number> {
  return (await readRow(store, countNodes, {}))?.nodes ?? 0
}

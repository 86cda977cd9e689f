import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { labelNames, relationTypes } from './graph'
import { migrate, newestSchemaVersion } from './migrate'
import { StoreError, type GraphStore, type Statement } from './port'
import {
  countNodes,
  deleteGraph,
  dumpGraph,
  finishRestore,
  readStoreInfo,
  restoreNodes,
  restoreRelations,
  saveSchemaVersion,
} from './queries'
import { readRow, readRows, statement } from './query'

const formatVersion = 1
const batchSize = 5000
const readAttempts = 5

/**
 * - `not-an-archive`: the file is something else
 * - `damaged`: a byte is missing, added or changed
 * - `newer`: made by a newer version of the program
 * - `unknown-content`: the store holds a label, a relation type or a node without id that an archive cannot keep
 * - `unreadable`: the file cannot be read or written
 */
export type ArchiveErrorCode = 'not-an-archive' | 'damaged' | 'newer' | 'unknown-content' | 'unreadable'

/** Why an archive was not written or not restored. The store was not touched. */
export class ArchiveError extends Error {
  constructor(
    readonly code: ArchiveErrorCode,
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options)
    this.name = 'ArchiveError'
  }
}

/** What an archive holds. */
export interface ArchiveSummary {
  readonly schemaVersion: number
  readonly nodes: number
  readonly relations: number
}

const propertiesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))]),
)
const endSchema = z.tuple([z.enum(labelNames), z.string()])
const manifestSchema = z.strictObject({
  format: z.literal('knotenpunkt-archive'),
  formatVersion: z.int(),
  schemaVersion: z.int(),
  nodes: z.int(),
  relations: z.int(),
})
const nodeSchema = z.strictObject({ label: z.enum(labelNames), properties: propertiesSchema })
const relationSchema = z.strictObject({
  type: z.enum(relationTypes),
  source: endSchema,
  target: endSchema,
  properties: propertiesSchema,
})

type ArchiveNode = z.output<typeof nodeSchema>
type ArchiveRelation = z.output<typeof relationSchema>

interface Content extends ArchiveSummary {
  readonly nodeList: readonly ArchiveNode[]
  readonly relationList: readonly ArchiveRelation[]
}

/**
 * Writes everything in `store` to `file`: one JSON line for the manifest (format, schema version, counts), one per
 * node, one per relation, all sorted, and a last line with the SHA-256 of all before it. The same content gives the
 * same bytes on both engines. Written beside the file, flushed, then renamed: `file` is complete or what it was. It
 * holds password hashes and personal data; only the owner may read it.
 * @throws ArchiveError `unknown-content`, `unreadable`; StoreError
 */
export async function writeArchive(store: GraphStore, file: string): Promise<ArchiveSummary> {
  const schemaVersion = (await readRow(store, readStoreInfo, {}))?.schemaVersion ?? newestSchemaVersion()
  const { nodeList, relationList } = await readGraph(store)
  const summary = { schemaVersion, nodes: nodeList.length, relations: relationList.length }
  const lines = [
    toLine({ format: 'knotenpunkt-archive', formatVersion, ...summary }),
    ...nodeList.map(toLine).sort(),
    ...relationList.map(toLine).sort(),
  ]
  const body = lines.join('')
  await replaceFile(file, `${body}${hashLine(body)}`)
  return summary
}

/**
 * Replaces everything in `store` by what `file` holds, on either engine; an archive of an older schema is brought to
 * the present one. The file is checked completely before the store is touched. Meant for a store nobody else uses
 * meanwhile.
 *
 * Embedded: one transaction, all or nothing. Neo4j: one transaction per batch, because deleting and making the same
 * unique keys in one transaction takes time with the square of their number there; what the store held is first
 * written to `<file>.before`, and a restoring that was interrupted is simply run again.
 * @throws ArchiveError `not-an-archive`, `damaged`, `newer`, `unreadable`, `unknown-content` (then nothing was
 *   changed); StoreError
 */
export async function restoreArchive(store: GraphStore, file: string): Promise<ArchiveSummary> {
  const { nodeList, relationList, ...summary } = await readArchive(file)
  const nodes = nodeList.map(({ label, properties }) => ({
    label,
    key: keyOf([label, String(properties.id)]),
    properties,
  }))
  const relations = relationList.map(({ type, source, target, properties }) => ({
    type,
    source: keyOf(source),
    target: keyOf(target),
    properties,
  }))
  const writes: Statement[] = [
    statement(deleteGraph, {}),
    ...batches(nodes).map((rows) => statement(restoreNodes, { rows })),
    ...batches(relations).map((rows) => statement(restoreRelations, { rows })),
    statement(finishRestore, { nodes: nodes.length, relations: relations.length }, { mustReturn: true }),
    statement(saveSchemaVersion, { schemaVersion: summary.schemaVersion }),
  ]
  if (store.engine === 'embedded') await store.write(writes)
  else {
    await keepPresentContent(store, `${file}.before`)
    for (const write of writes) await store.write([write])
  }
  await migrate(store)
  return summary
}

/**
 * Not when there is nothing (but `Lock` and `StoreInfo`), nor what an interrupted restoring left: it would replace the
 * good copy.
 */
async function keepPresentContent(store: GraphStore, file: string): Promise<void> {
  const { nodes = 0, restored = 0 } = (await readRow(store, countNodes, {})) ?? {}
  if (nodes > 2 && restored === 0) await writeArchive(store, file)
}

/**
 * Reads and checks an archive without a store.
 * @throws ArchiveError `not-an-archive`, `damaged`, `newer`, `unreadable`
 */
export async function checkArchive(file: string): Promise<ArchiveSummary> {
  const { schemaVersion, nodes, relations } = await readArchive(file)
  return { schemaVersion, nodes, relations }
}

/**
 * On a server, writes may fall between the nodes and the relations of one reading; then some relation has no end: read
 * again.
 */
async function readGraph(store: GraphStore): Promise<Pick<Content, 'nodeList' | 'relationList'>> {
  for (let attempt = 1; ; attempt++) {
    const rows = await readRows(store, dumpGraph, {})
    const nodeList: ArchiveNode[] = []
    const relationList: ArchiveRelation[] = []
    for (const { labels, properties, type, source, target } of rows) {
      if (labels)
        nodeList.push(
          known(nodeSchema, { label: labels[0], properties }, labels.length === 1 && typeof properties.id === 'string'),
        )
      else
        relationList.push(
          known(relationSchema, {
            type,
            source: [source?.labels[0], source?.id],
            target: [target?.labels[0], target?.id],
            properties,
          }),
        )
    }
    const problem = findBrokenLink(nodeList, relationList)
    if (!problem) return { nodeList, relationList }
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

async function readArchive(file: string): Promise<Content> {
  const bytes = await readFile(file).catch((cause: unknown) =>
    Promise.reject(new ArchiveError('unreadable', `${file} cannot be read.`, { cause })),
  )
  const text = new TextDecoder().decode(bytes)
  const bodyEnd = text.lastIndexOf('\n', text.length - 2) + 1
  const body = text.slice(0, bodyEnd)
  if (body === '' && !text.startsWith('{'))
    throw new ArchiveError(bytes.length === 0 ? 'damaged' : 'not-an-archive', `${file} is empty or not an archive.`)
  // The bytes are compared, not the text: decoding hides bytes that are no UTF-8.
  if (!bytes.equals(Buffer.from(`${body}${hashLine(body)}`)))
    throw new ArchiveError('damaged', `${file} is damaged or incomplete: its content does not fit its checksum.`)
  const [first = '', ...lines] = body.split('\n').slice(0, -1)
  const manifest = parseLine(manifestSchema, first, 'not-an-archive')
  if (manifest.formatVersion > formatVersion || manifest.schemaVersion > newestSchemaVersion()) {
    throw new ArchiveError(
      'newer',
      `${file} was made by a newer version (format ${manifest.formatVersion}, schema ${manifest.schemaVersion}).`,
    )
  }
  if (lines.length !== manifest.nodes + manifest.relations)
    throw new ArchiveError('damaged', `${file} does not hold what its first line promises.`)
  const nodeList = lines.slice(0, manifest.nodes).map((line) => parseLine(nodeSchema, line, 'damaged'))
  const relationList = lines.slice(manifest.nodes).map((line) => parseLine(relationSchema, line, 'damaged'))
  const problem = findBrokenLink(nodeList, relationList)
  if (problem) throw new ArchiveError('damaged', `${file}: ${problem}`)
  const { schemaVersion, nodes, relations } = manifest
  return { schemaVersion, nodes, relations, nodeList, relationList }
}

function parseLine<T>(schema: z.ZodType<T>, line: string, code: ArchiveErrorCode): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch (cause) {
    throw new ArchiveError(code, `This line is not one of an archive: ${line.slice(0, 200)}`, { cause })
  }
}

/** A sentence when a key is there twice or missing, or a relation ends nowhere. */
function findBrokenLink(nodes: readonly ArchiveNode[], relations: readonly ArchiveRelation[]): string | undefined {
  const keys = new Set<string>()
  for (const { label, properties } of nodes) {
    if (typeof properties.id !== 'string') return `a ${label} has no id`
    const key = keyOf([label, properties.id])
    if (keys.has(key)) return `${key} is there twice`
    keys.add(key)
  }
  for (const { type, source, target } of relations) {
    for (const end of [source, target])
      if (!keys.has(keyOf(end))) return `${type} leads to ${keyOf(end)}, which is not there`
  }
  return undefined
}

function keyOf([label, id]: readonly [string, string]): string {
  return `${label}:${id}`
}

function batches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  )
}

/** One line of JSON with the keys of every map in order, so that equal content gives equal lines. */
function toLine(value: object): string {
  return `${JSON.stringify(value, (_, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? sortKeys(part) : part))}\n`
}

function sortKeys(map: object): object {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function hashLine(body: string): string {
  return `{"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n`
}

async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
    const folder = await open(dirname(file))
    await folder.sync().finally(() => folder.close()) // the new name, too, must survive a power cut
  } catch (cause) {
    await rm(temporary, { force: true })
    throw new ArchiveError('unreadable', `${file} cannot be written.`, { cause })
  }
}

/** How many nodes a store holds; for the operator's overview. */
export async function numberOfNodes(store: GraphStore): Promise<number> {
  return (await readRow(store, countNodes, {}))?.nodes ?? 0
}

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { saysFull } from '../small-file'
import { isSealed, openSealed, seal } from './archive-seal'
import { labelNames, relationTypes } from './graph'
import { inParts } from './in-parts'
import { newestSchemaVersion } from './migrate'

const formatVersion = 1

/**
 * - `not-an-archive`: the file is something else
 * - `damaged`: a byte is missing, added or changed
 * - `newer`: made by a newer version of the program
 * - `unknown-content`: the store holds a label, a relation type or a node without id that an archive cannot keep
 * - `unreadable`: the file cannot be read or written
 * - `full`: no room is left for the file
 * - `needs-passphrase`: it is encrypted and no passphrase is set
 * - `wrong-passphrase`: it is encrypted with another passphrase, or damaged
 */
export type ArchiveErrorCode =
  | 'not-an-archive'
  | 'damaged'
  | 'newer'
  | 'unknown-content'
  | 'unreadable'
  | 'full'
  | 'needs-passphrase'
  | 'wrong-passphrase'

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
export const nodeSchema = z.strictObject({ label: z.enum(labelNames), properties: propertiesSchema })
export const relationSchema = z.strictObject({
  type: z.enum(relationTypes),
  source: endSchema,
  target: endSchema,
  properties: propertiesSchema,
})

export type ArchiveNode = z.output<typeof nodeSchema>
export type ArchiveRelation = z.output<typeof relationSchema>

/** A whole graph: every node with its label, every relation with the label and id of its ends. */
export interface Content {
  readonly schemaVersion: number
  readonly nodes: readonly ArchiveNode[]
  readonly relations: readonly ArchiveRelation[]
}

/** How much a content holds. */
export function summaryOf({ schemaVersion, nodes, relations }: Content): ArchiveSummary {
  return { schemaVersion, nodes: nodes.length, relations: relations.length }
}

/**
 * Writes `content` to `file`: one JSON line for the manifest (format, schema version, counts), one per node, one per
 * relation, all sorted, and a last line with the SHA-256 of all before it. The same content gives the same bytes; with
 * a passphrase they are encrypted. Written beside the file, flushed, then renamed: `file` is complete or what it was.
 * Only the owner may read it.
 * @throws ArchiveError `unreadable`, `full`
 */
export async function writeArchiveFile(file: string, content: Content, passphrase?: string): Promise<void> {
  const lines = [
    toLine({ format: 'knotenpunkt-archive', formatVersion, ...summaryOf(content) }),
    ...(await inParts(content.nodes, toLine)).sort(),
    ...(await inParts(content.relations, toLine)).sort(),
  ]
  const body = lines.join('')
  const text = Buffer.from(`${body}${hashLine(body)}`)
  await replaceFile(file, passphrase ? await seal(text, passphrase) : text)
}

/**
 * Reads an archive and checks every byte and every end of a relation.
 * @throws ArchiveError `not-an-archive`, `damaged`, `newer`, `unreadable`, `needs-passphrase`, `wrong-passphrase`
 */
export async function readArchiveFile(file: string, passphrase?: string): Promise<Content> {
  const stored = await readFile(file).catch((cause: unknown) =>
    Promise.reject(new ArchiveError('unreadable', `${file} cannot be read.`, { cause })),
  )
  const bytes = isSealed(stored) ? await opened(file, stored, passphrase) : stored
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
  const nodes = await inParts(lines.slice(0, manifest.nodes), (line) => parseLine(nodeSchema, line, 'damaged'))
  const relations = await inParts(lines.slice(manifest.nodes), (line) => parseLine(relationSchema, line, 'damaged'))
  const problem = findBrokenLink({ nodes, relations })
  if (problem) throw new ArchiveError('damaged', `${file}: ${problem}`)
  return { schemaVersion: manifest.schemaVersion, nodes, relations }
}

async function opened(file: string, sealed: Buffer, passphrase: string | undefined): Promise<Buffer> {
  if (!passphrase) throw new ArchiveError('needs-passphrase', `${file} is encrypted.`)
  return openSealed(sealed, passphrase).catch((cause: unknown) =>
    Promise.reject(new ArchiveError('wrong-passphrase', `${file} cannot be decrypted.`, { cause })),
  )
}

function parseLine<T>(schema: z.ZodType<T>, line: string, code: ArchiveErrorCode): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch (cause) {
    throw new ArchiveError(code, `This line is not one of an archive: ${line.slice(0, 200)}`, { cause })
  }
}

/** A sentence when a key is there twice or missing, or a relation ends nowhere. */
export function findBrokenLink({ nodes, relations }: Pick<Content, 'nodes' | 'relations'>): string | undefined {
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

/** The name of a node within an archive. */
export function keyOf([label, id]: readonly [string, string]): string {
  return `${label}:${id}`
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

async function replaceFile(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
    const folder = await open(dirname(file))
    await folder.sync().finally(() => folder.close()) // the new name, too, must survive a power cut
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new ArchiveError(saysFull(cause) ? 'full' : 'unreadable', `${file} cannot be written.`, { cause })
  }
}

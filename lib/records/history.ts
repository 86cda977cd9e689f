import type { Ctx } from '../context'
import { AppError } from '../errors'
import { readRows } from '../store/query'
import { alongField, finalActions, type Entry, type StoredEntry } from './entries'
import { idsIn, sameValue, type Catalogue } from './fields'
import type { RecordKind } from './kinds'
import { entriesOf, readEntry } from './log'
import { listNames } from './queries'
import { stillHas, type RecordType, type Stored } from './record-type'
import { versionsOf } from './undo'
import { sealedFieldsOf } from './write'

/** What records are called; `en` where there is an English word. */
export type Names = Readonly<Record<string, { name: string; en: string | null }>>

/** An entry as a page shows it. `undo`: it can be taken back by whoever reads it. `own`: about the very record. */
export interface ShownEntry extends Entry {
  readonly own: boolean
  readonly undo: boolean
}

/** A part of a record's history, newest first, with the words for everything it refers to. */
export interface History {
  readonly entries: readonly ShownEntry[]
  /** There are older ones. */
  readonly more: boolean
  readonly names: Names
}

const perPage = 30
const mostEntries = 1000

/** Fields of a record that `ctx.actor` may not read, not even in its past. */
function hiddenFields(ctx: Ctx, type: RecordType, record: Stored): ReadonlySet<string> {
  const sealed = (type.maySeeSealed?.(ctx.actor) ?? true) ? [] : sealedFieldsOf(type.fields)
  return new Set([...sealed, ...(type.looked ?? []), ...(type.masked?.(record) ?? [])])
}

/** Reads a record for somebody who wants to know about it. @throws AppError `not-found`, `forbidden` */
async function recordToRead(ctx: Ctx, type: RecordType, id: string): Promise<Stored> {
  const record = await type.read(ctx, id)
  if (!record) throw new AppError('not-found')
  if (!type.mayRead(ctx.actor, record)) throw new AppError('forbidden')
  return record
}

/** How an entry looks to `ctx.actor`. Of a record that is gone, and of one they may not read, no values are shown. */
async function shownEntry(
  ctx: Ctx,
  types: readonly RecordType[],
  entry: StoredEntry,
  own: Stored,
): Promise<ShownEntry> {
  const about = entry.subjectId === own.id
  const type = types.find(({ kind }) => kind === entry.subjectKind)
  const record = about ? own : type ? await type.read(ctx, entry.subjectId) : null
  if (!type || !record || !type.mayRead(ctx.actor, record)) {
    const bare = readEntry({ ...entry, changed: null, hidden: null }, { seeSealed: false })
    return { ...bare, own: about, undo: false }
  }
  const seeSealed = type.maySeeSealed?.(ctx.actor) ?? true
  const shown = readEntry(entry, { seeSealed, masked: hiddenFields(ctx, type, record) })
  return { ...shown, own: about, undo: type.mayEdit(ctx.actor, record) && canUndo(entry, type, record) }
}

/** Whether taking an entry back would work now. */
function canUndo(entry: StoredEntry, type: RecordType, record: Stored): boolean {
  if (finalActions.has(entry.action)) return false
  if (entry.action === 'create' || entry.action === 'restore') return type.trash !== undefined
  const values = readEntry(entry, { seeSealed: true }).values
  const changed = Object.entries(values).filter(
    (pair): pair is [string, [unknown, unknown]] => pair[1] !== null && pair[0] !== alongField,
  )
  const known = changed.every(([field]) => field in type.fields)
  const some = changed.length > 0 || alongField in values
  return some && known && stillHas(record.values, Object.fromEntries(changed))
}

/** What was done to a record and what else concerned it. @throws AppError `not-found`, `forbidden` */
export async function readHistory(
  ctx: Ctx,
  types: readonly RecordType[],
  kind: RecordKind,
  id: string,
  { before = null, limit = perPage }: { before?: number | null; limit?: number } = {},
): Promise<History> {
  const record = await recordToRead(ctx, typeOf(types, kind), id)
  const stored = await entriesOf(ctx, id, { before, limit: limit + 1 })
  const entries = await Promise.all(stored.slice(0, limit).map((entry) => shownEntry(ctx, types, entry, record)))
  return { entries, more: stored.length > limit, names: await namesIn(ctx, types, entries) }
}

/** The type of a kind. @throws AppError `not-found` for a kind without one */
export function typeOf(types: readonly RecordType[], kind: RecordKind): RecordType {
  const type = types.find((one) => one.kind === kind)
  if (!type) throw new AppError('not-found')
  return type
}

/** One field of two versions of a record. */
export interface ComparedField {
  readonly field: string
  readonly a: unknown
  readonly b: unknown
}

/** Two versions of a record side by side; `hidden` fields exist, but are not for everybody. */
export interface Comparison {
  readonly a: { id: string; at: string }
  readonly b: { id: string; at: string }
  readonly different: readonly ComparedField[]
  readonly equal: readonly ComparedField[]
  readonly names: Names
}

/**
 * Compares what a record was right after two of its entries.
 * @throws AppError `not-found` for an entry that is not the record's own, `forbidden`
 */
export async function compareVersions(
  ctx: Ctx,
  types: readonly RecordType[],
  kind: RecordKind,
  id: string,
  [first, second]: readonly [string, string],
): Promise<Comparison> {
  const type = typeOf(types, kind)
  const record = await recordToRead(ctx, type, id)
  const versions = versionsOf(record, await entriesOf(ctx, id, { limit: mostEntries }))
  const [a, b] = [first, second].map((entryId) => versions.find(({ entry }) => entry.id === entryId))
  if (!a || !b) throw new AppError('not-found')
  const hidden = hiddenFields(ctx, type, record)
  const fields = Object.keys(type.fields)
    .filter((field) => !hidden.has(field) && !a.unknown.has(field) && !b.unknown.has(field))
    .map((field): ComparedField => ({ field, a: a.values[field] ?? null, b: b.values[field] ?? null }))
  const same = (compared: ComparedField) => sameValue(compared.a, compared.b)
  const ids = fields.flatMap(({ field, a: one, b: other }) => idsIn(type.fields[field]!, [one, other]))
  return {
    a: { id: first, at: a.entry.at },
    b: { id: second, at: b.entry.at },
    different: fields.filter((compared) => !same(compared)),
    equal: fields.filter(same),
    names: await namesOf(ctx, ids),
  }
}

/** Names for everything that entries refer to. */
export async function namesIn(ctx: Ctx, types: readonly RecordType[], entries: readonly Entry[]): Promise<Names> {
  const catalogues = new Map<RecordKind, Catalogue>(types.map(({ kind, fields }) => [kind, fields]))
  const ids = entries.flatMap(({ subject, values }) =>
    Object.entries(values).flatMap(([name, pair]) => {
      const field = catalogues.get(subject.kind)?.[name]
      return field && pair ? idsIn(field, pair) : []
    }),
  )
  return namesOf(ctx, ids)
}

/** What records are called, also those in the trash. Unknown ones are absent. */
export async function namesOf(ctx: Pick<Ctx, 'store'>, ids: readonly string[]): Promise<Names> {
  const wanted = [...new Set(ids)]
  if (!wanted.length) return {}
  const rows = await readRows(ctx.store, listNames, { ids: wanted })
  return Object.fromEntries(rows.map(({ id, name, en }) => [id, { name: name ?? '', en }]))
}

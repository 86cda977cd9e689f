import type { Ctx } from '../context'
import { AppError } from '../errors'
import { alongField, finalActions, type StoredEntry } from './entries'
import type { Values } from './fields'
import type { Subject } from './kinds'
import { entriesOf, entryId as nextEntryId, entryOf, readEntry } from './log'
import { planSave, recordToEdit, saveRecord, stillHas, type RecordType, type Stored } from './record-type'
import { isTrashed, planRestore, planTrash, restoreFromTrash, trashRecord } from './trash'
import { writeRecord, type Planned } from './write'

/** What an undo did. `entry`: its own entry in the log, which can be undone in turn. */
export interface Undone {
  readonly subject: Subject
  readonly entry: string | null
}

/** Raw values of an entry: `[before, after]` by field; fields that were erased are absent. */
function valuesOfEntry(entry: StoredEntry): Record<string, readonly [unknown, unknown]> {
  const { [alongField]: _along, ...values } = readEntry(entry, { seeSealed: true }).values
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, readonly [unknown, unknown]] => pair[1] !== null),
  )
}

/** The entries of further records that are taken back with an entry, in the order of their write. */
export function entriesAlong(entry: StoredEntry): readonly string[] {
  return (readEntry(entry, { seeSealed: false }).values[alongField]?.[1] ?? []) as readonly string[]
}

/**
 * Takes one entry of the change log back: what was created goes to the trash, what was deleted comes back, what was
 * changed gets the values it had. What its write did to further records is taken back in the same write. It is a new
 * change with an entry of its own.
 * @throws AppError `changed-since` when a record was changed in the same fields meanwhile, `not-found`, `forbidden`,
 *   `invalid` when the earlier values are not possible any more
 */
export async function undoEntry(ctx: Ctx, types: readonly RecordType[], entryId: string): Promise<Undone> {
  const entry = await entryToUndo(ctx, entryId)
  const { subjectId, subjectKind, subjectName } = entry
  const subject = { kind: subjectKind, id: subjectId, name: subjectName }
  const along = entriesAlong(entry)
  if (along.length) return { subject, entry: await undoTogether(ctx, types, entry, along) }
  if (entry.action === 'delete')
    return { subject, entry: await restoreFromTrash(ctx, types, subjectId, { undoes: entry.id }) }
  const { type, record } = await recordOf(ctx, types, entry)
  if (createdBy(entry)) {
    const before = await deletionBefore(ctx, entry)
    return { subject, entry: await trashRecord(ctx, type, record, record.version, { undoes: entry.id, before }) }
  }
  const earlier = valuesBefore(entry, record)
  return { subject, entry: await saveEarlier(ctx, type, record, earlier, { action: 'undo', undoes: entry.id }) }
}

/** @throws AppError `not-found`, `forbidden` when it cannot be taken back */
async function entryToUndo(ctx: Ctx, id: string): Promise<StoredEntry> {
  const entry = await entryOf(ctx, id)
  if (!entry) throw new AppError('not-found')
  if (finalActions.has(entry.action)) throw new AppError('forbidden')
  return entry
}

const createdBy = ({ action }: StoredEntry) => action === 'create' || action === 'restore'

/** The record of an entry with its type. @throws AppError `not-found`, `forbidden` */
async function recordOf(ctx: Ctx, types: readonly RecordType[], { subjectKind, subjectId }: StoredEntry) {
  const type = types.find(({ kind }) => kind === subjectKind)
  if (!type) throw new AppError('not-found')
  return { type, record: await recordToEdit(ctx, type, subjectId) }
}

/** What a record was before an entry, in the fields that it changed. @throws AppError `changed-since` */
function valuesBefore(entry: StoredEntry, record: Stored): Values {
  const changed = valuesOfEntry(entry)
  const some = Object.keys(changed).length > 0 || entriesAlong(entry).length > 0
  if (!some || !stillHas(record.values, changed)) throw new AppError('changed-since')
  return Object.fromEntries(Object.entries(changed).map(([field, [before]]) => [field, before]))
}

/**
 * Takes an entry back with those of further records, the last first, in one write. What it had created and somebody
 * deleted since, or what the house forgot since, is gone already.
 */
async function undoTogether(
  ctx: Ctx,
  types: readonly RecordType[],
  entry: StoredEntry,
  along: readonly string[],
): Promise<string> {
  const further: Planned[] = []
  for (const id of [...along].reverse()) {
    const part = await entryToUndo(ctx, id)
    const deleted = createdBy(part) && (await isTrashed(ctx, part.subjectId))
    if (!deleted && !(await isForgotten(ctx, types, part))) further.push(await planUndo(ctx, types, part))
  }
  const own = await planUndo(ctx, types, entry)
  const id = nextEntryId(ctx)
  await writeRecord(
    ctx,
    [...own.steps, ...further.flatMap(({ steps }) => steps)],
    { id, ...own.change },
    { also: further.map(({ change }) => change), together: true },
  )
  return id
}

/** Whether the record of an entry is one the house forgets in time, and did. */
async function isForgotten(ctx: Ctx, types: readonly RecordType[], { subjectKind, subjectId }: StoredEntry) {
  const type = types.find(({ kind }) => kind === subjectKind)
  return Boolean(type?.forgotten) && !(await type!.read(ctx, subjectId))
}

/** What takes a single entry back. */
async function planUndo(ctx: Ctx, types: readonly RecordType[], entry: StoredEntry): Promise<Planned> {
  const options = { undoes: entry.id }
  if (entry.action === 'delete') return planRestore(ctx, types, entry.subjectId, null, options)
  const { type, record } = await recordOf(ctx, types, entry)
  if (createdBy(entry))
    return planTrash(ctx, type, record, record.version, { ...options, before: await deletionBefore(ctx, entry) })
  const values = { ...record.values, ...valuesBefore(entry, record) }
  return planSave(ctx, type, record, record.version, values, { action: 'undo', ...options })
}

/** What the deletion took away that a restoring undid: taking that back takes it away again. */
async function deletionBefore(ctx: Ctx, restoring: StoredEntry) {
  if (restoring.action !== 'restore') return {}
  const entries = await entriesOf(ctx, restoring.subjectId, { before: restoring.revision, limit: mostEntries })
  const deletion = entries.find((entry) => entry.subjectId === restoring.subjectId && entry.action === 'delete')
  return deletion ? valuesOfEntry(deletion) : {}
}

async function saveEarlier(
  ctx: Ctx,
  type: RecordType,
  record: Stored,
  earlier: Values,
  options: { action: 'undo' | 'revert'; undoes?: string },
): Promise<string | null> {
  const values = { ...record.values, ...earlier }
  return saveRecord(ctx, type, record, record.version, values, options)
}

/** How many entries a version may lie back; further ones are named in the history, but not computed. */
const mostEntries = 1000

/** A record as it was right after an entry. `unknown`: fields whose earlier values were erased. */
export interface Version {
  readonly entry: StoredEntry
  readonly values: Values
  readonly unknown: ReadonlySet<string>
}

/** The record's own versions, newest first: the present values with one entry after the other taken back. */
export function versionsOf(record: Stored, entries: readonly StoredEntry[]): Version[] {
  const versions: Version[] = []
  let values: Values = record.values
  let unknown: ReadonlySet<string> = new Set()
  for (const entry of entries) {
    if (entry.subjectId !== record.id) continue
    versions.push({ entry, values, unknown })
    const changed = valuesOfEntry(entry)
    const erased = Object.keys(readEntry(entry, { seeSealed: true }).values).filter((field) => !(field in changed))
    values = { ...values, ...Object.fromEntries(Object.entries(changed).map(([field, [before]]) => [field, before])) }
    if (erased.length) unknown = new Set([...unknown, ...erased])
  }
  return versions
}

/**
 * Sets a record to what it was right after an entry; `only`: these fields alone. Relations of other records stay.
 * @throws AppError `not-found`, `forbidden`, `conflict`, `invalid` when the earlier values are not possible any more
 */
export async function revertTo(
  ctx: Ctx,
  type: RecordType,
  id: string,
  entryId: string,
  only: readonly string[] = [],
): Promise<string | null> {
  const record = await recordToEdit(ctx, type, id)
  const versions = versionsOf(record, await entriesOf(ctx, id, { limit: mostEntries }))
  const version = versions.find(({ entry }) => entry.id === entryId)
  if (!version) throw new AppError('not-found')
  const masked = type.masked?.(record) ?? new Set<string>()
  const earlier = Object.fromEntries(
    Object.entries(version.values).filter(
      ([field]) =>
        field in type.fields &&
        !type.fields[field]!.system &&
        !version.unknown.has(field) &&
        !masked.has(field) &&
        (!only.length || only.includes(field)),
    ),
  )
  return saveEarlier(ctx, type, record, earlier, { action: 'revert' })
}

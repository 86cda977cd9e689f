import type { Ctx } from '../context'
import { AppError } from '../errors'
import { finalActions, type StoredEntry } from './entries'
import type { Values } from './fields'
import type { Subject } from './kinds'
import { entriesOf, entryOf, readEntry } from './log'
import { recordToEdit, saveRecord, stillHas, type RecordType, type Stored } from './record-type'
import { restoreFromTrash, trashRecord } from './trash'

/** What an undo did. `entry`: its own entry in the log, which can be undone in turn. */
export interface Undone {
  readonly subject: Subject
  readonly entry: string | null
}

/** Raw values of an entry: `[before, after]` by field; fields that were erased are absent. */
function valuesOfEntry(entry: StoredEntry): Record<string, readonly [unknown, unknown]> {
  const { values } = readEntry(entry, { seeSealed: true })
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, readonly [unknown, unknown]] => pair[1] !== null),
  )
}

/**
 * Takes one entry of the change log back: what was created goes to the trash, what was deleted comes back, what was
 * changed gets the values it had. It is a new change with an entry of its own.
 * @throws AppError `changed-since` when the record was changed in the same fields meanwhile, `not-found`, `forbidden`,
 *   `invalid` when the earlier values are not possible any more
 */
export async function undoEntry(ctx: Ctx, types: readonly RecordType[], entryId: string): Promise<Undone> {
  const entry = await entryOf(ctx, entryId)
  const type = entry && types.find(({ kind }) => kind === entry.subjectKind)
  if (!entry || !type) throw new AppError('not-found')
  if (finalActions.has(entry.action)) throw new AppError('forbidden')
  const { subjectId, subjectKind, subjectName } = entry
  const subject = { kind: subjectKind, id: subjectId, name: subjectName }
  if (entry.action === 'delete')
    return { subject, entry: await restoreFromTrash(ctx, types, subjectId, { undoes: entry.id }) }
  const record = await recordToEdit(ctx, type, subjectId)
  if (entry.action === 'create' || entry.action === 'restore') {
    if (!type.trash) throw new AppError('forbidden')
    const before = entry.action === 'restore' ? await deletionBefore(ctx, entry) : {}
    return { subject, entry: await trashRecord(ctx, type, record, record.version, { undoes: entry.id, before }) }
  }
  const changed = valuesOfEntry(entry)
  if (!Object.keys(changed).length || !stillHas(record.values, changed)) throw new AppError('changed-since')
  const earlier = Object.fromEntries(Object.entries(changed).map(([field, [before]]) => [field, before]))
  return { subject, entry: await saveEarlier(ctx, type, record, earlier, { action: 'undo', undoes: entry.id }) }
}

/** What the deletion took away that a restoring undid: taking that back takes it away again. */
async function deletionBefore(ctx: Ctx, restoring: StoredEntry) {
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

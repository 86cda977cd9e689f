import type { Ctx } from '../context'
import { addDays } from '../dates'
import { AppError } from '../errors'
import { StoreError } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import type { TrashItem } from './entries'
import type { RecordKind, Subject } from './kinds'
import { deleteForGood, findTrashed, listTrash, requirePartners, restoreRecord } from './queries'
import { nameInLog, type Deletion, type RecordType, type Stored } from './record-type'
import { entriesOf, entryId, type Change } from './log'
import { writeRecord, type Planned, type Step } from './write'

// A deleted record keeps its node and all its relations; it only changes its label to `Trashed`. Every question names
// the label it means, so what is in the trash is nowhere else, and bringing it back brings everything back.

/** Most entries of the trash that are shown. */
const mostItems = 20_000

/**
 * Moves a record to the trash.
 * @returns the id of the entry of the change log
 * @throws AppError `conflict`, or what a step refuses with
 */
export async function trashRecord(
  ctx: Ctx,
  type: RecordType,
  record: Stored,
  version: number,
  options: { undoes?: string; before?: Deletion['values'] } = {},
): Promise<string> {
  const id = entryId(ctx)
  const { steps, change } = await planTrash(ctx, type, record, version, options)
  await writeRecord(ctx, steps, { id, ...change })
  return id
}

/** How a record moves to the trash, and its entry. @throws AppError `forbidden` */
export async function planTrash(
  ctx: Ctx,
  type: RecordType,
  record: Stored,
  version: number,
  { before, ...options }: { undoes?: string; before?: Deletion['values'] } = {},
): Promise<Planned> {
  if (!type.trash) throw new AppError('forbidden')
  const { steps, touches = [], values = {} } = await type.trash(ctx, record, version, before)
  const change: Change = {
    action: 'delete',
    subject: { kind: type.kind, id: record.id, name: nameInLog(type, record.name) },
    touches: [...(type.touches?.(record) ?? []), ...touches],
    values,
    ...options,
  }
  return { steps, change }
}

/** What a deletion writes on a node: who, when, and what it was called. The label is set by the domain's statement. */
export function trashMark(ctx: Ctx, record: Pick<Stored, 'name'>) {
  return { name: record.name, by: ctx.actor.label, now: ctx.now }
}

/** What is in the trash, the next to go for good first. The caller authorises. */
export async function trashItems(ctx: Pick<Ctx, 'store'>): Promise<TrashItem[]> {
  return (await readRows(ctx.store, listTrash, { limit: mostItems })).map((row) => row.item)
}

/** What is known of a record in the trash, to judge who may see it and bring it back. */
export function asStored({ id, key, name, ownerId, audience }: TrashItem): Stored {
  return { id, key, name, version: 0, values: { ownerId, audience } }
}

/** Whether a record lies in the trash. */
export async function isTrashed(ctx: Pick<Ctx, 'store'>, id: string): Promise<boolean> {
  return (await readRow(ctx.store, findTrashed, { id })) !== undefined
}

/** An item of the trash with what its restoring would touch. @throws AppError `not-found` */
async function itemOf(ctx: Ctx, id: string): Promise<TrashItem> {
  const row = await readRow(ctx.store, findTrashed, { id })
  if (!row) throw new AppError('not-found')
  return row.item
}

/**
 * Brings a record back from the trash with everything its deletion took along. A key that somebody took meanwhile gets
 * a number.
 * @returns the id of the entry of the change log
 * @throws AppError `not-found` when it is not in the trash, `needs-trashed` when what it belongs to is, `forbidden`
 */
export async function restoreFromTrash(
  ctx: Ctx,
  types: readonly RecordType[],
  id: string,
  options: { undoes?: string } = {},
): Promise<string> {
  const entry = entryId(ctx)
  const write = async (suffix: string | null) => {
    const { steps, change } = await planRestore(ctx, types, id, suffix, options)
    await writeRecord(ctx, steps, { id: entry, ...change })
  }
  try {
    await write(null)
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'unique' || !(await itemOf(ctx, id)).key) throw error
    await write(entry.slice(0, 8))
  }
  return entry
}

/**
 * How a record comes back from the trash, and its entry. `suffix`: what its key gets behind it.
 * @throws AppError `not-found`, `forbidden`
 */
export async function planRestore(
  ctx: Ctx,
  types: readonly RecordType[],
  id: string,
  suffix: string | null,
  options: { undoes?: string } = {},
): Promise<Planned> {
  const item = await itemOf(ctx, id)
  const type = types.find(({ kind }) => kind === item.kind)
  if (!type?.trash || !type.mayEdit(ctx.actor, asStored(item))) throw new AppError('forbidden')
  const key = suffix && `${item.key}-${suffix}`
  return {
    steps: [
      { statement: statement(restoreRecord, { id, key, now: ctx.now }), refuse: 'not-found' },
      { statement: statement(requirePartners, { id }), refuse: 'needs-trashed' },
    ],
    change: {
      action: 'restore',
      subject: { kind: item.kind, id, name: nameInLog(type, item.name) },
      touches: await touchedByDeletion(ctx, id),
      ...options,
    },
  }
}

/** What the deletion of a record touched: bringing it back touches the same. */
async function touchedByDeletion(ctx: Ctx, id: string) {
  const deletion = (await entriesOf(ctx, id, { limit: 20 })).find(
    (entry) => entry.subjectId === id && entry.action === 'delete',
  )
  return (deletion?.touches ?? []).map((touch) => {
    const cut = touch.indexOf(':')
    return { kind: touch.slice(0, cut) as RecordKind, id: touch.slice(cut + 1) }
  })
}

/** The day on which something in the trash may go for good. `days`: how long the office keeps it. */
export function purgeDay(item: Pick<TrashItem, 'at'>, days: number): string {
  return addDays(item.at, days)
}

/**
 * Deletes for good what has been in the trash long enough. Its entries in the log stay. The caller authorises.
 * @throws AppError `not-found`, `too-early`
 */
export async function purgeFromTrash(
  ctx: Ctx,
  types: readonly RecordType[],
  id: string,
  days: number,
): Promise<Subject> {
  const item = await itemOf(ctx, id)
  if (purgeDay(item, days) > ctx.now.slice(0, 10)) throw new AppError('too-early')
  const type = types.find(({ kind }) => kind === item.kind)
  const subject = { kind: item.kind, id, name: nameInLog(type, item.name) }
  const steps: Step[] = [{ statement: statement(deleteForGood, { id }), refuse: 'not-found' }]
  await writeRecord(ctx, steps, { action: 'purge', subject })
  return subject
}

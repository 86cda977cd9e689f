import { proposalType } from '../check-ups/records'
import type { Ctx } from '../context'
import { contactType } from '../contacts/records'
import { cooperationType } from '../cooperations/service'
import { env } from '../env'
import { AppError } from '../errors'
import { helplineType } from '../danger/records'
import { messageType } from '../mail/records'
import { meetingType, participationType } from '../meetings/records'
import { arrangementType, positionType } from '../network/records'
import { scorecardType } from '../network-health/records'
import { noteType } from '../notes/records'
import { offerType } from '../offers/records'
import { organisationType } from '../organisations/service'
import { personType } from '../persons/service'
import { postType } from '../posts/records'
import { reportType } from '../questions/records'
import {
  compareVersions,
  namesIn,
  readHistory,
  typeOf,
  type Comparison,
  type History,
  type Names,
} from '../records/history'
import { finalActions, type Entry, type TrashItem } from '../records/entries'
import { recordAddress, type RecordKind, type Subject } from '../records/kinds'
import { entryOf, readEntry } from '../records/log'
import type { RecordType } from '../records/record-type'
import { asStored, purgeDay, purgeFromTrash, restoreFromTrash, trashItems } from '../records/trash'
import { revertTo, undoEntry, type Undone } from '../records/undo'
import { responsibilityType } from '../responsibilities/records'
import { rhythmType } from '../rhythms/records'
import { settingType } from '../settings/records'
import { taskType } from '../tasks/records'
import { topicType } from '../topics/records'
import { viewType } from '../views/records'
import { mayPurge, mayUseTrash } from './policy'

export type { Comparison, History }

/** Every kind of record with a history that can be undone. */
const types: readonly RecordType[] = [
  organisationType,
  cooperationType,
  responsibilityType,
  meetingType,
  participationType,
  taskType,
  topicType,
  offerType,
  postType,
  personType,
  contactType,
  noteType,
  helplineType,
  viewType,
  messageType,
  reportType,
  positionType,
  arrangementType,
  proposalType,
  scorecardType,
  rhythmType,
  settingType,
] as unknown as readonly RecordType[]

/** What was done to a record and what else concerned it, newest first. @throws AppError `not-found`, `forbidden` */
export function historyOf(
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  options: { before?: number | null; limit?: number } = {},
): Promise<History> {
  return readHistory(ctx, types, kind, id, options)
}

/** Two versions of a record side by side. @throws AppError `not-found`, `forbidden` */
export function comparison(ctx: Ctx, kind: RecordKind, id: string, a: string, b: string): Promise<Comparison> {
  return compareVersions(ctx, types, kind, id, [a, b])
}

/** Where the record is opened that an entry is about; null when it has no page, or is gone. */
export async function addressOfEntry(ctx: Ctx, entryId: string): Promise<string | null> {
  const entry = await entryOf(ctx, entryId)
  const record = entry && (await types.find(({ kind }) => kind === entry.subjectKind)?.read(ctx, entry.subjectId))
  return record ? recordAddress(entry.subjectKind, record.key ?? record.id) : null
}

/** Takes an entry back. @throws AppError `changed-since`, `not-found`, `forbidden`, `invalid` */
export function undo(ctx: Ctx, entryId: string): Promise<Undone> {
  return undoEntry(ctx, types, entryId)
}

/**
 * Sets a record, or some of its fields, to what it was after an entry.
 * @returns the entry of the reset, null when nothing was different
 * @throws AppError `not-found`, `forbidden`, `conflict`, `invalid`
 */
export function revert(
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  entryId: string,
  only: readonly string[] = [],
): Promise<string | null> {
  return revertTo(ctx, typeOf(types, kind), id, entryId, only)
}

/** What one has just done, for the message that says so. Only its author is told; null for anybody else's. */
export async function ownEntry(
  ctx: Ctx,
  entryId: string,
): Promise<{ entry: Entry; names: Names; undo: boolean } | null> {
  const stored = await entryOf(ctx, entryId)
  if (!stored || stored.actorId !== ctx.actor.id) return null
  const entry = readEntry(stored, { seeSealed: false })
  const type = types.find(({ kind }) => kind === entry.subject.kind)
  const possible = type && !finalActions.has(entry.action) && (entry.action !== 'create' || type.trash !== undefined)
  return { entry, names: await namesIn(ctx, types, [entry]), undo: Boolean(possible) }
}

/** Something in the trash, as a page shows it. `daysLeft` 0: it may be deleted for good. */
export interface ShownTrashItem extends TrashItem {
  readonly daysLeft: number
  readonly mayRestore: boolean
  readonly mayPurge: boolean
}

/** What is in the trash and for how many days it is kept. @throws AppError `forbidden` */
export async function trash(ctx: Ctx): Promise<{ days: number; items: ShownTrashItem[] }> {
  if (!mayUseTrash(ctx.actor)) throw new AppError('forbidden')
  const days = env().TRASH_DAYS
  const today = ctx.now.slice(0, 10)
  const items = (await trashItems(ctx)).flatMap((item) => {
    const daysLeft = Math.max(0, Math.round((Date.parse(purgeDay(item, days)) - Date.parse(today)) / 86_400_000))
    const type = types.find(({ kind }) => kind === item.kind)
    const record = asStored(item)
    // What somebody kept for themselves is nobody's business in the trash either.
    if (type && !type.mayRead(ctx.actor, record)) return []
    return {
      ...item,
      daysLeft,
      mayRestore: Boolean(type?.mayEdit(ctx.actor, record)),
      mayPurge: daysLeft === 0 && mayPurge(ctx.actor),
    }
  })
  return { days, items }
}

/** Brings a record back. @returns its entry in the log @throws AppError `not-found`, `forbidden` */
export async function restore(ctx: Ctx, id: string): Promise<string> {
  if (!mayUseTrash(ctx.actor)) throw new AppError('forbidden')
  return restoreFromTrash(ctx, types, id)
}

/** Deletes for good what was in the trash long enough. @throws AppError `forbidden`, `too-early`, `not-found` */
export async function purge(ctx: Ctx, id: string): Promise<Subject> {
  if (!mayPurge(ctx.actor)) throw new AppError('forbidden')
  return purgeFromTrash(ctx, types, id, env().TRASH_DAYS)
}

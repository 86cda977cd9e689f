import type { Actor, Ctx } from '../context'
import { AppError } from '../errors'
import type { Action } from './entries'
import { entryId, type Change } from './log'
import { sameValue, type Catalogue, type Values } from './fields'
import type { RecordKind, Touched } from './kinds'
import { sealedFieldsOf, valuesChanged, writeRecord, type Current, type Planned, type Step } from './write'

/** A record as it is stored, whoever asks: the caller decides what of it may leave. */
export interface Stored<V extends Values = Values> {
  readonly id: string
  /** What stands in its address; null for kinds that have none of their own. */
  readonly key: string | null
  readonly name: string
  readonly version: number
  readonly values: V
}

/** The steps of a deletion (the first checks the version), and what else it concerns. */
export interface Deletion {
  readonly steps: Step[]
  readonly touches?: readonly Touched[]
  /** References that are taken away, to be given back: `[before, after]`. */
  readonly values?: Readonly<Record<string, readonly [unknown, unknown]>>
}

/**
 * What the shared code must know of a kind: how it is read and saved, who may do so, and what must not be passed on.
 * Each domain exports one (`<kind>Type`); undo, history, trash and restore work on all of them.
 */
export interface RecordType<V extends Values = Values> {
  readonly kind: RecordKind
  readonly fields: Catalogue
  /** Null when it is gone or in the trash. Authorises nothing. */
  read(ctx: Ctx, id: string): Promise<Stored<V> | null>
  /** The steps that bring a record from one version to given values; the first checks the version. */
  save(ctx: Ctx, before: Stored<V>, version: number, values: V): Promise<Step[]> | Step[]
  /**
   * How a record moves to the trash. Absent: it cannot be deleted. `before`: what an earlier deletion took away, when a
   * restoring is taken back.
   */
  trash?(ctx: Ctx, record: Stored<V>, version: number, before?: Deletion['values']): Promise<Deletion> | Deletion
  /** The house forgets such records in time; what was done with them is then taken back without them. */
  readonly forgotten?: true
  mayRead(actor: Actor, record: Stored<V>): boolean
  mayEdit(actor: Actor, record: Stored<V>): boolean
  /** May see what is sealed in the log (restricted and personal values). */
  maySeeSealed?(actor: Actor): boolean
  /** Further fields to seal, by the values before and after. */
  alsoSealed?(before: Values | null, after: Values | null): ReadonlySet<string>
  /** Fields nobody may read of this record as it is now, not even in its past. */
  masked?(record: Stored<V>): ReadonlySet<string>
  /** Its name is personal: the log names it by its id alone, so that nothing of it stays there after an erasure. */
  readonly nameless?: true
  /** Fields every look at which is recorded: the history says that they changed, never what they were. */
  readonly looked?: ReadonlySet<string>
  /** Further records that concern these values, before and after a change. */
  touches?(record: Stored<V>): readonly Touched[]
}

/** The fields of an entry that enter the log sealed. */
export function sealedFields(type: RecordType, before: Values | null, after: Values | null): ReadonlySet<string> {
  return new Set([...sealedFieldsOf(type.fields), ...(type.alsoSealed?.(before, after) ?? [])])
}

/** What the log calls a record. */
export const nameInLog = (type: Pick<RecordType, 'nameless'> | undefined, name: string) => (type?.nameless ? '' : name)

/** Reads a record for a change of it. @throws AppError `not-found`, `forbidden` */
export async function recordToEdit<V extends Values>(ctx: Ctx, type: RecordType<V>, id: string): Promise<Stored<V>> {
  const record = await type.read(ctx, id)
  if (!record) throw new AppError('not-found')
  if (!type.mayEdit(ctx.actor, record)) throw new AppError('forbidden')
  return record
}

/** How new values of a record that was read at `version` are written, and its entry. */
export async function planSave<V extends Values>(
  ctx: Ctx,
  type: RecordType<V>,
  before: Stored<V>,
  version: number,
  values: V,
  { action = 'update', undoes }: Pick<SaveOptions, 'action' | 'undoes'> = {},
): Promise<Planned> {
  const after = { ...before, values, name: nameAfter(before, values) }
  return {
    steps: await type.save(ctx, before, version, values),
    change: {
      action,
      subject: { kind: type.kind, id: before.id, name: nameInLog(type, after.name) },
      touches: [...(type.touches?.(before) ?? []), ...(type.touches?.(after) ?? [])],
      values: valuesChanged(type.fields, before.values, values),
      sealed: sealedFields(type, before.values, values),
      ...(undoes ? { undoes } : {}),
    },
  }
}

interface SaveOptions {
  readonly action?: Action
  readonly undoes?: string
  /** Further steps of the same write, and the entries of further records they change. */
  readonly more?: readonly Step[]
  readonly also?: readonly Change[]
  /** They are one deed, taken back at once. */
  readonly together?: boolean
}

/**
 * Saves new values of a record that was read at `version`, as one change. Values that are as they were cost nothing.
 * @returns the id of the entry of the change log, null when nothing was different
 * @throws AppError `conflict` with the current version, or what a step refuses with
 */
export async function saveRecord<V extends Values>(
  ctx: Ctx,
  type: RecordType<V>,
  before: Stored<V>,
  version: number,
  values: V,
  { more = [], also = [], together = false, ...options }: SaveOptions = {},
): Promise<string | null> {
  const changed = valuesChanged(type.fields, before.values, values)
  if (!Object.keys(changed).length && version === before.version && !more.length) return null
  const id = entryId(ctx)
  const { steps, change } = await planSave(ctx, type, before, version, values, options)
  await writeRecord(
    ctx,
    [...steps, ...more],
    { id, ...change },
    { current: () => currentOf(ctx, type, before.id), also, together },
  )
  return id
}

/** That a record was confirmed now, by whoever acts. */
export const verifiedNow = ({ now, actor }: Pick<Ctx, 'now' | 'actor'>) => ({
  verifiedAt: now.slice(0, 10),
  verifiedBy: actor.label,
})

/** Confirms that a record is right as of today. @returns its entry in the log @throws AppError `conflict` */
export function verifyRecord<V extends Values>(
  ctx: Ctx,
  type: RecordType<V>,
  before: Stored<V>,
  version: number,
): Promise<string | null> {
  return saveRecord(ctx, type, before, version, { ...before.values, ...verifiedNow(ctx) }, { action: 'verify' })
}

async function currentOf<V extends Values>(ctx: Ctx, type: RecordType<V>, id: string): Promise<Current | null> {
  const record = await type.read(ctx, id)
  if (!record || !type.mayRead(ctx.actor, record)) return null
  const hidden = new Set([
    ...(type.masked?.(record) ?? []),
    ...((type.maySeeSealed?.(ctx.actor) ?? true) ? [] : sealedFieldsOf(type.fields)),
  ])
  const values = Object.fromEntries(Object.entries(record.values).filter(([field]) => !hidden.has(field)))
  return { version: record.version, values }
}

const nameAfter = (before: Stored, values: Values) =>
  typeof values.name === 'string' ? values.name : typeof values.title === 'string' ? values.title : before.name

/** Whether a record still has, in some fields, the values it got by an entry. */
export function stillHas(values: Values, changed: Readonly<Record<string, readonly [unknown, unknown]>>): boolean {
  return Object.entries(changed).every(([field, [, after]]) => sameValue(values[field], after))
}

import { AppError, type ErrorCode } from '../errors'
import type { Ctx } from '../context'
import { StoreError, type Row, type Statement } from '../store/port'
import { alongField } from './entries'
import { changedValues, sameValue, type Catalogue, type Values } from './fields'
import { entriesOf, entryId, entryStatements, refuseAgain, type Change } from './log'

/** One statement of a write; `refuse`: what it means when it returns no row. Then nothing is written. */
export interface Step {
  readonly statement: Statement
  readonly refuse?: ErrorCode | { readonly field: string; readonly code: string }
}

/**
 * The steps that change what a record leads to: of each field that is different, its statement, refused at that field
 * when it leads to something unknown. `before` null: a new record.
 */
export function relationSteps<L extends object>(
  before: L | null,
  after: L,
  writes: { readonly [K in keyof L]: Statement },
): Step[] {
  return (Object.keys(writes) as (keyof L & string)[]).flatMap((field) =>
    sameValue(before?.[field], after[field])
      ? []
      : [{ statement: writes[field], refuse: { field, code: 'not-in-list' } }],
  )
}

/** What a record looked like when a write came too late, for the dialogue of the conflict. */
export interface Current {
  readonly version: number
  readonly values: Values
}

interface WriteOptions {
  /** Reads the record again when a step with `refuse: 'conflict'` found another version. */
  readonly current?: () => Promise<Current | null>
  /** Entries of further records that the same write changed. */
  readonly also?: readonly Change[]
  /** They are one deed: the entry names them, and is taken back with all of them. */
  readonly together?: boolean
}

/** What a change is written with. */
export interface Planned {
  readonly steps: readonly Step[]
  readonly change: Change
}

/**
 * The one way a record is written: all steps and the entries of the change log in one transaction. A step without a row
 * is refused with its own reason.
 * @returns the rows of the steps
 * @throws AppError the reason of the step; `conflict` carries `{ version, values, changedBy, changedAt }`, or is
 *   `not-found` when the record is gone; `already-done` when this request was written before; StoreError `unique` (a
 *   key was taken meanwhile: `withFreeKey` tries again)
 */
export async function writeRecord(
  ctx: Ctx,
  steps: readonly Step[],
  change: Change,
  { current, also = [], together = false }: WriteOptions = {},
): Promise<Row[][]> {
  const id = entryId(ctx)
  // What the record leads to comes before it, so that taking everything back in turn finds it still there.
  const further = also.map((one) => ({ id: ctx.newId(), ...one }))
  const along = { [alongField]: [[], further.map((one) => one.id)] as const }
  const own = { id, ...change, ...(together ? { values: { ...change.values, ...along } } : {}) }
  const entries = [...further, own]
  try {
    const rows = await ctx.store.write([
      ...steps.map(({ statement, refuse }) => (refuse ? { ...statement, mustReturn: true } : statement)),
      ...entries.flatMap((entry) => entryStatements(ctx, entry)),
    ])
    ctx.written?.push(own.id, ...entries.slice(0, -1).map(({ id }) => id))
    return rows
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    if (error.code === 'unique' || error.code === 'no-row') await refuseAgain(ctx)
    if (error.code !== 'no-row') throw error
    const refuse = steps[error.options.statement ?? -1]?.refuse
    if (refuse === undefined) throw error
    if (typeof refuse === 'object') throw new AppError('invalid', { fieldErrors: { [refuse.field]: refuse.code } })
    if (refuse !== 'conflict' || !current) throw new AppError(refuse)
    throw await conflictWith(ctx, change.subject.id, await current())
  }
}

/** The refusal of a write that came too late: what the record looks like now, and who changed it. */
export async function conflictWith(ctx: Ctx, id: string, current: Current | null): Promise<AppError> {
  if (!current) return new AppError('not-found')
  const [last] = await entriesOf(ctx, id, { limit: 1 })
  return new AppError('conflict', {
    version: current.version,
    values: current.values,
    changedBy: last?.actorLabel ?? '',
    changedAt: last?.at ?? '',
  })
}

/** The fields of a catalogue whose values always enter the log sealed. */
export function sealedFieldsOf(catalogue: Catalogue): ReadonlySet<string> {
  return new Set(Object.keys(catalogue).filter((name) => catalogue[name]!.restricted || catalogue[name]!.personal))
}

/** The values of an entry for a new record (`before` null) or an edited one. */
export function valuesChanged(catalogue: Catalogue, before: Values | null, after: Values) {
  return changedValues(catalogue, before ?? {}, after)
}

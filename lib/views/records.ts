import type { Ctx } from '../context'
import { countBulk } from '../limits/service'
import { AppError } from '../errors'
import { networkAddress } from '../network/schema'
import { changedValues, propsOf } from '../records/fields'
import { slugOf } from '../records/keys'
import { recordToEdit, saveRecord, type RecordType, type Stored } from '../records/record-type'
import { trashMark, trashRecord } from '../records/trash'
import { writeRecord } from '../records/write'
import { readRow, statement } from '../store/query'
import { viewFields, type ViewForm, type ViewValues } from './fields'
import { packed } from './frozen'
import { mayEditView, mayPublishViews, mayReadView, maySaveViews, mayShareViews } from './policy'
import { createView, freezeView, readView, readViewData, setDefaultView, trashView, updateView } from './queries'
import { freeze } from './scene'
import { stateOfAddress } from './schema'
import { frozenState } from './service'

/** The record of a view; what others keep for themselves is not there. @throws AppError `not-found` */
export async function viewRecord(ctx: Ctx, id: string): Promise<Stored<ViewValues>> {
  const record = await viewType.read(ctx, id)
  if (!record || !mayReadView(ctx.actor, record.values)) throw new AppError('not-found')
  return record
}

/** A view with the values of its form. @throws AppError `not-found`, `forbidden` */
export async function viewToEdit(ctx: Ctx, id: string): Promise<Stored<ViewValues>> {
  return recordToEdit(ctx, viewType, id)
}

/**
 * Saves what an address of the network page shows as a new view, and returns its id. What is seen of a snapshot keeps
 * the data of that. @throws AppError `forbidden`
 */
export async function addView(ctx: Ctx, form: ViewForm, address: string): Promise<string> {
  const state = stateOfAddress(address)
  const frozen = state.snapshot ? await frozenState(ctx, state) : null
  return create(ctx, form, networkAddress({ ...state, snapshot: '' }), frozen && packed(frozen), frozen?.at ?? null)
}

/** A view of one's own that shows the same. @throws AppError `not-found`, `forbidden` */
export async function duplicateView(ctx: Ctx, id: string, name: string): Promise<string> {
  const { values } = await viewRecord(ctx, id)
  const data = values.takenAt ? ((await readRow(ctx.store, readViewData, { id }))?.data ?? null) : null
  const { description, address, takenAt } = values
  return create(ctx, { name, description, sharing: 'private' }, address, data, takenAt)
}

/**
 * A view of one's own that keeps what the given one shows now, for good. A comparison is not kept, only its later day.
 * @throws AppError `not-found`, `forbidden`, `too-much-at-once`
 */
export async function takeSnapshot(ctx: Ctx, id: string, name: string): Promise<string> {
  const { values } = await viewRecord(ctx, id)
  await countBulk(ctx, 'layout')
  const state = stateOfAddress(values.address)
  const { description } = values
  const address = networkAddress({ ...state, day: '', compare: '' })
  return create(ctx, { name, description, sharing: 'private' }, address, packed(await freeze(ctx, state)), ctx.now)
}

async function create(
  ctx: Ctx,
  form: ViewForm,
  address: string,
  data: string | null,
  takenAt: string | null,
): Promise<string> {
  if (!maySaveViews(ctx.actor) || (form.sharing === 'office' && !mayShareViews(ctx.actor)))
    throw new AppError('forbidden')
  const id = ctx.newId()
  const values = { ...form, address, ownerId: ctx.actor.id, takenAt, publicKey: null, publishedAt: null }
  const write = statement(createView, { id, props: propsOf(viewFields, values), data, now: ctx.now })
  await writeRecord(ctx, [{ statement: write }], {
    action: 'create',
    subject: { kind: 'view', id, name: form.name },
    values: changedValues(viewFields, {}, values),
  })
  return id
}

/** Saves a view that was read at `version`. @throws AppError `conflict`, `not-found`, `forbidden` */
export async function editView(ctx: Ctx, id: string, version: number, form: ViewForm): Promise<string | null> {
  const before = await viewToEdit(ctx, id)
  return saveRecord(ctx, viewType, before, version, { ...before.values, ...form })
}

/** Moves a view to the trash; its public picture ends. @throws AppError `conflict`, `not-found`, `forbidden` */
export async function deleteView(ctx: Ctx, id: string, version: number): Promise<string> {
  return trashRecord(ctx, viewType, await viewToEdit(ctx, id), version)
}

/** Lets one's network open with a view; null: with everything. A habit of one person, no change of a record. */
export async function openWith(ctx: Ctx, id: string | null): Promise<void> {
  if (!maySaveViews(ctx.actor)) throw new AppError('forbidden')
  if (id !== null) await viewRecord(ctx, id)
  await ctx.store.write([statement(setDefaultView, { userId: ctx.actor.id, viewId: id })])
}

/**
 * Publishes the picture of a view: that of a snapshot as it was kept, any other as it is now.
 * @throws AppError `conflict`, `not-found`, `forbidden`, `too-much-at-once` when it shows too many to be drawn
 */
export async function publishView(ctx: Ctx, id: string, version: number): Promise<string | null> {
  if (!mayPublishViews(ctx.actor)) throw new AppError('forbidden')
  const before = await viewToEdit(ctx, id)
  const { address, takenAt, name } = before.values
  const frozen = takenAt ? null : await freeze(ctx, stateOfAddress(address))
  if (frozen && !frozen.arranged) throw new AppError('too-much-at-once')
  const publicKey = before.values.publicKey ?? `${slugOf(name).slice(0, 50)}-${ctx.newId().slice(0, 8)}`
  const values = { ...before.values, publicKey, publishedAt: ctx.now }
  const more = frozen ? [{ statement: statement(freezeView, { id, data: packed(frozen) }) }] : []
  return saveRecord(ctx, viewType, before, version, values, { action: 'publish', more })
}

/** Takes the public picture of a view back. @throws AppError `conflict`, `not-found`, `forbidden` */
export async function withdrawView(ctx: Ctx, id: string, version: number): Promise<string | null> {
  if (!mayPublishViews(ctx.actor)) throw new AppError('forbidden')
  const before = await viewToEdit(ctx, id)
  const values = { ...before.values, publicKey: null, publishedAt: null }
  return saveRecord(ctx, viewType, before, version, values, { action: 'withdraw' })
}

/** How views are read and written, for the history, undo and the trash. */
export const viewType: RecordType<ViewValues> = {
  kind: 'view',
  fields: viewFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readView, { id })
    return row ? { id, key: id, name: row.values.name, version: row.version, values: row.values } : null
  },
  save: (ctx, before, version, values) => {
    const { publicKey, sharing } = before.values
    // Taking something back must not publish, or share, what one may not.
    if (values.publicKey !== publicKey && !mayPublishViews(ctx.actor)) throw new AppError('forbidden')
    if (values.sharing !== sharing && values.sharing === 'office' && !mayShareViews(ctx.actor))
      throw new AppError('forbidden')
    const props = propsOf(viewFields, values)
    return [{ statement: statement(updateView, { id: before.id, version, props, now: ctx.now }), refuse: 'conflict' }]
  },
  trash: (ctx, record, version) => {
    const { publicKey, publishedAt } = record.values
    const mark = { id: record.id, version, ...trashMark(ctx, record) }
    return {
      steps: [{ statement: statement(trashView, mark), refuse: 'conflict' }],
      values: publicKey ? { publicKey: [publicKey, null], publishedAt: [publishedAt, null] } : {},
    }
  },
  mayRead: (actor, record) => mayReadView(actor, record.values),
  mayEdit: (actor, record) => mayEditView(actor, record.values),
}

import { derived, unlessChanged } from '../copies/service'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import { changedValues, propsOf } from '../records/fields'
import { recordToEdit, saveRecord, type RecordType, type Stored } from '../records/record-type'
import { trashMark, trashRecord } from '../records/trash'
import { writeRecord } from '../records/write'
import { readRow, readRows, statement } from '../store/query'
import { helplineFields, type HelplineForm, type HelplineValues } from './fields'
import { mayEditHelplines, mayReadHelplines } from './policy'
import { createHelpline, listHelplines, readHelpline, trashHelpline, updateHelpline } from './queries'
import type { Helpline } from './schema'

/** Most help lines an office has. */
const mostLines = 500

/** The help lines of the office, by name; kept in memory until one changes. */
export async function officeHelplines(ctx: Ctx): Promise<readonly Helpline[]> {
  if (!mayReadHelplines(ctx.actor)) throw new AppError('forbidden')
  return derived(ctx.store, 'danger/helplines', {
    build: async () => (await readRows(ctx.store, listHelplines, { limit: mostLines })).map((row) => row.helpline),
    follow: unlessChanged('helpline'),
  })
}

/** The record of a help line. @throws AppError `not-found`, `forbidden` */
export async function helplineRecord(ctx: Ctx, id: string): Promise<Stored<HelplineValues>> {
  if (!mayReadHelplines(ctx.actor)) throw new AppError('forbidden')
  const record = await helplineType.read(ctx, id)
  if (!record) throw new AppError('not-found')
  return record
}

/** A help line with the values of its form. @throws AppError `not-found`, `forbidden` */
export async function helplineToEdit(ctx: Ctx, id: string): Promise<Stored<HelplineValues>> {
  return recordToEdit(ctx, helplineType, id)
}

/** Records a help line and returns its id. @throws AppError `forbidden` */
export async function addHelpline(ctx: Ctx, form: HelplineForm): Promise<string> {
  if (!mayEditHelplines(ctx.actor)) throw new AppError('forbidden')
  const id = ctx.newId()
  const create = statement(createHelpline, { id, props: propsOf(helplineFields, form), now: ctx.now })
  await writeRecord(ctx, [{ statement: create }], {
    action: 'create',
    subject: { kind: 'helpline', id, name: form.name },
    values: changedValues(helplineFields, {}, form),
  })
  return id
}

/** Saves a help line that was read at `version`. @throws AppError `conflict`, `not-found`, `forbidden` */
export async function editHelpline(ctx: Ctx, id: string, version: number, form: HelplineForm): Promise<string | null> {
  const before = await helplineToEdit(ctx, id)
  return saveRecord(ctx, helplineType, before, version, { ...before.values, ...form })
}

/** Moves a help line to the trash. @throws AppError `conflict`, `not-found`, `forbidden` */
export async function deleteHelpline(ctx: Ctx, id: string, version: number): Promise<string> {
  return trashRecord(ctx, helplineType, await helplineToEdit(ctx, id), version)
}

/** How help lines are read and written, for the history, undo and the trash. */
export const helplineType: RecordType<HelplineValues> = {
  kind: 'helpline',
  fields: helplineFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readHelpline, { id })
    return row ? { id, key: id, name: row.values.name, version: row.version, values: row.values } : null
  },
  save: (ctx, before, version, values) => {
    const props = propsOf(helplineFields, values)
    return [
      { statement: statement(updateHelpline, { id: before.id, version, props, now: ctx.now }), refuse: 'conflict' },
    ]
  },
  trash: (ctx, record, version) => {
    const mark = { id: record.id, version, ...trashMark(ctx, record) }
    return { steps: [{ statement: statement(trashHelpline, mark), refuse: 'conflict' }] }
  },
  mayRead: mayReadHelplines,
  mayEdit: mayEditHelplines,
}

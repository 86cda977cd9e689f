import { derived, unlessChanged } from '../copies/service'
import type { Ctx } from '../context'
import { propsOf } from '../records/fields'
import { recordToEdit, saveRecord, type RecordType, type Stored } from '../records/record-type'
import { readRow, statement } from '../store/query'
import { rhythmFields, usualRhythms, type RhythmForm, type RhythmValues } from './fields'
import { mayReadRhythms, maySetRhythms } from './policy'
import { readRhythms, saveRhythms } from './queries'

const id = 'rhythms'

/** The intervals that count now; kept in memory until they are set anew. Authorises nothing. */
export async function rhythms(ctx: Ctx): Promise<RhythmValues> {
  return derived(ctx.store, 'rhythms', {
    build: async () => (await read(ctx)).values,
    follow: unlessChanged('rhythm'),
  })
}

async function read(ctx: Ctx): Promise<Stored<RhythmValues>> {
  const row = await readRow(ctx.store, readRhythms, { id })
  return { id, key: id, name: '', version: row?.version ?? 0, values: row?.values ?? usualRhythms }
}

/** The intervals with the values of their form. @throws AppError `forbidden` */
export async function rhythmsToEdit(ctx: Ctx): Promise<Stored<RhythmValues>> {
  return recordToEdit(ctx, rhythmType, id)
}

/** Saves the intervals that were read at `version`. @throws AppError `conflict`, `forbidden` */
export async function setRhythms(ctx: Ctx, version: number, form: RhythmForm): Promise<string | null> {
  return saveRecord(ctx, rhythmType, await rhythmsToEdit(ctx), version, form)
}

/** How the intervals are read and written, for the history and undo. */
export const rhythmType: RecordType<RhythmValues> = {
  kind: 'rhythm',
  fields: rhythmFields,
  read: (ctx) => read(ctx),
  save: (ctx, before, version, values) => {
    const props = propsOf(rhythmFields, values)
    return [{ statement: statement(saveRhythms, { id: before.id, version, props, now: ctx.now }), refuse: 'conflict' }]
  },
  mayRead: mayReadRhythms,
  mayEdit: maySetRhythms,
}

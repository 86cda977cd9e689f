import { derived, unlessChanged } from '../copies/service'
import type { Ctx } from '../context'
import { propsOf } from '../records/fields'
import { recordToEdit, saveRecord, type RecordType, type Stored } from '../records/record-type'
import { readRow, statement } from '../store/query'
import { settingFields, usualSettings, type SettingForm, type SettingValues } from './fields'
import { maySetSettings } from './policy'
import { readSettings, saveSettings } from './queries'

const id = 'settings'

/** What is switched on; kept in memory until it is set anew. Authorises nothing. */
export async function settings(ctx: Pick<Ctx, 'store'>): Promise<SettingValues> {
  return derived(ctx.store, 'settings', {
    build: async () => (await read(ctx)).values,
    follow: unlessChanged('setting'),
  })
}

async function read(ctx: Pick<Ctx, 'store'>): Promise<Stored<SettingValues>> {
  const row = await readRow(ctx.store, readSettings, { id })
  return { id, key: id, name: '', version: row?.version ?? 0, values: row?.values ?? usualSettings }
}

/** The switches with the values of their form. @throws AppError `forbidden` */
export async function settingsToEdit(ctx: Ctx): Promise<Stored<SettingValues>> {
  return recordToEdit(ctx, settingType, id)
}

/** Saves the switches that were read at `version`. @throws AppError `conflict`, `forbidden` */
export async function setSettings(ctx: Ctx, version: number, form: SettingForm): Promise<string | null> {
  return saveRecord(ctx, settingType, await settingsToEdit(ctx), version, form)
}

/** How the switches are read and written, for the history and undo. */
export const settingType: RecordType<SettingValues> = {
  kind: 'setting',
  fields: settingFields,
  read: (ctx) => read(ctx),
  save: (ctx, before, version, values) => {
    const props = propsOf(settingFields, values)
    return [{ statement: statement(saveSettings, { id: before.id, version, props, now: ctx.now }), refuse: 'conflict' }]
  },
  mayRead: maySetSettings,
  mayEdit: maySetSettings,
}

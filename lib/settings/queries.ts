import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { settingFields } from './fields'

const text = z.string()
const integer = z.number().int()

/** The switches that were set; no row: nobody has set any. */
export const readSettings = query(
  'settings/read-settings',
  { id: text },
  { version: integer, values: storedSchemaOf(settingFields) },
)
export const saveSettings = query(
  'settings/save-settings',
  { id: text, version: integer, props: propsSchemaOf(settingFields), now: text },
  { version: integer },
)

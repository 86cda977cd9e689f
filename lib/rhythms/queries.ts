import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { rhythmFields } from './fields'

const text = z.string()
const integer = z.number().int()

/** The intervals that were set; no row: nobody has set any. */
export const readRhythms = query(
  'rhythms/read-rhythms',
  { id: text },
  { version: integer, values: storedSchemaOf(rhythmFields) },
)
export const saveRhythms = query(
  'rhythms/save-rhythms',
  { id: text, version: integer, props: propsSchemaOf(rhythmFields), now: text },
  { version: integer },
)

import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { helplineFields } from './fields'
import { dangerKinds } from './kinds'
import { helplineSchema } from './schema'

const text = z.string()
const integer = z.number().int()

export const countDanger = query(
  'danger/count-danger',
  { id: text, kind: z.enum(dangerKinds), month: text },
  { count: integer },
)
export const listDangerCounts = query(
  'danger/list-danger-counts',
  { since: text },
  { kind: z.enum(dangerKinds), month: text, count: integer },
)
export const createHelpline = query(
  'danger/create-helpline',
  { id: text, props: propsSchemaOf(helplineFields), now: text },
  { id: text },
)
export const updateHelpline = query(
  'danger/update-helpline',
  { id: text, version: integer, props: propsSchemaOf(helplineFields), now: text },
  { version: integer },
)
export const trashHelpline = query(
  'danger/trash-helpline',
  { id: text, version: integer, name: text, by: text, now: text },
  { id: text },
)
export const readHelpline = query(
  'danger/read-helpline',
  { id: text },
  { version: integer, values: storedSchemaOf(helplineFields) },
)
export const listHelplines = query('danger/list-helplines', { limit: integer }, { helpline: helplineSchema })

import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { taskFields } from './fields'

const text = z.string()
const integer = z.number().int()

/** Every value of a task, and the meeting it arose from. */
export const readTask = query(
  'tasks/read-task',
  { id: text },
  { version: integer, meetingId: text.nullable(), values: storedSchemaOf(taskFields) },
)
export const updateTask = query(
  'tasks/update-task',
  { id: text, version: integer, props: propsSchemaOf(taskFields) },
  { version: integer },
)
export const assignTask = query('tasks/assign-task', { id: text, organisationId: text.nullable() }, { id: text })

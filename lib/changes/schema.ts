import { z } from 'zod'

/** One entry of the change log as the store keeps it; `before`/`after` are JSON texts or null. */
export const changeSchema = z.object({
  id: z.string(),
  at: z.string(),
  actorLabel: z.string(),
  action: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type Change = z.output<typeof changeSchema>

/** One field of a change, both sides as texts for people. */
export interface FieldChange {
  field: string
  before: string
  after: string
}

/** The fields in which two versions differ; lists are joined, absent is empty. Bookkeeping fields never count. */
export function diffFields(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  const ignored = new Set(['id', 'version', 'createdAt', 'updatedAt', 'sortName'])
  const text = (value: unknown) =>
    value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value)
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !ignored.has(field) && text(before[field]) !== text(after[field]))
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
}

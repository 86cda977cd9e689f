import { z } from 'zod'
import { formSchemaOf } from '../records/fields'
import { helplineFields } from './fields'
import { dangerKinds, type DangerKind } from './kinds'

/** A number to dial. `forWhom`, `languages` and `hours` are words for people; null: not documented. */
export const urgentNumberSchema = z.object({
  label: z.string(),
  forWhom: z.string().nullable(),
  number: z.string(),
  languages: z.string().nullable(),
  hours: z.string().nullable(),
  source: z.string(),
})
export type UrgentNumber = z.output<typeof urgentNumberSchema>

/** A kind of danger that a question speaks of, and whom to call, the first one first. */
export const urgentSchema = z.object({ kind: z.enum(dangerKinds), numbers: z.array(urgentNumberSchema) })
export type Urgent = z.output<typeof urgentSchema>

/** Every number once: first the first of each kind, then the second ones, and so on. */
export function numbersOf(urgent: readonly Urgent[]): UrgentNumber[] {
  const rounds = Math.max(0, ...urgent.map((entry) => entry.numbers.length))
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    urgent.flatMap(({ numbers }) => numbers[round] ?? []),
  ).flat()
  return inTurn.filter((entry, index) => inTurn.findIndex((other) => other.number === entry.number) === index)
}

/** A help line of the office. */
export const helplineSchema = z.object({
  id: z.string(),
  name: z.string(),
  number: z.string(),
  forWhom: z.string().nullable(),
  dangers: z.array(z.enum(dangerKinds)),
  languages: z.string().nullable(),
  hours: z.string().nullable(),
  source: z.string(),
})
export type Helpline = z.output<typeof helplineSchema>

/** The form that records a help line: it helps with at least one danger. */
export const helplineFormSchema = formSchemaOf(helplineFields, ({ dangers }) => {
  if (!dangers) return {}
  if (!dangers.length) return { dangers: 'required' }
  return dangers.every((kind) => dangerKinds.includes(kind as DangerKind)) ? {} : { dangers: 'not-in-list' }
})

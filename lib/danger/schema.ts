import { z } from 'zod'
import { dangerKinds } from './kinds'

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

import { z } from 'zod'
import { confidences, organisationRefSchema } from '../organisations/schema'

/** Kinds of dated relations between organisations; all but `cooperation` and `foundation` have a direction. */
export const cooperationKinds = [
  'cooperation',
  'service-contract',
  'funding',
  'membership',
  'acting-for',
  'foundation',
] as const
export type CooperationKind = (typeof cooperationKinds)[number]

/** A cooperation with its partners. Dates as the source knows them (`2016`, `2023-08`, `2019-09-28`). */
export const cooperationSchema = z.object({
  id: z.string(),
  kind: z.enum(cooperationKinds),
  description: z.string().nullable(),
  strength: z.number().int().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  evidence: z.string().nullable(),
  partners: z.array(organisationRefSchema.extend({ role: z.enum(['from', 'to', 'partner']) })),
})
export type Cooperation = z.output<typeof cooperationSchema>

/** A cooperation with when it was changed, for programs. */
export const datedCooperationSchema = cooperationSchema.extend({ updatedAt: z.string().nullable() })
export type DatedCooperation = z.output<typeof datedCooperationSchema>

/** Whether a cooperation has ended before `today` (YYYY-MM-DD); a bare year ends with it. */
export function hasEnded(until: string | null, today: string): boolean {
  return until !== null && `${until}${'-12-31'.slice(until.length - 4)}`.slice(0, 10) < today
}

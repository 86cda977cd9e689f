import { z } from 'zod'
import { areaKinds } from '../areas/schema'
import { confidences, organisationRefSchema } from '../organisations/schema'

export const responsibilityKinds = ['statutory', 'delegated', 'voluntary', 'contact'] as const
export type ResponsibilityKind = (typeof responsibilityKinds)[number]

/** A responsibility with who holds it: the row the resolution works on. `reach` `region`: the district reaches beyond the area. */
export const responsibilitySchema = z.object({
  id: z.string(),
  kind: z.enum(responsibilityKinds),
  reach: z.string().nullable(),
  targetGroup: z.string().nullable(),
  legalBasis: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  evidence: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  topicId: z.string(),
  areaId: z.string(),
  /** How many topics its holder is responsible for: few means a core task. */
  holderTopics: z.number().int(),
  post: z.object({ function: z.string(), phone: z.string().nullable(), email: z.string().nullable() }).nullable(),
  organisation: organisationRefSchema.extend({
    place: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    website: z.string().nullable(),
    street: z.string().nullable(),
    postalCode: z.string().nullable(),
    openingHours: z.string().nullable(),
    type: z.string().nullable(),
    protected: z.boolean(),
    verifiedAt: z.string().nullable(),
  }),
})
export type Responsibility = z.output<typeof responsibilitySchema>

/** A responsibility as the record of its holder shows it. */
export const heldResponsibilitySchema = z.object({
  id: z.string(),
  kind: z.enum(responsibilityKinds),
  reach: z.string().nullable(),
  targetGroup: z.string().nullable(),
  legalBasis: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  evidence: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  topicId: z.string(),
  topicLabel: z.string(),
  topicEn: z.string().nullable(),
  areaName: z.string(),
  areaKind: z.enum(areaKinds),
})
export type HeldResponsibility = z.output<typeof heldResponsibilitySchema>

/** A reported gap: nobody is recorded for a topic in an area. */
export const serviceGapSchema = z.object({
  id: z.string(),
  question: z.string(),
  reports: z.number().int(),
  lastReportedAt: z.string(),
  topicLabel: z.string().nullable(),
  areaName: z.string().nullable(),
})
export type ServiceGap = z.output<typeof serviceGapSchema>

import { confidences, organisationFields } from '../organisations/fields'
import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

/** A post, in the order of its form: what it is, how it is reached, who holds it, and how one knows. */
export const postFields = {
  function: { type: 'text', max: 120, required: true },
  organisationId: { type: 'reference', to: 'organisation', required: true },
  /** The part of the organisation it is in (Fachdienst, team), in words. */
  unit: { type: 'text', max: 120 },
  phone: organisationFields.phone,
  email: organisationFields.email,
  room: { type: 'text', max: 60 },
  officeHours: { type: 'long', max: 300 },
  languages: { type: 'list', max: 200 },
  holders: { type: 'holders', most: 20 },
  /** Nobody holds it from this day on. */
  vacantSince: { type: 'date' },
  absentFrom: { type: 'date' },
  absentUntil: { type: 'date' },
  /** Posts that answer for it. */
  deputyIds: { type: 'references', to: 'post', most: 5 },
  evidence: { type: 'text', max: 500 },
  confidence: { type: 'choice', of: confidences },
  verifiedAt: { type: 'date', system: true },
  verifiedBy: { type: 'text', max: 200, system: true },
} as const satisfies Catalogue

export type PostValues = ValuesOf<typeof postFields>
export type PostForm = FormOf<typeof postFields>

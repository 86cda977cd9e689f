import { confidences } from '../organisations/fields'
import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

export const responsibilityKinds = ['statutory', 'delegated', 'voluntary', 'contact'] as const
export type ResponsibilityKind = (typeof responsibilityKinds)[number]

/** For bodies that answer only a part of a topic: which part; the words beside it say what exactly. */
export const responsibilityScopes = [
  'occupation',
  'sector',
  'religion',
  'language',
  'nationality',
  'residence-status',
  'age',
  'gender',
  'other',
] as const

/** What a responsibility has, in the order of its form: who, for what, where, in which role, and how one knows. */
export const responsibilityFields = {
  organisationId: { type: 'reference', to: 'organisation', required: true },
  topicId: { type: 'reference', to: 'topic', required: true },
  areaIds: { type: 'references', to: 'area', most: 150, required: true },
  kind: { type: 'choice', of: responsibilityKinds, required: true },
  targetGroup: { type: 'text', max: 80 },
  scope: { type: 'choice', of: responsibilityScopes },
  scopeText: { type: 'text', max: 160 },
  postId: { type: 'reference', to: 'post' },
  delegatedById: { type: 'reference', to: 'organisation' },
  legalBasis: { type: 'text', max: 120 },
  validFrom: { type: 'date', partial: true },
  validTo: { type: 'date', partial: true },
  evidence: { type: 'text', max: 500, required: true },
  confidence: { type: 'choice', of: confidences, initial: 'high' },
  verifiedAt: { type: 'date', system: true },
  verifiedBy: { type: 'text', max: 200, system: true },
} as const satisfies Catalogue

export type ResponsibilityValues = ValuesOf<typeof responsibilityFields>
export type ResponsibilityForm = FormOf<typeof responsibilityFields>

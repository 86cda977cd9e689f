import { confidences } from '../organisations/fields'
import type { Catalogue, FormOf, Partner, ValuesOf } from '../records/fields'

/** Kinds of cooperation, a closed list; `directedKinds` say who does it and for whom. */
export const cooperationKinds = [
  'cooperation',
  'service-contract',
  'funding',
  'membership',
  'acting-for',
  'foundation',
  'coordination',
  'operation',
  'referral',
  'information',
  'sharing',
] as const
export type CooperationKind = (typeof cooperationKinds)[number]

/** Kinds in which somebody does something for somebody else: they need one partner `from` and one `to`. */
export const directedKinds: ReadonlySet<CooperationKind> = new Set([
  'service-contract',
  'funding',
  'membership',
  'acting-for',
  'coordination',
  'operation',
  'referral',
] as const)

/** What a partner does in a cooperation. `from` and `to` give a directed kind its direction. */
export const partnerRoles = ['from', 'to', 'partner', 'lead', 'carries-out', 'funds', 'hosts', 'advises'] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** How a cooperation is going. */
export const cooperationStates = ['planned', 'active', 'dormant', 'ended'] as const

/** Most of the scale: 1 know each other, 2 exchange, 3 coordinate, 4 work together, 5 plan together. */
export const strongest = 5

/** What a cooperation has, in the order of its form. */
export const cooperationFields = {
  title: { type: 'text', max: 160 },
  partners: { type: 'partners', roles: partnerRoles, most: 50, required: true },
  kind: { type: 'choice', of: cooperationKinds, required: true },
  strength: { type: 'scale', to: strongest },
  state: { type: 'choice', of: cooperationStates, required: true, initial: 'active' },
  since: { type: 'date', partial: true },
  until: { type: 'date', partial: true },
  topicIds: { type: 'references', to: 'topic', most: 20 },
  areaIds: { type: 'references', to: 'area', most: 50 },
  description: { type: 'long', max: 2000 },
  evidence: { type: 'text', max: 500 },
  confidence: { type: 'choice', of: confidences },
  /** Which partners said that they see themselves in it, and which that they do not (see voices.ts). */
  voices: { type: 'voices', system: true },
  verifiedAt: { type: 'date', system: true },
  verifiedBy: { type: 'text', max: 200, system: true },
} as const satisfies Catalogue

export type CooperationValues = ValuesOf<typeof cooperationFields>
export type CooperationForm = FormOf<typeof cooperationFields>

/** What the partners of a cooperation break, if anything: the code of the refusal. */
export function partnersProblem(kind: CooperationKind | null, partners: readonly Partner[]): string | null {
  if (partners.length < 2) return 'too-few-partners'
  const has = (role: PartnerRole) => partners.some((partner) => partner.role === role)
  return kind && directedKinds.has(kind) && !(has('from') && has('to')) ? 'needs-direction' : null
}

/** Kinds of danger, the most pressing first: in this order they are shown. */
export const dangerKinds = [
  'fire',
  'medical',
  'poisoning',
  'suicide',
  'violence',
  'sexual-violence',
  'child-danger',
  'threat-to-others',
  'attack',
  'forced-marriage',
  'missing',
  'no-roof',
  'deportation',
] as const
export type DangerKind = (typeof dangerKinds)[number]

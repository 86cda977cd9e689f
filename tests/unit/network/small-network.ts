import type { LinkKind, NetworkData, NetworkLink, NetworkNode } from '@/lib/network/schema'

/** An organisation for tests; its name is its id in capitals. */
export const node = (id: string, fields: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  key: `key-${id}`,
  name: id.toUpperCase(),
  shortName: null,
  kind: 'welfare',
  level: null,
  place: null,
  phone: null,
  protected: false,
  verifiedAt: null,
  stale: false,
  group: 'heide',
  topics: [],
  ...fields,
})

/** A relation for tests. */
export const link = (
  source: string,
  target: string,
  kind: LinkKind = 'cooperation',
  fields: Partial<NetworkLink> = {},
): NetworkLink => ({
  id: `${kind}:${source}:${target}`,
  source,
  target,
  kind,
  weight: 1,
  since: null,
  description: null,
  weak: false,
  ...fields,
})

/** A network of one place for tests. */
export const networkOf = (nodes: NetworkNode[], links: NetworkLink[]): NetworkData => ({
  nodes,
  links,
  groups: [{ id: 'heide', kind: 'town', name: 'Heide' }],
  topics: [],
})

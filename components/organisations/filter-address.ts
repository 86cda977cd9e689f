import type { OrganisationFilter } from '@/lib/organisations/schema'

/** The address of a list state; what is at its default stays out of it. */
export function listAddress(
  filter: OrganisationFilter,
  change: Partial<OrganisationFilter> = {},
  path = '/organisations',
): string {
  const next = { ...filter, page: 1, ...change }
  const query = new URLSearchParams()
  if (next.q) query.set('q', next.q)
  for (const kind of next.kind) query.append('kind', kind)
  if (next.area) query.set('area', next.area)
  if (next.topic) query.set('topic', next.topic)
  if (next.sort !== 'name') query.set('sort', next.sort)
  if (next.page > 1) query.set('page', String(next.page))
  return query.size ? `${path}?${query}` : path
}

import type { Ask } from '@/lib/responsibilities/schema'

/** The address of a question; `topic`, `area` and `group` only when somebody corrected what was understood. */
export function askAddress(ask: Partial<Ask>): string {
  const query = new URLSearchParams()
  for (const name of ['q', 'topic', 'area', 'group'] as const) if (ask[name]) query.set(name, ask[name])
  return query.size ? `/responsibilities?${query}` : '/responsibilities'
}

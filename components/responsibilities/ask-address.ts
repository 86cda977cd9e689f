import type { Ask } from '@/lib/responsibilities/schema'

/** What of an understood question somebody can correct. */
export type Corrected = 'topic' | 'area' | 'group'

/** The key that opens the choices; function keys, because letters belong to the field. */
export const correctionKeys: Record<Corrected, string> = { topic: 'F2', area: 'F4', group: 'F9' }

/**
 * The address of a question; `topic`, `area` and `group` only when somebody corrected what was understood.
 * @param change the chip whose choices are open on that page
 */
export function askAddress(ask: Partial<Ask>, change?: Corrected): string {
  const query = new URLSearchParams()
  for (const name of ['q', 'topic', 'area', 'group', 'include'] as const) if (ask[name]) query.set(name, ask[name])
  if (change) query.set('change', change)
  return query.size ? `/responsibilities?${query}` : '/responsibilities'
}

import type { Ask } from '@/lib/responsibilities/schema'

/** What of an understood question somebody can correct. */
export type Corrected = 'topic' | 'area' | 'group'

/** The key that opens the choices; function keys, because letters belong to the field. */
export const correctionKeys: Record<Corrected, string> = { topic: 'F2', area: 'F4', group: 'F9' }

/**
 * A question without the place it names, and without the word before it: another place was chosen, so the field must
 * not go on saying the first.
 */
export function withoutPlace(q: string, matched: readonly string[]): string {
  const words = matched.reduce((left, name) => {
    const at = left.toLowerCase().indexOf(name.toLowerCase())
    return at < 0
      ? left
      : `${left.slice(0, at).replace(/\b(?:in|bei|aus|nach|near|at)\s*$/i, '')} ${left.slice(at + name.length)}`
  }, q)
  return words
    .replace(/\s+/g, ' ')
    .replace(/ ([?.,!])/g, '$1')
    .trim()
}

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

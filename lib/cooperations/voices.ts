/** Whether partners agree that there is a cooperation; `unasked`: none of them said anything yet. */
export const agreements = ['mutual', 'one-sided', 'disputed', 'unasked'] as const
export type Agreement = (typeof agreements)[number]

/** What one organisation said of a cooperation, and on which day. */
export interface Voice {
  readonly organisationId: string
  readonly says: 'yes' | 'no'
  readonly day: string
}

/** What was said, as a cooperation keeps it: `<organisation> yes|no <YYYY-MM-DD>`. */
export function voicesOf(kept: readonly string[]): Voice[] {
  return kept.map((entry) => {
    const [organisationId, says, day] = entry.split(' ') as [string, Voice['says'], string]
    return { organisationId, says, day }
  })
}

/** What is kept after an organisation said something on a day: its last word counts. */
export function voiced(kept: readonly string[], organisationId: string, says: Voice['says'], day: string): string[] {
  const others = kept.filter((entry) => !entry.startsWith(`${organisationId} `))
  return [...others, `${organisationId} ${says} ${day}`].sort()
}

/**
 * Whether the partners of a cooperation agree on it: `mutual` when everyone named it, `one-sided` when only some did,
 * `disputed` when one denies it, whatever others say. Who takes part no longer has no voice.
 * @example agreementOf(['a yes 2026-11-01'], ['a', 'b']) // 'one-sided'
 */
export function agreementOf(kept: readonly string[], partnerIds: readonly string[]): Agreement {
  const said = voicesOf(kept).filter(({ organisationId }) => partnerIds.includes(organisationId))
  if (said.some(({ says }) => says === 'no')) return 'disputed'
  if (!said.length) return 'unasked'
  return partnerIds.every((id) => said.some(({ organisationId }) => organisationId === id)) ? 'mutual' : 'one-sided'
}

import type { Messages } from '@/lib/i18n/messages'
import { numbersOf, type Urgent } from '@/lib/danger/schema'

/** Whom to call, as lines of text: they go with every answer that is copied or sent. Empty without danger. */
export function urgentText(urgent: readonly Urgent[], words: Messages['danger']): string {
  const lines = numbersOf(urgent).map(({ number, label, hours }) => `${number} ${label}${hours ? ` (${hours})` : ''}`)
  return lines.length ? [words.copied, ...lines].join('\n') : ''
}

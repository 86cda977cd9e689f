import { formatDate, formatTime } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Message, MessageState } from '@/lib/mail/schema'

/** How a state looks: what needs somebody stands out. */
export const stateTones: Readonly<Record<MessageState, 'plain' | 'ok' | 'warn' | 'danger' | 'accent'>> = {
  queued: 'accent',
  sending: 'accent',
  uncertain: 'warn',
  failed: 'danger',
  filed: 'plain',
  sent: 'ok',
  bounced: 'danger',
  cancelled: 'plain',
}

/** An instant as people read it. */
export function instantWords(at: string, t: Messages, locale: Locale): string {
  return fill(t.mail.instant, { date: formatDate(at, locale), time: formatTime(at, locale) })
}

/** What a state means, why the message is in it, and what comes next: one sentence after the other. */
export function stateWords(message: Message, t: Messages, locale: Locale): string[] {
  const { state, lastError, attempts, nextAttemptAt, sentAt, erasedAt } = message
  const words = t.mail
  const waiting = state === 'queued'
  return [
    ...(erasedAt ? [words.erased] : []),
    ...(lastError ? [words.errors[lastError]!] : []),
    state === 'sent' && !sentAt ? words.takenAsSent : words.explained[state]!,
    ...(waiting && attempts ? [`${count(words.attempts, attempts, locale)}.`] : []),
    ...(waiting && attempts && nextAttemptAt
      ? [
          fill(words.next, {
            date: formatDate(nextAttemptAt, locale),
            time: formatTime(nextAttemptAt, locale),
          }),
        ]
      : []),
  ]
}

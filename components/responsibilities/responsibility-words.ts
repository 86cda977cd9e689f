import { formatDate, lastDay } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'

/** From when until when a responsibility holds; null when it is not limited. */
export function validityWords(
  t: Messages,
  locale: Locale,
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  today: string,
): string | null {
  const words = t.responsibilities.record
  const from = validFrom && fill(words.validSince, { date: formatDate(validFrom, locale) })
  const end =
    validTo && fill(lastDay(validTo) < today ? words.ended : words.validUntil, { date: formatDate(validTo, locale) })
  return [from, end].filter(Boolean).join(', ') || null
}

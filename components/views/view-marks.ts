import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { View } from '@/lib/views/schema'

/** What distinguishes a view from others, in short words: who sees it, of which day it is, whether it is public. */
export function viewMarks(
  t: Messages['views'],
  locale: Locale,
  { sharing, takenAt, publishedAt }: Pick<View, 'sharing' | 'takenAt' | 'publishedAt'>,
): string[] {
  return [
    t.sharings[sharing],
    ...(takenAt ? [fill(t.taken, { date: formatDate(takenAt, locale) })] : []),
    ...(publishedAt ? [fill(t.public.since, { date: formatDate(publishedAt, locale) })] : []),
  ]
}

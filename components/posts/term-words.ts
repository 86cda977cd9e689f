import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Holder } from '@/lib/records/fields'

/** From when to when somebody holds a post, as far as it is known. */
export function termWords(t: Messages, locale: Locale, { since, until }: Pick<Holder, 'since' | 'until'>): string {
  const { terms } = t.posts
  const [from, to] = [since, until].map((day) => (day ? formatDate(day, locale) : ''))
  if (since && until) return fill(terms.both, { since: from!, until: to! })
  return since ? fill(terms.since, { since: from! }) : until ? fill(terms.until, { until: to! }) : terms.none
}

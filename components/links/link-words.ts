import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { DeadLink } from '@/lib/links/schema'

/** What is wrong with a website, and since when. */
export function deadLinkWords({ problem, since }: DeadLink, words: Messages['links'], locale: Locale): string {
  return fill(words.since, { problem: words.problems[problem], date: formatDate(since, locale) })
}

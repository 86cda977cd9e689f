import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { SearchHit } from '@/lib/search/schema'

/** The title of a hit in the reader's language. */
export function hitLabel(hit: SearchHit, locale: Locale): string {
  return locale === 'en' && hit.labelEn ? hit.labelEn.charAt(0).toUpperCase() + hit.labelEn.slice(1) : hit.label
}

/** What is told beside the title: what it is, and why it was found when the title does not show it. */
export function hitDetail({ detail, why }: SearchHit, t: Messages, locale: Locale): string {
  const words = t.palette
  const what =
    'organisation' in detail
      ? [
          t.organisations.kinds[detail.organisation],
          detail.place,
          detail.validTo ? fill(t.organisations.until, { date: formatDate(detail.validTo, locale) }) : null,
        ]
      : 'area' in detail
        ? [t.responsibilities.areaKinds[detail.area]]
        : 'date' in detail
          ? [formatDate(detail.date, locale, detail.timeZone)]
          : 'due' in detail
            ? [detail.text, detail.due ? fill(words.due, { date: formatDate(detail.due, locale) }) : null]
            : 'cooperation' in detail
              ? [
                  (t.network.linkKinds as Record<string, string>)[detail.cooperation] ?? detail.cooperation,
                  detail.since ? formatDate(detail.since, locale) : null,
                ]
              : [detail.text]
  // What stands there anyway says enough.
  const shown = what.some((part) => part?.toLowerCase().includes(why.word.toLowerCase()))
  const because = shown
    ? null
    : why.similar
      ? fill(words.similar, { word: why.word })
      : fill(words.why[why.field], { word: why.word })
  return [...what, because].filter(Boolean).join(' · ')
}

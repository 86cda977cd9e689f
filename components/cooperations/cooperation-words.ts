import type { CooperationKind, PartnerRole } from '@/lib/cooperations/fields'
import { hasEnded, isEvent, type Cooperation } from '@/lib/cooperations/schema'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'

/** What a partner does: in the words of the kind where it has a direction. */
export function roleWords(t: Messages, kind: CooperationKind, role: PartnerRole): string {
  const own = t.cooperations.roles[kind]
  return role === 'from' || role === 'to'
    ? (own?.[role] ?? t.cooperations.partnerRoles[role])
    : t.cooperations.partnerRoles[role]
}

/** Since when and until when, in one line; a single event says so. */
export function spanWords(
  t: Messages,
  locale: Locale,
  cooperation: Pick<Cooperation, 'since' | 'until'>,
  today: string,
): string {
  const { since, until } = cooperation
  const day = (date: string) => formatDate(date, locale)
  if (isEvent(cooperation)) return fill(t.cooperations.eventIn, { date: day(since!) })
  const end = until && fill(hasEnded(until, today) ? t.cooperations.ended : t.organisations.until, { date: day(until) })
  return [since ? day(since) : '', end].filter(Boolean).join(', ') || '–'
}

/** What a cooperation is called: by its title, or by its partners. */
export function nameWords(cooperation: { title: string | null; partners: readonly { name: string }[] }): string {
  return cooperation.title ?? cooperation.partners.map(({ name }) => name).join(' – ')
}

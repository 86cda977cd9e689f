import Link from 'next/link'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { OfferFilter } from '@/lib/offers/schema'
import type { UsedOfQuestion } from '@/lib/offers/service'
import { topicLabel } from '@/lib/topics/schema'

interface Props {
  t: Messages
  used: UsedOfQuestion
  address: (change: Partial<OfferFilter>) => string
}

/** What of a question was not understood, and what was done instead. */
export function NotUnderstood({ t, used, address }: Props) {
  const words = t.offers.question
  const { unclear } = used
  if (!used.byWords && !used.unused.length && !unclear) return null
  return (
    <div className="no-print mt-2 flex max-w-[70ch] flex-col gap-1 text-14 text-muted">
      {used.byWords ? <p className="text-warn">{words.byWords}</p> : null}
      {unclear ? (
        <p className="text-warn">
          {fill(unclear.places.length ? words.places : words.outside, {
            matched: unclear.matched,
            place: unclear.matched,
          })}{' '}
          {unclear.places.map((place, at) => (
            <span key={place.id}>
              {at ? ', ' : ''}
              <Link prefetch={false} href={address({ area: place.id })}>
                {place.name}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      {used.unused.length ? <p>{fill(words.unused, { words: used.unused.join(', ') })}</p> : null}
    </div>
  )
}

/** What of a question was understood, in words: for paper, where the choices are not printed. */
export function understoodWords(used: UsedOfQuestion | null, t: Messages, locale: Locale): string[] {
  if (!used) return []
  const { topic, targetGroup, area, wishes, organisations } = used
  return [
    topic ? topicLabel(topic, locale) : '',
    targetGroup ? t.responsibilities.groups[targetGroup] : '',
    wishes.childcare ? t.offers.childcare : '',
    ...organisations.map(({ name }) => name),
    area?.name ?? '',
    wishes.level ? t.offers.levels[wishes.level]! : '',
  ].filter(Boolean)
}

import Link from 'next/link'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { partOfDay, partsOfDay, type FoundOffer } from '@/lib/offers/schema'
import type { Week } from '@/lib/offers/week'
import { KindSymbol } from '../organisations/kind-symbol'
import { PhoneLink } from '../ui/phone-link'
import { hoursWords, offerPhone, runWords } from './offer-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  week: Week
  /** The list of the same offers. */
  list: string
  /** Ended offers were asked for: they are not part of a week. */
  past: boolean
}

/** Monday to Sunday, a list for each day by time; below them what has no fixed day. */
export function OfferWeek({ t, locale, today, week, list, past }: Props) {
  const words = t.offers
  const entries = (found: readonly FoundOffer[], className = '') => (
    <ul className={`grid content-start gap-2 ${className}`}>
      {found.map((one) => (
        <Entry key={one.offer.id} {...{ t, locale, today }} found={one} />
      ))}
    </ul>
  )
  const parts = [...partsOfDay, null]
  const freeWeekend = week.days.slice(5).every(({ found }) => !found.length)
  return (
    <>
      <p className="mb-4 text-14 text-muted">
        {fill(words.week.sum, {
          offers: count(words.count, week.offers, locale),
          occasions: count(words.week.occasions, week.occasions, locale),
        })}{' '}
        {past ? words.week.past : ''} {week.left ? count(words.week.left, week.left, locale) : ''}{' '}
        {week.left ? <Link href={list}>{words.views.list}</Link> : null}
      </p>
      {/* On a wide screen the parts of the day stand level across the days. */}
      <div
        data-week
        className={`grid gap-x-2 gap-y-5 xl:gap-y-3 print:block print:space-y-4 ${freeWeekend ? 'xl:grid-cols-[repeat(5,minmax(0,1fr))_repeat(2,88px)]' : 'xl:grid-cols-7'}`}
      >
        {week.days.map(({ day, found }) => (
          <section
            key={day}
            aria-labelledby={`day-${day}`}
            className="grid min-w-0 content-start gap-y-2 xl:row-span-5 xl:grid-rows-subgrid print:block print:space-y-2"
          >
            <h2 id={`day-${day}`} className="flex items-baseline justify-between border-b border-line pb-1 text-16">
              {words.dayNames[day]}
              <span aria-hidden className="text-13 font-normal text-muted">
                {found.length || ''}
              </span>
            </h2>
            {parts.map((part) => {
              const then = found.filter(({ offer }) => partOfDay(offer) === part)
              return then.length ? (
                <div key={part}>
                  <h3 className="mb-1 text-13 font-normal text-muted">
                    {part ? words.parts[part] : words.week.noTime}
                  </h3>
                  {entries(then, 'sm:max-xl:grid-cols-2')}
                </div>
              ) : found.length ? (
                <span key={part} aria-hidden className="max-xl:hidden print:hidden" />
              ) : null
            })}
            {found.length ? null : <p className="text-13 text-muted">{words.week.free}</p>}
          </section>
        ))}
      </div>
      {week.byArrangement.length ? (
        <section aria-labelledby="by-arrangement" className="mt-8">
          <h2 id="by-arrangement" className="border-b border-line pb-1 text-16">
            {words.week.byArrangement}{' '}
            <span className="text-14 font-normal text-muted">{week.byArrangement.length}</span>
          </h2>
          {entries(week.byArrangement, 'mt-2 sm:grid-cols-2 xl:grid-cols-4')}
        </section>
      ) : null}
    </>
  )
}

const edges = {
  exact: 'border-line-soft border-l-3 border-l-accent bg-accent-soft',
  other: 'border-line-soft bg-surface',
}

/** An offer on a day: its time, what and where, for whom, and the number to call. */
function Entry({ t, locale, today, found: { offer, fit, lacking } }: EntryProps) {
  const words = t.offers
  const phone = offerPhone(offer)
  const begins =
    offer.startsOn && offer.startsOn > today ? runWords({ ...offer, endsOn: null }, today, words, locale) : ''
  const kinds = [offer.level ? words.levels[offer.level] : '', offer.childcare ? words.childcare : '']
  return (
    <li
      className={`min-w-0 rounded-md border p-2 text-13 [overflow-wrap:anywhere] ${fit === 'exact' ? edges.exact : edges.other}`}
    >
      {offer.startTime ? <p className="font-semibold">{hoursWords(offer, words)}</p> : null}
      <p className="mt-0.5 text-14">
        <Link prefetch={false} href={`/offers/${offer.id}`} className="font-semibold text-ink no-underline!">
          {offer.title}
        </Link>
      </p>
      <p className="mt-0.5 flex items-start gap-1.5 text-muted">
        <KindSymbol kind={offer.organisation.kind} size={16} />
        <span className="min-w-0">{[offer.organisation.name, offer.venue].filter(Boolean).join(', ')}</span>
      </p>
      {kinds.some(Boolean) ? <p className="mt-0.5">{kinds.filter(Boolean).join(' · ')}</p> : null}
      {begins ? <p className="mt-0.5">{begins}</p> : null}
      {fit === 'exact' ? <p className="mt-0.5 font-semibold text-accent">{words.exact}</p> : null}
      {lacking.length ? (
        <p className="mt-0.5 text-warn">{lacking.map((one) => words.lacking[one]).join(', ')}</p>
      ) : null}
      {phone ? (
        <p className="mt-0.5">
          <PhoneLink phone={phone} className="inline-flex min-h-6 items-center" />
        </p>
      ) : null}
    </li>
  )
}

interface EntryProps extends Pick<Props, 't' | 'locale' | 'today'> {
  found: FoundOffer
}

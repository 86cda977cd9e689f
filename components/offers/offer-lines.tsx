import Link from 'next/link'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Offer } from '@/lib/offers/schema'
import { PhoneLink } from '../ui/phone-link'
import { offerPhone, placesWords, runWords, timeWords } from './offer-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  offers: readonly Offer[]
  /** How many are shown; the list of offers has the others, under `rest`. */
  most: number
  rest: string
}

/** Running offers in a guide, a line each: what, who, when, and the number to call. */
export function OfferLines({ t, locale, today, offers, most, rest }: Props) {
  const words = t.offers
  return (
    <ul aria-label={words.title} className="flex flex-col gap-1 text-14">
      {offers.slice(0, most).map((offer) => {
        const phone = offerPhone(offer)
        const facts = [
          timeWords(offer, words, locale),
          runWords(offer, today, words, locale),
          placesWords(offer, words, locale),
        ]
        return (
          <li key={offer.id} className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-0">
              {words.singular}:{' '}
              <Link
                prefetch={false}
                href={`/offers/${offer.id}`}
                className="inline-block min-h-6 font-semibold text-ink"
              >
                {offer.title}
              </Link>
              , {offer.organisation.name}
            </span>
            {phone ? <PhoneLink phone={phone} className="inline-block min-h-6" /> : null}
            <span className="text-13 text-muted">{facts.filter(Boolean).join(' · ')}</span>
          </li>
        )
      })}
      {offers.length > most ? (
        <li className="text-13">
          <Link prefetch={false} href={rest}>
            {count(words.more, offers.length - most, locale)}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}

import Link from 'next/link'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Lacking } from '@/lib/offers/fields'
import { isOver, type Offer } from '@/lib/offers/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { PhoneLink } from '../ui/phone-link'
import { Tag } from '../ui/tag'
import { groupsWords, offerPhone, placesWords, runWords, timeWords } from './offer-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  offers: readonly { offer: Offer; lacking?: readonly Lacking[] }[]
  withOrganisation?: boolean
  /** What the table holds; else offers. */
  label?: string
}

/** Offers with when, for whom, and whether there is room; what differs from a question, where there is one. */
export function OfferTable({ t, locale, today, offers, withOrganisation = true, label }: Props) {
  const words = t.offers
  const asked = offers.some(({ lacking }) => lacking)
  return (
    <div role="region" aria-label={label ?? words.title} tabIndex={0} className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.offer}</th>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.fields.groups}</th>
            <th scope="col">{words.columns.places}</th>
            <th scope="col">{t.posts.columns.phone}</th>
            {asked ? <th scope="col">{words.columns.differs}</th> : null}
          </tr>
        </thead>
        <tbody>
          {offers.map(({ offer, lacking }) => {
            const phone = offerPhone(offer)
            return (
              <tr key={offer.id} className={isOver(offer, today) ? 'text-muted' : undefined}>
                <td>
                  <span className="flex items-start gap-2">
                    {withOrganisation ? <KindSymbol kind={offer.organisation.kind} size={20} /> : null}
                    <span>
                      <Link prefetch={false} href={`/offers/${offer.id}`} className="font-semibold">
                        {offer.title}
                      </Link>
                      <span className="block text-13 text-muted">
                        {[withOrganisation ? offer.organisation.name : '', offer.venue].filter(Boolean).join(', ')}
                      </span>
                    </span>
                  </span>
                </td>
                <td>
                  {timeWords(offer, words, locale)}
                  <span className="block text-13 text-muted">{runWords(offer, today, words, locale)}</span>
                </td>
                <td>
                  {groupsWords(offer, t)}
                  <span className="block text-13 text-muted">
                    {[
                      offer.level ? words.levels[offer.level] : '',
                      offer.childcare ? words.childcare : '',
                      offer.languages.join(', '),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </td>
                <td>{placesWords(offer, words, locale) || '–'}</td>
                <td className="whitespace-nowrap">{phone ? <PhoneLink phone={phone} /> : '–'}</td>
                {asked ? (
                  <td>
                    {lacking?.length ? (
                      <span className="text-warn">{lacking.map((one) => words.lacking[one]).join(', ')}</span>
                    ) : (
                      <Tag tone="ok">{words.exact}</Tag>
                    )}
                  </td>
                ) : null}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

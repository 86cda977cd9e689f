import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Offer } from '@/lib/offers/schema'
import { formatPhone } from '@/lib/phone'
import { KindSymbol } from '../organisations/kind-symbol'
import { buttonClass } from '../ui/button'
import { CopyButton } from '../ui/copy-button'
import { BadgeCheck, Clipboard, Phone, RefreshCw, Send } from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'
import { Tag } from '../ui/tag'
import { groupsWords, offerPhone, offerText, placesWords, timeWords } from './offer-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  offer: Offer
  /** Whom to call now, where the question speaks of danger: goes with whatever is passed on. */
  urgent: string
}

/** The offer that fits best, made to be passed on: when, for whom, whether there is room, and the number to call. */
export function OfferBest({ t, locale, today, offer, urgent }: Props) {
  const words = t.offers
  const { card } = words
  const phone = offerPhone(offer)
  const email = offer.post?.email ?? offer.organisation.email
  const text = [offerText(offer, today, t, locale), urgent].filter(Boolean).join('\n\n')
  const mail = (to: string, subject: string, body: string) =>
    `mailto:${to}?subject=${encodeURIComponent(subject)}${body ? `&body=${encodeURIComponent(body)}` : ''}`
  const places = placesWords({ ...offer, placesOn: null }, words, locale)
  return (
    <article className="rounded-md border border-t-3 border-line-soft border-t-ok p-4 sm:px-5">
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-line-soft pb-4">
        <KindSymbol kind={offer.organisation.kind} size={40} />
        <div className="min-w-0 flex-1 basis-52">
          <h2>
            <Link prefetch={false} href={`/offers/${offer.id}`} className="text-ink">
              {offer.title}
            </Link>
          </h2>
          <p className="text-14 text-muted">
            <Link
              prefetch={false}
              href={`/organisations/${offer.organisation.key}`}
              className="inline-block min-h-6 text-muted"
            >
              {offer.organisation.name}
            </Link>
            {[offer.venue, offer.bus].filter(Boolean).map((part) => `, ${part}`)}
          </p>
        </div>
        <Tag tone="ok" icon={<BadgeCheck size={16} aria-hidden />}>
          {words.exact}
        </Tag>
      </header>
      <dl className="mt-4 flex flex-wrap justify-between gap-x-6 gap-y-3 text-14">
        <Fact label={words.columns.when}>{timeWords(offer, words, locale)}</Fact>
        <Fact label={words.fields.groups!}>{groupsWords(offer, t)}</Fact>
        {offer.level ? <Fact label={words.columns.level}>{words.levels[offer.level]}</Fact> : null}
        <Fact label={words.filter.childcare}>{offer.childcare ? t.records.yes : t.records.no}</Fact>
        {offer.startsOn ? <Fact label={card.begins}>{formatDate(offer.startsOn, locale)}</Fact> : null}
        {offer.endsOn ? <Fact label={card.until}>{formatDate(offer.endsOn, locale)}</Fact> : null}
        <Fact label={words.columns.places}>
          {places ? <span className="text-ok">{places}</span> : null}
          {places && offer.placesOn ? (
            <span className="block text-13 font-normal text-muted">
              {fill(words.countedOn, { date: formatDate(offer.placesOn, locale) })}
            </span>
          ) : null}
        </Fact>
      </dl>
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        {phone ? (
          <>
            <Phone size={20} aria-hidden className="flex-none text-muted" />
            <PhoneLink phone={phone} className="inline-flex min-h-8 items-center text-20 font-semibold text-ink" />
            <span className="no-print -ml-2">
              <CopyButton
                value={formatPhone(phone)}
                label={`${t.copy}: ${t.posts.columns.phone}`}
                done={t.copied}
                icon={<Clipboard size={18} aria-hidden />}
              />
            </span>
          </>
        ) : (
          <span className="text-14 text-muted">{card.noPhone}</span>
        )}
        {offer.post ? <span className="text-13 text-muted">{offer.post.function}</span> : null}
        <span className="no-print ml-auto flex flex-wrap gap-2 max-sm:w-full">
          {email ? (
            <a href={mail(email, fill(card.askSubject, { title: offer.title }), '')} className={buttonClass()}>
              <RefreshCw size={16} aria-hidden />
              {card.askState}
            </a>
          ) : null}
          <CopyButton
            value={text}
            label={card.copy}
            done={t.copied}
            icon={<Clipboard size={18} aria-hidden />}
            className="border border-line"
          />
          <a href={mail('', offer.title, text)} className={buttonClass('primary')}>
            <Send size={16} aria-hidden />
            {card.passOn}
          </a>
        </span>
      </div>
    </article>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-13 text-muted">{label}</dt>
      <dd className="font-semibold">{children || '–'}</dd>
    </div>
  )
}

import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { Area } from '@/lib/areas/schema'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Offer } from '@/lib/offers/schema'
import type { Post } from '@/lib/posts/schema'
import type { Answer, Resolution } from '@/lib/responsibilities/resolve'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { OfferLines } from '../offers/offer-lines'
import { KindSymbol } from '../organisations/kind-symbol'
import { postLines } from '../posts/post-words'
import { contactOf } from '../responsibilities/answer-words'
import { shownWebsite } from '@/lib/organisations/schema'
import { askAddress } from '../responsibilities/ask-address'
import { PhoneLink } from '../ui/phone-link'
import { PrintButton } from '../ui/print-button'
import { PageHead } from '../ui/page-head'
import { AreaMap } from './area-map'

interface Entry {
  topic: Topic
  resolution: Resolution
}

interface Props {
  t: Messages
  locale: Locale
  now: string
  area: Area
  /** From the area upwards. */
  chain: Area[]
  entries: Entry[]
  /** The posts that answer, by their ids. */
  posts: ReadonlyMap<string, Post>
  /** Running offers there, by topic. */
  offers: ReadonlyMap<string, readonly Offer[]>
  outlines: ComponentProps<typeof AreaMap>['outlines'] | null
}

/** Organisations shown per topic; the question shows the rest. */
const most = 3

/** „Wer hilft wobei in Wesselburen“: every topic with who is responsible there, by field of action; made for paper. */
export function AreaGuide({ t, locale, now, area, chain, entries, posts, offers, outlines }: Props) {
  const words = t.guide
  const fields = entries.filter(({ topic }) => topic.parentId === null)
  const missing = entries.filter(({ resolution }) => resolution.answers.length === 0).length
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6 print:p-0">
      <PageHead
        title={fill(words.areaTitle, { place: area.name })}
        lead={[...chain.slice(1, 3).map((entry) => entry.name), fill(t.asOf, { date: formatDate(now, locale) })].join(
          ' · ',
        )}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/responsibilities', label: t.responsibilities.title },
          { href: '/areas', label: words.title },
        ]}
        actions={<PrintButton label={t.print} />}
      />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_240px] print:block">
        <div className="flex min-w-0 flex-col gap-8">
          <nav aria-label={words.fields} className="no-print">
            <ul className="flex flex-wrap gap-2 text-14">
              {fields.map(({ topic }) => (
                <li key={topic.id}>
                  <a
                    href={`#${topic.id}`}
                    className="inline-flex min-h-8 items-center rounded-md bg-surface px-3 text-ink hover:bg-hover"
                  >
                    {topicLabel(topic, locale)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {fields.map((field) => {
            const rows = [field, ...entries.filter(({ topic }) => topic.parentId === field.topic.id)]
            const shown = rows.filter(
              ({ topic, resolution }) =>
                offers.has(topic.id) || resolution.answers.some((answer) => answer.responsibility.topicId === topic.id),
            )
            const gaps = rows.filter(
              ({ topic, resolution }) => topic.parentId !== null && resolution.answers.length === 0,
            )
            return (
              <section key={field.topic.id} id={field.topic.id} className="scroll-mt-4">
                <h2 className="border-b border-line pb-1">{topicLabel(field.topic, locale)}</h2>
                {shown.length === 0 ? (
                  <p className="py-2 text-14 text-muted">{words.nobody}</p>
                ) : (
                  <ul className="divide-y divide-line-soft">
                    {shown.map(({ topic, resolution }) => (
                      <TopicRow
                        key={topic.id}
                        t={t}
                        locale={locale}
                        today={now.slice(0, 10)}
                        posts={posts}
                        offers={offers.get(topic.id) ?? []}
                        area={area}
                        topic={topic}
                        answers={resolution.answers.filter((answer) => answer.responsibility.topicId === topic.id)}
                      />
                    ))}
                  </ul>
                )}
                {gaps.length && shown.length ? (
                  <p className="mt-1 text-13 text-muted">
                    {words.nobodyFor}{' '}
                    {gaps.map(({ topic }, index) => (
                      <span key={topic.id}>
                        {index ? ', ' : ''}
                        <Link
                          prefetch={false}
                          href={askAddress({ q: `${topic.label} ${area.name}`, topic: topic.id, area: area.id })}
                        >
                          {topicLabel(topic, locale)}
                        </Link>
                      </span>
                    ))}
                  </p>
                ) : null}
              </section>
            )
          })}
        </div>
        <aside className="text-14 print:hidden">
          {outlines ? (
            <>
              <AreaMap outlines={outlines} />
              <p className="mt-2 text-13 text-muted">{t.responsibilities.mapSource}</p>
            </>
          ) : null}
          <p className="mt-4">{count(words.missing, missing, locale)}</p>
        </aside>
      </div>
    </div>
  )
}

function TopicRow({
  t,
  locale,
  today,
  posts,
  offers,
  area,
  topic,
  answers,
}: {
  t: Messages
  locale: Locale
  today: string
  posts: Props['posts']
  offers: readonly Offer[]
  area: Area
  topic: Topic
  answers: Answer[]
}) {
  const words = t.guide
  return (
    <li className="grid break-inside-avoid gap-x-6 gap-y-1 py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,5fr)] print:grid-cols-[2fr_5fr]">
      <h3 className="text-14">
        <Link
          prefetch={false}
          href={askAddress({ q: `${topic.label} ${area.name}`, topic: topic.id, area: area.id })}
          className="text-ink"
        >
          {topicLabel(topic, locale)}
        </Link>
      </h3>
      <ul className="flex flex-col gap-1 text-14">
        {answers.slice(0, most).map((answer) => {
          const { organisation, post } = answer.responsibility
          const full = posts.get(post?.id ?? '')
          const postWords = full ? postLines(full, today, t.posts, locale).join('; ') : ''
          const { phone, email, website } = contactOf(answer)
          return (
            <li key={answer.responsibility.id} className="flex flex-wrap items-baseline gap-x-3">
              <span className="inline-flex min-w-0 items-baseline gap-2">
                <KindSymbol kind={organisation.kind} size={16} />
                <span>
                  <Link
                    prefetch={false}
                    href={`/organisations/${organisation.key}`}
                    className="inline-block min-h-6 font-semibold text-ink"
                  >
                    {organisation.name}
                  </Link>
                  {postWords ? `, ${postWords}` : ''}
                </span>
              </span>
              {phone ? <PhoneLink phone={phone} className="inline-block min-h-6" /> : null}
              {email ? (
                <a href={`mailto:${email}`} className="inline-block min-h-6 break-all">
                  {email}
                </a>
              ) : !phone && website ? (
                <a href={website} rel="noreferrer" className="inline-block min-h-6 break-all">
                  {shownWebsite(website)}
                </a>
              ) : null}
              <span className="text-13 text-muted">
                {[
                  t.responsibilities.areaKinds[answer.area.kind],
                  t.responsibilities.kinds[answer.responsibility.kind],
                  answer.via ? fill(words.onBehalf, { principal: answer.via.name }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
        {answers.length > most ? (
          <li className="text-13">
            <Link
              prefetch={false}
              href={askAddress({ q: `${topic.label} ${area.name}`, topic: topic.id, area: area.id })}
            >
              {count(words.more, answers.length - most, locale)}
            </Link>
          </li>
        ) : null}
        {offers.length ? (
          <li>
            <OfferLines
              {...{ t, locale, today, offers, most }}
              rest={`/offers?${new URLSearchParams({ topic: topic.id, area: area.id })}`}
            />
          </li>
        ) : null}
      </ul>
    </li>
  )
}

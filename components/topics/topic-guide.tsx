import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import type { Area } from '@/lib/areas/schema'
import { formatDate, localParts } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Offer } from '@/lib/offers/schema'
import type { DeedAction } from '@/lib/records/form'
import { responsibilityKinds } from '@/lib/responsibilities/fields'
import type { Coverage, Responsibility } from '@/lib/responsibilities/schema'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { AreaMap } from '../areas/area-map'
import { OfferLines } from '../offers/offer-lines'
import { KindSymbol } from '../organisations/kind-symbol'
import { askAddress } from '../responsibilities/ask-address'
import { KindTag } from '../responsibilities/kind-tag'
import { RecordPage } from '../records/record-page'
import { PhoneLink } from '../ui/phone-link'
import { PrintButton } from '../ui/print-button'
import { TopicActions } from './topic-actions'

interface Props {
  t: Messages
  locale: Locale
  now: string
  topic: Topic
  topics: readonly Topic[]
  areas: readonly Area[]
  responsibilities: Responsibility[]
  coverage: Coverage[]
  /** Running offers about it. */
  offers: readonly Offer[]
  outlines: ComponentProps<typeof AreaMap>['outlines'] | null
  /** The tab „Verlauf“, when it is open. */
  history: ReactNode
  mayEdit: boolean
  retire: DeedAction
}

/** Offers on the page of a topic; their list has the rest. */
const mostOffers = 12

/**
 * Who does this where: a list, the matrix Amt × kind of responsibility, and a small map of where somebody is on the
 * spot.
 */
export function TopicGuide(props: Props) {
  const { t, locale, now, topic, topics, responsibilities, history, mayEdit, retire } = props
  const words = t.guide
  const parent = topics.find(({ id }) => id === topic.parentId)
  const successor = topics.find(({ id }) => id === topic.mergedIntoId)
  return (
    <RecordPage
      t={t}
      crumbs={[
        { href: '/responsibilities', label: t.responsibilities.title },
        { href: '/topics', label: words.topicsTitle },
        ...(parent ? [{ href: `/topics/${parent.id}`, label: topicLabel(parent, locale) }] : []),
      ]}
      title={topicLabel(topic, locale)}
      below={[
        count(words.holders, new Set(responsibilities.map((entry) => entry.organisation.id)).size, locale),
        fill(t.asOf, { date: formatDate(now, locale) }),
      ].join(' · ')}
      actions={
        <>
          {mayEdit ? <TopicActions t={t} topic={topic} retire={retire} /> : null}
          <PrintButton label={t.print} />
        </>
      }
      address={`/topics/${topic.id}`}
      history={history}
      notice={
        topic.retiredAt ? (
          <p className="mx-4 mt-4 rounded-md bg-warn-soft px-4 py-3 text-14 sm:mx-8">
            {fill(t.topics.retired, { date: formatDate(topic.retiredAt, locale) })}{' '}
            {successor ? (
              <>
                {t.topics.mergedInto} <Link href={`/topics/${successor.id}`}>{topicLabel(successor, locale)}</Link>
              </>
            ) : null}
          </p>
        ) : null
      }
    >
      <Coverages {...props} />
    </RecordPage>
  )
}

/** Who does it where: the matrix, the list, and the map. */
function Coverages({ t, locale, now, topic, topics, areas, responsibilities, coverage, offers, outlines }: Props) {
  const words = t.guide
  const areaName = new Map(areas.map((area) => [area.id, area.name]))
  const topicById = new Map(topics.map((entry) => [entry.id, entry]))
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6 print:p-0">
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_240px] print:block">
        <div className="flex min-w-0 flex-col gap-8">
          <section>
            <h2 className="mb-2 text-16">{words.where}</h2>
            <div className="overflow-x-auto">
              <table className="data-table">
                <thead>
                  <tr>
                    <th scope="col">{words.area}</th>
                    {responsibilityKinds.map((kind) => (
                      <th key={kind} scope="col" className="text-right!">
                        {t.responsibilities.kinds[kind]}
                      </th>
                    ))}
                    <th scope="col" className="text-right!">
                      {words.fromAbove}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {coverage.map((row) => (
                    <tr key={row.areaId}>
                      <th scope="row">
                        <Link
                          prefetch={false}
                          href={askAddress({
                            q: `${topic.label} ${areaName.get(row.areaId) ?? ''}`,
                            topic: topic.id,
                            area: row.areaId,
                          })}
                          className="text-ink"
                        >
                          {areaName.get(row.areaId)}
                        </Link>
                      </th>
                      {responsibilityKinds.map((kind) => (
                        <td key={kind} className={`text-right ${row.kinds[kind] ? 'font-semibold' : 'text-muted'}`}>
                          {row.kinds[kind] ?? 0}
                        </td>
                      ))}
                      <td
                        className={`text-right ${row.local === 0 && row.above === 0 ? 'bg-warn-soft text-warn' : 'text-muted'}`}
                      >
                        {row.local === 0 && row.above === 0 ? words.nobodyShort : row.above}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
          <section>
            <h2 className="mb-2 text-16">{words.who}</h2>
            {responsibilities.length === 0 ? (
              <p className="text-14 text-muted">{words.nobody}</p>
            ) : (
              <ul className="divide-y divide-line-soft">
                {responsibilities.map((entry) => {
                  const phone = entry.post?.phone ?? entry.organisation.phone
                  const sub = entry.topicId === topic.id ? undefined : topicById.get(entry.topicId)
                  return (
                    <li key={entry.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-14">
                      <KindSymbol kind={entry.organisation.kind} size={20} />
                      <span className="min-w-0 flex-1 basis-60">
                        <Link
                          prefetch={false}
                          href={`/organisations/${entry.organisation.key}`}
                          className="font-semibold text-ink"
                        >
                          {entry.organisation.name}
                        </Link>
                        <span className="block text-13 text-muted">
                          {[
                            areaName.get(entry.areaId),
                            sub ? topicLabel(sub, locale) : '',
                            entry.delegatedBy ? fill(words.onBehalf, { principal: entry.delegatedBy.name }) : '',
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </span>
                      {phone ? <PhoneLink phone={phone} /> : null}
                      <KindTag t={t} kind={entry.kind} />
                    </li>
                  )
                })}
              </ul>
            )}
          </section>
          {offers.length ? (
            <section>
              <h2 className="mb-2 text-16">
                {t.offers.title} <span className="text-14 font-normal text-muted">{offers.length}</span>
              </h2>
              <OfferLines
                {...{ t, locale, offers }}
                today={localParts(now).date}
                most={mostOffers}
                rest={`/offers?${new URLSearchParams({ topic: topic.id })}`}
              />
            </section>
          ) : null}
        </div>
        <aside className="text-14 print:hidden">
          {outlines ? (
            <>
              <h2 className="mb-2 text-16">{words.onTheSpot}</h2>
              <AreaMap outlines={outlines} />
              <p className="mt-2 text-13 text-muted">{t.responsibilities.mapSource}</p>
            </>
          ) : null}
        </aside>
      </div>
    </div>
  )
}

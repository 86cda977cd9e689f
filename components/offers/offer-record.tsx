import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Area } from '@/lib/areas/schema'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { isOver, type Offer } from '@/lib/offers/schema'
import type { DeedAction } from '@/lib/records/form'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { VerifiedTag } from '../organisations/verified-tag'
import { FactList, Joined } from '../records/fact-list'
import { RecordActions } from '../records/record-actions'
import { RecordPage } from '../records/record-page'
import { PhoneLink } from '../ui/phone-link'
import { Tag } from '../ui/tag'
import { groupsWords, offerPhone, placesWords, runWords, timeWords } from './offer-words'

interface Props {
  t: Messages
  locale: Locale
  now: string
  record: Offer
  areas: readonly Area[]
  topics: readonly Topic[]
  history: ReactNode
  mayEdit: boolean
  /** After how many days it is due to be confirmed again. */
  verifyDays: number
  verify: DeedAction
}

/** The record of an offer: what one needs to pass it on left, what it is about in the middle. */
export function OfferRecordView({
  t,
  locale,
  now,
  record,
  areas,
  topics,
  history,
  mayEdit,
  verifyDays,
  verify,
}: Props) {
  const words = t.offers
  const today = now.slice(0, 10)
  const address = `/offers/${record.id}`
  return (
    <RecordPage
      t={t}
      crumbs={[{ href: '/offers', label: words.title }]}
      title={record.title}
      symbol={<KindSymbol kind={record.organisation.kind} size={48} />}
      below={
        <>
          <Link prefetch={false} href={`/organisations/${record.organisation.key}?tab=offers`}>
            {fill(words.by, { organisation: record.organisation.name })}
          </Link>
          <Tag tone="accent">{words.kinds[record.kind]}</Tag>
          {isOver(record, today) ? <Tag tone="warn">{runWords(record, today, words, locale)}</Tag> : null}
          <VerifiedTag
            t={t.organisations}
            locale={locale}
            now={now}
            verifiedAt={record.verifiedAt}
            verifiedBy={record.verifiedBy}
            days={verifyDays}
          />
        </>
      }
      actions={
        mayEdit ? (
          <RecordActions
            address={address}
            record={{ key: record.id, version: record.version }}
            words={{ verify: t.organisations.verify, edit: t.edit, delete: t.records.delete }}
            verify={verify}
          />
        ) : null
      }
      address={address}
      history={history}
    >
      <div className="grid flex-1 lg:grid-cols-[320px_minmax(0,1fr)]">
        <aside className="border-line-soft p-4 sm:px-8 sm:py-5 lg:border-r">
          <OfferFacts {...{ t, locale, today, record, areas, topics }} />
        </aside>
        <div className="min-w-0 p-4 sm:px-8 sm:py-5 lg:px-6">
          {record.description ? (
            <section className="mb-6">
              <h2 className="mb-1 text-16">{words.fields.description}</h2>
              <p className="max-w-[70ch] whitespace-pre-line">{record.description}</p>
            </section>
          ) : null}
          {record.registration ? (
            <section>
              <h2 className="mb-1 text-16">{words.fields.registration}</h2>
              <p className="max-w-[70ch]">{record.registration}</p>
            </section>
          ) : null}
        </div>
      </div>
    </RecordPage>
  )
}

type FactProps = Pick<Props, 't' | 'locale' | 'record' | 'areas' | 'topics'> & { today: string }

function OfferFacts({ t, locale, today, record, areas, topics }: FactProps) {
  const words = t.offers
  const { fields } = words
  const phone = offerPhone(record)
  const shown = topics.filter(({ id }) => record.topicIds.includes(id))
  return (
    <FactList
      facts={[
        [
          words.columns.when,
          [timeWords(record, words, locale), runWords(record, today, words, locale)].filter(Boolean).join('\n'),
        ],
        [fields.venue!, record.venue],
        [
          fields.areaIds!,
          areas
            .filter(({ id }) => record.areaIds.includes(id))
            .map(({ name }) => name)
            .join(', ') || words.wholeCounty,
        ],
        [fields.bus!, record.bus],
        [fields.groups!, groupsWords(record, t)],
        [fields.level!, record.level ? words.levels[record.level] : null],
        [words.childcare, record.childcare ? t.records.yes : null],
        [fields.languages!, record.languages.join(', ')],
        [fields.freePlaces!, placesWords(record, words, locale)],
        [t.posts.columns.phone, phone ? <PhoneLink key="phone" phone={phone} className="font-semibold" /> : null],
        [
          fields.postId!,
          record.post ? (
            <Link key="post" prefetch={false} href={`/posts/${record.post.id}`}>
              {record.post.function}
            </Link>
          ) : null,
        ],
        [
          fields.topicIds!,
          shown.length ? (
            <Joined>
              {shown.map((topic) => (
                <Link key={topic.id} prefetch={false} href={`/topics/${topic.id}`}>
                  {topicLabel(topic, locale)}
                </Link>
              ))}
            </Joined>
          ) : null,
        ],
        [fields.evidence!, record.evidence],
        [fields.confidence!, record.confidence ? t.confidence[record.confidence] : null],
      ]}
    />
  )
}

import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatDate, lastDay } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { PostHolder, PostRecord } from '@/lib/posts/schema'
import { covers, postStateOn } from '@/lib/posts/state'
import type { DeedAction } from '@/lib/records/form'
import { topicLabel } from '@/lib/topics/schema'
import { ContactSection, type ContactsOfRecord } from '../contacts/contact-section'
import { NoteSection, type NotesOfRecord } from '../notes/note-section'
import { KindSymbol } from '../organisations/kind-symbol'
import { VerifiedTag } from '../organisations/verified-tag'
import { FactList } from '../records/fact-list'
import { RecordActions } from '../records/record-actions'
import { RecordPage } from '../records/record-page'
import { ButtonLink } from '../ui/button'
import { ArrowRightLeft, CircleAlert, Plus } from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'
import { PostState } from './post-state'
import { deputyWords } from './post-words'
import { termWords } from './term-words'

interface Props {
  t: Messages
  locale: Locale
  now: string
  record: PostRecord
  history: ReactNode
  mayEdit: boolean
  /** After how many days it is due to be confirmed again. */
  verifyDays: number
  verify: DeedAction
  contacts: ContactsOfRecord
  notes: NotesOfRecord
}

/** The record of a post: who holds it and how it is reached left, what hangs on it in the middle. */
export function PostRecordView({
  t,
  locale,
  now,
  record,
  history,
  mayEdit,
  verifyDays,
  verify,
  contacts,
  notes,
}: Props) {
  const words = t.posts
  const address = `/posts/${record.id}`
  const today = now.slice(0, 10)
  const { organisation, answers } = record
  const alarm = postStateOn(record, today).kind === 'vacant' && answers.length > 0
  return (
    <RecordPage
      t={t}
      crumbs={[
        { href: '/organisations', label: t.organisations.title },
        { href: `/organisations/${organisation.key}`, label: organisation.name },
        { href: `/organisations/${organisation.key}?tab=posts`, label: words.tab },
      ]}
      title={record.function}
      symbol={<KindSymbol kind={organisation.kind} size={48} />}
      below={
        <>
          <Link prefetch={false} href={`/organisations/${organisation.key}`}>
            {fill(words.at, { organisation: organisation.name })}
          </Link>
          <PostState t={t} locale={locale} today={today} post={record} />
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
          <>
            <ButtonLink href={`${address}/succession`}>
              <ArrowRightLeft size={18} aria-hidden />
              {words.succession.title}
            </ButtonLink>
            <RecordActions
              address={address}
              record={{ key: record.id, version: record.version }}
              words={{ verify: t.organisations.verify, edit: t.edit, delete: t.records.delete }}
              verify={verify}
            />
          </>
        ) : null
      }
      address={address}
      history={history}
      notice={
        alarm ? (
          <p role="note" className="flex items-center gap-2 bg-danger-soft px-4 py-2 text-14 text-danger sm:px-8">
            <CircleAlert size={18} aria-hidden className="flex-none" />
            {count(words.vacancyAlarm, answers.length, locale)}
          </p>
        ) : null
      }
    >
      <div className="grid flex-1 lg:grid-cols-[300px_minmax(0,1fr)]">
        <aside className="border-line-soft p-4 sm:px-8 sm:py-5 lg:border-r">
          <PostFacts t={t} locale={locale} today={today} record={record} />
        </aside>
        <div className="min-w-0 p-4 sm:px-8 sm:py-5 lg:px-6">
          <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
            <h2 className="text-16">
              {words.answers} <span className="text-14 font-normal text-muted">{answers.length}</span>
            </h2>
            {mayEdit ? (
              <ButtonLink
                href={`/responsibilities/new?organisation=${organisation.id}&post=${record.id}`}
                size="small"
                look="ghost"
                className="no-print"
              >
                <Plus size={16} aria-hidden />
                {t.createResponsibility}
              </ButtonLink>
            ) : null}
          </div>
          <Answers t={t} locale={locale} record={record} />
          {record.deputyFor.length ? (
            <section className="mt-6">
              <h2 className="mb-1 text-16">{words.deputyOf}</h2>
              <ul className="text-14">
                {record.deputyFor.map((post) => (
                  <li key={post.id}>
                    <Link prefetch={false} href={`/posts/${post.id}`}>
                      {post.function}
                    </Link>
                    <span className="text-muted"> · {post.organisationName}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <ContactSection
            {...contacts}
            t={t}
            locale={locale}
            today={today}
            about={record.id}
            address={(page) => `${address}?page=${page}`}
            fixed={{ organisationId: organisation.id, postId: record.id, from: 'post' }}
          />
          <NoteSection {...notes} t={t} locale={locale} fixed={{ postId: record.id }} />
        </div>
      </div>
    </RecordPage>
  )
}

function Answers({ t, locale, record }: Pick<Props, 't' | 'locale' | 'record'>) {
  if (!record.answers.length) return <p className="text-14 text-muted">{t.posts.noAnswers}</p>
  return (
    <ul className="divide-y divide-line-soft">
      {record.answers.map((answer) => (
        <li key={answer.id} className="py-2">
          <Link prefetch={false} href={`/responsibilities/${answer.id}`} className="font-semibold">
            {topicLabel({ label: answer.topicLabel, en: answer.topicEn }, locale)}
          </Link>
          <span className="block text-13 text-muted">
            {[
              answer.areas.join(', '),
              answer.validTo ? fill(t.posts.terms.until, { until: formatDate(answer.validTo, locale) }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function PostFacts({ t, locale, today, record }: Pick<Props, 't' | 'locale' | 'record'> & { today: string }) {
  const words = t.posts
  const { fields } = words
  const present = record.holders.filter((term) => covers(term, today))
  const earlier = record.holders.filter(({ until }) => until && lastDay(until) < today).reverse()
  const later = record.holders.filter((term) => !present.includes(term) && !earlier.includes(term))
  const named = (holders: readonly PostHolder[]) =>
    holders.length ? (
      <ul className="flex flex-col gap-1">
        {holders.map((holder) => (
          <li key={`${holder.id} ${holder.since}`}>
            <Link prefetch={false} href={`/persons/${holder.id}`}>
              {holder.name}
            </Link>
            <span className="block text-13 text-muted">{termWords(t, locale, holder)}</span>
          </li>
        ))}
      </ul>
    ) : null
  return (
    <FactList
      facts={[
        [
          present.length > 1 ? words.holders : words.holder,
          named(present) ?? (postStateOn(record, today).kind === 'vacant' ? words.vacant : words.nobody),
        ],
        [words.later, named(later)],
        [
          words.deputy,
          record.deputies.length
            ? record.deputies.map((deputy) => (
                <Link key={deputy.id} prefetch={false} href={`/posts/${deputy.id}`} className="block">
                  {deputyWords(deputy, today, words, locale)}
                </Link>
              ))
            : words.noDeputy,
        ],
        [fields.phone!, record.phone ? <PhoneLink key="phone" phone={record.phone} className="font-semibold" /> : null],
        [
          fields.email!,
          record.email ? (
            <a key="email" href={`mailto:${record.email}`}>
              {record.email}
            </a>
          ) : null,
        ],
        [fields.unit!, record.unit],
        [fields.room!, record.room],
        [fields.officeHours!, record.officeHours],
        [fields.languages!, record.languages.join(', ')],
        [fields.evidence!, record.evidence],
        [fields.confidence!, record.confidence ? t.confidence[record.confidence] : null],
        [words.earlier, named(earlier)],
      ]}
    />
  )
}

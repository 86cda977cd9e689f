import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatDate, localParts } from '@/lib/dates'
import { runningOffers, standingAgreements } from '@/lib/dossier/due'
import type { Dossier } from '@/lib/dossier/service'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { addressOf, shownWebsite } from '@/lib/organisations/schema'
import type { Post } from '@/lib/posts/schema'
import { postStateOn } from '@/lib/posts/state'
import { cutAtWord } from '@/lib/text'
import { LastContact } from '../contacts/last-contact'
import { nameWords, roleWords, spanWords } from '../cooperations/cooperation-words'
import { clockWords, participationWords } from '../meetings/meeting-words'
import { runWords, timeWords } from '../offers/offer-words'
import { deputyWords } from '../posts/post-words'
import { PostState } from '../posts/post-state'
import { FactList } from '../records/fact-list'
import { PageHead } from '../ui/page-head'
import { PhoneLink } from '../ui/phone-link'
import { PrintButton } from '../ui/print-button'
import { DueList } from './due-list'

export interface DossierProps {
  t: Messages
  locale: Locale
  now: string
  dossier: Dossier
}

/** How many rows of each list fit on two printed pages. */
const most = { posts: 8, responsibilities: 10, agreements: 8, offers: 4, tasks: 6, contacts: 5, meetings: 4, notes: 4 }
/** Characters of a text. */
const mostText = 220

/** What a successor must know about a partner: who, since when, what was agreed, what is due; two pages on paper. */
export function DossierPage(props: DossierProps) {
  const { t, locale, now, dossier } = props
  const { organisation } = dossier.record
  const words = t.dossier
  const address = `/organisations/${organisation.key}`
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6 print:p-0 print:text-[9pt]">
      <PageHead
        title={fill(words.title, { name: organisation.name })}
        lead={[
          t.organisations.kinds[organisation.kind],
          organisation.place,
          fill(t.asOf, { date: formatDate(now, locale) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/organisations', label: t.organisations.title },
          { href: address, label: organisation.shortName ?? organisation.name },
        ]}
        actions={<PrintButton label={t.print} />}
      />
      {dossier.notes.some(({ audience }) => audience === 'coordination') ? (
        <p className="mb-4 rounded-md bg-warn-soft px-3 py-2 text-14 print:border print:border-line">{words.careful}</p>
      ) : null}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2 print:columns-2 print:gap-x-[8mm]">
        <div className="flex min-w-0 flex-col gap-6">
          <Glance {...props} />
          <Who {...props} />
          <What {...props} />
          <Agreements {...props} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <DueList {...props} />
          <Promises {...props} />
          <Contacts {...props} />
          <Meetings {...props} />
          <Notes {...props} />
        </div>
      </div>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 border-b border-line pb-1 text-16 print:text-[11pt]">{title}</h2>
      {children}
    </section>
  )
}

/** The first rows of a list; how many there are besides stands below, where they are. */
function Rows<T>({
  t,
  locale,
  items,
  most,
  rest,
  empty,
  children,
}: Pick<DossierProps, 't' | 'locale'> & {
  items: readonly T[]
  most: number
  /** Where the others are. */
  rest: string
  empty: string
  children: (item: T) => ReactNode
}) {
  if (!items.length) return <p className="py-1 text-14 text-muted print:text-[9pt]">{empty}</p>
  const hidden = items.length - most
  return (
    <>
      <ul className="divide-y divide-line-soft text-14 print:text-[9pt] print:leading-[12pt]">
        {items.slice(0, most).map((item, index) => (
          <li key={index} className="py-1.5 [overflow-wrap:anywhere] print:py-[1mm]">
            {children(item)}
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <p className="text-13">
          <Link prefetch={false} href={rest}>
            {count(t.dossier.more, hidden, locale)}
          </Link>
        </p>
      ) : null}
    </>
  )
}

function Small({ children }: { children: ReactNode }) {
  return children ? <span className="block text-13 text-muted print:text-[8.5pt]">{children}</span> : null
}

function Glance({ t, locale, now, dossier }: DossierProps) {
  const { organisation: o, parent, units } = dossier.record
  const words = t.dossier
  const first = standingAgreements(dossier.cooperations, localParts(now).date).find(({ since }) => since)?.since
  const facts: [string, ReactNode][] = [
    [t.organisations.fields.parentId!, parent?.name],
    [t.organisations.fields.phone!, o.phone ? <PhoneLink phone={o.phone} /> : t.unknown],
    [t.organisations.fields.email!, o.email],
    [t.organisations.fields.address!, o.protected ? t.organisations.protectedShort : addressOf(o)],
    [t.organisations.fields.website!, o.website ? shownWebsite(o.website) : null],
    [t.organisations.fields.openingHours!, o.openingHours],
    [words.since, first ? fill(words.sinceFirst, { date: formatDate(first, locale) }) : t.unknown],
    [words.units, units.map(({ name }) => name).join(', ')],
  ]
  return (
    <Part title={words.glance}>
      <FactList facts={facts} />
    </Part>
  )
}

function Who({ t, locale, now, dossier }: DossierProps) {
  const today = localParts(now).date
  const words = t.dossier
  const holders = (post: Post) =>
    postStateOn(post, today)
      .holders.map(({ name, since }) =>
        since ? fill(words.holderSince, { name, date: formatDate(since, locale) }) : name,
      )
      .join(', ')
  return (
    <Part title={words.who}>
      <Rows
        {...{ t, locale }}
        items={dossier.posts}
        most={most.posts}
        rest={`/organisations/${dossier.record.organisation.key}?tab=posts`}
        empty={words.noPosts}
      >
        {(post) => (
          <>
            <span className="flex flex-wrap items-center gap-x-2">
              <Link prefetch={false} href={`/posts/${post.id}`} className="font-semibold text-ink">
                {post.function}
              </Link>
              {holders(post)}
              <PostState t={t} locale={locale} today={today} post={post} />
              {post.phone ? <PhoneLink phone={post.phone} /> : null}
            </span>
            {post.deputies.map((deputy) => (
              <Small key={deputy.id}>{`${t.posts.deputy}: ${deputyWords(deputy, today, t.posts, locale)}`}</Small>
            ))}
          </>
        )}
      </Rows>
    </Part>
  )
}

function What({ t, locale, dossier }: DossierProps) {
  const words = t.dossier
  return (
    <Part title={words.what}>
      <Rows
        {...{ t, locale }}
        items={dossier.responsibilities}
        most={most.responsibilities}
        rest={`/organisations/${dossier.record.organisation.key}?tab=responsibilities`}
        empty={words.noResponsibilities}
      >
        {(one) => (
          <>
            <span className="font-semibold">{locale === 'en' && one.topicEn ? one.topicEn : one.topicLabel}</span>
            {one.areas.length ? `, ${one.areas.map(({ name }) => name).join(', ')}` : ''}
            <Small>{[t.responsibilities.kinds[one.kind], one.targetGroup].filter(Boolean).join(' · ')}</Small>
          </>
        )}
      </Rows>
    </Part>
  )
}

function Agreements({ t, locale, now, dossier }: DossierProps) {
  const { id, key } = dossier.record.organisation
  const today = localParts(now).date
  const words = t.dossier
  const offers = runningOffers(dossier.offers, today)
  return (
    <>
      <Part title={words.agreements}>
        <Rows
          {...{ t, locale }}
          items={standingAgreements(dossier.cooperations, today)}
          most={most.agreements}
          rest={`/organisations/${key}?tab=cooperations`}
          empty={words.noAgreements}
        >
          {(one) => {
            const role = one.partners.find((partner) => partner.id === id)?.role
            return (
              <>
                <Link prefetch={false} href={`/cooperations/${one.id}`} className="font-semibold text-ink">
                  {one.title ?? t.cooperations.kinds[one.kind]}
                </Link>
                {` · ${spanWords(t, locale, one, today)}`}
                <Small>
                  {[
                    nameWords({ title: null, partners: one.partners.filter((partner) => partner.id !== id) }),
                    role && role !== 'partner' ? roleWords(t, one.kind, role) : '',
                    one.state === 'active' ? '' : t.cooperations.states[one.state],
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Small>
                {one.description ? cutAtWord(one.description, mostText) : null}
              </>
            )
          }}
        </Rows>
      </Part>
      {offers.length ? (
        <Part title={words.offers}>
          <Rows
            {...{ t, locale }}
            items={offers}
            most={most.offers}
            rest={`/organisations/${key}?tab=offers`}
            empty={t.offers.listEmpty}
          >
            {(offer) => (
              <>
                <Link prefetch={false} href={`/offers/${offer.id}`} className="font-semibold text-ink">
                  {offer.title}
                </Link>
                <Small>
                  {[timeWords(offer, t.offers, locale), runWords(offer, today, t.offers, locale)]
                    .filter(Boolean)
                    .join(' · ')}
                </Small>
              </>
            )}
          </Rows>
        </Part>
      ) : null}
    </>
  )
}

function Promises({ t, locale, now, dossier }: DossierProps) {
  const today = localParts(now).date
  const words = t.dossier
  return (
    <Part title={words.promises}>
      <Rows
        {...{ t, locale }}
        items={dossier.tasks}
        most={most.tasks}
        rest={`/organisations/${dossier.record.organisation.key}?tab=meetings`}
        empty={words.noPromises}
      >
        {({ title, dueOn, meeting }) => (
          <>
            <span className="font-semibold">{title}</span>
            {dueOn ? (
              <span className={dueOn < today ? 'text-warn' : ''}>
                {' · '}
                {fill(dueOn < today ? words.overdue : words.dueOn, { date: formatDate(dueOn, locale) })}
              </span>
            ) : null}
            <Small>
              <Link prefetch={false} href={`/meetings/${meeting.key}`}>
                {fill(words.fromMeeting, { title: meeting.title, date: formatDate(meeting.startsAt, locale) })}
              </Link>
            </Small>
          </>
        )}
      </Rows>
    </Part>
  )
}

function Contacts({ t, locale, now, dossier }: DossierProps) {
  const words = t.dossier
  return (
    <Part title={words.contacts}>
      {dossier.touch?.by === 'meeting' ? (
        <p className="py-1 text-14 print:text-[9pt]">
          <LastContact t={t} locale={locale} today={localParts(now).date} touch={dossier.touch} />
        </p>
      ) : null}
      <Rows
        {...{ t, locale }}
        items={dossier.contacts}
        most={most.contacts}
        rest={`/organisations/${dossier.record.organisation.key}?tab=contacts`}
        empty={t.contacts.none}
      >
        {(contact) => (
          <>
            <Small>
              {[
                `${t.contacts.kinds[contact.kind]}, ${formatDate(contact.day, locale)}`,
                contact.post?.name ? fill(t.contacts.withPost, { name: contact.post.name }) : '',
                contact.notedBy ? fill(t.contacts.by, { name: contact.notedBy }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Small>
            {cutAtWord(contact.text, mostText)}
          </>
        )}
      </Rows>
    </Part>
  )
}

function Meetings({ t, locale, dossier }: DossierProps) {
  const words = t.dossier
  return (
    <Part title={words.meetings}>
      <Rows
        {...{ t, locale }}
        items={dossier.meetings}
        most={most.meetings}
        rest={`/organisations/${dossier.record.organisation.key}?tab=meetings`}
        empty={words.noMeetings}
      >
        {(meeting) => (
          <>
            <Link prefetch={false} href={`/meetings/${meeting.key}`} className="text-ink">
              {meeting.title}
            </Link>
            <Small>
              {[
                `${formatDate(meeting.startsAt, locale, meeting.timeZone)}, ${clockWords(meeting, t.meetings, locale)}`,
                meeting.status === 'cancelled'
                  ? t.meetings.statuses.cancelled
                  : participationWords(meeting, t.meetings),
              ].join(' · ')}
            </Small>
          </>
        )}
      </Rows>
    </Part>
  )
}

function Notes({ t, locale, dossier }: DossierProps) {
  if (!dossier.notes.length) return null
  return (
    <Part title={t.dossier.notes}>
      <Rows
        {...{ t, locale }}
        items={dossier.notes}
        most={most.notes}
        rest={`/organisations/${dossier.record.organisation.key}?tab=contacts`}
        empty={t.notes.none}
      >
        {(note) => (
          <>
            <Small>
              {[
                fill(t.notes.by, { name: note.writtenBy, date: formatDate(note.createdAt, locale) }),
                t.notes.audiences[note.audience],
              ].join(' · ')}
            </Small>
            {cutAtWord(note.body, mostText)}
          </>
        )}
      </Rows>
    </Part>
  )
}

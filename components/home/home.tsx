import Link from 'next/link'
import type { ReactNode } from 'react'
import type { FadingRow } from '@/lib/contacts/schema'
import { calendarWeek, formatDate, formatLongDate, partOfDay } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { MeetingPage } from '@/lib/meetings/schema'
import type { Post } from '@/lib/posts/schema'
import type { ServiceGap } from '@/lib/questions/schema'
import type { VerifyRow } from '@/lib/verify/schema'
import { FadingRows } from '../contacts/fading-rows'
import { MeetingLeaf } from '../meetings/meeting-leaf'
import { stateWords } from '../posts/post-words'
import type { RowAction } from '../records/row-deed'
import { askAddress } from '../responsibilities/ask-address'
import { ButtonLink } from '../ui/button'
import { CalendarPlus, CircleHelp, MapPinCheck, UserX, Waypoints } from '../ui/icons'
import { VerifyRows, type VerifyDeeds } from '../verify/verify-rows'

interface Props {
  t: Messages
  locale: Locale
  now: string
  /** How many proposals of partners wait for a decision. */
  proposals: number
  /** Null for whoever may not confirm records. */
  toVerify: { total: number; items: readonly VerifyRow[] } | null
  meetings: MeetingPage
  gaps: { total: number; items: ServiceGap[] }
  /** Posts that answer for something and that nobody holds. */
  vacant: readonly Post[]
  /** Contacts that fall asleep, the first of them. */
  fading: { total: number; items: readonly FadingRow[] }
  mayNote: boolean
  noteContact: RowAction
  /** Persons who were not told that they are recorded. */
  notInformed: number
  /** Websites that do not answer; 0 for whoever may not mend them. */
  deadLinks: number
  mayFill: boolean
  mayWorkOff: boolean
  mayPlan: boolean
  verify: VerifyDeeds
  undo: RowAction
}

/** A list of work, never a picture: left what needs an answer, right what is coming. */
export function Home(props: Props) {
  const { t, locale, now, toVerify, meetings, gaps, mayWorkOff, mayPlan, undo } = props
  const words = t.home
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6">
      <h1>{words.greeting[partOfDay(now)]}</h1>
      <p className="mt-1 text-muted">
        {fill(words.today, { date: formatLongDate(now, locale), week: calendarWeek(now) })}{' '}
        {toVerify ? count(words.waiting, toVerify.total, locale) : null}
      </p>
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_368px]">
        <div className="flex min-w-0 flex-col gap-8">
          <nav aria-label={words.quickStarts} className="grid gap-3 sm:grid-cols-3">
            <QuickStart
              href="/responsibilities"
              icon={<MapPinCheck size={22} aria-hidden />}
              title={words.quickAsk}
              hint={words.quickAskHint}
            />
            <QuickStart
              href="/network"
              icon={<Waypoints size={22} aria-hidden />}
              title={words.quickNetwork}
              hint={words.quickNetworkHint}
            />
            {mayPlan ? (
              <QuickStart
                href="/meetings/plan"
                icon={<CalendarPlus size={22} aria-hidden />}
                title={words.quickMeeting}
                hint={words.quickMeetingHint}
              />
            ) : null}
          </nav>
          {props.proposals ? (
            <Section title={t.checkUps.list} total={props.proposals} link={{ href: '/check-ups', label: t.showAll }}>
              <p className="text-14">{count(t.checkUps.waiting, props.proposals, locale)}</p>
            </Section>
          ) : null}
          {toVerify ? (
            <Section title={words.toVerify} total={toVerify.total} link={{ href: '/verify', label: t.showAll }}>
              {toVerify.items.length === 0 ? (
                <p className="text-14 text-muted">{words.nothingToVerify}</p>
              ) : (
                <VerifyRows t={t} locale={locale} rows={toVerify.items} deeds={props.verify} />
              )}
            </Section>
          ) : null}
          {props.fading.total ? (
            <Section
              title={t.contacts.fadingTitle}
              total={props.fading.total}
              link={{ href: '/contacts/fading', label: t.showAll }}
            >
              <FadingRows
                t={t}
                locale={locale}
                today={now.slice(0, 10)}
                rows={props.fading.items}
                mayNote={props.mayNote}
                note={props.noteContact}
                undo={undo}
              />
            </Section>
          ) : null}
          <Section
            title={words.openGaps}
            total={gaps.total}
            {...(mayWorkOff ? { link: { href: '/questions', label: t.showAll } } : {})}
          >
            {gaps.total === 0 ? (
              <p className="text-14 text-muted">{words.noGaps}</p>
            ) : (
              <ul className="divide-y divide-line-soft rounded-md border border-line-soft px-4">
                {gaps.items.map((gap) => (
                  <li key={gap.id} className="flex min-h-14 items-center gap-3 py-2">
                    <CircleHelp size={24} aria-hidden className="flex-none text-warn" />
                    <div className="min-w-0 flex-1">
                      <Link
                        prefetch={false}
                        href={askAddress({ q: gap.question, topic: gap.topicId ?? '', area: gap.areaId ?? '' })}
                        className="text-14 font-semibold text-ink"
                      >
                        {[gap.topicLabel, gap.areaName].filter(Boolean).join(', ') || gap.question}
                      </Link>
                      <p className="text-13 text-muted">
                        {count(words.gapReports, gap.reports, locale)} · {formatDate(gap.lastReportedAt, locale)}
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <Section title={words.nextMeetings} total={meetings.total} link={{ href: '/meetings', label: t.showAll }}>
            {meetings.total === 0 ? (
              <p className="text-14 text-muted">{words.noMeetings}</p>
            ) : (
              <ul className="divide-y divide-line-soft">
                {meetings.items.map((meeting) => (
                  <li key={meeting.id} className="py-3">
                    <MeetingLeaf t={t} locale={locale} meeting={meeting} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <People {...props} />
        </div>
      </div>
    </div>
  )
}

/** Posts nobody holds, persons who were not told, dead websites: nothing where there is nothing to do. */
function People({ t, locale, now, vacant, notInformed, deadLinks, mayFill }: Props) {
  const words = t.home
  const today = now.slice(0, 10)
  return (
    <>
      {vacant.length ? (
        <Section title={words.vacancies} total={vacant.length} link={{ href: '/posts?state=vacant', label: t.showAll }}>
          <ul className="divide-y divide-line-soft">
            {vacant.slice(0, 4).map((post) => (
              <li key={post.id} className="flex items-center gap-3 py-2">
                <UserX size={24} aria-hidden className="flex-none text-warn" />
                <div className="min-w-0 flex-1">
                  <Link prefetch={false} href={`/posts/${post.id}`} className="text-14 font-semibold text-ink">
                    {post.function}, {post.organisation.name}
                  </Link>
                  <p className="text-13 text-muted">
                    {[
                      stateWords(post, today, t.posts, locale),
                      post.deputies.length ? words.deputyAnswers : words.noDeputy,
                    ].join(', ')}
                  </p>
                </div>
                {mayFill ? (
                  <ButtonLink
                    href={`/posts/${post.id}/succession`}
                    size="small"
                    aria-label={`${words.fillPost}: ${post.function}, ${post.organisation.name}`}
                  >
                    {words.fillPost}
                  </ButtonLink>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {notInformed ? (
        <Section title={words.toInform} total={notInformed} link={{ href: '/persons?informed=no', label: t.showAll }}>
          <p className="text-14">{count(words.toInformLead, notInformed, locale)}</p>
        </Section>
      ) : null}
      {deadLinks ? (
        <Section title={words.deadLinks} total={deadLinks} link={{ href: '/links', label: t.showAll }}>
          <p className="text-14">{count(t.links.count, deadLinks, locale)}</p>
        </Section>
      ) : null}
    </>
  )
}

function Section({
  title,
  total,
  link,
  children,
}: {
  title: string
  total: number
  link?: { href: string; label: string }
  children: ReactNode
}) {
  return (
    <section>
      <div className="mb-2 flex min-h-8 items-baseline justify-between gap-4">
        <h2>
          {title} <span className="text-14 font-normal text-muted">{total}</span>
        </h2>
        {link ? (
          <Link prefetch={false} href={link.href} className="text-14" aria-label={`${title}: ${link.label}`}>
            {link.label}
          </Link>
        ) : null}
      </div>
      {children}
    </section>
  )
}

function QuickStart({ href, icon, title, hint }: { href: string; icon: ReactNode; title: string; hint: string }) {
  return (
    <Link
      prefetch={false}
      href={href}
      className="flex gap-3 rounded-md border border-line-soft p-4 text-ink no-underline hover:border-accent hover:bg-hover hover:no-underline"
    >
      <span className="text-accent">{icon}</span>
      <span>
        <span className="block text-14 font-semibold">{title}</span>
        <span className="block text-13 text-muted">{hint}</span>
      </span>
    </Link>
  )
}

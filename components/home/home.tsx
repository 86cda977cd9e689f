import Link from 'next/link'
import type { ReactNode } from 'react'
import { calendarWeek, formatDate, formatLongDate, partOfDay } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { MeetingPage } from '@/lib/meetings/schema'
import type { OrganisationKind } from '@/lib/organisations/kinds'
import type { ServiceGap } from '@/lib/questions/schema'
import type { DeedAction } from '@/lib/records/form'
import { MeetingLeaf } from '../meetings/meeting-leaf'
import { KindSymbol } from '../organisations/kind-symbol'
import { askAddress } from '../responsibilities/ask-address'
import { Button, ButtonLink } from '../ui/button'
import { CalendarPlus, CircleHelp, MapPinCheck, Waypoints } from '../ui/icons'
import { DeedForm } from '../ui/deed-form'

interface Props {
  t: Messages
  locale: Locale
  now: string
  /** Null for whoever may not confirm records. */
  toVerify: {
    total: number
    items: {
      id: string
      key: string
      name: string
      kind: OrganisationKind
      place: string | null
      verifiedAt: string | null
      confidence: 'high' | 'medium' | 'low' | null
      evidence: string | null
      version: number
    }[]
  } | null
  meetings: MeetingPage
  gaps: { total: number; items: ServiceGap[] }
  mayWorkOff: boolean
  mayPlan: boolean
  verify: DeedAction
}

/** A list of work, never a picture: left what needs an answer, right what is coming. */
export function Home({ t, locale, now, toVerify, meetings, gaps, mayWorkOff, mayPlan, verify }: Props) {
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
          {toVerify ? (
            <Section
              title={words.toVerify}
              total={toVerify.total}
              link={{ href: '/organisations?sort=verified', label: t.showAll }}
            >
              {toVerify.items.length === 0 ? (
                <p className="text-14 text-muted">{words.nothingToVerify}</p>
              ) : (
                <ul className="divide-y divide-line-soft rounded-md border border-line-soft px-4">
                  {toVerify.items.map((item) => (
                    <li
                      key={item.id}
                      className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2 sm:min-h-14 sm:flex-nowrap"
                    >
                      <KindSymbol kind={item.kind} />
                      <div className="min-w-0 flex-1">
                        <Link
                          prefetch={false}
                          href={`/organisations/${item.key}`}
                          className="text-14 font-semibold text-ink"
                        >
                          {item.name}
                        </Link>
                        <p className="text-13 text-muted">
                          {item.verifiedAt
                            ? fill(t.organisations.verifyDue, { date: formatDate(item.verifiedAt, locale) })
                            : fill(words.verifyReason, {
                                confidence: item.confidence
                                  ? t.confidence[item.confidence]
                                  : t.organisations.notVerified,
                                evidence: item.evidence ?? t.unknown,
                              })}
                        </p>
                      </div>
                      <div className="flex items-center gap-2 max-sm:w-full max-sm:pl-10">
                        <DeedForm action={verify}>
                          <input type="hidden" name="key" value={item.key} />
                          <input type="hidden" name="version" value={item.version} />
                          <Button size="small" aria-label={`${t.organisations.verify}: ${item.name}`}>
                            {t.organisations.verify}
                          </Button>
                        </DeedForm>
                        <ButtonLink
                          href={`/organisations/${item.key}/edit`}
                          look="ghost"
                          size="small"
                          aria-label={`${t.edit}: ${item.name}`}
                        >
                          {t.edit}
                        </ButtonLink>
                      </div>
                    </li>
                  ))}
                </ul>
              )}
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
      </div>
    </div>
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

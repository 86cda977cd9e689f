import Link from 'next/link'
import type { ReactNode } from 'react'
import { dateLeaf, defaultTimeZone, formatDate, formatLongDate, formatTime } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Meeting, Participation } from '@/lib/meetings/schema'
import { topicLabel } from '@/lib/topics/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { buttonClass } from '../ui/button'
import { CalendarDays, Check, Clock, Download, MapPin, Tag as TagIcon, Video } from '../ui/icons'
import { Tag } from '../ui/tag'
import { AttendanceChoice } from './attendance-choice'
import { CancelMeetingForm, MoveMeetingForm } from './change-meeting-forms'

interface State {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string | string[]>
}
type Action = (state: State, form: FormData) => Promise<State>

interface Props {
  t: Messages
  locale: Locale
  now: string
  record: { meeting: Meeting; participations: Participation[] }
  mayPlan: boolean
  actions: { move: Action; cancel: Action; participate: Action }
}

/** The record of a meeting: when and where, who is invited and came, what was on the agenda, decided and agreed. */
export function MeetingRecord({ t, locale, now, record, mayPlan, actions }: Props) {
  const { meeting, participations } = record
  const words = t.meetings
  const cancelled = meeting.status === 'cancelled'
  const number = (status: string) => participations.filter((entry) => entry.status === status).length
  const zone = meeting.timeZone
  const leaf = dateLeaf(meeting.startsAt, locale, zone)
  const { meetings, errors, fieldErrors } = t
  const formWords = { meetings, errors, fieldErrors }
  return (
    <article>
      <header className="border-b border-line-soft px-4 py-4 sm:px-8">
        <nav aria-label={t.breadcrumbs} className="no-print mb-2">
          <ol className="flex flex-wrap gap-1 text-13 text-muted [&>li+li]:before:mr-1 [&>li+li]:before:content-['›']">
            <li>
              <Link prefetch={false} href="/meetings">
                {words.title}
              </Link>
            </li>
            {meeting.series ? (
              <li>
                <Link prefetch={false} href={`/meetings?series=${encodeURIComponent(meeting.series)}`}>
                  {meeting.series}
                </Link>
              </li>
            ) : null}
            <li aria-current="page">{meeting.title}</li>
          </ol>
        </nav>
        <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
          <span
            aria-hidden
            className="flex size-14 flex-none flex-col items-center justify-center rounded-md bg-surface"
          >
            <span className="text-20 leading-6 font-semibold">{leaf.day}</span>
            <span className="text-13 leading-4 text-muted">{leaf.month}</span>
          </span>
          <div className="min-w-0 flex-1 basis-64">
            <h1 className="max-sm:text-20">{cancelled ? <s>{meeting.title}</s> : meeting.title}</h1>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-muted">
              {fill(words.span, {
                date: formatLongDate(meeting.startsAt, locale, zone),
                start: formatTime(meeting.startsAt, locale, zone),
                end: formatTime(meeting.endsAt, locale, zone),
              })}
              {cancelled ? <Tag tone="danger">{words.cancelled}</Tag> : null}
            </p>
          </div>
          <div className="no-print flex flex-wrap gap-2">
            <a href={`/meetings/${meeting.key}/calendar`} className={buttonClass()}>
              <Download size={18} aria-hidden className="text-muted" />
              {words.calendar}
            </a>
          </div>
        </div>
      </header>
      <div className="grid gap-x-10 gap-y-8 p-4 sm:px-8 sm:py-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <section>
            <h2 className="mb-3">{words.when}</h2>
            <ul className="flex flex-col gap-2 text-14">
              <Fact icon={<CalendarDays size={18} aria-hidden />}>
                {formatLongDate(meeting.startsAt, locale, zone)}
              </Fact>
              <Fact icon={<Clock size={18} aria-hidden />}>
                {fill(words.clock, {
                  time: `${formatTime(meeting.startsAt, locale, zone)}–${formatTime(meeting.endsAt, locale, zone)}`,
                })}{' '}
                {zone === defaultTimeZone ? '' : `(${zone})`}
              </Fact>
              {meeting.place ? <Fact icon={<MapPin size={18} aria-hidden />}>{meeting.place}</Fact> : null}
              {meeting.videoUrl ? (
                <Fact icon={<Video size={18} aria-hidden />}>
                  <a href={meeting.videoUrl} rel="noreferrer">
                    {words.video}
                  </a>
                </Fact>
              ) : null}
              {meeting.topics.length || meeting.areaName ? (
                <Fact icon={<TagIcon size={18} aria-hidden />}>
                  {[...meeting.topics.map((topic) => topicLabel(topic, locale)), meeting.areaName]
                    .filter(Boolean)
                    .join(', ')}
                </Fact>
              ) : null}
            </ul>
            {meeting.description ? (
              <p className="mt-3 max-w-[70ch] text-14 whitespace-pre-line">{meeting.description}</p>
            ) : null}
            {mayPlan && !cancelled ? (
              <div className="no-print mt-4 flex flex-col gap-2">
                <MoveMeetingForm t={formWords} meeting={meeting} action={actions.move} />
                <CancelMeetingForm t={formWords} meeting={meeting} action={actions.cancel} />
              </div>
            ) : null}
          </section>
          <section>
            <h2 className="mb-2">{words.agenda}</h2>
            {meeting.agenda.length === 0 ? (
              <p className="text-14 text-muted">{words.noAgenda}</p>
            ) : (
              <ol className="divide-y divide-line-soft border-y border-line-soft text-14">
                {meeting.agenda.map((item, index) => (
                  <li key={item.id} className="flex min-h-10 items-center gap-3 py-1">
                    <span className="inline-flex size-6 items-center justify-center rounded-md bg-surface text-13 font-semibold">
                      {index + 1}
                    </span>
                    <span className="min-w-0 flex-1">{item.title}</span>
                    {item.minutes ? <span className="text-13 text-muted">{item.minutes} min</span> : null}
                  </li>
                ))}
              </ol>
            )}
          </section>
          {meeting.decisions.length ? (
            <section>
              <h2 className="mb-2">{words.decisions}</h2>
              <ul className="flex list-disc flex-col gap-1 pl-5 text-14">
                {meeting.decisions.map((decision) => (
                  <li key={decision.id}>{decision.text}</li>
                ))}
              </ul>
            </section>
          ) : null}
          {meeting.tasks.length ? (
            <section>
              <h2 className="mb-2">{words.tasks}</h2>
              <ul className="divide-y divide-line-soft border-y border-line-soft text-14">
                {meeting.tasks.map((task) => (
                  <li key={task.id} className="flex flex-wrap items-center gap-x-3 py-2">
                    <span className="min-w-0 flex-1 basis-52">
                      {task.title}
                      {task.organisation ? <span className="block text-13 text-muted">{task.organisation}</span> : null}
                    </span>
                    {task.doneAt ? (
                      <Tag tone="ok" icon={<Check size={16} aria-hidden />}>
                        {words.taskDone}
                      </Tag>
                    ) : task.dueOn ? (
                      <Tag tone={task.dueOn < now.slice(0, 10) ? 'danger' : 'plain'}>
                        {fill(words.taskDue, { date: formatDate(task.dueOn, locale) })}
                      </Tag>
                    ) : null}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <section>
            <h2>
              {words.attendance} <span className="text-14 font-normal text-muted">{participations.length}</span>
            </h2>
            <p aria-live="polite" className="mb-2 text-14 text-muted">
              {fill(words.counter, {
                attended: number('attended'),
                accepted: number('accepted'),
                missing: number('invited'),
              })}
            </p>
            {participations.length === 0 ? (
              <p className="text-14 text-muted">{words.nobodyInvited}</p>
            ) : (
              <ul className="divide-y divide-line-soft border-y border-line-soft">
                {participations.map((entry) => (
                  <li key={entry.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2 sm:min-h-14">
                    <KindSymbol kind={entry.organisation.kind} size={24} />
                    <Link
                      prefetch={false}
                      href={`/organisations/${entry.organisation.key}`}
                      className="min-w-0 flex-1 basis-44 text-14 text-ink"
                    >
                      {entry.organisation.name}
                    </Link>
                    {mayPlan && !cancelled ? (
                      <AttendanceChoice
                        t={formWords}
                        meetingKey={meeting.key}
                        participation={entry}
                        action={actions.participate}
                      />
                    ) : (
                      <span className="text-14 text-muted">{words.participation[entry.status]}</span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </article>
  )
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <span className="mt-px text-muted">{icon}</span>
      <span className="min-w-0">{children}</span>
    </li>
  )
}

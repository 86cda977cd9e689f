import type { ReactNode } from 'react'
import { dateLeaf, formatLongDate } from '@/lib/dates'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Meeting, Participation } from '@/lib/meetings/schema'
import { topicLabel } from '@/lib/topics/schema'
import type { DeedAction } from '@/lib/records/form'
import { RecordPage } from '../records/record-page'
import { Button, ButtonLink, buttonClass } from '../ui/button'
import { CalendarDays, Clock, Download, MapPin, Pencil, Tag as TagIcon, Trash2, Video } from '../ui/icons'
import { Tag } from '../ui/tag'
import { MeetingContent } from './meeting-content'
import { spanWords } from './meeting-words'
import { ParticipationList } from './participation-list'
import { DeedForm } from '../ui/deed-form'

interface Props {
  t: Messages
  locale: Locale
  now: string
  record: { meeting: Meeting; participations: Participation[] }
  /** The history, when its tab is open. */
  history: ReactNode
  mayEdit: boolean
  actions: { cancel: DeedAction; participate: DeedAction }
}

/** The record of a meeting: when and where, who is invited and came, what was on the agenda, decided and agreed. */
export function MeetingRecord({ t, locale, now, record, history, mayEdit, actions }: Props) {
  const { meeting, participations } = record
  const words = t.meetings
  const cancelled = meeting.status === 'cancelled'
  const address = `/meetings/${meeting.key}`
  const leaf = dateLeaf(meeting.startsAt, locale, meeting.timeZone)
  const date = formatLongDate(meeting.startsAt, locale, meeting.timeZone)
  const span = spanWords(meeting, words, locale)
  const series = meeting.series ? `/meetings?series=${encodeURIComponent(meeting.series)}` : ''
  return (
    <RecordPage
      t={t}
      crumbs={[
        { href: '/meetings', label: words.title },
        ...(meeting.series ? [{ href: series, label: meeting.series }] : []),
      ]}
      title={meeting.title}
      symbol={
        <span aria-hidden className="flex size-14 flex-none flex-col items-center justify-center rounded-md bg-surface">
          <span className="text-20 leading-6 font-semibold">{leaf.day}</span>
          <span className="text-13 leading-4 text-muted">{leaf.month}</span>
        </span>
      }
      below={
        <>
          {`${date}, ${span}`}
          {cancelled ? <Tag tone="danger">{words.cancelled}</Tag> : null}
        </>
      }
      actions={
        <>
          <a href={`${address}/calendar`} className={buttonClass()}>
            <Download size={18} aria-hidden className="text-muted" />
            {words.calendar}
          </a>
          {mayEdit && !cancelled ? (
            <ButtonLink href={`${address}/edit`} look="primary">
              <Pencil size={18} aria-hidden />
              {t.edit}
            </ButtonLink>
          ) : null}
          {mayEdit ? (
            <ButtonLink href={`${address}/delete`} aria-label={words.delete} title={words.delete} className="px-3!">
              <Trash2 size={18} aria-hidden />
            </ButtonLink>
          ) : null}
        </>
      }
      address={address}
      history={history}
    >
      <div className="grid gap-x-10 gap-y-8 p-4 sm:px-8 sm:py-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <section>
            <h2 className="mb-3">{words.when}</h2>
            <Facts t={t} locale={locale} meeting={meeting} date={date} span={span} />
            {meeting.description ? (
              <p className="mt-3 max-w-[70ch] text-14 whitespace-pre-line">{meeting.description}</p>
            ) : null}
            {mayEdit && !cancelled && now < meeting.endsAt ? (
              <CancelMeeting t={words} meeting={meeting} action={actions.cancel} />
            ) : null}
          </section>
          <MeetingContent t={words} locale={locale} now={now} meeting={meeting} />
        </div>
        <ParticipationList
          t={words}
          exportAs={t.exportAs}
          meeting={meeting}
          participations={participations}
          begun={meeting.startsAt <= now}
          action={mayEdit && !cancelled ? actions.participate : null}
        />
      </div>
    </RecordPage>
  )
}

interface FactsProps extends Pick<Props, 't' | 'locale'> {
  meeting: Meeting
  date: string
  span: string
}

function Facts({ t, locale, meeting, date, span }: FactsProps) {
  const about = [...meeting.topics.map((topic) => topicLabel(topic, locale)), meeting.areaName].filter(Boolean)
  return (
    <ul className="flex flex-col gap-2 text-14">
      <Fact icon={<CalendarDays size={18} aria-hidden />}>{date}</Fact>
      <Fact icon={<Clock size={18} aria-hidden />}>{span}</Fact>
      {meeting.place ? <Fact icon={<MapPin size={18} aria-hidden />}>{meeting.place}</Fact> : null}
      {meeting.videoUrl ? (
        <Fact icon={<Video size={18} aria-hidden />}>
          <a href={meeting.videoUrl} rel="noreferrer">
            {t.meetings.video}
          </a>
        </Fact>
      ) : null}
      {about.length ? <Fact icon={<TagIcon size={18} aria-hidden />}>{about.join(', ')}</Fact> : null}
    </ul>
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

/** Cancelling asks once. */
function CancelMeeting({ t, meeting, action }: { t: Messages['meetings']; meeting: Meeting; action: DeedAction }) {
  return (
    <details className="no-print mt-4 rounded-md border border-line-soft p-3">
      <summary className="text-14 font-semibold text-danger">{t.cancel}</summary>
      <DeedForm action={action} className="mt-3 flex flex-col items-start gap-3">
        <p className="text-14">{t.cancelText}</p>
        <input type="hidden" name="key" value={meeting.key} />
        <input type="hidden" name="version" value={meeting.version} />
        <Button look="danger">{t.cancelSubmit}</Button>
      </DeedForm>
    </details>
  )
}

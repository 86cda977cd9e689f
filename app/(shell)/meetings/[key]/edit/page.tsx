import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { MeetingFormPage } from '@/components/meetings/meeting-form-page'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { formOfMeeting } from '@/lib/meetings/schema'
import { meetingRecord, meetingToEdit, seriesNames } from '@/lib/meetings/service'
import { orNotFound } from '@/lib/run-page'
import { topics } from '@/lib/topics/service'
import { editMeetingAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.meetings.edit }
}

export default async function EditMeetingPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayPlanMeetings(ctx.actor)) return <Forbidden t={t} />
  const key = decodeURIComponent((await params).key)
  const { version, name, values } = await orNotFound(meetingToEdit(ctx, key))
  const [allAreas, allTopics, series, { participations }] = await Promise.all([
    areas(ctx),
    topics(ctx),
    seriesNames(ctx),
    meetingRecord(ctx, key),
  ])
  return (
    <MeetingFormPage
      t={t}
      locale={locale}
      areas={allAreas}
      topics={allTopics}
      series={series}
      invited={participations.map(({ reply, attendance, organisation: { id, name: called, kind } }) => ({
        id,
        name: called,
        kind,
        recorded: reply !== 'open' || attendance !== 'open',
      }))}
      initial={formOfMeeting(values)}
      record={{ key, version, name }}
      action={editMeetingAction}
    />
  )
}

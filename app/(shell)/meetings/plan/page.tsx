import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { MeetingFormPage } from '@/components/meetings/meeting-form-page'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { addDays, defaultTimeZone } from '@/lib/dates'
import { currentMessages } from '@/lib/i18n/server'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { emptyMeeting } from '@/lib/meetings/schema'
import { seriesNames } from '@/lib/meetings/service'
import { topics } from '@/lib/topics/service'
import { planMeetingAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.meetings.plan }
}

/** A first suggestion: in two weeks, for two hours in the morning. */
const suggestion = { startTime: '10:00', endTime: '12:00', timeZone: defaultTimeZone }

export default async function PlanMeetingPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayPlanMeetings(ctx.actor)) return <Forbidden t={t} />
  const [allAreas, allTopics, series] = await Promise.all([areas(ctx), topics(ctx), seriesNames(ctx)])
  return (
    <MeetingFormPage
      t={t}
      locale={locale}
      areas={allAreas}
      topics={allTopics}
      series={series}
      invited={[]}
      initial={{ ...emptyMeeting, ...suggestion, date: addDays(ctx.now, 14) }}
      record={null}
      action={planMeetingAction}
    />
  )
}

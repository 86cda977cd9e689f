import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { PlanMeetingForm } from '@/components/meetings/plan-meeting-form'
import { PageHead } from '@/components/ui/page-head'
import { administrations } from '@/lib/areas/schema'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { addDays, timeZoneChoices } from '@/lib/dates'
import { currentMessages } from '@/lib/i18n/server'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { seriesNames } from '@/lib/meetings/service'
import { topicLabel } from '@/lib/topics/schema'
import { topics } from '@/lib/topics/service'
import { planMeetingAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.meetings.plan }
}

export default async function PlanMeetingPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayPlanMeetings(ctx.actor)) return <Forbidden t={t} />
  const [allAreas, allTopics, series] = await Promise.all([areas(ctx), topics(ctx), seriesNames(ctx)])
  const { meetings, fieldErrors, errors, problems, cancel, all, optional } = t
  const offices = new Set(administrations(allAreas))
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={meetings.plan}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/meetings', label: meetings.title }]}
      />
      <PlanMeetingForm
        t={{ meetings, fieldErrors, errors, problems, cancel, all, optional, kinds: t.organisations.kinds }}
        locale={locale}
        defaultDate={addDays(ctx.now, 14)}
        timeZones={timeZoneChoices}
        series={series}
        areas={allAreas
          .filter((area) => area.kind === 'county' || offices.has(area))
          .map((area) => ({ id: area.id, label: area.name }))}
        topics={allTopics.map((topic) => ({
          id: topic.id,
          label: topicLabel(topic, locale),
          parentId: topic.parentId,
        }))}
        action={planMeetingAction}
      />
    </div>
  )
}

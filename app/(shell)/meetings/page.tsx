import type { Metadata } from 'next'
import { MeetingList } from '@/components/meetings/meeting-list'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { meetingFilterSchema } from '@/lib/meetings/schema'
import { pastMeetings, seriesNames, upcomingMeetings } from '@/lib/meetings/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.meetings.title }
}

export default async function MeetingsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const filter = meetingFilterSchema.parse(await searchParams)
  const [upcoming, past, series] = await Promise.all([
    upcomingMeetings(ctx, { ...filter, page: filter.upcoming }),
    pastMeetings(ctx, { ...filter, page: filter.past }),
    seriesNames(ctx),
  ])
  return (
    <MeetingList
      t={t}
      locale={locale}
      filter={filter}
      upcoming={upcoming}
      past={past}
      series={series}
      mayPlan={mayPlanMeetings(ctx.actor)}
    />
  )
}

import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { CallStatistics } from '@/components/questions/call-statistics'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { dangerCounts } from '@/lib/danger/service'
import { currentMessages } from '@/lib/i18n/server'
import { mayWorkOffReports } from '@/lib/questions/policy'
import { callStatistics } from '@/lib/questions/service'
import { topicsWithRetired } from '@/lib/topics/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.questions.statisticsTitle }
}

export default async function StatisticsPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayWorkOffReports(ctx.actor)) return <Forbidden t={t} />
  const [statistics, dangers, allAreas, allTopics] = await Promise.all([
    callStatistics(ctx),
    dangerCounts(ctx),
    areas(ctx),
    topicsWithRetired(ctx),
  ])
  return (
    <CallStatistics
      t={t}
      locale={locale}
      statistics={statistics}
      dangers={dangers}
      areas={allAreas}
      topics={allTopics}
    />
  )
}

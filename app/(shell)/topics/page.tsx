import type { Metadata } from 'next'
import { TopicIndex } from '@/components/topics/topic-index'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { holdersPerTopic } from '@/lib/responsibilities/service'
import { topicsWithRetired } from '@/lib/topics/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.guide.topicsTitle }
}

export default async function TopicsPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const [all, holders] = await Promise.all([topicsWithRetired(ctx), holdersPerTopic(ctx)])
  return <TopicIndex t={t} locale={locale} topics={all} holders={holders} />
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TopicGuide } from '@/components/topics/topic-guide'
import { areas, outlinesOfOffices } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { whoDoesWhere } from '@/lib/responsibilities/service'
import { topicLabel } from '@/lib/topics/schema'
import { topics } from '@/lib/topics/service'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const { locale, t } = await currentMessages()
  const topic = (await topics(await pageContext())).find((entry) => entry.id === id)
  return { title: topic ? topicLabel(topic, locale) : t.guide.topicsTitle }
}

export default async function TopicPage({ params }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const { id } = await params
  const [allTopics, allAreas] = await Promise.all([topics(ctx), areas(ctx)])
  const topic = allTopics.find((entry) => entry.id === id)
  if (!topic) notFound()
  const found = await whoDoesWhere(ctx, topic.id)
  return (
    <TopicGuide
      t={t}
      locale={locale}
      now={ctx.now}
      topic={topic}
      topics={allTopics}
      areas={allAreas}
      responsibilities={found.responsibilities}
      coverage={found.coverage}
      outlines={outlinesOfOffices(
        allAreas,
        new Set(found.coverage.filter((row) => row.local > 0).map((row) => row.areaId)),
      )}
    />
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TopicGuide } from '@/components/topics/topic-guide'
import { areas, outlinesOfOffices } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { offersByTopic } from '@/lib/offers/service'
import { whoDoesWhere } from '@/lib/responsibilities/service'
import { topicLabel } from '@/lib/topics/schema'
import { mayEditTopics } from '@/lib/topics/policy'
import { topicsWithRetired } from '@/lib/topics/service'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'
import { retireTopicAction } from '../actions'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const { locale, t } = await currentMessages()
  const topic = (await topicsWithRetired(await pageContext())).find((entry) => entry.id === id)
  return { title: topic ? topicLabel(topic, locale) : t.guide.topicsTitle }
}

export default async function TopicPage({ params, searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const { id } = await params
  const [allTopics, allAreas] = await Promise.all([topicsWithRetired(ctx), areas(ctx)])
  const topic = allTopics.find((entry) => entry.id === id)
  if (!topic) notFound()
  const query = await searchParams
  const mayEdit = mayEditTopics(ctx.actor, topic)
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
      offers={(await offersByTopic(ctx, null)).get(topic.id) ?? []}
      history={
        [query.tab].flat()[0] === 'history' ? (
          <HistoryTab kind="topic" id={topic.id} address={`/topics/${topic.id}`} query={query} mayEdit={mayEdit} />
        ) : null
      }
      mayEdit={mayEdit}
      retire={retireTopicAction}
      outlines={outlinesOfOffices(
        allAreas,
        new Set(found.coverage.filter((row) => row.local > 0).map((row) => row.areaId)),
      )}
    />
  )
}

import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { TopicChangePage } from '@/components/topics/topic-change-page'
import { TopicChanges } from '@/components/topics/topic-changes'
import { TopicUsesList } from '@/components/topics/topic-uses'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'
import { mayEditTopics } from '@/lib/topics/policy'
import { topicPreview, topicUses } from '@/lib/topics/records'
import { saveTopicAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.topics.preview }
}

interface Props {
  params: Promise<{ id: string }>
  /** The texts of the form. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PreviewTopicPage({ params, searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditTopics(ctx.actor)) return <Forbidden t={t} />
  const id = decodeURIComponent((await params).id)
  const query = await searchParams
  const texts = Object.fromEntries(
    Object.entries(query).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  )
  const { topic, changed, names } = await orNotFound(topicPreview(ctx, id, texts))
  const version = Number(query.version) || topic.version
  const words = t.topics
  return (
    <TopicChangePage
      t={t}
      topic={{ id, label: topic.name }}
      title={words.preview}
      lead={words.previewLead}
      submit={
        changed && Object.keys(changed).length && version === topic.version
          ? { label: words.save, values: { ...texts, key: id, version: String(version) } }
          : null
      }
      action={saveTopicAction}
      back={{ href: `/topics/${id}/edit?${new URLSearchParams(texts)}`, label: words.back }}
    >
      {version === topic.version ? null : <p className="mb-4 text-danger">{t.errors.conflict}</p>}
      {changed ? (
        <TopicChanges t={t} locale={locale} changed={changed} names={names} />
      ) : (
        <p className="text-danger">{t.errors.invalid}</p>
      )}
      <TopicUsesList t={t} locale={locale} title={words.hangs} uses={await topicUses(ctx, id)} />
    </TopicChangePage>
  )
}

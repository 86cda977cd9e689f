import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { TopicChangePage } from '@/components/topics/topic-change-page'
import { TopicMergeChoice } from '@/components/topics/topic-merge-choice'
import { topicOptions } from '@/components/topics/topic-options'
import { TopicUsesList } from '@/components/topics/topic-uses'
import { pageContext } from '@/lib/auth/actor'
import { fill } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'
import { mayEditTopics } from '@/lib/topics/policy'
import { mergePreview, topicToEdit } from '@/lib/topics/records'
import { topics } from '@/lib/topics/service'
import { mergeTopicAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.topics.merge }
}

interface Props {
  params: Promise<{ id: string }>
  /** `into`: the topic that takes over. */
  searchParams: Promise<{ into?: string | string[] }>
}

export default async function MergeTopicPage({ params, searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditTopics(ctx.actor)) return <Forbidden t={t} />
  const { id, name, version } = await orNotFound(topicToEdit(ctx, decodeURIComponent((await params).id)))
  const into = [(await searchParams).into].flat()[0] ?? ''
  const merge = into ? await orNotFound(mergePreview(ctx, id, into)) : null
  const others = (await topics(ctx)).filter((topic) => topic.id !== id)
  const words = t.topics
  const called = merge ? { from: name, into: merge.target.name } : null
  return (
    <TopicChangePage
      t={t}
      topic={{ id, label: name }}
      title={fill(words.mergeTitle, { name })}
      lead={words.mergeLead}
      submit={
        merge
          ? {
              label: words.mergeSubmit,
              danger: true,
              values: { key: id, version: String(version), into, intoVersion: String(merge.target.version) },
            }
          : null
      }
      action={mergeTopicAction}
      back={{ href: `/topics/${id}`, label: words.cancel }}
    >
      <TopicMergeChoice t={t} options={topicOptions(others, locale)} into={into} />
      {into && !merge ? <p className="mt-4 text-danger">{words.mergeImpossible}</p> : null}
      {merge && called ? (
        <>
          <TopicUsesList t={t} locale={locale} title={fill(words.mergeMoves, called)} uses={merge.uses} />
          <p className="mt-4">{fill(words.mergeWords, called)}</p>
          <p className="mt-4 font-semibold text-danger">{words.mergeFinal}</p>
        </>
      ) : null}
    </TopicChangePage>
  )
}

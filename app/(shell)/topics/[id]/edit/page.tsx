import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { formWords } from '@/components/records/form-words'
import { TopicForm } from '@/components/topics/topic-form'
import { topicOptions } from '@/components/topics/topic-options'
import { PageHead } from '@/components/ui/page-head'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { topicFields } from '@/lib/topics/fields'
import { mayEditTopics } from '@/lib/topics/policy'
import { topicToEdit } from '@/lib/topics/records'
import { topics } from '@/lib/topics/service'
import { previewTopicAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.topics.edit }
}

interface Props {
  params: Promise<{ id: string }>
  /** What was typed, when one comes back from the preview, and the version it was read at. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditTopicPage({ params, searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditTopics(ctx.actor)) return <Forbidden t={t} />
  const { id, version, values } = await orNotFound(topicToEdit(ctx, decodeURIComponent((await params).id)))
  const query = await searchParams
  const typed = Object.keys(topicFields).flatMap((name) => {
    const text = query[name]
    return typeof text === 'string' ? [[name, text] as const] : []
  })
  const upper = (await topics(ctx)).filter((topic) => topic.parentId === null && topic.id !== id)
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={t.topics.edit}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/topics', label: t.guide.topicsTitle },
          { href: `/topics/${id}`, label: values.label },
        ]}
      />
      <TopicForm
        words={formWords(t, locale)}
        t={t.topics}
        initial={{ ...formTextsOf(topicFields, values), ...Object.fromEntries(typed) }}
        record={{ key: id, version: Number(query.version) || version }}
        parents={topicOptions(upper, locale)}
        action={previewTopicAction}
        cancel={`/topics/${id}`}
      />
    </div>
  )
}

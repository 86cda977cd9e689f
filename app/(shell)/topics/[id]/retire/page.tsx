import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { TopicChangePage } from '@/components/topics/topic-change-page'
import { TopicUsesList } from '@/components/topics/topic-uses'
import { pageContext } from '@/lib/auth/actor'
import { fill } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'
import { mayEditTopics } from '@/lib/topics/policy'
import { topicToEdit, topicUses } from '@/lib/topics/records'
import { retireTopicAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.topics.retire }
}

export default async function RetireTopicPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditTopics(ctx.actor)) return <Forbidden t={t} />
  const { id, name, version } = await orNotFound(topicToEdit(ctx, decodeURIComponent((await params).id)))
  const uses = await topicUses(ctx, id)
  const words = t.topics
  return (
    <TopicChangePage
      t={t}
      topic={{ id, label: name }}
      title={fill(words.retireTitle, { name })}
      lead={words.retireLead}
      submit={
        uses.subtopics
          ? null
          : { label: words.retireSubmit, danger: true, values: { key: id, version: String(version), retire: 'yes' } }
      }
      action={retireTopicAction}
      back={{ href: `/topics/${id}`, label: words.cancel }}
    >
      <TopicUsesList t={t} locale={locale} title={words.retireStays} uses={uses} />
      {uses.subtopics ? <p className="mt-4 text-danger">{words.retireBlocked}</p> : null}
    </TopicChangePage>
  )
}

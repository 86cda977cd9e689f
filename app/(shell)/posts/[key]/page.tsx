import type { Metadata } from 'next'
import { cache } from 'react'
import { PostRecordView } from '@/components/posts/post-record'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditPost } from '@/lib/posts/policy'
import { postRecord } from '@/lib/posts/service'
import { orNotFound } from '@/lib/run-page'
import { rhythms } from '@/lib/rhythms/records'
import { contactsOfRecord, notesOfRecord } from '../../contacts/of-record'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'
import { verifyPostAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[]; page?: string | string[] }>
}

/** Once for the title and the page. */
const load = cache(async (segment: string) => {
  const ctx = await pageContext()
  return { ctx, record: await orNotFound(postRecord(ctx, decodeURIComponent(segment))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).key)).record.function }
}

export default async function PostPage({ params, searchParams }: Props) {
  const { ctx, record } = await load((await params).key)
  const { locale, t } = await currentMessages()
  const query = await searchParams
  const tab = [query.tab].flat()[0] ?? 'overview'
  const mayEdit = mayEditPost(ctx.actor, record)
  const [contacts, notes] = await Promise.all([
    contactsOfRecord(ctx, record.id, null, query.page),
    notesOfRecord(ctx, record.id),
  ])
  return (
    <PostRecordView
      t={t}
      locale={locale}
      now={ctx.now}
      record={record}
      history={
        tab === 'history' ? (
          <HistoryTab kind="post" id={record.id} address={`/posts/${record.id}`} query={query} mayEdit={mayEdit} />
        ) : null
      }
      contacts={contacts}
      notes={notes}
      mayEdit={mayEdit}
      verifyDays={(await rhythms(ctx)).verifyPost}
      verify={verifyPostAction}
    />
  )
}

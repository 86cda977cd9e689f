import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { DeletePage } from '@/components/records/delete-page'
import { pageContext } from '@/lib/auth/actor'
import { count } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditPosts } from '@/lib/posts/policy'
import { postRecord } from '@/lib/posts/service'
import { orNotFound } from '@/lib/run-page'
import { deletePostAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.records.delete }
}

export default async function DeletePostPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditPosts(ctx.actor)) return <Forbidden t={t} />
  const record = await orNotFound(postRecord(ctx, decodeURIComponent((await params).key)))
  const address = `/posts/${record.id}`
  return (
    <DeletePage
      t={t}
      name={record.function}
      address={address}
      crumbs={[
        { href: '/posts', label: t.posts.title },
        { href: address, label: record.function },
      ]}
      along={[]}
      stays={record.answers.length ? [count(t.posts.countAnswers, record.answers.length, locale)] : []}
      record={{ key: record.id, version: record.version }}
      action={deletePostAction}
    />
  )
}

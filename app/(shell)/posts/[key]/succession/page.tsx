import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { SuccessionPage } from '@/components/posts/succession-page'
import { pageContext } from '@/lib/auth/actor'
import { lastDay } from '@/lib/dates'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditPersons } from '@/lib/persons/policy'
import { mayEditPosts } from '@/lib/posts/policy'
import { postRecord } from '@/lib/posts/service'
import { orNotFound } from '@/lib/run-page'
import { handOverPostAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.posts.succession.title }
}

export default async function SuccessionOfPostPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditPosts(ctx.actor)) return <Forbidden t={t} />
  const record = await orNotFound(postRecord(ctx, decodeURIComponent((await params).key)))
  const today = ctx.now.slice(0, 10)
  const leavers = record.holders.filter(({ until }) => !until || lastDay(until) >= today)
  return (
    <SuccessionPage
      t={t}
      locale={locale}
      record={record}
      initial={{ leaverId: leavers[0]?.id ?? '', next: 'known', lastDay: '', firstDay: '' }}
      leavers={leavers.map(({ id, name }) => ({ id, label: name }))}
      mayEditPersons={mayEditPersons(ctx.actor)}
      action={handOverPostAction}
    />
  )
}

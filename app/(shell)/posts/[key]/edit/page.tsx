import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { PostFormPage } from '@/components/posts/post-form-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { organisationsById } from '@/lib/organisations/service'
import { postFields } from '@/lib/posts/fields'
import { mayEditPosts } from '@/lib/posts/policy'
import { postToEdit } from '@/lib/posts/records'
import { postsToChoose, postRecord } from '@/lib/posts/service'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { editPostAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.posts.edit }
}

export default async function EditPostPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditPosts(ctx.actor)) return <Forbidden t={t} />
  const { id, version, name, values } = await orNotFound(postToEdit(ctx, decodeURIComponent((await params).key)))
  const [organisations, record, deputies] = await Promise.all([
    organisationsById(ctx, [values.organisationId]),
    postRecord(ctx, id),
    postsToChoose(ctx, values.organisationId, id, values.deputyIds),
  ])
  const names = new Map(record.holders.map((holder) => [holder.id, holder.name]))
  return (
    <PostFormPage
      t={t}
      locale={locale}
      initial={{
        ...formTextsOf(postFields, values),
        organisationIdText: organisations[0]?.name ?? '',
        holdersText: values.holders.map((holder) => names.get(holder.id) ?? ''),
      }}
      record={{ key: id, version, name }}
      deputies={deputies}
      action={editPostAction}
      cancel={`/posts/${id}`}
    />
  )
}

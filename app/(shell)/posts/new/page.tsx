import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { PostFormPage } from '@/components/posts/post-form-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { organisationsById } from '@/lib/organisations/service'
import { mayEditPosts } from '@/lib/posts/policy'
import { postsToChoose } from '@/lib/posts/service'
import { createPostAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.posts.new }
}

interface Props {
  /** `organisation`: where the post is, by id. */
  searchParams: Promise<{ organisation?: string | string[] }>
}

export default async function NewPostPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditPosts(ctx.actor)) return <Forbidden t={t} />
  const [organisation] = await organisationsById(ctx, [(await searchParams).organisation ?? []].flat().slice(0, 1))
  return (
    <PostFormPage
      t={t}
      locale={locale}
      initial={organisation ? { organisationId: organisation.id, organisationIdText: organisation.name } : {}}
      record={null}
      deputies={organisation ? await postsToChoose(ctx, organisation.id) : []}
      action={createPostAction}
      cancel={organisation ? `/organisations/${organisation.key}?tab=posts` : '/posts'}
    />
  )
}

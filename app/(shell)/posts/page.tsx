import type { Metadata } from 'next'
import { PostList } from '@/components/posts/post-list'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditPersons } from '@/lib/persons/policy'
import { mayEditPosts } from '@/lib/posts/policy'
import { postFilterSchema } from '@/lib/posts/schema'
import { postPage } from '@/lib/posts/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.posts.title }
}

export default async function PostsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const filter = postFilterSchema.parse(await searchParams)
  const page = await postPage(ctx, filter)
  return (
    <PostList
      t={t}
      locale={locale}
      today={ctx.now.slice(0, 10)}
      filter={{ ...filter, page: page.page }}
      page={page}
      mayCreate={mayEditPosts(ctx.actor)}
      mayEditPersons={mayEditPersons(ctx.actor)}
    />
  )
}

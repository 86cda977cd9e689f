import type { Metadata } from 'next'
import { CooperationList } from '@/components/cooperations/cooperation-list'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { mayEditCooperations } from '@/lib/cooperations/policy'
import { cooperationFilterSchema } from '@/lib/cooperations/schema'
import { cooperationPage } from '@/lib/cooperations/service'
import { currentMessages } from '@/lib/i18n/server'
import { inOrderOfWords } from '@/lib/records/list'
import { topics } from '@/lib/topics/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.cooperations.title }
}

export default async function CooperationsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const filter = cooperationFilterSchema.parse(await searchParams)
  const [page, allAreas, allTopics] = await Promise.all([
    cooperationPage(ctx, filter, { kindOrder: inOrderOfWords(t.cooperations.kinds, locale) }),
    areas(ctx),
    topics(ctx),
  ])
  return (
    <CooperationList
      t={t}
      locale={locale}
      today={ctx.now.slice(0, 10)}
      filter={{ ...filter, page: page.page }}
      page={page}
      areas={allAreas}
      topics={allTopics}
      mayCreate={mayEditCooperations(ctx.actor)}
    />
  )
}

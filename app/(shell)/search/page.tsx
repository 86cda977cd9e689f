import type { Metadata } from 'next'
import { SearchPage } from '@/components/search/search-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { searchSchema } from '@/lib/search/schema'
import { search } from '@/lib/search/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.palette.title }
}

export default async function GlobalSearchPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const { q, group } = searchSchema.parse(await searchParams)
  return (
    <SearchPage
      t={t}
      locale={locale}
      q={q}
      group={group}
      result={await search(ctx, q, { group, limit: group ? 200 : 8 })}
    />
  )
}

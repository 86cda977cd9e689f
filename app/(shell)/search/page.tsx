import type { Metadata } from 'next'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { search } from '@/lib/search/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.palette.title }
}

export default async function SearchPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const q = [(await searchParams).q].flat()[0] ?? ''
  const hits = await search(ctx, q, t, locale, 50)
  const groups = [...new Set(hits.map((hit) => hit.group))]
  return (
    <div className="max-w-[760px] p-4 sm:px-8 sm:py-6">
      <PageHead title={t.palette.title} lead={t.palette.lead} />
      <form role="search" action="/search" className="mb-6 flex gap-2">
        <input name="q" aria-label={t.palette.title} defaultValue={q} autoComplete="off" className="field" />
        <Button>{t.search}</Button>
      </form>
      {q && !hits.length ? <p role="status">{t.palette.noHits}</p> : null}
      {groups.map((group) => (
        <section key={group} className="mb-6">
          <h2 className="mb-2 text-16">{t.palette.groups[group]}</h2>
          <ul className="divide-y divide-line-soft border-y border-line-soft">
            {hits
              .filter((hit) => hit.group === group)
              .map((hit) => (
                <li key={hit.href} className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 py-2 text-14">
                  <Link href={hit.href}>{hit.label}</Link>
                  <span className="text-muted">{hit.detail}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

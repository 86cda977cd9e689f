import Link from 'next/link'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { searchGroups, type SearchGroup, type SearchResult } from '@/lib/search/schema'
import { Button } from '../ui/button'
import { FilterForm } from '../ui/filter-form'
import { PageHead } from '../ui/page-head'
import { PrintLine } from '../ui/print-line'
import { hitDetail, hitLabel } from './hit-words'

const address = (q: string, group: string) => `/search?${new URLSearchParams({ q, ...(group ? { group } : {}) })}`

/** All hits of the global search, by kind, with why each was found. Works without JavaScript. */
export function SearchPage({
  t,
  locale,
  q,
  group,
  result,
}: {
  t: Messages
  locale: Locale
  q: string
  group: SearchGroup | ''
  result: SearchResult
}) {
  const words = t.palette
  const present = searchGroups.filter((name) => result.counts[name])
  const total = present.reduce((sum, name) => sum + (result.counts[name] ?? 0), 0)
  return (
    <div className="max-w-[860px] p-4 sm:px-8 sm:py-6">
      <PageHead title={words.title} lead={words.lead} />
      <FilterForm state={q} role="search" action="/search" className="no-print mb-4 flex gap-2">
        <input name="q" aria-label={words.title} defaultValue={q} className="field" />
        {group ? <input type="hidden" name="group" value={group} /> : null}
        <Button>{t.search}</Button>
      </FilterForm>
      <PrintLine label={t.search} parts={[q && `„${q}“`, group && words.groups[group]]} />
      {total > 0 ? (
        <nav aria-label={words.filter} className="no-print mb-6">
          <ul className="flex flex-wrap gap-2 text-14">
            {(['', ...present] as const).map((name) => (
              <li key={name}>
                <Link
                  prefetch={false}
                  href={address(q, name)}
                  aria-current={name === group ? 'true' : undefined}
                  className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line px-3 text-ink no-underline hover:bg-hover aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
                >
                  {name ? words.groups[name] : words.allGroups}{' '}
                  <span className="text-13 text-muted">{name ? result.counts[name] : total}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {q && total === 0 ? (
        <p role="status">
          {words.noHits}{' '}
          <Link prefetch={false} href={`/responsibilities?q=${encodeURIComponent(q)}`}>
            {fill(words.ask, { q })}
          </Link>
        </p>
      ) : null}
      {present
        .filter((name) => !group || name === group)
        .map((name) => {
          const hits = result.hits.filter((hit) => hit.group === name)
          const more = (result.counts[name] ?? 0) - hits.length
          return (
            <section key={name} className="mb-6">
              <h2 className="mb-2 text-16">
                {words.groups[name]} <span className="text-14 font-normal text-muted">{result.counts[name]}</span>
              </h2>
              <ul className="divide-y divide-line-soft border-y border-line-soft">
                {hits.map((hit, index) => (
                  <li
                    key={`${hit.href}${index}`}
                    className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 py-2 text-14"
                  >
                    <Link prefetch={false} href={hit.href} className="min-w-0">
                      {hitLabel(hit, locale)}
                    </Link>
                    <span className="text-muted">{hitDetail(hit, t, locale)}</span>
                  </li>
                ))}
              </ul>
              {more > 0 && !group ? (
                <p className="mt-1 text-14">
                  <Link prefetch={false} href={address(q, name)}>
                    {t.showAll} ({result.counts[name]})
                  </Link>
                </p>
              ) : null}
            </section>
          )
        })}
    </div>
  )
}

import Link from 'next/link'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import { postFilterSchema, type Post, type PostFilter } from '@/lib/posts/schema'
import { listAddress, type Page } from '@/lib/records/list'
import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ExportLinks } from '../ui/export-links'
import { FilterForm } from '../ui/filter-form'
import { Plus } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { PostTable } from './post-table'

interface Props {
  t: Messages
  locale: Locale
  today: string
  filter: PostFilter
  page: Page<Post>
  mayCreate: boolean
  mayEditPersons: boolean
}

const noFilter = postFilterSchema.parse({})
const path = '/posts'
const states = ['held', 'vacant', 'absent', 'unknown'] as const

/** All posts with filters that stand in the address. */
export function PostList({ t, locale, today, filter, page, mayCreate, mayEditPersons }: Props) {
  const words = t.posts
  const filtered = listAddress(path, noFilter, { ...filter, page: 1 }) !== path
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={`${words.lead} ${count(words.count, page.total, locale)}.`}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/organisations', label: t.organisations.title }]}
        actions={
          <>
            <ExportLinks address={listAddress('/posts/export', noFilter, filter)} label={t.exportAs} />
            {mayEditPersons ? <ButtonLink href="/persons">{t.persons.title}</ButtonLink> : null}
            {mayCreate ? (
              <ButtonLink href="/posts/new" look="primary">
                <Plus size={18} aria-hidden />
                {words.new}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <FilterForm action={path} state={JSON.stringify(filter)} className="no-print mb-4 flex flex-wrap items-end gap-3">
        <label className="text-13">
          <span className="mb-1 block text-muted">{words.filter.search}</span>
          <input type="search" name="q" defaultValue={filter.q} className="field" />
        </label>
        <label className="text-13">
          <span className="mb-1 block text-muted">{words.filter.state}</span>
          <select name="state" defaultValue={filter.state} className="field">
            <option value="">{words.filter.all}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {words.states[state]}
              </option>
            ))}
          </select>
        </label>
        <Button>{t.apply}</Button>
      </FilterForm>
      {page.total ? (
        <>
          <PostTable t={t} locale={locale} today={today} posts={page.items} withOrganisation />
          <Pagination
            t={t}
            page={page.page}
            pages={page.pages}
            summary={count(words.count, page.total, locale)}
            address={(number) => listAddress(path, noFilter, filter, { page: number })}
          />
        </>
      ) : (
        <EmptyState text={filtered ? words.filter.none : words.filter.empty}>
          {filtered ? <Link href={path}>{t.resetFilters}</Link> : null}
        </EmptyState>
      )}
    </div>
  )
}

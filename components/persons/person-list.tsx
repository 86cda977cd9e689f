import Link from 'next/link'
import { addDays, formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { personFilterSchema, type Person, type PersonFilter } from '@/lib/persons/schema'
import { covers } from '@/lib/posts/state'
import { listAddress, type Page } from '@/lib/records/list'
import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { FilterForm } from '../ui/filter-form'
import { Plus } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { Tag } from '../ui/tag'

interface Props {
  t: Messages
  locale: Locale
  today: string
  filter: PersonFilter
  page: Page<Person>
}

const noFilter = personFilterSchema.parse({})
const path = '/persons'

/** All persons, and with a filter the work list of those who were not told yet. */
export function PersonList({ t, locale, today, filter, page }: Props) {
  const words = t.persons
  const filtered = listAddress(path, noFilter, { ...filter, page: 1 }) !== path
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={`${words.lead} ${count(words.count, page.total, locale)}.`}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/posts', label: t.posts.title }]}
        actions={
          <ButtonLink href="/persons/new" look="primary">
            <Plus size={18} aria-hidden />
            {words.new}
          </ButtonLink>
        }
      />
      <FilterForm action={path} state={JSON.stringify(filter)} className="no-print mb-4 flex flex-wrap items-end gap-3">
        <label className="text-13">
          <span className="mb-1 block text-muted">{words.filter.search}</span>
          <input type="search" name="q" defaultValue={filter.q} className="field" />
        </label>
        <label className="text-13">
          <span className="mb-1 block text-muted">{words.filter.informed}</span>
          <select name="informed" defaultValue={filter.informed} className="field">
            <option value="">{words.filter.all}</option>
            <option value="no">{words.filter.no}</option>
            <option value="yes">{words.filter.yes}</option>
          </select>
        </label>
        <Button>{t.apply}</Button>
      </FilterForm>
      {page.total ? (
        <>
          <div role="region" aria-label={words.title} tabIndex={0} className="overflow-x-auto">
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">{words.fields.name}</th>
                  <th scope="col">{words.posts}</th>
                  <th scope="col">{words.filter.informed}</th>
                </tr>
              </thead>
              <tbody>
                {page.items.map((person) => (
                  <tr key={person.id}>
                    <td>
                      <Link prefetch={false} href={`/persons/${person.id}`} className="font-semibold">
                        {person.name}
                      </Link>
                    </td>
                    <td>
                      {person.posts
                        .filter((term) => covers(term, today))
                        .map((post) => (
                          <span key={`${post.id} ${post.since}`} className="block">
                            <Link prefetch={false} href={`/posts/${post.id}`}>
                              {post.function}
                            </Link>
                            <span className="text-muted"> · {post.organisation.name}</span>
                          </span>
                        ))}
                    </td>
                    <td>
                      <InformedTag t={t} locale={locale} person={person} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
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

/** One month, the longest that Art. 14 (3) a GDPR leaves; days. */
const tellWithin = 30

/** Whether a person was told, and if not, until when it has to be. */
export function InformedTag({ t, locale, person }: { t: Messages; locale: Locale; person: Person }) {
  const words = t.persons
  if (person.informedAt)
    return <Tag tone="ok">{fill(words.informed, { date: formatDate(person.informedAt, locale) })}</Tag>
  const by = person.createdAt ? addDays(person.createdAt, tellWithin) : null
  return <Tag tone="warn">{by ? fill(words.informBy, { date: formatDate(by, locale) }) : words.notInformed}</Tag>
}

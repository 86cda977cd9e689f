import Link from 'next/link'
import { accessGroups, type Access, type AccessFilter, type AccessGroup } from '@/lib/audit/schema'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import { listAddress, type Page } from '@/lib/records/list'
import type { User } from '@/lib/users/schema'
import { Options } from '../records/inputs'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { FilterForm } from '../ui/filter-form'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { PrintLine } from '../ui/print-line'
import { accessWords } from './access-words'

interface Props {
  t: Messages
  locale: Locale
  filter: AccessFilter
  page: Page<Access>
  users: readonly Pick<User, 'id' | 'name' | 'email'>[]
  /** For how many days entries stay. */
  days: number
}

const all: AccessFilter = { kind: '', person: '', page: 1 }

/** Who signed in, changed accounts or took data out: newest first, narrowed by kind and account. */
export function AccessList({ t, locale, filter, page, users, days }: Props) {
  const words = t.audit
  const address = (change: Partial<AccessFilter> = {}) => listAddress('/audit', all, filter, change)
  const filtered = filter.kind !== '' || filter.person !== ''
  const people = [
    ...users.map(({ id, name, email }) => ({ id, label: email ? `${name} (${email})` : name })),
    { id: 'system', label: words.system },
  ]
  return (
    <div className="max-w-[1080px] p-4 sm:px-8 sm:py-6">
      <PageHead title={words.title} lead={count(words.lead, days, locale)} />
      <FilterForm
        state={address()}
        className="no-print mb-4 grid gap-3 rounded-md bg-surface p-4 sm:grid-cols-[1fr_1fr_auto]"
        aria-label={words.filter}
      >
        <label className="text-13 text-muted">
          {words.kind}
          <select name="kind" defaultValue={filter.kind} className="field mt-1">
            <option value="">{t.all}</option>
            <Options
              options={(Object.keys(accessGroups) as AccessGroup[]).map((id) => ({ id, label: words.kinds[id] }))}
            />
          </select>
        </label>
        <label className="text-13 text-muted">
          {words.person}
          <select name="person" defaultValue={filter.person} className="field mt-1">
            <option value="">{t.all}</option>
            <Options options={people} />
          </select>
        </label>
        <div className="flex items-end gap-2">
          <Button>{t.apply}</Button>
          {filtered ? (
            <Link
              prefetch={false}
              href={address({ kind: '', person: '' })}
              className="inline-flex min-h-10 items-center text-14"
            >
              {t.resetFilters}
            </Link>
          ) : null}
        </div>
      </FilterForm>
      <PrintLine
        label={words.filter}
        parts={[filter.kind && words.kinds[filter.kind], people.find(({ id }) => id === filter.person)?.label]}
      />
      {page.total === 0 ? (
        <EmptyState text={filtered ? words.noneFound : words.empty} />
      ) : (
        <>
          <AccessTable t={t} locale={locale} items={page.items} />
          <Pagination
            t={t}
            page={page.page}
            pages={page.pages}
            summary={count(words.number, page.total, locale)}
            address={(number) => address({ page: number })}
          />
        </>
      )}
    </div>
  )
}

function AccessTable({ t, locale, items }: Pick<Props, 't' | 'locale'> & { items: readonly Access[] }) {
  const words = t.audit
  return (
    <table className="data-table">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.where}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((access) => {
          const { when, who, what, where } = accessWords(access, t, locale)
          return (
            <tr
              key={access.id}
              className="max-sm:flex max-sm:flex-col max-sm:border-b max-sm:border-line-soft max-sm:py-2 max-sm:*:border-0! max-sm:*:py-1!"
            >
              <td className="text-muted sm:whitespace-nowrap">{when}</td>
              <td>{who}</td>
              <td className="font-semibold">{what}</td>
              <td>{where}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

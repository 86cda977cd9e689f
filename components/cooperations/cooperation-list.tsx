import Link from 'next/link'
import type { Area } from '@/lib/areas/schema'
import { cooperationKinds, cooperationStates } from '@/lib/cooperations/fields'
import { cooperationFilterSchema, type CooperationFilter, type CooperationItem } from '@/lib/cooperations/schema'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import { listAddress, sortChange, type Page } from '@/lib/records/list'
import type { Topic } from '@/lib/topics/schema'
import { areaOptions } from '../areas/area-options'
import { KindSymbol } from '../organisations/kind-symbol'
import { Options, type Option } from '../records/inputs'
import { topicOptions } from '../topics/topic-options'
import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ArrowDown, ArrowUp, Plus } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { nameWords, spanWords } from './cooperation-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  filter: CooperationFilter
  page: Page<CooperationItem>
  areas: readonly Area[]
  topics: readonly Topic[]
  mayCreate: boolean
}

const noFilter = cooperationFilterSchema.parse({})
const path = '/cooperations'

/** All cooperations with filters that stand in the address. */
export function CooperationList(props: Props) {
  const { t, locale, filter, page, mayCreate } = props
  const words = t.cooperations
  const filtered = listAddress(path, noFilter, { ...filter, page: 1 }) !== path
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={`${words.lead} ${count(words.number, page.total, locale)}.`}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/organisations', label: t.organisations.title }]}
        actions={
          mayCreate ? (
            <ButtonLink href="/cooperations/new" look="primary">
              <Plus size={18} aria-hidden />
              {words.new}
            </ButtonLink>
          ) : null
        }
      />
      <FilterForm {...props} />
      {page.total ? (
        <>
          <CooperationRows {...props} />
          <Pagination
            t={t}
            page={page.page}
            pages={page.pages}
            summary={count(words.number, page.total, locale)}
            address={(number) => listAddress(path, noFilter, filter, { page: number })}
          />
        </>
      ) : (
        <EmptyState text={filtered ? words.noHits : words.empty}>
          {filtered ? <Link href={path}>{t.resetFilters}</Link> : null}
        </EmptyState>
      )}
    </div>
  )
}

function FilterForm({ t, locale, filter, areas, topics }: Props) {
  const words = t.cooperations
  const options = (ids: readonly string[], labels: Record<string, string>) =>
    ids.map((id) => ({ id, label: labels[id]! }))
  const select = (name: 'kind' | 'state' | 'topic' | 'area', label: string, choices: readonly Option[]) => (
    <label className="text-13">
      <span className="mb-1 block text-muted">{label}</span>
      <select key={filter[name]} name={name} defaultValue={filter[name]} className="field max-w-56">
        <option value="">{t.all}</option>
        <Options options={choices} />
      </select>
    </label>
  )
  return (
    <form action={path} className="no-print mb-4 flex flex-wrap items-end gap-3">
      <label className="text-13">
        <span className="mb-1 block text-muted">{words.filterText}</span>
        <input key={filter.q} type="search" name="q" defaultValue={filter.q} className="field" />
      </label>
      {select('kind', words.fields.kind!, options(cooperationKinds, words.kinds))}
      {select('state', words.fields.state!, options(cooperationStates, words.states))}
      {select('topic', words.fields.topicIds!, topicOptions(topics, locale))}
      {select('area', words.fields.areaIds!, areaOptions(areas))}
      <Button>{t.apply}</Button>
    </form>
  )
}

function CooperationRows({ t, locale, today, filter, page }: Props) {
  const words = t.cooperations
  const head = (sort: CooperationFilter['sort'], label: string) => {
    const current = filter.sort === sort
    const Arrow = filter.order === 'down' ? ArrowDown : ArrowUp
    return (
      <th scope="col" aria-sort={current ? (filter.order === 'down' ? 'descending' : 'ascending') : undefined}>
        <Link
          prefetch={false}
          href={listAddress(path, noFilter, filter, sortChange(filter, sort))}
          className="inline-flex items-center gap-1 text-ink"
        >
          {label}
          {current ? <Arrow size={14} aria-hidden /> : null}
        </Link>
      </th>
    )
  }
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            {head('name', words.fields.partners!)}
            {head('kind', words.fields.kind!)}
            {head('strength', words.fields.strength!)}
            {head('since', words.fields.since!)}
          </tr>
        </thead>
        <tbody>
          {page.items.map((item) => (
            <tr key={item.id}>
              <td>
                <Link prefetch={false} href={`/cooperations/${item.id}`} className="font-semibold">
                  {nameWords(item)}
                </Link>
                {item.title ? (
                  <span className="mt-1 flex flex-wrap gap-x-3 text-13 text-muted">
                    {item.partners.map((partner) => (
                      <span key={partner.id} className="inline-flex items-center gap-1">
                        <KindSymbol kind={partner.kind} size={16} />
                        {partner.name}
                      </span>
                    ))}
                  </span>
                ) : null}
              </td>
              <td>
                {words.kinds[item.kind]}
                <span className="block text-13 text-muted">{words.states[item.state]}</span>
              </td>
              <td>{item.strength ? `${item.strength} · ${words.strengths[item.strength]}` : '–'}</td>
              <td>{spanWords(t, locale, item, today)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

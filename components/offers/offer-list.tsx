import Link from 'next/link'
import type { Area } from '@/lib/areas/schema'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import { offerKinds } from '@/lib/offers/fields'
import { offerFilterSchema, type Offer, type OfferFilter } from '@/lib/offers/schema'
import { listAddress, type Page } from '@/lib/records/list'
import { targetGroups } from '@/lib/responsibilities/schema'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { areaOptions } from '../areas/area-options'
import { Options, type Option } from '../records/inputs'
import { topicOptions } from '../topics/topic-options'
import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { FilterForm } from '../ui/filter-form'
import { Plus } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { PrintButton } from '../ui/print-button'
import { PrintLine } from '../ui/print-line'
import { OfferTable } from './offer-table'

interface Props {
  t: Messages
  locale: Locale
  today: string
  filter: OfferFilter
  page: Page<Offer>
  areas: readonly Area[]
  topics: readonly Topic[]
  mayCreate: boolean
}

const noFilter = offerFilterSchema.parse({})
const path = '/offers'

/** Running offers with filters that stand in the address. */
export function OfferList({ t, locale, today, filter, page, areas, topics, mayCreate }: Props) {
  const words = t.offers
  const filtered = listAddress(path, noFilter, { ...filter, page: 1 }) !== path
  const select = (name: 'kind' | 'topic' | 'area' | 'group', label: string, options: readonly Option[]) => (
    <label className="text-13">
      <span className="mb-1 block text-muted">{label}</span>
      <select name={name} defaultValue={filter[name]} className="field max-w-56">
        <option value="">{t.all}</option>
        <Options options={options} />
      </select>
    </label>
  )
  const tick = (name: 'childcare' | 'past', label: string) => (
    <label className="flex min-h-10 items-center gap-2 text-14">
      <input type="checkbox" name={name} value="yes" defaultChecked={filter[name] === 'yes'} />
      {label}
    </label>
  )
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={`${words.lead} ${count(words.count, page.total, locale)}.`}
        actions={
          <>
            <PrintButton label={t.print} />
            {mayCreate ? (
              <ButtonLink href="/offers/new" look="primary">
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
        {select('topic', words.filter.topic, topicOptions(topics, locale))}
        {select('area', words.filter.area, areaOptions(areas))}
        {select(
          'group',
          words.filter.group,
          targetGroups.map((id) => ({ id, label: t.responsibilities.groups[id] ?? id })),
        )}
        {select(
          'kind',
          words.filter.kind,
          offerKinds.map((id) => ({ id, label: words.kinds[id]! })),
        )}
        {tick('childcare', words.filter.childcare)}
        {tick('past', words.filter.past)}
        <Button>{t.apply}</Button>
      </FilterForm>
      <PrintLine
        label={t.organisations.filter}
        parts={[
          filter.q && `„${filter.q}“`,
          topics.filter(({ id }) => id === filter.topic).map((topic) => topicLabel(topic, locale))[0],
          areas.find(({ id }) => id === filter.area)?.name,
          filter.group && t.responsibilities.groups[filter.group],
          filter.kind && words.kinds[filter.kind],
          filter.childcare && words.filter.childcare,
          filter.past && words.filter.past,
        ]}
      />
      {page.total ? (
        <>
          <OfferTable t={t} locale={locale} today={today} offers={page.items.map((offer) => ({ offer }))} />
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

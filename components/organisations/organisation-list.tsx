import Link from 'next/link'
import { administrations, type Area } from '@/lib/areas/schema'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { organisationKinds } from '@/lib/organisations/kinds'
import { pageSize, type OrganisationFilter, type OrganisationItem } from '@/lib/organisations/schema'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { ButtonLink, Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ExportLinks } from '../ui/export-links'
import { ArrowDown, Plus } from '../ui/icons'
import { FilterForm } from '../ui/filter-form'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { PhoneLink } from '../ui/phone-link'
import { PrintLine } from '../ui/print-line'
import { listAddress } from './filter-address'
import { KindSymbol } from './kind-symbol'
import { VerifiedTag } from './verified-tag'

interface Props {
  t: Messages
  locale: Locale
  filter: OrganisationFilter
  page: { total: number; items: (OrganisationItem & { areaName: string | null })[] }
  areas: readonly Area[]
  topics: readonly Topic[]
  mayEdit: boolean
  now: string
}

/** All organisations under a filter; the address holds the whole state. */
export function OrganisationList({ t, locale, filter, page, areas, topics, mayEdit, now }: Props) {
  const words = t.organisations
  const filtered = filter.q !== '' || filter.kind.length > 0 || filter.area !== '' || filter.topic !== ''
  return (
    <div className="max-w-[1280px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={<>{count(words.number, page.total, locale)}</>}
        actions={
          <>
            <ExportLinks address={listAddress(filter, {}, '/organisations/export')} label={t.exportAs} />
            {mayEdit ? (
              <ButtonLink href="/organisations/new" look="primary">
                <Plus size={18} aria-hidden />
                {t.createOrganisation}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <FilterForm
        state={listAddress(filter)}
        className="no-print mb-4 grid gap-3 rounded-md bg-surface p-4 sm:grid-cols-2 lg:grid-cols-[1.2fr_1fr_1fr_1fr_auto]"
        aria-label={words.filter}
      >
        <label className="text-13 text-muted">
          {words.filterName}
          <input name="q" defaultValue={filter.q} className="field mt-1" />
        </label>
        <label className="text-13 text-muted">
          {words.filterKind}
          <select name="kind" defaultValue={filter.kind[0] ?? ''} className="field mt-1">
            <option value="">{t.all}</option>
            {organisationKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label className="text-13 text-muted">
          {words.filterArea}
          <select name="area" defaultValue={filter.area} className="field mt-1">
            <option value="">{t.all}</option>
            {administrations(areas).map((area) => (
              <option key={area.id} value={area.id}>
                {area.name}
              </option>
            ))}
          </select>
        </label>
        <label className="text-13 text-muted">
          {words.filterTopic}
          <select name="topic" defaultValue={filter.topic} className="field mt-1">
            <option value="">{t.all}</option>
            {topics
              .filter((topic) => !topic.parentId)
              .map((topic) => (
                <optgroup key={topic.id} label={topicLabel(topic, locale)}>
                  <option value={topic.id}>
                    {topicLabel(topic, locale)} ({t.all})
                  </option>
                  {topics
                    .filter((sub) => sub.parentId === topic.id)
                    .map((sub) => (
                      <option key={sub.id} value={sub.id}>
                        {topicLabel(sub, locale)}
                      </option>
                    ))}
                </optgroup>
              ))}
          </select>
        </label>
        {filter.sort !== 'name' ? <input type="hidden" name="sort" value={filter.sort} /> : null}
        <div className="flex items-end gap-2">
          <Button>{t.apply}</Button>
          {filtered ? (
            <Link
              prefetch={false}
              href={listAddress({ ...filter, q: '', kind: [], area: '', topic: '' })}
              className="inline-flex min-h-10 items-center text-14"
            >
              {t.resetFilters}
            </Link>
          ) : null}
        </div>
      </FilterForm>
      <PrintLine
        label={words.filter}
        parts={[
          filter.q && `„${filter.q}“`,
          ...filter.kind.map((kind) => words.kinds[kind]),
          areas.find((area) => area.id === filter.area)?.name,
          topics.filter((topic) => topic.id === filter.topic).map((topic) => topicLabel(topic, locale))[0],
        ]}
      />
      {page.total === 0 ? (
        <EmptyState text={filtered ? words.noHits : words.empty}>
          {filtered ? (
            <ButtonLink href="/organisations">{t.resetFilters}</ButtonLink>
          ) : mayEdit ? (
            <ButtonLink href="/organisations/new">{t.createOrganisation}</ButtonLink>
          ) : null}
        </EmptyState>
      ) : (
        <>
          <div className="overflow-x-auto">
            <table className="data-table">
              <thead>
                <tr>
                  <SortHead filter={filter} sort="name" label={words.fields.name!} />
                  <SortHead filter={filter} sort="kind" label={words.fields.kind!} className="max-sm:hidden" />
                  <th scope="col" className="max-lg:hidden">
                    {words.fields.area}
                  </th>
                  <SortHead filter={filter} sort="place" label={words.fields.place!} className="max-md:hidden" />
                  <th scope="col" className="max-lg:hidden">
                    {words.fields.phone}
                  </th>
                  <SortHead filter={filter} sort="verified" label={words.fields.verifiedAt!} />
                </tr>
              </thead>
              <tbody>
                {page.items.map((item) => (
                  <tr key={item.id} className="hover:bg-hover">
                    <td className="min-w-52">
                      <span className="flex items-start gap-3">
                        <KindSymbol kind={item.kind} size={24} />
                        <span className="min-w-0 max-sm:wrap-anywhere">
                          <Link prefetch={false} href={`/organisations/${item.key}`} className="font-semibold text-ink">
                            {item.name}
                          </Link>
                          <span className="block text-13 text-muted sm:hidden">{words.kinds[item.kind]}</span>
                        </span>
                      </span>
                    </td>
                    <td className="max-sm:hidden">{words.kinds[item.kind]}</td>
                    <td className="max-lg:hidden">{item.areaName ?? '–'}</td>
                    <td className="max-md:hidden">{item.place ?? '–'}</td>
                    <td className="whitespace-nowrap max-lg:hidden">
                      {item.phone ? <PhoneLink phone={item.phone} /> : '–'}
                    </td>
                    <td>
                      <VerifiedTag t={words} locale={locale} now={now} verifiedAt={item.verifiedAt} short />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Pagination
            t={t}
            page={filter.page}
            pages={Math.ceil(page.total / pageSize)}
            summary={fill(words.pageOf, {
              from: (filter.page - 1) * pageSize + 1,
              to: Math.min(filter.page * pageSize, page.total),
              total: page.total,
            })}
            address={(number) => listAddress(filter, { page: number })}
          />
        </>
      )}
    </div>
  )
}

function SortHead({
  filter,
  sort,
  label,
  className = '',
}: {
  filter: OrganisationFilter
  sort: OrganisationFilter['sort']
  label: string
  className?: string
}) {
  const current = filter.sort === sort
  return (
    <th scope="col" aria-sort={current ? 'ascending' : undefined} className={className}>
      <Link prefetch={false} href={listAddress(filter, { sort })} className="inline-flex items-center gap-1 text-ink">
        {label}
        {current ? <ArrowDown size={14} aria-hidden className="text-muted" /> : null}
      </Link>
    </th>
  )
}

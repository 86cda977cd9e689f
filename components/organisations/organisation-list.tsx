import Link from 'next/link'
import type { Area } from '@/lib/areas/schema'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { organisationFilterSchema, type OrganisationFilter as Filter } from '@/lib/organisations/schema'
import type { Structure } from '@/lib/organisations/structure'
import type { OrganisationRow } from '@/lib/organisations/service'
import { listAddress, rowsPerPage, type Page } from '@/lib/records/list'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ExportLinks } from '../ui/export-links'
import { Plus } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { PrintLine } from '../ui/print-line'
import { OrganisationFilter } from './organisation-filter'
import { OrganisationRows } from './organisation-rows'
import { StructureList } from './structure-list'

interface Props {
  t: Messages
  locale: Locale
  filter: Filter
  page: Page<OrganisationRow>
  /** Who belongs to whom, where that is asked for instead of the list. */
  structure: Structure | null
  areas: readonly Area[]
  topics: readonly Topic[]
  mayEdit: boolean
  now: string
  verifyDays: number
}

const noFilter = organisationFilterSchema.parse({})

/** All organisations under a filter; the address holds the whole state. */
export function OrganisationList({
  t,
  locale,
  filter,
  page,
  structure,
  areas,
  topics,
  mayEdit,
  now,
  verifyDays,
}: Props) {
  const words = t.organisations
  const address = (change: Partial<Filter> = {}, path = '/organisations') => listAddress(path, noFilter, filter, change)
  const filtered = listAddress('', noFilter, { ...filter, page: 1, sort: 'name', view: 'list' }) !== ''
  return (
    <div className="max-w-[1280px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={<>{count(words.number, page.total, locale)}</>}
        actions={
          <>
            <nav aria-label={words.viewsLabel} className="flex gap-1">
              {(['list', 'structure'] as const).map((view) => (
                <ButtonLink
                  key={view}
                  href={address({ view })}
                  look="ghost"
                  aria-current={filter.view === view ? 'page' : undefined}
                  className="aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
                >
                  {words.views[view]}
                </ButtonLink>
              ))}
            </nav>
            <ButtonLink href="/posts" look="ghost">
              {t.posts.tab}
            </ButtonLink>
            <ExportLinks address={address({}, '/organisations/export')} label={t.exportAs} />
            {mayEdit ? (
              <ButtonLink href="/organisations/new" look="primary">
                <Plus size={18} aria-hidden />
                {t.createOrganisation}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <OrganisationFilter {...{ t, locale, filter, address, filtered, areas, topics }} />
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
      ) : structure ? (
        <>
          <p className="mb-3 text-14 text-muted">{words.inStructure}</p>
          <StructureList
            t={t}
            locale={locale}
            today={now.slice(0, 10)}
            branches={structure.branches}
            label={words.views.structure}
          />
          {structure.alone ? (
            <p className="mt-4 text-14 text-muted">
              {count(words.alone, structure.alone, locale)}{' '}
              <Link href={address({ view: 'list' })}>{words.views.list}</Link>
            </p>
          ) : null}
        </>
      ) : (
        <>
          <OrganisationRows
            words={{
              kinds: words.kinds,
              fields: words.fields,
              notVerified: words.notVerified,
              verifyDue: words.verifyDue,
              verifiedOn: words.verifiedOn,
              verifiedOnBy: words.verifiedOnBy,
              closedOn: t.closing.closedOn,
              closesOn: t.closing.closesOn,
            }}
            {...{ locale, now, verifyDays, filter, noFilter }}
            rows={page.items.map(({ key, name, kind, place, phone, verifiedAt, validTo, areaName }) => ({
              ...{ key, name, kind, place, phone, verifiedAt, validTo, areaName },
            }))}
          />
          <Pagination
            t={t}
            page={page.page}
            pages={page.pages}
            summary={fill(words.pageOf, {
              from: (page.page - 1) * rowsPerPage + 1,
              to: Math.min(page.page * rowsPerPage, page.total),
              total: page.total,
            })}
            address={(number) => address({ page: number })}
          />
        </>
      )}
    </div>
  )
}

import Link from 'next/link'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { meetingsPerPage, type MeetingFilter, type MeetingPage } from '@/lib/meetings/schema'
import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { CalendarPlus } from '../ui/icons'
import { FilterForm } from '../ui/filter-form'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { PrintLine } from '../ui/print-line'
import { MeetingLeaf } from './meeting-leaf'

interface Props {
  t: Messages
  locale: Locale
  filter: MeetingFilter
  upcoming: MeetingPage
  past: MeetingPage
  series: string[]
  mayPlan: boolean
}

/** Upcoming meetings, the next first, and past ones, the latest first. */
export function MeetingList({ t, locale, filter, upcoming, past, series, mayPlan }: Props) {
  const words = t.meetings
  const filtered = filter.q !== '' || filter.series !== ''
  const groups = [
    { id: 'upcoming', title: words.upcoming, page: upcoming, empty: words.noUpcoming },
    { id: 'past', title: words.past, page: past, empty: words.noPast },
  ] as const
  return (
    <div className="max-w-[960px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          mayPlan ? (
            <ButtonLink href="/meetings/plan" look="primary">
              <CalendarPlus size={18} aria-hidden />
              {words.plan}
            </ButtonLink>
          ) : null
        }
      />
      {filtered || upcoming.total + past.total > 0 ? (
        <FilterForm
          state={addressOf(filter)}
          aria-label={words.filter}
          className="no-print mb-6 grid gap-3 rounded-md bg-surface p-4 sm:grid-cols-[1fr_1fr_auto]"
        >
          <label className="text-13 text-muted">
            {words.search}
            <input name="q" defaultValue={filter.q} className="field mt-1" />
          </label>
          <label className="text-13 text-muted">
            {words.fields.series}
            <select name="series" defaultValue={filter.series} className="field mt-1">
              <option value="">{t.all}</option>
              {series.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <div className="flex items-end gap-2">
            <Button>{t.apply}</Button>
            {filtered ? (
              <Link prefetch={false} href="/meetings" className="inline-flex min-h-10 items-center text-14">
                {t.resetFilters}
              </Link>
            ) : null}
          </div>
        </FilterForm>
      ) : null}
      <PrintLine label={t.organisations.filter} parts={[filter.q && `„${filter.q}“`, filter.series]} />
      {groups.map((group) => (
        <section key={group.id} className="mb-8">
          <h2 className="mb-2">
            {group.title} <span className="text-14 font-normal text-muted">{group.page.total}</span>
          </h2>
          {group.page.items.length === 0 ? (
            group.id === 'upcoming' && mayPlan && !filtered ? (
              <EmptyState text={group.empty}>
                <ButtonLink href="/meetings/plan">{words.plan}</ButtonLink>
              </EmptyState>
            ) : (
              <p className="text-14 text-muted">{filtered ? words.noHits : group.empty}</p>
            )
          ) : (
            <>
              <ul className="divide-y divide-line-soft border-y border-line-soft">
                {group.page.items.map((meeting) => (
                  <li key={meeting.id} className="py-3">
                    <MeetingLeaf t={t} locale={locale} meeting={meeting} past={group.id === 'past'} />
                  </li>
                ))}
              </ul>
              {group.page.total > meetingsPerPage ? (
                <Pagination
                  t={t}
                  page={group.page.page}
                  pages={Math.ceil(group.page.total / meetingsPerPage)}
                  summary={fill(t.organisations.pageOf, {
                    from: (group.page.page - 1) * meetingsPerPage + 1,
                    to: Math.min(group.page.page * meetingsPerPage, group.page.total),
                    total: group.page.total,
                  })}
                  address={(number) => addressOf({ ...filter, [group.id]: number })}
                />
              ) : null}
            </>
          )}
        </section>
      ))}
    </div>
  )
}

function addressOf(filter: MeetingFilter): string {
  const query = new URLSearchParams()
  if (filter.q) query.set('q', filter.q)
  if (filter.series) query.set('series', filter.series)
  for (const part of ['upcoming', 'past'] as const) if (filter[part] > 1) query.set(part, String(filter[part]))
  return query.size ? `/meetings?${query}` : '/meetings'
}

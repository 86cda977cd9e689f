import Link from 'next/link'
import type { Area } from '@/lib/areas/schema'
import type { Urgent } from '@/lib/danger/schema'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import { fits, offerFilterSchema, type Fit, type OfferFilter } from '@/lib/offers/schema'
import type { OfferPage } from '@/lib/offers/service'
import { listAddress } from '@/lib/records/list'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { UrgentHelp } from '../danger/urgent-help'
import { urgentText } from '../danger/urgent-text'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Plus } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { PrintButton } from '../ui/print-button'
import { PrintLine } from '../ui/print-line'
import { OfferBest } from './offer-best'
import { OfferQuestion } from './offer-question'
import { OfferTable } from './offer-table'
import { NotUnderstood, understoodWords } from './offer-understood'
import { OfferWeek } from './offer-week'
import { WeekGlance } from './week-glance'

interface Props {
  t: Messages
  locale: Locale
  today: string
  filter: OfferFilter
  page: OfferPage
  /** Dangers the question speaks of; with any, the question is not printed. */
  urgent: readonly Urgent[]
  areas: readonly Area[]
  topics: readonly Topic[]
  mayCreate: boolean
}

const noFilter = offerFilterSchema.parse({})
const path = '/offers'
const plain = { one: '{n}', other: '{n}' }

/** Running offers, found by a question and by filters that stand in the address: as a list or as a week. */
export function OfferList(props: Props) {
  const { t, locale, filter, page, urgent, areas, topics, mayCreate } = props
  const words = t.offers
  const { used, counts } = page
  const address = (change: Partial<OfferFilter> = {}) => listAddress(path, noFilter, filter, change)
  const filtered = listAddress('', noFilter, { ...filter, page: 1, view: 'list' }) !== ''
  const best = isBestShown(props)
  const sorts = fits.filter((fit) => counts[fit] && fit !== 'running')
  return (
    <div className="max-w-[1440px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={
          used && sorts.length
            ? sorts.map((fit) => `${words.fits[fit]}: ${count(plain, counts[fit], locale)}`).join(' · ')
            : `${words.lead} ${count(words.count, page.total - counts.over, locale)}.${counts.over ? ` ${words.fits.over}: ${counts.over}.` : ''}`
        }
        actions={
          <>
            <nav aria-label={words.viewsLabel} className="flex gap-1">
              {(['list', 'week'] as const).map((view) => (
                <ButtonLink
                  key={view}
                  prefetch={false}
                  href={address({ view })}
                  look="ghost"
                  aria-current={filter.view === view ? 'page' : undefined}
                  className="aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
                >
                  {words.views[view]}
                </ButtonLink>
              ))}
            </nav>
            <PrintButton label={t.print} />
            {mayCreate ? (
              <ButtonLink href="/offers/new" look={best ? 'secondary' : 'primary'}>
                <Plus size={18} aria-hidden />
                {words.new}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <OfferQuestion {...{ t, locale, filter, used, areas, topics, address, filtered }} />
      <UrgentHelp t={t} urgent={urgent} />
      {used ? <NotUnderstood {...{ t, used, address }} /> : null}
      {urgent.length ? null : <PrintLine label={words.question.asked} parts={[filter.q]} />}
      {used ? <PrintLine label={words.question.understood} parts={understoodWords(used, t, locale)} /> : null}
      <PrintLine label={t.organisations.filter} parts={filterWords(props)} />
      <div className="mt-6">
        {!page.total ? (
          <EmptyState text={used ? words.question.none : filtered ? words.filter.none : words.filter.empty}>
            {used || filtered ? (
              <p className="flex flex-wrap gap-x-6 gap-y-2">
                <Link href={address({ ...noFilter, view: filter.view })}>
                  {used ? words.question.reset : t.resetFilters}
                </Link>
                {used ? (
                  <Link href={`/responsibilities?${new URLSearchParams({ q: filter.q })}`}>{words.question.who}</Link>
                ) : null}
              </p>
            ) : null}
          </EmptyState>
        ) : filter.view === 'week' ? (
          <OfferWeek
            {...{ t, locale, today: props.today }}
            week={page.week}
            list={address({ view: 'list' })}
            past={counts.over > 0}
          />
        ) : (
          <Found {...props} best={best} address={address} />
        )}
      </div>
    </div>
  )
}

/** The best stands alone only on the first page of a list, where it fits exactly. */
const isBestShown = ({ filter, page }: Props) =>
  filter.view === 'list' && page.page === 1 && page.items[0]?.fit === 'exact'

/** What was found: the best with its week beside it, then each sort under its heading, with its true number. */
function Found({
  t,
  locale,
  today,
  filter,
  page,
  urgent,
  best,
  address,
}: Props & { best: boolean; address: (change: Partial<OfferFilter>) => string }) {
  const words = t.offers
  const { counts, items } = page
  const rows = best ? items.slice(1) : items
  const title = (fit: Fit) => (fit === 'exact' ? words.alsoExact : words.fits[fit])
  const alone = fits.filter((fit) => counts[fit]).length === 1 && counts.running > 0
  return (
    <>
      {best ? (
        <div className="mb-6 grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_336px]">
          <OfferBest {...{ t, locale, today }} offer={items[0]!.offer} urgent={urgentText(urgent, t.danger)} />
          <WeekGlance
            t={t}
            locale={locale}
            week={page.week}
            place={page.used?.area?.name ?? null}
            href={address({ view: 'week' })}
          />
        </div>
      ) : null}
      {fits.map((fit) => {
        const group = rows.filter((one) => one.fit === fit)
        if (!group.length) return null
        const asked = fit === 'exact' || fit === 'near'
        return (
          <section key={fit} className="mb-6">
            {alone ? null : (
              <h2 className="mb-1 text-16">
                {title(fit)}{' '}
                <span className="text-14 font-normal text-muted">
                  {fit === 'exact' ? counts.exact - 1 : counts[fit]}
                </span>
              </h2>
            )}
            <OfferTable
              {...{ t, locale, today }}
              label={alone ? words.title : title(fit)}
              offers={group.map(({ offer, lacking }) => (asked ? { offer, lacking } : { offer }))}
            />
          </section>
        )
      })}
      <Pagination
        t={t}
        page={page.page}
        pages={page.pages}
        summary={count(words.count, page.total, locale)}
        address={(number) => listAddress(path, noFilter, filter, { page: number })}
      />
    </>
  )
}

/** What narrows the list besides the question, for paper; what is chosen of the question stands with it. */
function filterWords({ t, locale, filter, page, areas, topics }: Props): string[] {
  const words = t.offers
  const { topic, area, group, level, kind, time, childcare, past } = filter
  const chosen = topics.find(({ id }) => id === topic)
  const plain = page.used
    ? []
    : [
        chosen && topicLabel(chosen, locale),
        areas.find(({ id }) => id === area)?.name,
        group && group !== 'all' ? t.responsibilities.groups[group] : '',
        level && level !== 'all' ? words.levels[level] : '',
      ]
  return [
    ...plain,
    kind ? words.kinds[kind] : '',
    time ? words.parts[time] : '',
    childcare === 'yes' ? words.fields.childcare : '',
    past ? words.filter.past : '',
  ].filter((part): part is string => Boolean(part))
}

import { administrations, type Area } from '@/lib/areas/schema'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import { listAddress, type Page } from '@/lib/records/list'
import { verifiedKinds, type VerifiedKind } from '@/lib/rhythms/schema'
import { verifyFilterSchema, type VerifyFilter, type VerifyRow } from '@/lib/verify/schema'
import { ProposalRows, type ProposalDeeds } from '../check-ups/proposal-rows'
import type { ShownProposal } from '@/lib/check-ups/schema'
import { Button, ButtonLink } from '../ui/button'
import { FilterForm } from '../ui/filter-form'
import { SlidersHorizontal } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { VerifyRows, type VerifyDeeds } from './verify-rows'

interface Props {
  t: Messages
  locale: Locale
  filter: VerifyFilter
  page: Page<VerifyRow> & { readonly snoozed: number; readonly kinds: Readonly<Record<VerifiedKind, number>> }
  areas: readonly Area[]
  maySet: boolean
  deeds: VerifyDeeds
  /** What partners proposed, the first of it. */
  proposals: Page<ShownProposal>
  proposalDeeds: ProposalDeeds
}

const defaults = verifyFilterSchema.parse({})

/** The work list of all kinds of record: what is to be confirmed, worked off where it stands. */
export function VerifyPage({ t, locale, filter, page, areas, maySet, deeds, proposals, proposalDeeds }: Props) {
  const words = t.verify
  const address = (change: Partial<VerifyFilter>) => listAddress('/verify', defaults, filter, change)
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={[count(words.lead, page.total, locale), page.snoozed ? count(words.snoozed, page.snoozed, locale) : '']
          .filter(Boolean)
          .join(' ')}
        actions={
          maySet ? (
            <ButtonLink href="/rhythms">
              <SlidersHorizontal size={18} aria-hidden />
              {t.contacts.intervals}
            </ButtonLink>
          ) : null
        }
      />
      {proposals.total ? (
        <section aria-labelledby="proposals" className="mb-6">
          <h2 id="proposals" className="mb-2 text-16">
            {t.checkUps.list} <span className="text-14 font-normal text-muted">{proposals.total}</span>
          </h2>
          <ProposalRows t={t} locale={locale} rows={proposals.items} deeds={proposalDeeds} />
          {proposals.pages > 1 ? (
            <p className="mt-2">
              <ButtonLink href="/check-ups" prefetch={false} size="small">
                {count(t.checkUps.waiting, proposals.total, locale)}
              </ButtonLink>
            </p>
          ) : null}
        </section>
      ) : null}
      <FilterForm state={address({})} action="/verify" className="no-print mb-4 flex flex-wrap items-end gap-3">
        <label className="text-14">
          <span className="mb-1 block font-semibold">{words.kind}</span>
          <select name="kind" defaultValue={filter.kind} className="field">
            <option value="">{words.all}</option>
            {verifiedKinds.map((kind) => (
              <option key={kind} value={kind}>
                {`${t.records.kinds[kind]} (${page.kinds[kind]})`}
              </option>
            ))}
          </select>
        </label>
        <label className="text-14">
          <span className="mb-1 block font-semibold">{words.area}</span>
          <select name="area" defaultValue={filter.area} className="field">
            <option value="">{words.allAreas}</option>
            {administrations(areas).map((area) => (
              <option key={area.id} value={area.id}>
                {area.name}
              </option>
            ))}
          </select>
        </label>
        <Button>{words.show}</Button>
      </FilterForm>
      {page.items.length ? (
        <>
          <p className="no-print mb-2 text-13 text-muted max-sm:hidden">{words.keys}</p>
          <VerifyRows t={t} locale={locale} rows={page.items} deeds={deeds} />
          {/* What was done is gone from the list when it is read again: there the next ones stand first. */}
          <p className="no-print mt-4">
            <ButtonLink href={address({})} prefetch={false}>
              {words.rest}
            </ButtonLink>
          </p>
        </>
      ) : (
        <p className="text-14 text-muted">{words.nothing}</p>
      )}
      {page.pages > 1 ? (
        <Pagination
          t={t}
          page={page.page}
          pages={page.pages}
          summary={count(words.lead, page.total, locale)}
          address={(number) => address({ page: number })}
        />
      ) : null}
    </div>
  )
}

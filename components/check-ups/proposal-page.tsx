import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import type { ShownProposal } from '@/lib/check-ups/schema'
import { listAddress, type Page } from '@/lib/records/list'
import { ButtonLink } from '../ui/button'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { ProposalRows, type ProposalDeeds } from './proposal-rows'

interface Props {
  t: Messages
  locale: Locale
  page: Page<ShownProposal>
  deeds: ProposalDeeds
}

/** Everything partners proposed that waits for a decision. */
export function ProposalPage({ t, locale, page, deeds }: Props) {
  const words = t.checkUps
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={page.total ? count(words.lead, page.total, locale) : words.nothing}
        actions={<ButtonLink href="/network-health">{t.networkHealth.title}</ButtonLink>}
      />
      {page.items.length ? <ProposalRows t={t} locale={locale} rows={page.items} deeds={deeds} /> : null}
      {page.pages > 1 ? (
        <Pagination
          t={t}
          page={page.page}
          pages={page.pages}
          summary={count(words.waiting, page.total, locale)}
          address={(number) => listAddress('/check-ups', { page: 1 }, { page: 1 }, { page: number })}
        />
      ) : null}
    </div>
  )
}

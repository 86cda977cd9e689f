import type { Metadata } from 'next'
import { ProposalPage } from '@/components/check-ups/proposal-page'
import { Forbidden } from '@/components/layout/forbidden'
import { pageContext } from '@/lib/auth/actor'
import { mayJudgeProposals } from '@/lib/check-ups/policy'
import { proposalPage } from '@/lib/check-ups/records'
import { proposalFilterSchema } from '@/lib/check-ups/schema'
import { currentMessages } from '@/lib/i18n/server'
import { declineAction, takeOverAction } from './actions'
import { undoInRowAction } from '../changes/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.checkUps.title }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ProposalsPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayJudgeProposals(ctx.actor)) return <Forbidden t={t} />
  const { page } = proposalFilterSchema.parse(await searchParams)
  return (
    <ProposalPage
      t={t}
      locale={locale}
      page={await proposalPage(ctx, { page })}
      deeds={{ takeOver: takeOverAction, decline: declineAction, undo: undoInRowAction }}
    />
  )
}

import type { CheckUpOfRecord } from '@/components/check-ups/check-up-section'
import { mayAskPartners, mayJudgeProposals } from '@/lib/check-ups/policy'
import { decidedProposals, proposalPage } from '@/lib/check-ups/records'
import { mostDays, usualDays } from '@/lib/check-ups/schema'
import { linksOf } from '@/lib/check-ups/service'
import type { Ctx } from '@/lib/context'
import { addDays, localParts } from '@/lib/dates'
import { declineAction, makeLinkAction, revokeLinkAction, takeOverAction } from './actions'
import { undoInRowAction } from '../changes/actions'

/** The check-up of an organisation for its page; null for whoever may not see it. */
export async function checkUpOfOrganisation(ctx: Ctx, organisationId: string): Promise<CheckUpOfRecord | null> {
  if (!mayJudgeProposals(ctx.actor)) return null
  const today = localParts(ctx.now).date
  const [proposals, decided, links] = await Promise.all([
    proposalPage(ctx, { organisationId, page: 1, rows: 100 }),
    decidedProposals(ctx, organisationId),
    mayAskPartners(ctx.actor) ? linksOf(ctx, organisationId) : null,
  ])
  return {
    proposals,
    decided,
    deeds: { takeOver: takeOverAction, decline: declineAction, undo: undoInRowAction },
    links: links && {
      all: links,
      until: addDays(today, usualDays),
      latest: addDays(today, mostDays),
      make: makeLinkAction,
      revoke: revokeLinkAction,
    },
  }
}

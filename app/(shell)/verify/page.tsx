import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { VerifyPage } from '@/components/verify/verify-page'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { maySetRhythms } from '@/lib/rhythms/policy'
import { proposalPage } from '@/lib/check-ups/records'
import { mayVerify } from '@/lib/verify/policy'
import { verifyFilterSchema } from '@/lib/verify/schema'
import { verifyPage } from '@/lib/verify/service'
import { declineAction, takeOverAction } from '../check-ups/actions'
import { undoInRowAction } from '../changes/actions'
import { confirmInRowAction, putOffAction, undoInListAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.verify.title }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ToVerifyPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayVerify(ctx.actor)) return <Forbidden t={t} />
  const filter = verifyFilterSchema.parse(await searchParams)
  return (
    <VerifyPage
      t={t}
      locale={locale}
      filter={filter}
      page={await verifyPage(ctx, filter)}
      areas={await areas(ctx)}
      maySet={maySetRhythms(ctx.actor)}
      proposals={await proposalPage(ctx, { page: 1, rows: 5 })}
      proposalDeeds={{ takeOver: takeOverAction, decline: declineAction, undo: undoInRowAction }}
      deeds={{ confirm: confirmInRowAction, later: putOffAction, undo: undoInListAction }}
    />
  )
}

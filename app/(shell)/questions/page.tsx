import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { ReportList } from '@/components/questions/report-list'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayWorkOffReports } from '@/lib/questions/policy'
import { reports } from '@/lib/questions/service'
import { topics } from '@/lib/topics/service'
import { undoInRowAction } from '../changes/actions'
import { addSynonymAction, claimAction, settleAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.questions.title }
}

export default async function QuestionsPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayWorkOffReports(ctx.actor)) return <Forbidden t={t} />
  const [open, closed, allTopics] = await Promise.all([reports(ctx, 500), reports(ctx, 20, 'closed'), topics(ctx)])
  return (
    <ReportList
      t={t}
      locale={locale}
      open={open}
      closed={closed}
      topics={allTopics}
      actions={{ claim: claimAction, settle: settleAction, addSynonym: addSynonymAction, undo: undoInRowAction }}
    />
  )
}

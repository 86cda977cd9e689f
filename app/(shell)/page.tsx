import { Home } from '@/components/home/home'
import { pageContext } from '@/lib/auth/actor'
import { mayJudgeProposals } from '@/lib/check-ups/policy'
import { numberOfProposals } from '@/lib/check-ups/records'
import { mayNoteContacts } from '@/lib/contacts/policy'
import { fadingFilterSchema } from '@/lib/contacts/schema'
import { fadingPage } from '@/lib/contacts/service'
import { currentMessages } from '@/lib/i18n/server'
import { maySeeDeadLinks } from '@/lib/links/policy'
import { deadLinks } from '@/lib/links/service'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { upcomingMeetings } from '@/lib/meetings/service'
import { mayEditPersons } from '@/lib/persons/policy'
import { numberNotInformed } from '@/lib/persons/service'
import { mayEditPosts } from '@/lib/posts/policy'
import { vacancies } from '@/lib/posts/service'
import { mayWorkOffReports } from '@/lib/questions/policy'
import { openReports, reports } from '@/lib/questions/service'
import { mayVerify } from '@/lib/verify/policy'
import { verifyFilterSchema } from '@/lib/verify/schema'
import { verifyPage } from '@/lib/verify/service'
import { undoInRowAction } from './changes/actions'
import { noteContactInRowAction } from './contacts/actions'
import { confirmInRowAction, putOffAction, undoInListAction } from './verify/actions'

export default async function HomePage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const [toVerify, meetings, items, total, vacant, notInformed, dead, fading, proposals] = await Promise.all([
    mayVerify(ctx.actor) ? verifyPage(ctx, verifyFilterSchema.parse({}), 6) : null,
    upcomingMeetings(ctx, { limit: 4 }),
    reports(ctx, 5),
    openReports(ctx),
    vacancies(ctx),
    mayEditPersons(ctx.actor) ? numberNotInformed(ctx) : 0,
    maySeeDeadLinks(ctx.actor) ? deadLinks(ctx) : [],
    fadingPage(ctx, fadingFilterSchema.parse({}), 4),
    mayJudgeProposals(ctx.actor) ? numberOfProposals(ctx) : 0,
  ])
  return (
    <Home
      t={t}
      locale={locale}
      now={ctx.now}
      proposals={proposals}
      toVerify={toVerify}
      meetings={meetings}
      gaps={{ total, items }}
      vacant={vacant}
      fading={fading}
      mayNote={mayNoteContacts(ctx.actor)}
      noteContact={noteContactInRowAction}
      notInformed={notInformed}
      deadLinks={dead.length}
      mayFill={mayEditPosts(ctx.actor)}
      mayWorkOff={mayWorkOffReports(ctx.actor)}
      mayPlan={mayPlanMeetings(ctx.actor)}
      verify={{ confirm: confirmInRowAction, later: putOffAction, undo: undoInListAction }}
      undo={undoInRowAction}
    />
  )
}

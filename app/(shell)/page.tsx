import { Home } from '@/components/home/home'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { upcomingMeetings } from '@/lib/meetings/service'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { organisationsToVerify } from '@/lib/organisations/service'
import { mayEditPersons } from '@/lib/persons/policy'
import { numberNotInformed } from '@/lib/persons/service'
import { mayEditPosts } from '@/lib/posts/policy'
import { vacancies } from '@/lib/posts/service'
import { mayWorkOffReports } from '@/lib/questions/policy'
import { openReports, reports } from '@/lib/questions/service'
import { undoInRowAction } from './changes/actions'
import { verifyInRowAction } from './organisations/actions'

export default async function HomePage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const [toVerify, meetings, items, total, vacant, notInformed] = await Promise.all([
    mayEditOrganisations(ctx.actor) ? organisationsToVerify(ctx, 6) : null,
    upcomingMeetings(ctx, { limit: 4 }),
    reports(ctx, 5),
    openReports(ctx),
    vacancies(ctx),
    mayEditPersons(ctx.actor) ? numberNotInformed(ctx) : 0,
  ])
  return (
    <Home
      t={t}
      locale={locale}
      now={ctx.now}
      toVerify={toVerify}
      meetings={meetings}
      gaps={{ total, items }}
      vacant={vacant}
      notInformed={notInformed}
      mayFill={mayEditPosts(ctx.actor)}
      mayWorkOff={mayWorkOffReports(ctx.actor)}
      mayPlan={mayPlanMeetings(ctx.actor)}
      verify={verifyInRowAction}
      undo={undoInRowAction}
    />
  )
}

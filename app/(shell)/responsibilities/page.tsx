import type { Metadata } from 'next'
import { mostShown } from '@/components/responsibilities/other-answers'
import { AskPage } from '@/components/responsibilities/ask-page'
import { outlinesFor } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { mayEditHelplines } from '@/lib/danger/policy'
import { speaksOfDanger, urgentHelp } from '@/lib/danger/service'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { sourcesOf } from '@/lib/sources/service'
import { mayWorkOffReports } from '@/lib/questions/policy'
import { askedLately } from '@/lib/questions/service'
import { mayEditResponsibilities } from '@/lib/responsibilities/policy'
import { askSchema } from '@/lib/responsibilities/schema'
import { askResponsible, wordsOf } from '@/lib/responsibilities/service'
import { logCallAction, reportGapAction } from './actions'

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}): Promise<Metadata> {
  const { q } = askSchema.parse(await searchParams)
  const { t } = await currentMessages()
  // Titles stay in the history of the browser and head the printed page.
  return { title: q && !speaksOfDanger(q) ? `${q} – ${t.responsibilities.title}` : t.responsibilities.title }
}

export default async function ResponsibilitiesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const query = await searchParams
  const ask = askSchema.parse(query)
  const asked = ask.q.trim() !== '' || ask.topic !== ''
  const [answered, urgent, lately, { areas, topics }] = await Promise.all([
    asked ? askResponsible(ctx, ask) : null,
    urgentHelp(ctx, ask, locale),
    asked ? null : askedLately(ctx, 6),
    wordsOf(ctx),
  ])
  const organisations = [
    ...(answered?.resolution?.answers ?? []).slice(0, mostShown),
    ...(answered?.needs.flatMap(({ resolution }) => [...resolution.answers, ...resolution.wider].slice(0, mostShown)) ??
      []),
  ].map((answer) => answer.responsibility.organisation)
  const sources = await sourcesOf(ctx, organisations)
  const done = (['gap', 'mistake', 'log', 'counted'] as const).find((each) => each === query.done) ?? null
  return (
    <AskPage
      t={t}
      locale={locale}
      now={ctx.now}
      ask={ask}
      answered={answered}
      sources={sources}
      urgent={urgent}
      change={query.change === 'topic' || query.change === 'area' || query.change === 'group' ? query.change : null}
      lately={lately}
      areas={areas}
      topics={topics}
      outlines={answered ? outlinesFor(answered.area, areas) : null}
      done={done}
      failed={typeof query.failed === 'string' ? query.failed : null}
      may={{
        edit: mayEditResponsibilities(ctx.actor),
        editOrganisations: mayEditOrganisations(ctx.actor),
        workOff: mayWorkOffReports(ctx.actor),
        editHelplines: mayEditHelplines(ctx.actor),
      }}
      actions={{ report: reportGapAction, log: logCallAction }}
    />
  )
}

import type { Metadata } from 'next'
import { AskPage } from '@/components/responsibilities/ask-page'
import { areas, outlinesFor } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { mayEditResponsibilities } from '@/lib/responsibilities/policy'
import { askSchema } from '@/lib/responsibilities/schema'
import { askResponsible } from '@/lib/responsibilities/service'
import { topics } from '@/lib/topics/service'
import { reportGapAction } from './actions'

export async function generateMetadata({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }): Promise<Metadata> {
  const { q } = askSchema.parse(await searchParams)
  const { t } = await currentMessages()
  return { title: q ? `${q} – ${t.responsibilities.title}` : t.responsibilities.title }
}

export default async function ResponsibilitiesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const query = await searchParams
  const ask = askSchema.parse(query)
  const asked = ask.q.trim() !== '' || ask.topic !== ''
  const [answered, allAreas, allTopics] = await Promise.all([asked ? askResponsible(ctx, ask) : null, areas(ctx), topics(ctx)])
  return (
    <AskPage
      t={t}
      locale={locale}
      now={ctx.now}
      ask={ask}
      answered={answered}
      areas={allAreas}
      topics={allTopics}
      outlines={answered ? outlinesFor(answered.area, allAreas) : null}
      justReported={query.reported === '1'}
      may={{ edit: mayEditResponsibilities(ctx.actor), editOrganisations: mayEditOrganisations(ctx.actor) }}
      report={reportGapAction}
    />
  )
}

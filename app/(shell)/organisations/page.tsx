import type { Metadata } from 'next'
import { OrganisationList } from '@/components/organisations/organisation-list'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { organisationFilterSchema } from '@/lib/organisations/schema'
import { organisationPage, organisationStructure } from '@/lib/organisations/service'
import { inOrderOfWords } from '@/lib/records/list'
import { rhythms } from '@/lib/rhythms/records'
import { topics } from '@/lib/topics/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.organisations.title }
}

export default async function OrganisationsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const filter = organisationFilterSchema.parse(await searchParams)
  const [page, structure, allAreas, allTopics] = await Promise.all([
    organisationPage(ctx, filter, { kindOrder: inOrderOfWords(t.organisations.kinds, locale) }),
    filter.view === 'structure' ? organisationStructure(ctx, filter) : null,
    areas(ctx),
    topics(ctx),
  ])
  return (
    <OrganisationList
      t={t}
      locale={locale}
      filter={filter}
      page={page}
      structure={structure}
      areas={allAreas}
      topics={allTopics}
      mayEdit={mayEditOrganisations(ctx.actor)}
      now={ctx.now}
      verifyDays={(await rhythms(ctx)).verifyOrganisation}
    />
  )
}

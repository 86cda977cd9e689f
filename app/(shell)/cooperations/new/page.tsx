import type { Metadata } from 'next'
import { CooperationFormPage } from '@/components/cooperations/cooperation-form-page'
import { Forbidden } from '@/components/layout/forbidden'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { mayEditCooperations } from '@/lib/cooperations/policy'
import { organisationsById } from '@/lib/organisations/service'
import { currentMessages } from '@/lib/i18n/server'
import { topics } from '@/lib/topics/service'
import { createCooperationAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.cooperations.new }
}

interface Props {
  /** `with`: the organisations it starts with, by id. */
  searchParams: Promise<{ with?: string | string[] }>
}

export default async function NewCooperationPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditCooperations(ctx.actor)) return <Forbidden t={t} />
  const ids = [(await searchParams).with ?? []].flat().slice(0, 20)
  const [partners, allAreas, allTopics] = await Promise.all([organisationsById(ctx, ids), areas(ctx), topics(ctx)])
  const first = partners[0]
  return (
    <CooperationFormPage
      t={t}
      locale={locale}
      areas={allAreas}
      topics={allTopics}
      initial={{
        partners: partners.map(({ id }) => id),
        partnersText: partners.map(({ name }) => name),
        partnersRoles: partners.map(() => 'partner'),
        state: 'active',
      }}
      record={null}
      action={createCooperationAction}
      cancel={first ? `/organisations/${first.key}?tab=cooperations` : '/cooperations'}
    />
  )
}

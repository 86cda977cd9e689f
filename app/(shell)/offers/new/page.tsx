import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { OfferFormPage } from '@/components/offers/offer-form-page'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOffers } from '@/lib/offers/policy'
import { organisationsById } from '@/lib/organisations/service'
import { postsOf } from '@/lib/posts/service'
import { topics } from '@/lib/topics/service'
import { createOfferAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.offers.new }
}

interface Props {
  /** `organisation`: who gives the offer, by id. */
  searchParams: Promise<{ organisation?: string | string[] }>
}

export default async function NewOfferPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditOffers(ctx.actor)) return <Forbidden t={t} />
  const ids = [(await searchParams).organisation ?? []].flat().slice(0, 1)
  const [organisations, allAreas, allTopics] = await Promise.all([organisationsById(ctx, ids), areas(ctx), topics(ctx)])
  const organisation = organisations[0]
  const posts = organisation ? await postsOf(ctx, organisation.id) : []
  return (
    <OfferFormPage
      t={t}
      locale={locale}
      areas={allAreas}
      topics={allTopics}
      posts={posts.map((post) => ({ id: post.id, label: post.function }))}
      initial={{
        kind: 'course',
        ...(organisation ? { organisationId: organisation.id, organisationIdText: organisation.name } : {}),
      }}
      record={null}
      action={createOfferAction}
      cancel={organisation ? `/organisations/${organisation.key}?tab=offers` : '/offers'}
    />
  )
}

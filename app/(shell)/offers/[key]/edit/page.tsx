import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { OfferFormPage } from '@/components/offers/offer-form-page'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { offerFields } from '@/lib/offers/fields'
import { mayEditOffers } from '@/lib/offers/policy'
import { offerToEdit } from '@/lib/offers/records'
import { organisationsById } from '@/lib/organisations/service'
import { postsToChoose } from '@/lib/posts/service'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { topicsWithRetired } from '@/lib/topics/service'
import { editOfferAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.offers.edit }
}

export default async function EditOfferPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditOffers(ctx.actor)) return <Forbidden t={t} />
  const { id, version, name, values } = await orNotFound(offerToEdit(ctx, decodeURIComponent((await params).key)))
  const [organisations, posts, allAreas, allTopics] = await Promise.all([
    organisationsById(ctx, [values.organisationId]),
    postsToChoose(ctx, values.organisationId, '', [values.postId ?? '']),
    areas(ctx),
    topicsWithRetired(ctx),
  ])
  return (
    <OfferFormPage
      t={t}
      locale={locale}
      areas={allAreas}
      topics={allTopics}
      posts={posts.map((post) => ({ id: post.id, label: post.function }))}
      initial={{ ...formTextsOf(offerFields, values), organisationIdText: organisations[0]?.name ?? '' }}
      record={{ key: id, version, name }}
      action={editOfferAction}
      cancel={`/offers/${id}`}
    />
  )
}

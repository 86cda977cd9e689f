import type { Metadata } from 'next'
import { OfferList } from '@/components/offers/offer-list'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOffers } from '@/lib/offers/policy'
import { offerFilterSchema } from '@/lib/offers/schema'
import { offerPage } from '@/lib/offers/service'
import { topics } from '@/lib/topics/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.offers.title }
}

export default async function OffersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const filter = offerFilterSchema.parse(await searchParams)
  const [page, allAreas, allTopics] = await Promise.all([offerPage(ctx, filter), areas(ctx), topics(ctx)])
  return (
    <OfferList
      t={t}
      locale={locale}
      today={ctx.now.slice(0, 10)}
      filter={{ ...filter, page: page.page }}
      page={page}
      areas={allAreas}
      topics={allTopics}
      mayCreate={mayEditOffers(ctx.actor)}
    />
  )
}

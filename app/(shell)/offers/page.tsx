import type { Metadata } from 'next'
import { OfferList } from '@/components/offers/offer-list'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { urgentHelp } from '@/lib/danger/service'
import { localParts } from '@/lib/dates'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOffers } from '@/lib/offers/policy'
import { askOf, offerFilterSchema } from '@/lib/offers/schema'
import { offerPage } from '@/lib/offers/service'
import { askResponsible } from '@/lib/responsibilities/service'
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
  const ask = askOf(filter)
  // A question is understood as it is wherever who is responsible is asked.
  const [answered, urgent, allAreas, allTopics] = await Promise.all([
    filter.q ? askResponsible(ctx, ask) : null,
    urgentHelp(ctx, ask, locale),
    areas(ctx),
    topics(ctx),
  ])
  const page = await offerPage(ctx, filter, answered)
  return (
    <OfferList
      t={t}
      locale={locale}
      today={localParts(ctx.now).date}
      filter={{ ...filter, page: page.page }}
      page={page}
      urgent={urgent}
      areas={allAreas}
      topics={allTopics}
      mayCreate={mayEditOffers(ctx.actor)}
    />
  )
}

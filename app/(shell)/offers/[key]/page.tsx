import type { Metadata } from 'next'
import { cache } from 'react'
import { OfferRecordView } from '@/components/offers/offer-record'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOffer } from '@/lib/offers/policy'
import { offerRecord } from '@/lib/offers/service'
import { orNotFound } from '@/lib/run-page'
import { rhythms } from '@/lib/rhythms/records'
import { topicsWithRetired } from '@/lib/topics/service'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'
import { verifyOfferAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[] }>
}

/** Once for the title and the page. */
const load = cache(async (segment: string) => {
  const ctx = await pageContext()
  return { ctx, record: await orNotFound(offerRecord(ctx, decodeURIComponent(segment))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).key)).record.title }
}

export default async function OfferPage({ params, searchParams }: Props) {
  const { ctx, record } = await load((await params).key)
  const { locale, t } = await currentMessages()
  const query = await searchParams
  const tab = [query.tab].flat()[0] ?? 'overview'
  const mayEdit = mayEditOffer(ctx.actor, record)
  const [allAreas, allTopics] = await Promise.all([areas(ctx), topicsWithRetired(ctx)])
  return (
    <OfferRecordView
      t={t}
      locale={locale}
      now={ctx.now}
      record={record}
      areas={allAreas}
      topics={allTopics}
      history={
        tab === 'history' ? (
          <HistoryTab kind="offer" id={record.id} address={`/offers/${record.id}`} query={query} mayEdit={mayEdit} />
        ) : null
      }
      mayEdit={mayEdit}
      verifyDays={(await rhythms(ctx)).verifyOffer}
      verify={verifyOfferAction}
    />
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AreaGuide } from '@/components/areas/area-guide'
import { areas, findArea, outlinesFor } from '@/lib/areas/service'
import { areaChain } from '@/lib/areas/schema'
import { pageContext } from '@/lib/auth/actor'
import { fill } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { offersByTopic } from '@/lib/offers/service'
import { postsById } from '@/lib/posts/service'
import { resolveEverything } from '@/lib/responsibilities/service'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const area = findArea(await areas(await pageContext()), (await params).id)
  const { t } = await currentMessages()
  return { title: area ? fill(t.guide.areaTitle, { place: area.name }) : t.guide.title }
}

export default async function AreaPage({ params }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const all = await areas(ctx)
  const area = findArea(all, (await params).id)
  if (!area) notFound()
  return (
    <AreaGuide
      t={t}
      locale={locale}
      now={ctx.now}
      area={area}
      chain={areaChain(new Map(all.map((entry) => [entry.id, entry])), area.id)}
      entries={await resolveEverything(ctx, area.id)}
      posts={await postsById(ctx)}
      offers={await offersByTopic(ctx, area.id)}
      outlines={outlinesFor(area, all)}
    />
  )
}

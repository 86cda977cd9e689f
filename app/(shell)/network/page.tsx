import type { Metadata } from 'next'
import { NetworkView } from '@/components/network/network-view'
import { pageContext } from '@/lib/auth/actor'
import { mayEditCooperations } from '@/lib/cooperations/policy'
import { currentMessages } from '@/lib/i18n/server'
import { mayArrangeNetwork } from '@/lib/network/policy'
import { networkStateSchema } from '@/lib/network/schema'
import { network, networkOn, networkPlaces, networkYears, positions } from '@/lib/network/service'
import { idsFound } from '@/lib/search/service'
import { undoInRowAction } from '../changes/actions'
import { arrangeAgainAction, moveOnMapAction, savePositionsAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.network.title }
}

export default async function NetworkPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const { q, day, compare, view } = networkStateSchema.parse(await searchParams)
  const asked = [day, compare].filter((one) => one !== '')
  const [data, days, years, place, free, ids, places] = await Promise.all([
    network(ctx),
    Promise.all(asked.map(async (one) => [one, await networkOn(ctx, one)] as const)),
    networkYears(ctx),
    positions(ctx, 'place'),
    positions(ctx, 'free'),
    idsFound(ctx, 'organisations', q),
    view === 'geo' ? networkPlaces(ctx, day) : null,
  ])
  const mayArrange = mayArrangeNetwork(ctx.actor)
  const { network: words, networkQuestions, networkTime, networkGeo, resetFilters, all, copyLink, copied, noScript } = t
  return (
    <>
      {/* Cytoscape adds a style, which the content security policy forbids, unless it finds this id. Our class has what it needs. */}
      <template id="__________cytoscape_stylesheet" />
      <NetworkView
        t={{
          network: words,
          networkQuestions,
          networkTime,
          networkGeo,
          resetFilters,
          all,
          copyLink,
          copied,
          noScript,
          kinds: t.organisations.kinds,
          notVerified: t.organisations.notVerified,
        }}
        locale={locale}
        data={data}
        days={Object.fromEntries(days)}
        years={years}
        places={places}
        today={ctx.now.slice(0, 10)}
        positions={{ place, free }}
        found={{ q, ids }}
        save={mayArrange ? savePositionsAction : null}
        mover={
          mayArrange
            ? { move: moveOnMapAction, arrange: arrangeAgainAction, undo: undoInRowAction, offline: t.errors.offline }
            : null
        }
        mayConnect={mayEditCooperations(ctx.actor)}
      />
    </>
  )
}

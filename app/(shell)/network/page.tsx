import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NetworkView } from '@/components/network/network-view'
import { pageContext } from '@/lib/auth/actor'
import { mayEditCooperations } from '@/lib/cooperations/policy'
import { currentMessages } from '@/lib/i18n/server'
import { earlyPicture } from '@/lib/network/early'
import { packNetwork } from '@/lib/network/packed'
import { mayArrangeNetwork } from '@/lib/network/policy'
import { formatDate } from '@/lib/dates'
import { fill } from '@/lib/i18n/messages'
import { networkAddress, networkStateSchema } from '@/lib/network/schema'
import { network, networkOn, networkPlaces, networkYears, positions } from '@/lib/network/service'
import { kindWords } from '@/lib/network/things'
import { orNotFound } from '@/lib/run-page'
import { idsFound } from '@/lib/search/service'
import { defaultAddress, defaultViewId, frozenView, views } from '@/lib/views/service'
import { undoInRowAction } from '../changes/actions'
import { openWithAction } from './views/actions'
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
  const query = await searchParams
  if (!Object.keys(query).length) {
    const first = await defaultAddress(ctx)
    if (first && first !== '/network') redirect(first)
  }
  const state = networkStateSchema.parse(query)
  const { q } = state
  const kept = state.snapshot ? await orNotFound(frozenView(ctx, state.snapshot)) : null
  const asked = kept ? [] : [state.day, state.compare].filter((one) => one !== '')
  const [data, days, years, place, free, ids, saved, defaultId, places] = await Promise.all([
    kept?.data ?? network(ctx),
    Promise.all(asked.map(async (one) => [one, packNetwork(await networkOn(ctx, one))] as const)),
    networkYears(ctx),
    positions(ctx, 'place'),
    positions(ctx, 'free'),
    idsFound(ctx, 'organisations', q),
    views(ctx),
    defaultViewId(ctx),
    state.view === 'geo' ? networkPlaces(ctx, kept?.day ?? state.day) : null,
  ])
  const early = kept ? null : earlyPicture(data, state)
  const mayArrange = mayArrangeNetwork(ctx.actor) && !kept
  const takenOn = kept && formatDate(kept.day, locale)
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
          views: t.views,
          kinds: kindWords(t),
          notVerified: t.organisations.notVerified,
        }}
        locale={locale}
        data={early === null ? packNetwork(data) : null}
        early={early}
        days={Object.fromEntries(days)}
        years={years}
        places={places}
        today={kept?.day ?? ctx.now.slice(0, 10)}
        positions={kept ? kept.positions : { place, free }}
        found={{ q, ids }}
        save={mayArrange ? savePositionsAction : null}
        mover={
          mayArrange
            ? { move: moveOnMapAction, arrange: arrangeAgainAction, undo: undoInRowAction, offline: t.errors.offline }
            : null
        }
        views={{
          own: saved.filter(({ ownerId }) => ownerId === ctx.actor.id),
          office: saved.filter(({ ownerId }) => ownerId !== ctx.actor.id),
          defaultId,
          openWith: openWithAction,
        }}
        kept={
          kept && takenOn
            ? {
                note: fill(t.views.takenLead, { name: kept.name, date: takenOn }),
                today: networkAddress({ ...state, snapshot: '' }),
              }
            : null
        }
        mayConnect={mayEditCooperations(ctx.actor) && !kept}
      />
    </>
  )
}

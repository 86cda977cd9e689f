'use client'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import type { EarlyNetwork } from '@/lib/network/early'
import { mostSymbols } from '@/lib/network/overview'
import type { Answer } from '@/lib/network/questions'
import type { NetworkData, NetworkState, ShownView } from '@/lib/network/schema'
import { buttonClass } from '../ui/button'
import { AnswerTable } from './answer-table'
import type { NetworkMap as Map } from './network-map'
import { NetworkTable } from './network-table'
import { ThingsTable } from './things-table'
import { viewAt } from './use-shown-view'
import type { Things } from './use-things'
import type { KindWords } from '@/lib/network/things'

// Whoever looks at the list needs no picture; whoever wants the picture should not wait for the page to come alive.
const loadMap = () => import('./network-map')
const loadOverview = () => import('./overview-map')
if (typeof window !== 'undefined' && viewAt(window.location.search) === 'map') {
  if (document.querySelector('[data-early]')) void loadOverview()
  else {
    void loadMap()
    void import('cytoscape')
  }
}
const NetworkMap = dynamic(() => loadMap().then((file) => file.NetworkMap))
const OverviewMap = dynamic(() => loadOverview().then((file) => file.OverviewMap))

interface Props extends Omit<ComponentProps<typeof Map>, 't' | 'shown' | 'marks'> {
  t: Pick<Messages, 'network' | 'networkQuestions' | 'networkTime' | 'resetFilters'> & {
    kinds: KindWords
    notVerified: string
  }
  locale: Locale
  data: NetworkData
  visible: VisibleNetwork
  /** Set while a large network is on its way: its picture. */
  early: EarlyNetwork | null
  state: NetworkState
  /** Null: not known yet. */
  view: ShownView | null
  /** The map of the ground, where it is looked at. */
  ground: ReactNode
  /** What organisations have in common, where the arrangement shows it. */
  things: Things | null
  answer: Answer | null
  marks: ComponentProps<typeof NetworkTable>['marks']
  /** What the picture shows of an answer or a comparison. */
  shown: ComponentProps<typeof Map>['shown']
  reset: () => void
}

/** The network in the middle of the page: as a picture, as a list, on the ground; or why there is nothing. */
export function NetworkBody(props: Props) {
  const { t, locale, data, visible, state, change, view, ground, things, answer, marks, summary, reset } = props
  const said = { state, change }
  const { early } = props
  if (early) return view === 'map' ? <OverviewMap {...{ t, locale, data, visible, early, summary }} {...said} /> : null
  if (visible.nodes.length === 0) return <Nobody t={t} none={data.nodes.length === 0} reset={reset} />
  if (view === 'geo') return ground
  if (view === 'table' && state.ask && answer)
    return <AnswerTable t={t.networkQuestions} question={state.ask} answer={answer} {...said} />
  if (view === 'table' && !things)
    return <NetworkTable t={t} locale={locale} data={data} visible={visible} marks={marks} {...said} />
  if (view === null) return null
  if (things && !things.shown?.number) return <Waiting t={t.network.things} things={things} />
  if (view === 'table' && things?.shown)
    return <ThingsTable t={t.network} locale={locale} kind={things.kind} visible={things.shown.visible} {...said} />
  if (visible.nodes.length > mostSymbols)
    return <OverviewMap {...{ t, locale, data, visible, summary }} early={null} {...said} />
  const { positions, save, mover, shown } = props
  const network = things?.shown ?? { data, visible }
  return (
    <NetworkMap
      {...{ t, locale, positions, save, mover, marks, shown, summary }}
      data={network.data}
      visible={network.visible}
      {...said}
    />
  )
}

/** While the meetings are on their way, when they do not come, and when there is none. */
function Waiting({ t, things }: { t: Props['t']['network']['things']; things: Things }) {
  return (
    <p role="status" className="flex items-center gap-3 p-6">
      {things.failed ? t.failed : things.shown ? t.none : t.loading}
      {things.failed ? (
        <button type="button" onClick={things.retry} className={buttonClass('secondary', 'small')}>
          {t.retry}
        </button>
      ) : null}
    </p>
  )
}

function Nobody({ t, none, reset }: Pick<Props, 't' | 'reset'> & { none: boolean }) {
  return (
    <div className="p-6">
      <p className="mb-3">{none ? t.network.nobody : t.network.emptyFilter}</p>
      {none ? (
        <Link prefetch={false} href="/organisations">
          {t.network.toOrganisations}
        </Link>
      ) : (
        <button type="button" onClick={reset} className="text-accent underline">
          {t.resetFilters}
        </button>
      )}
    </div>
  )
}

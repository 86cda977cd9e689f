'use client'
import { useRef, type ReactNode } from 'react'
import type { Messages } from '@/lib/i18n/messages'
import { arrangements, views, type Arrangement, type NetworkState, type ShownView } from '@/lib/network/schema'
import { thingsIn } from '@/lib/network/things'
import { Ellipsis, Map as MapIcon, SlidersHorizontal, Table2, Waypoints } from '../ui/icons'
import { GeoChoices } from './geo-head'
import { MapChoice } from './map-choice'
import { NetworkTools, toolClass } from './network-tools'
import type { ViewSteps } from './use-network-state'
import { useNarrow } from './use-shown-view'

interface Props {
  t: Pick<Messages, 'network' | 'networkQuestions' | 'networkTime' | 'networkGeo' | 'copyLink' | 'copied'>
  state: NetworkState
  /** How the network is looked at; null: not known yet. */
  view: ShownView | null
  setView: (view: ShownView) => void
  change: (part: Partial<NetworkState>) => void
  steps: ViewSteps
  filtersOpen: boolean
  asking: boolean
  toggleFilters: () => void
  toggleAsking: () => void
  /** The menu of saved views. */
  savedViews: ReactNode
  /** The time bar: a phone has no room for it below the picture. */
  time: ReactNode
  /** Whether a phone shows what it has no room for. */
  more: boolean
  setMore: (open: boolean) => void
  children: ReactNode
}

const viewIcons = { map: Waypoints, table: Table2, geo: MapIcon }

function ViewIcon({ view }: { view: ShownView }) {
  const Icon = viewIcons[view]
  return <Icon size={16} aria-hidden />
}

/** Title, the views, what can be done with the whole, and below it what is shown. */
export function NetworkHead(props: Props) {
  const {
    t,
    state,
    view: shown,
    setView,
    change,
    steps,
    filtersOpen,
    asking,
    toggleFilters,
    toggleAsking,
    savedViews,
    time,
    more,
    setMore,
    children,
  } = props
  const narrow = useNarrow()
  const opener = useRef<HTMLButtonElement>(null)
  const words = t.network
  return (
    <header className="relative border-b border-line-soft px-4 sm:px-6">
      <div className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 py-2 max-sm:gap-x-2">
        <h1 className="text-20 max-sm:sr-only">{words.title}</h1>
        {narrow ? null : <div className="max-sm:hidden">{savedViews}</div>}
        <div
          role="radiogroup"
          aria-label={words.view}
          className="no-print inline-flex h-8 overflow-hidden max-sm:h-11.5 rounded-md border border-line text-14"
        >
          {views.map((view) => (
            <button
              key={view}
              type="button"
              role="radio"
              aria-checked={shown === view}
              onClick={() => setView(view)}
              className="inline-flex items-center gap-1.5 border-l border-line-soft px-3 first:border-0 max-sm:min-w-11 max-sm:justify-center max-sm:px-2.5 aria-checked:bg-accent-soft aria-checked:font-semibold aria-checked:text-accent"
            >
              <ViewIcon view={view} />
              <span className={view === 'geo' ? 'max-sm:sr-only' : ''}>
                {view === 'geo' ? t.networkGeo.title : words[view]}
              </span>
            </button>
          ))}
        </div>
        {shown === 'map' || (shown === 'table' && thingsIn(state.arrange)) ? (
          <div className="no-print flex flex-wrap gap-2 text-14 max-sm:hidden">
            <MapChoice
              label={words.arrange}
              value={state.arrange}
              options={arrangements.map((value) => ({ value, label: words.arrangements[value] }))}
              onChange={(value) => change({ arrange: value as Arrangement })}
            />
          </div>
        ) : null}
        {shown === 'geo' ? (
          <div className="max-sm:order-last max-sm:basis-full">
            <GeoChoices t={t.networkGeo} state={state} change={change} />
          </div>
        ) : null}
        <div className="no-print ml-auto flex flex-wrap items-center gap-1 max-sm:gap-2">
          <button
            type="button"
            aria-expanded={filtersOpen && !asking}
            onClick={toggleFilters}
            className={`${toolClass} lg:hidden`}
          >
            <SlidersHorizontal size={16} aria-hidden />
            {words.showFilters}
          </button>
          <button
            ref={opener}
            type="button"
            aria-expanded={more}
            aria-controls="network-tools"
            aria-label={words.more}
            title={words.more}
            onClick={() => setMore(!more)}
            className={`${toolClass} w-11 justify-center px-0! sm:hidden`}
          >
            <Ellipsis size={18} aria-hidden />
          </button>
          <NetworkTools
            t={t}
            state={state}
            steps={steps}
            asking={asking}
            toggleAsking={() => {
              // The sheet closes with the button that was pressed.
              if (more) opener.current?.focus()
              toggleAsking()
            }}
            savedViews={narrow ? savedViews : null}
            time={narrow && more ? time : null}
            open={more}
            close={() => {
              setMore(false)
              opener.current?.focus()
            }}
          />
          <span role="status" className="sr-only">
            {steps.taken ? t.networkTime[steps.taken === 'undo' ? 'undone' : 'redone'] : ''}
          </span>
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-3 text-14 lg:h-12 lg:flex-nowrap lg:pb-1">
        {children}
      </div>
    </header>
  )
}

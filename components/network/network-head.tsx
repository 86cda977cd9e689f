import type { ReactNode } from 'react'
import type { Messages } from '@/lib/i18n/messages'
import {
  arrangements,
  networkAddress,
  views,
  type Arrangement,
  type NetworkState,
  type ShownView,
} from '@/lib/network/schema'
import { thingsIn } from '@/lib/network/things'
import { CopyButton } from '../ui/copy-button'
import { IconButton } from '../ui/button'
import {
  Link2,
  Map as MapIcon,
  MessageCircleQuestion,
  Redo2,
  SlidersHorizontal,
  Table2,
  Undo2,
  Waypoints,
} from '../ui/icons'
import { ExportMenu } from './export-menu'
import { GeoChoices } from './geo-head'
import { MapChoice } from './map-choice'
import type { ViewSteps } from './use-network-state'

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
  children: ReactNode
}

const toolClass =
  'no-print inline-flex h-8 items-center gap-2 rounded-md border border-line px-3 text-14 aria-expanded:border-accent aria-expanded:bg-accent-soft aria-expanded:text-accent'

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
    children,
  } = props
  const words = t.network
  return (
    <header className="border-b border-line-soft px-4 sm:px-6">
      <div className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 py-2">
        <h1 className="text-20">{words.title}</h1>
        {savedViews}
        <div
          role="radiogroup"
          aria-label={words.view}
          className="no-print inline-flex h-8 overflow-hidden rounded-md border border-line text-14"
        >
          {views.map((view) => (
            <button
              key={view}
              type="button"
              role="radio"
              aria-checked={shown === view}
              onClick={() => setView(view)}
              className="inline-flex items-center gap-1.5 border-l border-line-soft px-3 first:border-0 aria-checked:bg-accent-soft aria-checked:font-semibold aria-checked:text-accent"
            >
              <ViewIcon view={view} />
              {view === 'geo' ? t.networkGeo.title : words[view]}
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
        {shown === 'geo' ? <GeoChoices t={t.networkGeo} state={state} change={change} /> : null}
        <div className="no-print ml-auto flex flex-wrap items-center gap-1">
          <button
            type="button"
            aria-expanded={filtersOpen && !asking}
            onClick={toggleFilters}
            className={`${toolClass} lg:hidden`}
          >
            <SlidersHorizontal size={16} aria-hidden />
            {words.showFilters}
          </button>
          <button type="button" aria-expanded={asking} onClick={toggleAsking} className={toolClass}>
            <MessageCircleQuestion size={16} aria-hidden />
            {t.networkQuestions.open}
          </button>
          <IconButton
            label={t.networkTime.undo}
            aria-keyshortcuts="Control+Z"
            disabled={!steps.undo}
            onClick={() => steps.undo?.()}
            className="disabled:opacity-40"
          >
            <Undo2 size={18} aria-hidden />
          </IconButton>
          <IconButton
            label={t.networkTime.redo}
            aria-keyshortcuts="Control+Shift+Z"
            disabled={!steps.redo}
            onClick={() => steps.redo?.()}
            className="disabled:opacity-40"
          >
            <Redo2 size={18} aria-hidden />
          </IconButton>
          <span role="status" className="sr-only">
            {steps.taken ? t.networkTime[steps.taken === 'undo' ? 'undone' : 'redone'] : ''}
          </span>
          <CopyButton value="address" label={t.copyLink} done={t.copied} icon={<Link2 size={18} aria-hidden />} />
          <ExportMenu t={t.network.out} address={networkAddress(state, '/network/export')} />
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-3 text-14 lg:h-12 lg:flex-nowrap lg:pb-1">
        {children}
      </div>
    </header>
  )
}

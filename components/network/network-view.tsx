'use client'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useMemo, useState } from 'react'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { unpackEarly } from '@/lib/network/early'
import { visibleNetwork } from '@/lib/network/filter'
import { mostSymbols } from '@/lib/network/overview'
import type { NetworkPlaces } from '@/lib/network/geography'
import {
  networkStateSchema,
  type Arrangement,
  type NetworkState,
  type Position,
  type YearOfChanges,
} from '@/lib/network/schema'
import { stateOfAddress } from '@/lib/views/schema'
import { buttonClass } from '../ui/button'
import { ViewsMenu, type ViewChoices } from '../views/views-menu'
import { AnswerPanel } from './answer-panel'
import { CompareHead } from './compare-head'
import { ComparePanel } from './compare-panel'
import { ConnectBar } from './connect-bar'
import { FilterChips } from './filter-chips'
import { FilterPanel } from './filter-panel'
import { GeoSummary } from './geo-head'
import { GeoPanel } from './geo-panel'
import { drawnLinks } from './map-picture'
import { NetworkHead } from './network-head'
import { NetworkBody } from './network-body'
import { NetworkPanel } from './network-panel'
import { NetworkSummary } from './network-summary'
import { PeekPanel } from './peek-panel'
import { legendOf } from './picture-words'
import { QuestionsPanel } from './questions-panel'
import { Spoken } from './spoken'
import { ThingPanel } from './thing-panel'
import { TimeBar } from './time-bar'
import { useMarks } from './use-marks'
import { useShownNetwork } from './use-network-day'
import { useGround } from './use-network-places'
import { useFound, useNetworkState } from './use-network-state'
import { useShownAnswer } from './use-shown-answer'
import { useNarrow, useShownView } from './use-shown-view'
import { useThings } from './use-things'
import type { Mover } from './use-take-back'
import type { KindWords } from '@/lib/network/things'

const GeoView = dynamic(() => import('./geo-view').then((file) => file.GeoView))

interface Props {
  t: Pick<
    Messages,
    | 'network'
    | 'networkQuestions'
    | 'networkTime'
    | 'networkGeo'
    | 'resetFilters'
    | 'all'
    | 'copyLink'
    | 'copied'
    | 'noScript'
    | 'views'
  > & { kinds: KindWords; notVerified: string }
  locale: Locale
  /** The network of today, packed; null: it is fetched, and `early` has its picture. */
  data: string | null
  early: string | null
  /** The networks of the earlier days in the address, packed. */
  days: Readonly<Record<string, string>>
  years: YearOfChanges[]
  /** The ground, where the address asks for it. */
  places: NetworkPlaces | null
  today: string
  positions: Partial<Record<Arrangement, Position[]>>
  /** What the search finds for the text in the address. */
  found: { q: string; ids: readonly string[] | null }
  /** Set when this person may store where organisations stand. */
  save: ((arrange: Arrangement, positions: Position[]) => Promise<void>) | null
  /** Set when this person may move an organisation for everybody. */
  mover: Mover | null
  views: ViewChoices
  /** What is shown was kept on a day: what it is called, and where the same is shown of today. */
  kept: { note: string; today: string } | null
  /** May record a cooperation between two organisations of the picture. */
  mayConnect: boolean
}

/** What resetting the filters leaves as it is: how the network is looked at. */
const kept = (state: NetworkState) => {
  const { view, arrange, sort, paint, per, snapshot } = state
  return { view, arrange, sort, paint, per, snapshot }
}

/** Filter or questions left, picture or table over the time bar in the middle, what is selected or answered right. */
export function NetworkView(props: Props) {
  const { t, locale, years, today, positions, save, mover, mayConnect } = props
  const { push } = useRouter()
  const [state, change, steps] = useNetworkState()
  const [view, setView] = useShownView(state.view, change)
  const found = useFound(state.q, props.found)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const [asking, setAsking] = useState(state.ask !== '')
  const [more, setMore] = useState(false)
  const narrow = useNarrow()
  const early = useMemo(() => (props.early === null ? null : unpackEarly(props.early)), [props.early])
  const dates = { today, day: state.day, compare: state.compare }
  const { data, comparison, loading, failed, retry } = useShownNetwork(props.data, early, dates, props.days)
  const waiting = early?.data === data ? early : null
  const marks = useMarks(data, state.pick, change, mayConnect ? push : null)
  const deferred = useDeferredValue(state)
  const visible = useMemo(
    () => waiting?.visible ?? visibleNetwork(data, deferred, found),
    [waiting, data, deferred, found],
  )
  const shown = useShownAnswer({ t, locale, data, visible, state, comparison, marked: marks.marked, today })
  const { answer, changes } = shown
  const things = useThings(data, visible, deferred, locale === 'en')
  const geo = useGround(props.places, data, visible, state)
  const words = t.network
  const { ties } = state
  const pictured = view === 'map' && !waiting && visible.nodes.length <= mostSymbols
  const drawn = useMemo(
    () => (pictured ? drawnLinks(visible, { ties, selected: deferred.selected }).length : null),
    [pictured, visible, ties, deferred.selected],
  )
  const selected = data.nodes.find((node) => node.key === state.selected)
  const reset = () => change({ ...networkStateSchema.parse({}), ...kept(state) })
  const ask = (part: Partial<NetworkState>) => {
    change({ ask: '', compare: '', selected: '', ...part })
    setFiltersOpen(false)
  }
  const summary = `${fill(words.summary, { organisations: count(words.organisations, waiting?.organisations ?? visible.nodes.length, locale), links: count(words.links, waiting?.relations ?? visible.links.length, locale) })}`
  const both =
    things?.shown &&
    fill(words.things.summary, {
      organisations: count(words.organisations, visible.nodes.length, locale),
      things: count(words.things.counts[things.kind], things.shown.number, locale),
    })
  const asked = [...props.views.own, ...props.views.office].filter(({ address }) => stateOfAddress(address).ask)
  const said = { state, change }
  const back =
    geo.shown && state.area ? t.networkGeo.backToArea : state.ask || comparison ? t.networkQuestions.back : null
  const time = props.kept ? null : (
    <TimeBar t={t.networkTime} locale={locale} years={years} today={today} loading={loading} {...said} />
  )
  // On a phone it lies below the picture only of another day, or while two days are compared.
  const timeBelow = narrow ? !more && (state.day || state.compare) : true
  return (
    <div
      data-early={early ? '' : undefined}
      className="flex h-full min-h-[calc(100dvh-120px)] flex-col sm:min-h-0 print:block"
    >
      <NetworkHead
        t={t}
        {...said}
        view={view}
        setView={setView}
        steps={steps}
        filtersOpen={filtersOpen}
        asking={asking}
        toggleFilters={() => {
          setFiltersOpen(asking || !filtersOpen)
          setAsking(false)
          setMore(false)
        }}
        toggleAsking={() => {
          setFiltersOpen(!asking)
          setAsking(!asking)
          setMore(false)
        }}
        more={more}
        setMore={setMore}
        time={time}
        savedViews={<ViewsMenu t={t.views} state={state} {...props.views} />}
      >
        {comparison && changes ? (
          <CompareHead
            t={t.networkTime}
            locale={locale}
            comparison={comparison}
            changes={changes}
            today={today}
            {...said}
          />
        ) : answer ? (
          <p>
            <strong>{t.networkQuestions.inPicture}</strong> <Spoken sentence={answer.short} {...said} />{' '}
            <span className="text-muted">{legendOf(t.networkQuestions, state.ask, answer.marks.ranks.size > 0)}</span>
          </p>
        ) : view === 'geo' ? (
          <GeoSummary t={t.networkGeo} locale={locale} ground={geo.shown?.ground ?? null} />
        ) : both ? (
          <p>
            <strong aria-live="polite">{both}</strong>
          </p>
        ) : (
          <NetworkSummary
            t={words}
            locale={locale}
            visible={visible}
            summary={summary}
            drawn={drawn}
            caveat={state.day ? shown.caveat : ''}
            {...said}
          />
        )}
        <ConnectBar t={t} nodes={data.nodes} marked={marks.marked} mayConnect={mayConnect} change={change} />
        <FilterChips t={t} locale={locale} data={data} reset={reset} {...said} />
        <p role="status" className={loading || failed || geo.failed ? 'flex items-center gap-2 text-muted' : 'sr-only'}>
          {loading ? t.networkTime.loading : failed ? t.networkTime.failed : geo.failed ? t.networkGeo.failed : ''}
          {failed || geo.failed ? (
            <button type="button" onClick={failed ? retry : geo.retry} className={buttonClass('secondary', 'small')}>
              {t.networkTime.retry}
            </button>
          ) : null}
        </p>
      </NetworkHead>
      {props.kept ? (
        <p className="border-b border-line-soft bg-surface px-4 py-2 text-14 font-semibold sm:px-6">
          {props.kept.note}{' '}
          <Link prefetch={false} href={props.kept.today} className="no-print font-normal">
            {t.views.toToday}
          </Link>
        </p>
      ) : null}
      <div className="relative grid min-h-60 flex-1 print:block lg:grid-cols-[264px_minmax(0,1fr)]">
        <div
          className={`${filtersOpen ? 'max-lg:absolute max-lg:inset-0 max-lg:z-20 max-lg:bg-bg' : 'max-lg:hidden'} min-h-0 overflow-auto border-r border-line-soft print:hidden`}
        >
          {asking ? (
            <QuestionsPanel
              t={t.networkQuestions}
              state={state}
              ask={(question) => ask({ ask: question })}
              kept={asked}
              askNews={() => ask({ compare: `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`, day: '' })}
            />
          ) : null}
          {/* The legend gives the picture its colours: it stays where the questions stand. */}
          <div className={asking ? 'hidden' : ''}>
            <FilterPanel t={t} locale={locale} data={data} view={view} visible={visible} {...said} />
          </div>
        </div>
        <div className="flex min-h-0 min-w-0 max-md:flex-col print:block">
          <div className="flex min-h-60 min-w-0 flex-1 flex-col max-md:min-h-[420px] print:block">
            <div className="relative min-h-0 min-w-0 flex-1">
              <NetworkBody
                t={t}
                ground={geo.shown && <GeoView t={t} locale={locale} data={data} {...geo.shown} {...said} />}
                shown={shown.marks}
                summary={both ?? summary}
                early={waiting}
                {...{ locale, data, positions, visible, view, things, answer, save, mover, marks, reset }}
                {...said}
              />
            </div>
            {timeBelow ? <div className={narrow ? '' : 'max-sm:hidden'}>{time}</div> : null}
          </div>
          {selected ? (
            <PeekPanel
              t={t}
              locale={locale}
              data={data}
              visible={visible}
              node={selected}
              marks={marks}
              back={back}
              {...said}
            />
          ) : things?.shown && state.selected.startsWith(`${things.kind}:`) ? (
            <ThingPanel t={words} locale={locale} kind={things.kind} visible={things.shown.visible} {...said} />
          ) : geo.shown && (state.area || !(state.ask || changes)) ? (
            <GeoPanel t={t.networkGeo} locale={locale} {...geo.shown} {...said} />
          ) : state.ask ? (
            <NetworkPanel label={t.networkQuestions.panel}>
              <AnswerPanel
                t={t.networkQuestions}
                locale={locale}
                question={state.ask}
                counting={shown.counting}
                answer={answer}
                data={data}
                view={view}
                setView={setView}
                about={shown.about}
                {...said}
              />
            </NetworkPanel>
          ) : changes ? (
            <NetworkPanel label={t.networkTime.comparison}>
              <ComparePanel
                t={t.networkTime}
                locale={locale}
                changes={changes}
                caveat={shown.caveat}
                today={today}
                {...said}
              />
            </NetworkPanel>
          ) : null}
        </div>
      </div>
    </div>
  )
}

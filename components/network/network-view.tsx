'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useMemo, useState } from 'react'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { bestConnected, visibleNetwork } from '@/lib/network/filter'
import {
  arrangements,
  namedGroups,
  networkAddress,
  networkStateSchema,
  type Arrangement,
  type NetworkData,
  type NetworkState,
  type Position,
} from '@/lib/network/schema'
import { CopyButton } from '../ui/copy-button'
import { ExportLinks } from '../ui/export-links'
import { Focus, Link2, Map as MapIcon, SlidersHorizontal, Table2, X } from '../ui/icons'
import { ConnectBar } from './connect-bar'
import { FilterPanel } from './filter-panel'
import { MapChoice } from './map-choice'
import { NetworkMap } from './network-map'
import { NetworkTable } from './network-table'
import { PeekPanel } from './peek-panel'
import type { Mover } from './use-take-back'
import { useMarks } from './use-marks'
import { useFound, useNetworkState } from './use-network-state'

interface Props {
  t: Pick<Messages, 'network' | 'resetFilters' | 'all' | 'copyLink' | 'copied' | 'noScript' | 'exportAs'> & {
    kinds: Messages['organisations']['kinds']
    notVerified: string
  }
  locale: Locale
  data: NetworkData
  positions: Partial<Record<Arrangement, Position[]>>
  /** What the search finds for the text in the address. */
  found: { q: string; ids: readonly string[] | null }
  /** Set when this person may store where organisations stand. */
  save: ((arrange: Arrangement, positions: Position[]) => Promise<void>) | null
  /** Set when this person may move an organisation for everybody. */
  mover: Mover | null
  /** May record a cooperation between two organisations of the picture. */
  mayConnect: boolean
}

/** More symbols than a person can read are not drawn one by one. */
const mostDrawn = 1500

/** Filter and legend left, picture or table in the middle, the selected organisation right. */
export function NetworkView(props: Props) {
  const { t, locale, data, positions, found: first, save, mover, mayConnect } = props
  const { push } = useRouter()
  const marking = useMarks(mayConnect ? push : null)
  const marks = mayConnect ? marking : null
  const [state, change] = useNetworkState()
  const found = useFound(state.q, first)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const deferred = useDeferredValue(state)
  const visible = useMemo(() => visibleNetwork(data, deferred, found), [data, deferred, found])
  const best = useMemo(() => bestConnected(visible), [visible])
  const words = t.network
  const selected = data.nodes.find((node) => node.key === state.selected)
  const focused = data.nodes.find((node) => node.key === state.focus)
  const groupName = (id: string) => namedGroups(data.groups, words.groups).find((group) => group.id === id)?.name ?? id
  const topic = data.topics.find((entry) => entry.id === state.topic)
  const chips: { name: string; without: Partial<NetworkState> }[] = [
    ...(focused
      ? [
          {
            name: `${fill(words.focusChip, { name: focused.shortName ?? focused.name })}, ${count(words.peek.step, state.steps, locale)}`,
            without: { focus: '' },
          },
        ]
      : []),
    ...(state.level !== 'all'
      ? [{ name: `${words.level}: ${words.levels[state.level]}`, without: { level: 'all' as const } }]
      : []),
    ...(state.group ? [{ name: groupName(state.group), without: { group: '' } }] : []),
    ...(topic
      ? [{ name: `${words.topic}: ${locale === 'en' && topic.en ? topic.en : topic.label}`, without: { topic: '' } }]
      : []),
    ...(state.kind
      ? [
          {
            name: `${words.kind}: ${state.kind.filter((kind) => kind !== 'none').length}`,
            without: { kind: undefined },
          },
        ]
      : []),
    ...(state.link
      ? [
          {
            name: `${words.link}: ${state.link.filter((kind) => kind !== 'none').length}`,
            without: { link: undefined },
          },
        ]
      : []),
    ...(state.q ? [{ name: `„${state.q}“`, without: { q: '' } }] : []),
  ]
  const reset = () =>
    change({ ...networkStateSchema.parse({}), view: state.view, arrange: state.arrange, sort: state.sort })
  const summary = `${fill(words.summary, { organisations: count(words.organisations, visible.nodes.length, locale), links: count(words.links, visible.links.length, locale) })}`
  return (
    <div className="flex h-full min-h-[calc(100dvh-120px)] flex-col sm:min-h-0 print:block">
      <header className="border-b border-line-soft px-4 sm:px-6">
        <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <h1 className="text-20">{words.title}</h1>
          <div
            role="radiogroup"
            aria-label={words.view}
            className="no-print inline-flex h-8 overflow-hidden rounded-md border border-line text-14"
          >
            {(['map', 'table'] as const).map((view) => (
              <button
                key={view}
                type="button"
                role="radio"
                aria-checked={state.view === view}
                onClick={() => change({ view })}
                className="inline-flex items-center gap-1.5 border-l border-line-soft px-3 first:border-0 aria-checked:bg-accent-soft aria-checked:font-semibold aria-checked:text-accent"
              >
                {view === 'map' ? <MapIcon size={16} aria-hidden /> : <Table2 size={16} aria-hidden />}
                {words[view]}
              </button>
            ))}
          </div>
          <button
            type="button"
            aria-expanded={filtersOpen}
            onClick={() => setFiltersOpen(!filtersOpen)}
            className="no-print inline-flex h-8 items-center gap-2 rounded-md border border-line px-3 text-14 lg:hidden"
          >
            <SlidersHorizontal size={16} aria-hidden />
            {words.showFilters}
          </button>
          <div className="no-print ml-auto flex items-center gap-1">
            <CopyButton value="address" label={t.copyLink} done={t.copied} icon={<Link2 size={18} aria-hidden />} />
            <ExportLinks address={networkAddress(state, '/network/export')} label={t.exportAs} />
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3 text-14">
          {state.view === 'map' ? (
            <div className="no-print flex flex-wrap gap-2">
              <MapChoice
                label={words.arrange}
                value={state.arrange}
                options={arrangements.map((value) => ({ value, label: words.arrangements[value] }))}
                onChange={(value) => change({ arrange: value as Arrangement })}
              />
              <MapChoice
                label={words.size}
                value={state.size}
                options={(['links', 'same'] as const).map((value) => ({ value, label: words.sizes[value] }))}
                onChange={(value) => change({ size: value as NetworkState['size'] })}
              />
            </div>
          ) : null}
          {marks ? <ConnectBar t={words} nodes={data.nodes} marked={marks.marked} /> : null}
          {chips.length ? (
            <ul aria-label={words.filtered} className="flex flex-wrap items-center gap-2">
              {chips.map((chip) => (
                <li key={chip.name}>
                  <button
                    type="button"
                    onClick={() => change(chip.without)}
                    aria-label={fill(words.remove, { name: chip.name })}
                    className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-accent bg-accent-soft px-2 text-14"
                  >
                    {chip.name}
                    <X size={14} aria-hidden />
                  </button>
                </li>
              ))}
              <li>
                <button type="button" onClick={reset} className="no-print min-h-7 px-1 text-accent hover:underline">
                  {t.resetFilters}
                </button>
              </li>
            </ul>
          ) : null}
          <p aria-live="polite" className="ml-auto text-muted">
            <strong className="font-semibold text-ink">{summary}</strong>{' '}
            {best
              ? fill(words.best, { name: best.node.shortName ?? best.node.name, n: best.links })
              : visible.nodes.length > 1
                ? words.nothingLinked
                : ''}
          </p>
        </div>
      </header>
      <div className="relative grid min-h-60 flex-1 print:block lg:grid-cols-[264px_minmax(0,1fr)]">
        <div
          className={`${filtersOpen ? 'max-lg:absolute max-lg:inset-0 max-lg:z-20 max-lg:bg-bg' : 'max-lg:hidden'} min-h-0 overflow-auto border-r border-line-soft print:hidden`}
        >
          <FilterPanel t={t} locale={locale} data={data} state={state} visible={visible} change={change} />
        </div>
        <div className="flex min-h-0 min-w-0 print:block">
          <div className="relative min-h-0 min-w-0 flex-1">
            {visible.nodes.length === 0 ? (
              <div className="p-6">
                <p className="mb-3">{data.nodes.length === 0 ? words.nobody : words.emptyFilter}</p>
                {data.nodes.length === 0 ? (
                  <Link prefetch={false} href="/organisations">
                    {words.toOrganisations}
                  </Link>
                ) : (
                  <button type="button" onClick={reset} className="text-accent underline">
                    {t.resetFilters}
                  </button>
                )}
              </div>
            ) : state.view === 'table' ? (
              <NetworkTable
                t={t}
                locale={locale}
                data={data}
                visible={visible}
                state={state}
                change={change}
                marks={marks}
              />
            ) : visible.nodes.length > mostDrawn ? (
              <p className="flex gap-2 p-6">
                <Focus size={20} aria-hidden className="flex-none text-warn" />
                {fill(words.tooMany, { n: visible.nodes.length })}
              </p>
            ) : (
              <NetworkMap
                t={t}
                locale={locale}
                data={data}
                positions={positions}
                visible={visible}
                state={state}
                change={change}
                save={save}
                mover={mover}
                marks={marks}
                summary={summary}
              />
            )}
          </div>
          {selected ? (
            <PeekPanel
              t={t}
              locale={locale}
              data={data}
              visible={visible}
              state={state}
              node={selected}
              change={change}
              marks={marks}
            />
          ) : null}
        </div>
      </div>
    </div>
  )
}

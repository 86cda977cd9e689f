import { useEffect, useMemo, useRef, useState } from 'react'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import {
  classesOf,
  tintOf,
  valueOf,
  type Ground,
  type NetworkPlaces,
  type OfficeFigures,
} from '@/lib/network/geography'
import type { Size } from '@/lib/network/layout/geometry'
import type { NetworkData, NetworkState } from '@/lib/network/schema'
import { IconButton } from '../ui/button'
import { Maximize, Minus, Plus } from '../ui/icons'
import { usePrinting } from '../ui/use-printing'
import { GeoMap, tints } from './geo-map'
import { GeoTable, NotOnMap } from './geo-panel'

interface Props {
  t: Pick<Messages, 'network' | 'networkGeo'>
  locale: Locale
  data: NetworkData
  places: NetworkPlaces
  ground: Ground
  figures: readonly OfficeFigures[]
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
}

/** The map on A4, in pixels. */
const paper: Size = { width: 680, height: 640 }

const zooms = [1, 1.5, 2.25, 3.4, 5]

/** The network on the ground: map, legend, who is not on it, source. Without outlines, the table. */
export function GeoView({ t, locale, places, ground, figures, state, change, data }: Props) {
  const words = t.networkGeo
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  const [zoom, setZoom] = useState(0)
  const { picture } = places
  useEffect(() => {
    const box = frame.current
    if (!box) return
    const observer = new ResizeObserver(() => setSize({ width: box.clientWidth, height: box.clientHeight }))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  const printing = usePrinting()
  const canvas = useMemo(
    () => (printing ? paper : size && { width: size.width * zooms[zoom]!, height: size.height * zooms[zoom]! }),
    [size, zoom, printing],
  )
  // What was in the middle stays there.
  const middle = useRef({ x: 0.5, y: 0.5 })
  useEffect(() => {
    const box = frame.current
    if (!box) return
    box.scrollLeft = middle.current.x * box.scrollWidth - box.clientWidth / 2
    box.scrollTop = middle.current.y * box.scrollHeight - box.clientHeight / 2
  }, [canvas])
  const zoomTo = (next: number) => {
    const box = frame.current!
    middle.current = {
      x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
      y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
    }
    setZoom(next)
  }
  if (!picture)
    return (
      <div className="absolute inset-0 overflow-auto p-4 sm:p-6 print:static">
        <p className="mb-4 max-w-[70ch]">{words.noOutlines}</p>
        <div className="max-w-[720px]">
          <GeoTable t={words} locale={locale} figures={figures} state={state} change={change} />
        </div>
        <div className="pt-3 text-13 text-muted">
          <NotOnMap t={words} locale={locale} ground={ground} change={change} />
        </div>
      </div>
    )
  return (
    <div className="absolute inset-0 flex flex-col max-md:static print:static">
      <div className="relative min-h-0 flex-1 max-md:h-[min(540px,120vw)] max-md:flex-none print:h-auto">
        <div ref={frame} className="absolute inset-0 overflow-auto bg-sea print:static print:overflow-visible">
          {canvas ? (
            <GeoMap
              t={words}
              locale={locale}
              places={{ ...places, picture }}
              ground={ground}
              figures={figures}
              state={state}
              change={change}
              canvas={canvas}
            />
          ) : null}
        </div>
        <div className="no-print absolute top-2 right-4 flex rounded-md border border-line bg-bg">
          <IconButton
            label={t.network.zoomOut}
            disabled={zoom === 0}
            onClick={() => zoomTo(zoom - 1)}
            className="size-9 disabled:opacity-40"
          >
            <Minus size={18} aria-hidden />
          </IconButton>
          <IconButton
            label={t.network.zoomIn}
            disabled={zoom === zooms.length - 1}
            onClick={() => zoomTo(zoom + 1)}
            className="size-9 disabled:opacity-40"
          >
            <Plus size={18} aria-hidden />
          </IconButton>
          <IconButton label={t.network.fit} onClick={() => zoomTo(0)} className="size-9">
            <Maximize size={18} aria-hidden />
          </IconButton>
        </div>
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1 border-t border-line-soft px-4 py-2 text-13 text-muted">
        <Legend t={words} locale={locale} data={data} figures={figures} state={state} />
        <NotOnMap t={words} locale={locale} ground={ground} change={change} />
        <p className="ml-auto">{words.source}</p>
      </div>
    </div>
  )
}

/** What the tints mean: a word and numbers each. */
function Legend({
  t,
  locale,
  data,
  figures,
  state,
}: Omit<Props, 't' | 'places' | 'ground' | 'change'> & { t: Props['t']['networkGeo'] }) {
  const { paint, per } = state
  if (paint === 'none') return null
  const classes = classesOf(figures.map((one) => valueOf(one, paint, per)))
  const topic = paint === 'actors' ? undefined : data.topics.find(({ id }) => id === state.topic)
  const title = [
    t.legend[paint],
    topic ? ` ${fill(t.forTopic, { topic: locale === 'en' && topic.en ? topic.en : topic.label })}` : '',
    per === 'inhabitants' ? t.perInhabitants : '',
  ].join('')
  return (
    <div className="w-full text-ink">
      <p className="font-semibold">{title}</p>
      <ul aria-label={title} className="flex flex-wrap gap-x-4 gap-y-1">
        {classes.map(({ from, to }) => {
          const tint = tintOf(classes, to)!
          const range =
            from === to
              ? to.toLocaleString(locale)
              : fill(t.range, { from: from.toLocaleString(locale), to: to.toLocaleString(locale) })
          return (
            <li key={from} className="inline-flex items-center gap-1.5">
              <svg width="22" height="14" aria-hidden>
                <rect x="0.5" y="0.5" width="21" height="13" className={`${tints[tint]} stroke-line`} />
              </svg>
              {t.tints[tint]} ({range})
            </li>
          )
        })}
      </ul>
      {paint === 'actors' ? null : <p className="text-muted">{t.notCounted}</p>}
    </div>
  )
}

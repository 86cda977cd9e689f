import { useEffect, useState } from 'react'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { NetworkState, YearOfChanges } from '@/lib/network/schema'
import { dayAt, earlierPosition, positionOf, timeScale } from '@/lib/network/time-scale'
import { buttonClass, IconButton } from '../ui/button'
import { GitCompareArrows, Pause, Play, X } from '../ui/icons'
import { TimeHandle } from './time-handle'

interface Props {
  t: Messages['networkTime']
  locale: Locale
  years: readonly YearOfChanges[]
  today: string
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
  /** The network of the day is on its way: playing waits for it. */
  loading: boolean
}

const stepMs = 1100
const yearOfMonths = 12

/** The time of the network: how much changed in each year, the day that is shown, and the one it is compared with. */
export function TimeBar({ t, locale, years, today, state, change, loading }: Props) {
  const scale = timeScale(years[0]!.year, today)
  const [playing, setPlaying] = useState(false)
  const at = positionOf(scale, state.day)
  const comparing = state.compare !== ''
  const plays = playing && at < scale.last
  useEffect(() => {
    if (!plays || loading) return
    const timer = setTimeout(() => change({ day: dayAt(scale, at + yearOfMonths) }), stepMs)
    return () => clearTimeout(timer)
  })
  const play = () => {
    if (at >= scale.last) change({ day: dayAt(scale, yearOfMonths - 1), compare: '', ask: '' })
    setPlaying(!plays)
  }
  const startCompare = () => {
    setPlaying(false)
    change({ compare: dayAt(scale, earlierPosition(scale, at, years)), ask: '', selected: '' })
  }
  const named = (day: string) => (day ? formatDate(day, locale) : formatDate(today, locale))
  const put = (name: 'day' | 'compare', position: number) => {
    if (!plays) setPlaying(false)
    const other = positionOf(scale, name === 'day' ? state.compare : state.day)
    if (!comparing) change({ day: dayAt(scale, position) })
    else if (name === 'compare') change({ compare: dayAt(scale, Math.min(position, other - 1)) })
    else change({ day: dayAt(scale, Math.max(position, other + 1)) })
  }
  return (
    <section
      aria-label={t.bar}
      className="no-print flex min-h-14 flex-none flex-wrap items-center gap-x-3 gap-y-1 border-t border-line-soft bg-bg px-4 py-1 text-13 lg:pr-68"
    >
      <p className="w-20 leading-tight">
        <span className="text-muted">{comparing ? t.asOfA : t.asOf}</span>
        <br />
        <strong>{named(comparing ? state.compare : state.day)}</strong>
      </p>
      {comparing ? null : (
        <IconButton label={plays ? t.pause : t.play} onClick={play} className="-mx-2">
          {plays ? <Pause size={18} /> : <Play size={18} />}
        </IconButton>
      )}
      <div className="relative h-12 min-w-40 flex-1 max-sm:order-last max-sm:basis-full sm:max-w-[560px]">
        <Histogram t={t} years={years} />
        <svg width="100%" height="24" className="absolute inset-x-2 top-3.5 w-[calc(100%-16px)] overflow-visible">
          <rect y="10.500" width="100%" height="3" className="fill-accent" />
          {comparing ? (
            <TimeHandle
              label={t.sliderA}
              position={positionOf(scale, state.compare)}
              last={scale.last}
              text={named(state.compare)}
              onChange={(position) => put('compare', position)}
            />
          ) : null}
          <TimeHandle
            label={comparing ? t.sliderB : t.slider}
            position={at}
            last={scale.last}
            text={state.day ? named(state.day) : t.today}
            onChange={(position) => put('day', position)}
          />
        </svg>
      </div>
      {comparing ? (
        <p className="w-20 leading-tight">
          <span className="text-muted">{t.asOfB}</span>
          <br />
          <strong>{named(state.day)}</strong>
        </p>
      ) : null}
      <div className="ml-auto flex gap-2">
        {state.day && !comparing ? (
          <button type="button" onClick={() => change({ day: '' })} className={buttonClass('ghost', 'small')}>
            {t.backToToday}
          </button>
        ) : null}
        <button
          type="button"
          onClick={comparing ? () => change({ compare: '' }) : startCompare}
          className={buttonClass('secondary', 'small')}
        >
          {comparing ? <X size={16} /> : <GitCompareArrows size={16} />}
          {comparing ? t.endCompare : t.compare}
        </button>
      </div>
    </section>
  )
}

const barHeight = 20

function Histogram({ t, years }: Pick<Props, 't' | 'years'>) {
  const most = Math.max(1, ...years.map(({ changes }) => changes))
  const every = Math.max(1, Math.ceil(years.length / 7))
  const told = years.map(({ year, changes }) => fill(t.histogramYear, { year, n: changes })).join(', ')
  return (
    <div role="img" aria-label={fill(t.histogram, { years: told })} className="absolute inset-x-2 inset-y-0">
      <svg width="100%" height={barHeight} className="absolute top-1" aria-hidden>
        {years.map(({ year, changes }, at) => {
          const height = changes ? Math.max(2, (changes / most) * barHeight) : 0
          return (
            <rect
              key={year}
              x={`${((at + 0.1) / years.length) * 100}%`}
              y={barHeight - height}
              width={`${(0.8 / years.length) * 100}%`}
              height={height}
              className="fill-line opacity-40"
            />
          )
        })}
      </svg>
      <svg width="100%" height="14" className="absolute bottom-0 overflow-visible text-muted" aria-hidden>
        {years.map(({ year }, at) =>
          at % every === 0 ? (
            <text
              key={year}
              x={`${((at + 0.5) / years.length) * 100}%`}
              y="11"
              textAnchor="middle"
              fontSize="12"
              fill="currentColor"
            >
              {year}
            </text>
          ) : null,
        )}
      </svg>
    </div>
  )
}

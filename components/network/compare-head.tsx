import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Comparison } from '@/lib/network/compare'
import type { ChangesInWords } from '@/lib/network/changes-in-words'
import type { NetworkState } from '@/lib/network/schema'

interface Props {
  t: Messages['networkTime']
  locale: Locale
  comparison: Comparison
  changes: ChangesInWords
  today: string
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
}

const lines = {
  new: { className: 'stroke-ok', width: 2.5, dashes: undefined },
  ended: { className: 'stroke-danger', width: 2.5, dashes: '6 4' },
  changed: { className: 'stroke-warn', width: 2.5, dashes: '8 3 2 3' },
  same: { className: 'stroke-line', width: 1.5, dashes: undefined },
} as const

/** The two days that are compared, what changed between them in one sentence, and what the lines mean. */
export function CompareHead({ t, locale, comparison, changes, today, state, change }: Props) {
  const [added, ended, changed] = changes.sections.map(({ number }) => number) as [number, number, number]
  const field = (name: 'compare' | 'day', label: string) => (
    <input
      type="date"
      aria-label={label}
      value={state[name] || today}
      max={today}
      onChange={(event) => {
        const day = event.target.value
        if (name === 'compare' && day && day < (state.day || today)) change({ compare: day })
        if (name === 'day' && day > state.compare) change({ day: day >= today ? '' : day })
      }}
      className="rounded-md border border-accent bg-accent-soft px-2 py-1 text-14"
    />
  )
  return (
    <div className="flex flex-1 flex-wrap items-center gap-x-3 gap-y-2">
      <strong>{t.comparison}</strong>
      {field('compare', t.dayA)}
      <span className="text-muted">{t.with}</span>
      {field('day', t.dayB)}
      <p aria-live="polite" className="text-muted">
        <strong className="text-ink">{fill(t.counts, { added, ended, changed })}</strong>{' '}
        {count(t.same, comparison.same, locale)}
      </p>
      <ul className="ml-auto flex flex-wrap gap-x-4">
        {(['new', 'ended', 'changed', 'same'] as const).map((kind) => (
          <li key={kind} className="flex items-center gap-2 text-muted">
            <svg width="26" height="6" aria-hidden>
              <line
                x1="0"
                x2="26"
                y1="3"
                y2="3"
                className={lines[kind].className}
                strokeWidth={lines[kind].width}
                strokeDasharray={lines[kind].dashes}
              />
            </svg>
            {t.legend[kind]}
          </li>
        ))}
      </ul>
    </div>
  )
}

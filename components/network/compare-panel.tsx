import { useState } from 'react'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { ChangesInWords } from '@/lib/network/changes-in-words'
import type { NetworkState } from '@/lib/network/schema'
import { Pencil, Plus, X } from '../ui/icons'
import { usePrinting } from '../ui/use-printing'
import { Spoken } from './spoken'

interface Props {
  t: Messages['networkTime']
  locale: Locale
  changes: ChangesInWords
  /** What is not known of the earlier day. */
  caveat: string
  today: string
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
}

const looks = {
  new: { icon: Plus, colour: 'text-ok', soft: 'bg-ok-soft text-ok', sign: '+' },
  ended: { icon: X, colour: 'text-danger', soft: 'bg-danger-soft text-danger', sign: '×' },
  changed: { icon: Pencil, colour: 'text-warn', soft: 'bg-warn-soft text-warn', sign: '~' },
} as const
const few = 6

/** What changed between two days, as sentences; their names are links. */
export function ComparePanel({ t, locale, changes, caveat, today, state, change }: Props) {
  const [opened, setOpened] = useState<readonly string[]>([])
  const printing = usePrinting()
  const days = {
    a: formatDate(state.compare, locale),
    b: state.day ? formatDate(state.day, locale) : formatDate(today, locale),
  }
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="text-16">{t.title}</h2>
        <p className="text-muted">{fill(t.between, days)}</p>
      </div>
      <p>
        <Spoken sentence={changes.summary} state={state} change={change} />
      </p>
      {changes.sections.map(({ change: kind, number, lines }) => {
        if (!lines.length) return null
        const { icon: Icon, colour, soft, sign } = looks[kind]
        const shown = printing || opened.includes(kind) ? lines : lines.slice(0, few)
        return (
          <section key={kind} aria-label={t.sections[kind]}>
            <h3 className={`flex items-center gap-2 border-b border-line pb-1.5 text-14 ${colour}`}>
              <Icon size={16} />
              <span className="flex-1">{t.sections[kind]}</span>
              {number}
            </h3>
            <ul>
              {shown.map((line, at) => (
                <li key={at} className="flex gap-2.5 border-b border-line-soft py-1.5">
                  <span
                    aria-hidden
                    className={`flex size-5 flex-none items-center justify-center rounded-sm text-13 font-semibold ${soft}`}
                  >
                    {sign}
                  </span>
                  <p>
                    <Spoken sentence={line} state={state} change={change} />
                  </p>
                </li>
              ))}
            </ul>
            {lines.length > shown.length ? (
              <button
                type="button"
                onClick={() => setOpened([...opened, kind])}
                className="no-print min-h-8 text-accent hover:underline"
              >
                {count(t.all, lines.length, locale)}
              </button>
            ) : null}
          </section>
        )
      })}
      <p className="text-13 text-muted">{caveat}</p>
    </div>
  )
}

import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { namedGroups, type NetworkData, type NetworkState } from '@/lib/network/schema'
import { X } from '../ui/icons'

interface Props {
  t: Pick<Messages, 'network' | 'networkQuestions' | 'networkTime' | 'resetFilters'>
  locale: Locale
  data: NetworkData
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
  reset: () => void
}

/** What narrows the view, each with the way to take it back. */
export function FilterChips({ t, locale, data, state, change, reset }: Props) {
  const chips = chipsOf({ t, locale, data, state })
  if (!chips.length) return null
  return (
    <ul
      aria-label={t.network.filtered}
      className="flex flex-wrap items-center gap-2 lg:max-h-11 lg:flex-none lg:max-w-1/2 lg:overflow-y-auto"
    >
      {chips.map((chip) => (
        <li key={chip.name}>
          <button
            type="button"
            onClick={() => change(chip.without)}
            aria-label={fill(t.network.remove, { name: chip.name })}
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
  )
}

interface Chip {
  name: string
  without: Partial<NetworkState>
}

function chipsOf({ t, locale, data, state }: Omit<Props, 'change' | 'reset'>): Chip[] {
  const words = t.network
  const focused = data.nodes.find((node) => node.key === state.focus)
  const group = namedGroups(data.groups, words.groups).find(({ id }) => id === state.group)
  const topic = data.topics.find((entry) => entry.id === state.topic)
  const chosen = (list: readonly string[]) => list.filter((kind) => kind !== 'none').length
  const chips: (Chip | false | undefined)[] = [
    state.ask !== '' && {
      name: fill(t.networkQuestions.chip, { question: t.networkQuestions.ask[state.ask] }),
      without: { ask: '' },
    },
    state.day !== '' &&
      state.compare === '' && {
        name: fill(t.networkTime.chip, { day: formatDate(state.day, locale) }),
        without: { day: '' },
      },
    focused && {
      name: `${fill(words.focusChip, { name: focused.shortName ?? focused.name })}, ${count(words.peek.step, state.steps, locale)}`,
      without: { focus: '' },
    },
    state.agreement !== '' && {
      name: `${words.agreement}: ${words.agreements[state.agreement]}`,
      without: { agreement: '' as const },
    },
    state.level !== 'all' && {
      name: `${words.level}: ${words.levels[state.level]}`,
      without: { level: 'all' as const },
    },
    state.group !== '' && { name: group?.name ?? state.group, without: { group: '' } },
    topic && {
      name: `${words.topic}: ${locale === 'en' && topic.en ? topic.en : topic.label}`,
      without: { topic: '' },
    },
    state.kind && { name: `${words.kind}: ${chosen(state.kind)}`, without: { kind: undefined } },
    state.link && { name: `${words.link}: ${chosen(state.link)}`, without: { link: undefined } },
    state.q !== '' && { name: `„${state.q}“`, without: { q: '' } },
  ]
  return chips.filter((chip) => chip !== false && chip !== undefined)
}

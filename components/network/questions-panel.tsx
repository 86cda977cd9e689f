import Link from 'next/link'
import type { Messages } from '@/lib/i18n/messages'
import type { NetworkState, Question } from '@/lib/network/schema'
import { openAddress, type View } from '@/lib/views/schema'
import {
  Blend,
  Bookmark,
  CircleDashed,
  Grid3x3,
  Handshake,
  MoonStar,
  Network,
  Route,
  Sparkles,
  Unplug,
  UserPlus,
  UsersRound,
  Waypoints,
  Hourglass,
  HousePlug,
  type IconComponent,
} from '../ui/icons'

interface Props {
  t: Messages['networkQuestions']
  state: NetworkState
  ask: (question: Question) => void
  /** Questions that were saved as views. */
  kept: readonly View[]
  /** Compares with a year ago. */
  askNews: () => void
}

const icons: Record<Question, IconComponent> = {
  connects: Waypoints,
  connected: Network,
  closest: Handshake,
  path: Route,
  common: Blend,
  groups: UsersRound,
  breaks: Unplug,
  without: HousePlug,
  edge: CircleDashed,
  asleep: MoonStar,
  cliff: Hourglass,
  introduce: UserPlus,
}
const sections: Record<keyof Messages['networkQuestions']['sections'], Question[]> = {
  ties: ['connects', 'connected', 'closest', 'path', 'common', 'groups'],
  risks: ['breaks', 'without', 'cliff', 'edge'],
  change: ['asleep', 'introduce'],
}
const rowClass =
  'flex min-h-9 w-full items-center gap-2.5 rounded-md px-2 py-1.5 text-left text-14 text-ink no-underline hover:bg-hover hover:no-underline'

/** The menu of questions, in words; the one that is asked is marked. */
export function QuestionsPanel({ t, state, ask, kept, askNews }: Props) {
  return (
    <section aria-label={t.title} className="flex flex-col gap-4 p-4 text-14">
      <h2 className="text-16">{t.title}</h2>
      {(['ties', 'risks', 'change'] as const).map((section) => (
        <div key={section}>
          <h3 className="pb-1 text-13 font-normal text-muted">{t.sections[section]}</h3>
          <ul className="-mx-2">
            {sections[section].map((question) => {
              const Icon = icons[question]
              return (
                <li key={question}>
                  <button
                    type="button"
                    aria-pressed={state.ask === question}
                    onClick={() => ask(question)}
                    className={`${rowClass} aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent`}
                  >
                    <Icon size={18} className="flex-none text-muted" />
                    {t.ask[question]}
                  </button>
                </li>
              )
            })}
            {section === 'risks' ? (
              <li>
                <Link prefetch={false} href="/responsibilities/matrix" className={rowClass}>
                  <Grid3x3 size={18} className="flex-none text-muted" />
                  {t.gaps}
                </Link>
              </li>
            ) : null}
            {section === 'change' ? (
              <li>
                <button type="button" onClick={askNews} className={rowClass}>
                  <Sparkles size={18} className="flex-none text-muted" />
                  {t.news}
                </button>
              </li>
            ) : null}
          </ul>
        </div>
      ))}
      {kept.length ? (
        <div>
          <h3 className="pb-1 text-13 font-normal text-muted">{t.kept}</h3>
          <ul className="-mx-2">
            {kept.map((view) => (
              <li key={view.id}>
                <Link prefetch={false} href={openAddress(view)} className={rowClass}>
                  <Bookmark size={18} className="flex-none text-muted" />
                  {view.name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}

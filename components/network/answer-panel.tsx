import Link from 'next/link'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { mostRanked, type Answer } from '@/lib/network/questions'
import {
  networkAddress,
  type NetworkData,
  type NetworkState,
  type Question,
  type ShownView,
} from '@/lib/network/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { buttonClass, IconButton } from '../ui/button'
import { Bookmark, Table2, X } from '../ui/icons'
import { OrganisationChoice } from './organisation-choice'
import { NameLink, Spoken } from './spoken'
import type { Counting } from './use-answer'
import { WithAndWithout } from './with-and-without'

interface Props {
  t: Messages['networkQuestions']
  locale: Locale
  question: Question
  counting: Counting
  answer: Answer | null
  data: NetworkData
  state: NetworkState
  view: ShownView | null
  setView: (view: ShownView) => void
  /** Keys of the organisations the question is about. */
  about: readonly string[]
  change: (part: Partial<NetworkState>) => void
}

/** Columns that hold a day, no number that could be longer or shorter. */
const dated: ReadonlySet<string | undefined> = new Set(['lastSign', 'until'])

/** The answer beside the picture: a paragraph first, then the first of the ranked list, then how it was counted. */
export function AnswerPanel(props: Props) {
  const { t, locale, question, counting, answer, data, state, change } = props
  const { finding, progress, stopped } = counting
  const kinds = new Map(data.nodes.map((node) => [node.key, node.kind]))
  const shown = question === 'path' ? answer?.rows : answer?.rows.slice(0, mostRanked)
  return (
    <div className="flex flex-1 flex-col gap-3">
      <div className="flex items-start gap-2">
        <h2 className="flex-1 text-20">{t.ask[question]}</h2>
        <IconButton label={t.close} onClick={() => change({ ask: '' })} className="no-print -mt-1 -mr-2">
          <X size={20} />
        </IconButton>
      </div>
      <Choices {...props} />
      {progress !== null && progress > 0 ? (
        <p className="no-print flex items-center gap-3 text-muted">
          <span role="status" className="flex-1">
            {fill(t.working, { n: Math.round(progress * 10) * 10 })}
          </span>
          <button type="button" onClick={counting.cancel} className={buttonClass('secondary', 'small')}>
            {t.cancel}
          </button>
        </p>
      ) : null}
      {stopped ? (
        <p className="flex items-center gap-3">
          {stopped === 'failed' ? t.failed : null}
          <button type="button" onClick={counting.again} className={buttonClass('secondary', 'small')}>
            {t.again}
          </button>
        </p>
      ) : null}
      {answer && finding ? (
        <>
          <p className="text-14" aria-live="polite">
            {answer.paragraph.map((sentence, at) => (
              <span key={at}>
                <Spoken sentence={sentence} state={state} change={change} />{' '}
              </span>
            ))}
          </p>
          <p className="text-13 text-muted">{answer.caveat}</p>
          {question === 'without' && finding.facts.asked ? (
            <WithAndWithout t={t.without} locale={locale} facts={finding.facts} />
          ) : null}
          {shown?.length ? (
            <>
              <h3 className="mt-1 flex justify-between border-b border-line pb-1.5 text-14">
                {question === 'path' ? t.steps : t.list}
                <span className="text-13 font-normal text-muted">
                  {answer.columns
                    .slice(0, 2)
                    .map(({ head }) => head)
                    .join(' · ')}
                </span>
              </h3>
              <ol className="-mt-3">
                {shown.map((row) => (
                  <li key={row.rank} className="flex items-center gap-2.5 border-b border-line-soft py-1.5">
                    <span className="flex size-5 flex-none items-center justify-center rounded-full bg-accent text-13 font-semibold text-on-accent">
                      {row.rank}
                    </span>
                    {row.names.length === 1 ? (
                      <KindSymbol kind={kinds.get(row.names[0]!.key) ?? 'municipality'} size={20} />
                    ) : null}
                    <div className="min-w-0 flex-1">
                      <div className="flex justify-between gap-2">
                        <RowNames {...props} row={row} />
                        <span className="flex-none text-13 text-muted tabular-nums">
                          {row.cells.slice(0, 2).join(' · ')}
                        </span>
                      </div>
                      {row.cells.length && !dated.has(finding.columns[0]) ? <Bar share={row.share} /> : null}
                    </div>
                  </li>
                ))}
              </ol>
              {props.view === 'map' ? (
                <button
                  type="button"
                  onClick={() => props.setView('table')}
                  className="no-print inline-flex min-h-8 items-center gap-2 self-start text-accent hover:underline"
                >
                  <Table2 size={16} />
                  {count(t.allRows, answer.rows.length, locale)}
                </button>
              ) : null}
            </>
          ) : null}
          <Link
            prefetch={false}
            href={networkAddress(state, '/network/views/new')}
            className="no-print inline-flex min-h-8 items-center gap-2 self-start"
          >
            <Bookmark size={16} />
            {t.keep}
          </Link>
        </>
      ) : null}
    </div>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden width="100%" height="4" className="mt-1 block">
      <rect width="100%" height="4" rx="2" className="fill-line-soft" />
      <rect width={`${Math.max(2, share * 100)}%`} height="4" rx="2" className="fill-accent" />
    </svg>
  )
}

/** Who stands in a line: one, two, or the first of a group. */
function RowNames({ t, question, row, state, change }: Props & { row: Answer['rows'][number] }) {
  const first = row.names[0]!
  if (question === 'groups')
    return (
      <span>
        {t.groups.named.split('{name}')[0]}
        <NameLink name={first} state={state} change={change} />
      </span>
    )
  return (
    <span className="min-w-0">
      {row.names.map((name, at) => (
        <span key={name.key}>
          {at > 0 ? ` ${t.and} ` : ''}
          <NameLink name={name} state={state} change={change} className="text-ink" />
        </span>
      ))}
    </span>
  )
}

/** Whom the question is about, where it is about somebody. */
function Choices({ t, question, data, about, change }: Props) {
  if (question !== 'path' && question !== 'common' && question !== 'without') return null
  const nodes = [...data.nodes].sort((a, b) => a.name.localeCompare(b.name, 'de'))
  const put = (at: number, key: string) => {
    const next = [...about]
    next[at] = key
    const pick = [...new Set(next.filter(Boolean))]
    change({ pick: pick.length ? pick : undefined })
  }
  const places =
    question === 'without' ? [0] : question === 'path' ? [0, 1] : [0, 1, ...about.slice(1).map((_, at) => at + 2)]
  const labels = question === 'without' ? [t.office] : question === 'path' ? [t.from, t.to] : []
  return (
    <div className="no-print grid gap-2">
      {places.map((at) => (
        <OrganisationChoice
          key={at}
          label={labels[at] ?? `${t.who} ${at + 1}`}
          choose={t.choose}
          value={about[at] ?? ''}
          nodes={nodes}
          onChange={(key) => put(at, key)}
        />
      ))}
    </div>
  )
}

import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { bestConnected, type VisibleNetwork } from '@/lib/network/filter'
import type { NetworkState } from '@/lib/network/schema'
import { named, sentence, type Sentence } from '@/lib/network/sentence'
import { Spoken } from './spoken'
import { useNarrow } from './use-shown-view'

interface Props {
  t: Messages['network']
  locale: Locale
  visible: VisibleNetwork
  summary: string
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
  /** How many of the relations the picture draws; null: there is none. */
  drawn: number | null
  /** What is not known of an earlier day; empty: it is today. */
  caveat: string
}

/** So many are named; on a phone one. */
const most = 3

/**
 * What is shown in one sentence; who is named in it is a link, and so are those who stand alone. A phone leaves these to
 * the questions.
 */
export function NetworkSummary({ t, locale, visible, summary, state, change, drawn, caveat }: Props) {
  const narrow = useNarrow()
  const best = bestConnected(visible, narrow ? 1 : most)
  const alone = visible.nodes.length - visible.degree.size
  const names = best.flatMap(({ node, links }, at): Sentence => [at ? ', ' : '', named(node), ` (${links})`])
  const [before, after] = (alone === 1 ? t.standsAlone.one : t.standsAlone.other).split('{who}')
  return (
    <p className="text-muted">
      <strong aria-live="polite" className="font-semibold text-ink">
        {summary}
      </strong>{' '}
      {drawn !== null && drawn < visible.links.length ? `${fill(t.ties.ofThem, { n: drawn })} ` : null}
      {best.length ? (
        <Spoken sentence={sentence(t.best, { names })} state={state} change={change} />
      ) : visible.nodes.length > 1 ? (
        t.nothingLinked
      ) : null}
      {best.length && alone && !narrow ? (
        <>
          {' '}
          {before}
          <button
            type="button"
            onClick={() => change({ ask: 'edge', compare: '', selected: '' })}
            className="text-accent underline"
          >
            {count(t.organisations, alone, locale)}
          </button>
          {after}
        </>
      ) : null}{' '}
      {caveat}
    </p>
  )
}

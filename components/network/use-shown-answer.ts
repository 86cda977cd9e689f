import { useMemo } from 'react'
import { changesInWords, type ChangesInWords } from '@/lib/network/changes-in-words'
import { comparisonMarks, type Comparison } from '@/lib/network/compare'
import { cooperationKinds } from '@/lib/cooperations/fields'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import { noMarks, type MapMarks } from '@/lib/network/marks'
import { answerOf, officeOf, type Answer } from '@/lib/network/questions'
import type { NetworkData, NetworkState } from '@/lib/network/schema'
import { useAnswer, type Counting } from './use-answer'
import type { KindWords } from '@/lib/network/things'

const recorded: ReadonlySet<string> = new Set(cooperationKinds)

interface Asking {
  t: Pick<Messages, 'network' | 'networkQuestions' | 'networkTime'> & { kinds: KindWords }
  locale: Locale
  data: NetworkData
  visible: VisibleNetwork
  state: NetworkState
  comparison: Comparison | null
  marked: readonly string[]
  today: string
}

interface Shown {
  counting: Counting
  answer: Answer | null
  changes: ChangesInWords | null
  /** What the map shows of it. */
  marks: MapMarks
  /** Keys of the organisations that the question is about. */
  about: readonly string[]
  /** What is not known of earlier days. */
  caveat: string
}

/** The answer to the question that is asked, or what changed between the two days that are compared. */
export function useShownAnswer(asking: Asking): Shown {
  const { t, locale, data, visible, state, comparison, marked, today } = asking
  const office = state.ask === 'without' && !marked.length ? officeOf(data.nodes)?.id : undefined
  const picked = useMemo(() => (office ? [office] : marked), [office, marked])
  const counting = useAnswer(state.ask, visible, state.day || today, picked)
  const { finding } = counting
  const filtered = visible.nodes.length < data.nodes.length || state.link !== undefined
  const answer = useMemo(() => {
    if (!finding) return null
    const holders = data.nodes.filter(({ id }) => picked.includes(id))
    const shared = data.topics.filter(
      ({ id }) => holders.length > 1 && holders.every(({ topics }) => topics.includes(id)),
    )
    const topics = shared.map(({ label, en }) => (locale === 'en' && en ? en : label))
    return answerOf(finding, { t: t.networkQuestions, locale, nodes: data.nodes, picked, topics, filtered })
  }, [finding, t, locale, data, picked, filtered])
  const changes = useMemo(
    () =>
      comparison &&
      changesInWords(comparison, data.nodes, state.compare, {
        t: { ...t.networkTime, and: t.networkQuestions.and },
        kinds: t.kinds,
        linkKinds: t.network.linkKinds,
        locale,
      }),
    [comparison, data, state.compare, t, locale],
  )
  const marks = useMemo(
    () => (comparison ? comparisonMarks(comparison, data) : (answer?.marks ?? noMarks)),
    [comparison, data, answer],
  )
  const about = useMemo(
    () => picked.flatMap((id) => data.nodes.find((node) => node.id === id)?.key ?? []),
    [picked, data],
  )
  const undated = useMemo(() => data.links.filter(({ kind, since }) => recorded.has(kind) && !since).length, [data])
  const caveat = [...(undated ? [count(t.networkTime.undated, undated, locale)] : []), t.networkTime.names].join(' ')
  return { counting, answer, changes, marks, about, caveat }
}

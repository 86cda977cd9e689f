import type { DangerKind } from '../danger/kinds'
import { leastSure } from './take-meaning'
import type { Understanding } from './understand'
import { wordLists } from './word-lists'

/**
 * What a question about danger is about, where its words do not name a topic for certain: of the topics that go with
 * the danger (data/words.yaml) the likeliest. Null: the words decide.
 */
export function topicOfDanger(
  dangers: readonly DangerKind[],
  { topics, meanings, doubtful }: Pick<Understanding, 'topics' | 'meanings' | 'doubtful'>,
): string | null {
  const share = (id: string) => meanings.find(({ topicId }) => topicId === id)?.probability ?? 0
  const fitting = dangers.flatMap((kind) => wordLists.dangerTopics[kind] ?? [])
  const [first] = topics
  const sure = first && (first.how === 'exact' || first.how === 'form') && share(first.id) >= leastSure
  if (!fitting.length || (first && !doubtful && (sure || fitting.includes(first.id)))) return null
  return fitting.reduce((best, id) => (share(id) > share(best) ? id : best))
}

import { foldName } from '../sort-name'
import { sha256 } from '../store/chain'
import { withoutNumbers } from './without-numbers'

// Reports are found by what they are about. Ids of records may stand in theirs, words that somebody typed never: a
// report without a recognised topic is named by a digest of its words, and those are without numbers and mailboxes: a
// digest of a telephone number is soon guessed.

const digestOf = (question: string) => sha256(foldName(withoutNumbers(question)))

/** One gap per topic and area; without a topic one per wording. */
export function gapId(topicId: string | null, areaId: string | null, question: string): string {
  return `gap:${topicId ?? digestOf(question)}:${areaId ?? 'all'}`
}

/** What a wrong answer was about; ids of records that exist. */
interface WrongAnswer {
  readonly responsibilityId: string | null
  readonly organisationId: string | null
  readonly topicId: string | null
  readonly areaId: string | null
}

/** One report per responsibility; where none is named one per organisation or wording, topic and area. */
export function mistakeId(answer: WrongAnswer, question: string): string {
  const { responsibilityId, organisationId, topicId, areaId } = answer
  if (responsibilityId) return `wrong:${responsibilityId}`
  return `wrong:${organisationId ?? digestOf(question)}:${topicId ?? 'any'}:${areaId ?? 'all'}`
}

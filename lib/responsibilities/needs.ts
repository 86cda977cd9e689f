import { plainWords } from '../words'
import { ignorable } from './everyday-words'
import { wordLists } from './word-lists'
import { isGuess, leastNamed, type Match, type State } from './take-names'

/** Words between two needs. */
export const between: ReadonlySet<string> = new Set(wordLists.betweenNeeds.flatMap((word) => plainWords(word)))

/** Most needs that are answered at once. */
const mostNeeds = 4

/**
 * The things that are asked at once („Depressionen, keine Krankenkasse, Asylverfahren läuft“), the most urgent first:
 * one for each part of the question that names a topic for certain. Another reading of the same words is none, nor is
 * an upper topic beside its subtopic, or an upper topic among other words („Arbeit“). Empty when fewer than two are
 * left.
 * @param topics best first
 */
export function needsOf(topics: readonly Match[], { tokens, lexicon }: State): Match[] {
  const [first] = topics
  const isUpper = ({ id }: Match) => !id.includes('.')
  const standsAlone = ({ clause, matched }: Match) => {
    const own = new Set(plainWords(matched))
    return tokens.every(
      (token) => token.clause !== clause || token.used || own.has(token.word) || ignorable(token.word),
    )
  }
  const found: Match[] = []
  for (const match of topics) {
    if (found.some((other) => other.clause === match.clause || other.matched === match.matched)) continue
    const loose = match.score < leastNamed || (match !== first && isUpper(match))
    if (isGuess(match) || (loose && !standsAlone(match))) continue
    found.push(match)
  }
  const needs = found.filter(({ id }) => !found.some((other) => lexicon.parentOf.get(other.id) === id))
  if (needs.length < 2 || !first || !needs.includes(first)) return []
  const urgency = ({ id }: Match) => {
    const at = wordLists.urgency.findIndex((topic) => id === topic || id.startsWith(`${topic}.`))
    return at < 0 ? wordLists.urgency.length : at
  }
  return needs.sort((a, b) => urgency(a) - urgency(b) || a.clause - b.clause).slice(0, mostNeeds)
}

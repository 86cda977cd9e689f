import { plainWords } from '../words'
import { ignorable } from './everyday-words'
import { refusing, type Exclusion } from './take-excluded'
import { meaningsOf, type Meaning } from './topic-table'
import type { Match, State } from './take-names'

// What the words mean together, where no single one names a topic (ADR 0015).

/** From this share on what the example questions say is understood; below it is only offered. */
export const leastSure = 0.3
/** What a meaning counts beside names, which count about 1: in a sentence of words that name nothing it counts more. */
const weights = { named: 1, sentence: 3 }
/** So many words that name nothing make a sentence. */
const leastUnnamed = 2

/**
 * Adds what the question means by its likeness to the examples: a topic that the words name as well is named more
 * surely, another one is found by its meaning. Returns all that was found, to offer it.
 * @param excluded what the question does not want says nothing about its topic
 * @param onlyNamed the words name the topics, or ask for somebody by name: nothing is added
 */
export function takeMeaning(state: State, excluded: readonly Exclusion[], onlyNamed: boolean): Meaning[] {
  const unsaid = new Set([
    ...[...state.areas, ...excluded].flatMap(({ matched }) => plainWords(matched)),
    ...(excluded.length ? refusing : []),
  ])
  const tokens = state.tokens.filter(({ word }) => !unsaid.has(word))
  const meanings = meaningsOf(
    tokens.map(({ word }) => word),
    (id) => state.lexicon.topicIds.has(id),
  )
  if (onlyNamed) return meanings
  const unnamed = tokens.filter(({ used, word }) => !used && !ignorable(word)).length
  const weight = unnamed < leastUnnamed ? weights.named : weights.sentence
  for (const { topicId, probability, words } of meanings) {
    const before = state.topics.get(topicId)
    const score = weight * probability
    if (before) {
      state.topics.set(topicId, { ...before, score: before.score + score })
      continue
    }
    if (probability < leastSure) continue
    const telling = tokens.filter(({ word }) => words.includes(word)).slice(0, 3)
    const match: Match = {
      id: topicId,
      matched: telling.map(({ shown }) => shown).join(' … '),
      clause: telling[0]?.clause ?? 0,
      how: 'meaning',
      score,
    }
    state.topics.set(topicId, match)
  }
  return meanings
}

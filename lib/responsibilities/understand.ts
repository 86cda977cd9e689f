import type { ForeignPlace } from '../areas/gazetteer'
import { areaChain } from '../areas/schema'
import { plainWords } from '../words'
import { wantOf } from './wants'
import { ignorable } from './everyday-words'
import type { Lexicon } from './lexicon'
import type { TargetGroup, Want } from './schema'
import {
  joinParted,
  longestName,
  organisationsOf,
  takeMisspeltNames,
  takeNames,
  takeOrganisationWords,
  takePlacesBeside,
  takePostalCodes,
  takeScatteredNames,
  takeTornWords,
  takeUnclear,
  isGuess,
  leastNamed,
  type Match,
  type State,
  type Token,
} from './take-names'
import { takeExclusions, type Exclusion } from './take-excluded'
import { leastSure, takeMeaning } from './take-meaning'
import { takeForeignWords } from './take-foreign'
import { between, needsOf } from './needs'
import { livesOutside, takeOutsideNames, takeOutsideWord } from './take-outside'
import { groupOfWord } from './target-groups'
import { wordLists } from './word-lists'
import type { Meaning } from './topic-table'

/** What was understood of a question. */
export interface Understanding {
  /** The words that were looked at, in plain form. */
  words: string[]
  /** Best first. */
  topics: Match[]
  /** Other meanings of the very words that named the first topic („DaZ“); offered, never guessed silently. */
  readings: Match[]
  /** More than one: ask which. */
  areas: Match[]
  organisations: Match[]
  targetGroup: { id: TargetGroup; matched: string } | null
  /** Bodies, carriers and places that the question does not want. */
  excluded: Exclusion[]
  /** What is wanted of whoever answers, if the words say it. */
  want: Want | null
  /** The question asks for advice rather than for the office that decides. */
  counselling: boolean
  /** The question is about a decision or who pays. */
  deciding: boolean
  /** It asks whether a body is the right one („Prüft die IHK auch …?“). */
  whether: boolean
  /** A town that is not in this county. */
  outside: ForeignPlace | null
  /** Several things that are asked at once, the most urgent first; empty when it is one. */
  needs: Match[]
  /** Words that say nothing to us, as they were typed. */
  ignored: string[]
  /** What the question may be about, by its likeness to example questions, the likeliest first. */
  meanings: Meaning[]
  /** Too little of the question was understood to answer it: the topics are offered instead. */
  doubtful: boolean
}

/**
 * Understands a question in one line: names of several words first (topics, places, organisations), then single
 * words, exact or inflected, then target groups, then typing errors and parts of compounds („Sprachkursanbieter“) in
 * what is left. Pure; at most 40 words of the first 500 characters are looked at.
 */
export function understand(question: string, lexicon: Lexicon): Understanding {
  const tokens = joinParted(tokensOf(question), lexicon)
  const state: State = { tokens, lexicon, topics: new Map(), areas: [], organisations: new Map() }
  const want = wantOf(tokens.map(({ word }) => word))
  const counselling = want === 'advise' || want === 'accompany'
  const deciding = want === 'decide' || want === 'pay'
  const excluded = takeExclusions(state)
  takePostalCodes(state)
  const foreign = takeOutsideNames(state)
  takePlacesBeside(state)
  takeNames(state, longestName, 2)
  takeScatteredNames(state)
  takeTornWords(state)
  if (!state.areas.length) takeMisspeltNames(state, lexicon.areaNames)
  takeNames(state, 1, 1)
  takeForeignWords(state)
  const outside = foreign ?? takeOutsideWord(state)
  if (outside && livesOutside(state, outside)) state.areas = []
  const targetGroup = takeTargetGroup(state)
  takeMisspeltNames(state, lexicon.topicNames)
  for (const token of tokens) {
    if (token.used || ignorable(token.word) || organisationsOf(state, token).size) continue
    takeUnclear(state, token)
  }
  takeOrganisationWords(state)
  if (targetGroup) forgetGroupAsTopic(state, targetGroup.matched)
  if (namesOrganisation(state)) for (const [id, match] of state.topics) if (isGuess(match)) state.topics.delete(id)
  preferSubtopics(state)
  const named = bestFirst(state)
  const needs = needsOf(named, state)
  const meanings = takeMeaning(state, excluded, namesOrganisation(state))
  if (targetGroup) forgetGroupAsTopic(state, targetGroup.matched)
  const topics = bestFirst(state)
  const areas = innermost(state)
  const ignored = tokens
    .filter((token) => !token.used && !ignorable(token.word))
    .map((token) => token.shown)
    .filter((shown, index, all) => all.indexOf(shown) === index)
  const sure = meanings.some(({ topicId, probability }) => topicId === topics[0]?.id && probability >= leastSure)
  const doubtful = !sure && isDoubtful(topics, ignored.length)
  const meantOutside =
    outside &&
    [...state.organisations.keys()].some(
      (id) => topics.length === 0 || lexicon.wordsOfOrganisation.get(id)?.has(plainWords(outside.name).join('')),
    )
  return {
    words: tokens.map(({ word }) => word),
    topics,
    readings: readingsOf(named, topics[0], lexicon),
    areas,
    // „Stadt Heide“ is a place; the administration of that name is meant only when nothing else is asked.
    organisations: [...state.organisations.values()]
      .filter(
        (match) =>
          !excluded.some(({ organisationIds }) => organisationIds.includes(match.id)) &&
          (!areas.some((area) => area.matched === match.matched) || (topics.length === 0 && ignored.length === 0)),
      )
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
    targetGroup,
    excluded,
    want,
    counselling,
    deciding,
    whether: state.organisations.size > 0 && tokens.some(asksWhether),
    outside: areas.length || meantOutside ? null : outside,
    needs: doubtful ? [] : needs,
    ignored: ignored.filter((shown) => wantOf(plainWords(shown)) === null),
    meanings,
    doubtful,
  }
}

const asking = new Set(wordLists.asking.flatMap((word) => plainWords(word)))

/** A clause begins like a question that is answered with yes or no. */
const asksWhether = ({ word, breaks }: Token, at: number) => (at === 0 || breaks) && asking.has(word)

function bestFirst({ topics }: State): Match[] {
  // a subtopic says more than a general word
  const weight = ({ id, score }: Match) => (depth(id) === 1 ? score * 0.85 : score)
  return [...topics.values()].sort(
    (a, b) => weight(b) - weight(a) || depth(b.id) - depth(a.id) || (a.id < b.id ? -1 : 1),
  )
}

/** An organisation by its whole name, which is not just the place („Stadt Heide“). */
function namesOrganisation({ organisations, areas }: State): boolean {
  return [...organisations.values()].some(
    (match) => match.how === 'exact' && !areas.some((area) => area.matched === match.matched),
  )
}

/** A guess below this is none: the part is too small a part of the word. */
const leastGuess = 0.65

/**
 * One general word, or a guess, among several words that say nothing to us, is no understanding; nor is a guess at
 * several topics.
 */
function isDoubtful(topics: readonly Match[], unknown: number): boolean {
  const [first] = topics
  if (!first) return false
  const field = ({ id }: Match) => id.split('.')[0]
  if (isGuess(first))
    return (
      unknown >= 2 ||
      first.score < leastGuess ||
      topics.some((other) => other.score === first.score && field(other) !== field(first))
    )
  if (first.how === 'typo') return unknown >= 3
  if (first.matched.includes(' ')) return false
  return first.score < leastNamed ? unknown >= 1 : depth(first.id) === 1 && unknown >= 2
}

const depth = (topicId: string) => topicId.split('.').length

function tokensOf(question: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  let clause = 0
  const text = question.slice(0, 500).replace(unseen, '').normalize('NFC').replace(withoutSpaces, ' $& ')
  for (const { 0: shown, index } of text.matchAll(/[\p{L}\p{M}\p{N}§]+/gu)) {
    const breaks = /[,;.:!?()\n–+/]/.test(text.slice(end, index))
    for (const [at, word] of plainWords(shown.replaceAll('§', ' § ')).entries()) {
      const begins = at === 0 && breaks
      if (begins || between.has(word)) clause++
      tokens.push({ word, shown, used: false, breaks: begins, clause })
    }
    end = index + shown.length
  }
  return tokens.slice(0, 40)
}

/** Writing without spaces, so that a name in Latin letters stands alone. */
const withoutSpaces = /\p{Script=Han}+/gu

/** Soft hyphens and other signs without a width, which copied texts bring along. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/**
 * „für Frauen“: the group, not the topic, when another topic is asked; alone, the word keeps being the topic as well.
 */
function takeTargetGroup(state: State): Understanding['targetGroup'] {
  let group: Understanding['targetGroup'] = null
  for (const token of state.tokens) {
    const id = groupOfWord(token.word)
    if (!id) continue
    group ??= { id, matched: token.shown }
    token.used = true
  }
  return group
}

function forgetGroupAsTopic(state: State, group: string): void {
  const meant = [...state.topics.values()].filter((match) => match.matched !== group)
  if (meant.length)
    for (const [topicId, match] of state.topics) if (match.matched === group) state.topics.delete(topicId)
}

/** An upper topic named beside one of its subtopics only underlines it. */
function preferSubtopics(state: State): void {
  for (const match of state.topics.values()) {
    const parent = state.topics.get(state.lexicon.parentOf.get(match.id) ?? '')
    if (parent && parent.score < match.score * 1.6) match.score += parent.score * 0.5
  }
}

/** The other topics that the very words of the first one name as well as it. */
function readingsOf(named: readonly Match[], first: Match | undefined, lexicon: Lexicon): Match[] {
  const score = named.find(({ id }) => id === first?.id)?.score ?? Infinity
  return named.filter(
    (match) =>
      match.id !== first?.id &&
      match.matched === first?.matched &&
      match.score >= score * 0.93 &&
      !related(match.id, first.id, lexicon),
  )
}

function related(a: string, b: string, lexicon: Lexicon): boolean {
  return lexicon.parentOf.get(a) === b || lexicon.parentOf.get(b) === a
}

/** A place beside the Amt, Kreis or postal code that contains it is just that place. */
function innermost({ areas, lexicon, tokens }: State): Match[] {
  const named = areas.filter((match) => match.how !== 'postal-code')
  const candidates = named.length ? named : areas
  const chains = new Map(
    candidates.map((match) => [match.id, areaChain(lexicon.areas, match.id).map((area) => area.id)]),
  )
  const inner = candidates.filter(
    (match) => !candidates.some((other) => other.id !== match.id && chains.get(other.id)!.includes(match.id)),
  )
  const lived = inner.filter((match) => isLivedIn(tokens, match))
  return lived.length === 1 ? lived : inner
}

/** „Leute aus Eddelak“, „wohne in Marne“: of several places the one where somebody lives. */
function isLivedIn(tokens: readonly Token[], { matched }: Match): boolean {
  const [name] = plainWords(matched)
  const at = tokens.findIndex(({ word }) => word === name)
  const before = tokens.slice(Math.max(0, at - 3), Math.max(0, at)).map(({ word }) => word)
  return before.at(-1) === 'aus' || before.some((word) => /^(?:wohn|leb)/.test(word))
}

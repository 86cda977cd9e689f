import { areaChain } from '../areas/schema'
import { plainWords, stem } from '../words'
import { helpWords, ignorable, outsidePlaces } from './everyday-words'
import type { Entry, Lexicon } from './lexicon'
import type { TargetGroup } from './schema'
import { nearest, partsOf } from './similar-words'
import { groupOfWord } from './target-groups'

/** How a word of the question was recognised. */
export type MatchHow = 'exact' | 'form' | 'part' | 'typo' | 'postal-code'

/** A topic, place or organisation found in the question; `matched` is the text of the question as it was typed. */
export interface Match {
  id: string
  matched: string
  how: MatchHow
  score: number
}

/** What was understood of a question. */
export interface Understanding {
  /** Best first. */
  topics: Match[]
  /** Other meanings of the very words that named the first topic („DaZ“); offered, never guessed silently. */
  readings: Match[]
  /** More than one: ask which. */
  areas: Match[]
  organisations: Match[]
  targetGroup: { id: TargetGroup; matched: string } | null
  /** The question asks for advice rather than for the office that decides. */
  counselling: boolean
  /** A town that is not in this county. */
  outside: string | null
  /** Words that say nothing to us, as they were typed. */
  ignored: string[]
  /** Too little of the question was understood to answer it: the topics are offered instead. */
  doubtful: boolean
}

interface Token {
  word: string
  shown: string
  used: boolean
}

const longestName = 6

/**
 * Understands a question in one line: names of several words first (topics, places, organisations), then single words, exact or
 * inflected, then target groups, then typing errors and parts of compounds („Sprachkursanbieter“) in what is left. Pure; at most 40 words of
 * the first 500 characters are looked at.
 */
export function understand(question: string, lexicon: Lexicon): Understanding {
  const tokens = tokensOf(question)
  const state: State = { tokens, lexicon, topics: new Map(), areas: [], organisations: new Map() }
  const counselling = tokens.some(({ word }) => helpWords.has(word) || helpWords.has(stem(word)))
  takePostalCodes(state)
  takeNames(state, longestName, 2)
  takeScatteredNames(state)
  takeTornWords(state)
  if (!state.areas.length) takeMisspeltNames(state, lexicon.areaNames)
  takeNames(state, 1, 1)
  const outside = takeFirst(state, (word) => outsidePlaces.get(word))
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
  const weight = ({ id, score }: Match) => (depth(id) === 1 ? score * 0.85 : score) // a subtopic says more than a general word
  const topics = [...state.topics.values()].sort((a, b) => weight(b) - weight(a) || depth(b.id) - depth(a.id) || (a.id < b.id ? -1 : 1))
  const areas = innermost(state)
  const ignored = tokens.filter((token) => !token.used && !ignorable(token.word)).map((token) => token.shown).filter((shown, index, all) => all.indexOf(shown) === index)
  const named = outside && [...state.organisations.keys()].some((id) => topics.length === 0 || lexicon.wordsOfOrganisation.get(id)?.has(plainWords(outside).join('')))
  return {
    topics,
    readings: topics.slice(1).filter((match) => match.matched === topics[0]!.matched && match.score >= topics[0]!.score * 0.93 && !related(match.id, topics[0]!.id, lexicon)),
    areas,
    // „Stadt Heide“ is a place; the administration of that name is meant only when nothing else is asked.
    organisations: [...state.organisations.values()].filter((match) => !areas.some((area) => area.matched === match.matched) || (topics.length === 0 && ignored.length === 0)).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
    targetGroup,
    counselling,
    outside: areas.length || named ? null : outside,
    ignored,
    doubtful: isDoubtful(topics, ignored.length),
  }
}

interface State {
  tokens: Token[]
  lexicon: Lexicon
  topics: Map<string, Match>
  areas: Match[]
  organisations: Map<string, Match>
}

/** An organisation by its whole name, which is not just the place („Stadt Heide“). */
function namesOrganisation({ organisations, areas }: State): boolean {
  return [...organisations.values()].some((match) => match.how === 'exact' && !areas.some((area) => area.matched === match.matched))
}

/** Recognised by a part of the word or by more than one typing error. */
const isGuess = ({ how, score }: Match) => how === 'part' || (how === 'typo' && score < 0.7)

/** A guess below this is none: the part is too small a part of the word. */
const leastGuess = 0.65
/** A name below this goes with many topics (`looseNames` of the lexicon). */
const leastNamed = 0.75

/** One general word, or a guess, among several words that say nothing to us, is no understanding; nor is a guess at several topics. */
function isDoubtful(topics: readonly Match[], unknown: number): boolean {
  const [first] = topics
  if (!first) return false
  const field = ({ id }: Match) => id.split('.')[0]
  if (isGuess(first)) return unknown >= 2 || first.score < leastGuess || topics.some((other) => other.score === first.score && field(other) !== field(first))
  if (first.how === 'typo') return unknown >= 3
  if (first.matched.includes(' ')) return false
  return first.score < leastNamed ? unknown >= 1 : depth(first.id) === 1 && unknown >= 2
}

const depth = (topicId: string) => topicId.split('.').length

function tokensOf(question: string): Token[] {
  return question
    .slice(0, 500)
    .split(/[^\p{L}\p{M}\p{N}§]+/u)
    .flatMap((shown) => plainWords(shown.replaceAll('§', ' § ')).map((word) => ({ word, shown, used: false })))
    .slice(0, 40)
}

/** One code of several Gemeinden leads to all of them, unless the question names one. */
function takePostalCodes(state: State): void {
  for (const token of state.tokens) {
    const found = state.lexicon.byPostalCode.get(token.word)
    if (!found) continue
    token.used = true
    for (const area of found) state.areas.push({ id: area.id, matched: token.shown, how: 'postal-code', score: 0.9 })
  }
}

/** Names of `most` down to `least` words that stand together. */
function takeNames(state: State, most: number, least: number): void {
  const { tokens, lexicon } = state
  for (let length = Math.min(most, tokens.length); length >= least; length--) {
    for (let start = 0; start + length <= tokens.length; start++) {
      const span = tokens.slice(start, start + length)
      if (span.some((token) => token.used) || (length === 1 && ignorable(span[0]!.word))) continue
      const exact = lexicon.phrases.get(span.map((token) => token.word).join(' ')) ?? []
      const entries = exact.length ? exact : (length === 1 ? [''] : ['', 's']).flatMap((link) => formsOf(span.map((token) => token.word).join(link), lexicon))
      if (!entries.length) continue
      take(state, span, entries, exact.length ? 'exact' : 'form')
    }
  }
}

/** Names that differ from a word only by inflection. */
function formsOf(joined: string, lexicon: Lexicon): Entry[] {
  return joined.length < 4 ? [] : (lexicon.forms.get(stem(joined)) ?? []).filter((entry) => Math.abs(entry.words.join('').length - joined.length) <= 2)
}

/** Records what a span means. A place wins over an organisation of the same name, both over a topic only when they are longer than one word. */
function take(state: State, span: Token[], entries: readonly Entry[], how: MatchHow, factor = how === 'exact' ? 1 : 0.95): void {
  const matched = span.map((token) => token.shown).filter((shown, index, all) => shown !== all[index - 1]).join(' ')
  // A name that may also be an adjective („Linden“, „Heider“) never beats a topic.
  const telling = Math.max(1, span.filter((token) => !ignorable(token.word)).length)
  const bestArea = Math.max(0, ...entries.filter((entry) => entry.kind === 'area').map((entry) => entry.weight))
  const best = [...entries].sort((a, b) => b.weight - a.weight).filter((entry, at, all) => all.findIndex((other) => other.kind === entry.kind && other.id === entry.id) === at)
  for (const entry of best) {
    const score = entry.weight * factor * (1 + 0.15 * (telling - 1))
    const match: Match = { id: entry.id, matched, how, score }
    if (entry.kind === 'area') {
      if (entry.weight === bestArea) state.areas = [...state.areas.filter((area) => area.id !== entry.id), match]
    } else if (entry.kind === 'organisation') state.organisations.set(entry.id, match)
    else {
      const before = state.topics.get(entry.id)
      // A topic named twice counts twice.
      if (!before) state.topics.set(entry.id, match)
      else state.topics.set(entry.id, before.matched === matched ? (before.score >= score ? before : match) : { ...(before.score >= score ? before : match), score: before.score + score })
    }
  }
  for (const token of span) token.used = true
}

function takeFirst<T>(state: State, find: (word: string) => T | undefined): T | null {
  for (const token of state.tokens) {
    const found = token.used ? undefined : find(token.word)
    if (found === undefined) continue
    token.used = true
    return found
  }
  return null
}

/** „für Frauen“: the group, not the topic, when another topic is asked; alone, the word keeps being the topic as well. */
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
  if (meant.length) for (const [topicId, match] of state.topics) if (match.matched === group) state.topics.delete(topicId)
}

/**
 * Names of several words whose words all occur near each other, in any order („Chef vom Hotel zahlt nicht“). Two words of which only one
 * tells something must stand nearly together.
 */
function takeScatteredNames(state: State): void {
  const free = state.tokens.flatMap((token, at) => (token.used ? [] : [{ token, at, root: stem(token.word) }]))
  const roots = new Set(free.map(({ root }) => root))
  const candidates = new Set([...roots].flatMap((root) => state.lexicon.severalWords.get(root) ?? []))
  for (const name of candidates) {
    if (![...name.stems].every((each) => roots.has(each))) continue
    const span = closest(free.filter(({ token }) => !token.used), name.stems)
    if (!span || span.at(-1)!.at - span[0]!.at + 1 > name.stems.size + (name.telling > 1 || name.stems.size > 2 ? 6 : 2)) continue
    const same = [...candidates].filter((other) => other.stems.size === name.stems.size && [...other.stems].every((each) => name.stems.has(each)))
    take(state, span.map(({ token }) => token), same.map(({ entry }) => entry), 'form', 0.8)
  }
}

/** The shortest stretch of words that has all stems, reduced to the words that do. */
function closest<T extends { root: string }>(words: readonly T[], stems: ReadonlySet<string>): T[] | null {
  const wanted = words.filter((word) => stems.has(word.root))
  let best: T[] | null = null
  for (let start = 0; start < wanted.length; start++) {
    const seen = new Map<string, T>()
    for (let end = start; end < wanted.length && seen.size < stems.size; end++) if (!seen.has(wanted[end]!.root)) seen.set(wanted[end]!.root, wanted[end]!)
    const found = seen.size === stems.size ? [...seen.values()] : null
    const width = (span: readonly T[]) => words.indexOf(span.at(-1)!) - words.indexOf(span[0]!)
    if (found && (!best || width(found) < width(best))) best = found
  }
  return best
}

/** A word nobody knows exactly: a misspelt place or topic, or a part of a compound. The nearest wins. */
function takeUnclear(state: State, token: Token): void {
  const { lexicon } = state
  const misspelt = state.areas.length ? null : nearest(token.word, lexicon.areaNames, true)
  const place = misspelt && { errors: misspelt.errors, entries: misspelt.entries.filter((entry) => entry.words.length === 1) }
  const topic = nearest(token.word, lexicon.topicWords)
  if (place?.entries.length && (!topic || place.errors <= topic.errors)) return take(state, [token], place.entries, 'typo', 0.8)
  if (topic?.errors === 1) return take(state, [token], topic.entries, 'typo', 0.77)
  const parts = partsOf(token.word, lexicon)
  if (parts.length) {
    for (const part of parts) take(state, [token], part.entries, 'part', (part.last ? 0.6 : 0.5) + 0.02 * Math.min(10, part.shared) - (part.shared < token.word.length * 0.4 ? 0.1 : 0))
    return
  }
  if (topic) take(state, [token], topic.entries, 'typo', 0.69)
}

/** A compound that was torn apart and misspelt („arbeits erlaubniss“). */
function takeTornWords(state: State): void {
  for (let start = 0; start + 2 <= state.tokens.length; start++) {
    const span = state.tokens.slice(start, start + 2)
    const joined = span.map((token) => token.word).join('')
    if (joined.length < 9 || span.some((token) => token.used || ignorable(token.word) || state.lexicon.phrases.has(token.word))) continue
    const found = nearest(joined, state.lexicon.topicWords)
    if (found?.errors === 1) take(state, span, found.entries, 'typo', 0.8)
  }
}

/** A name of several words with typing errors („st michaelisdon“, „heusliche gewallt“). */
function takeMisspeltNames(state: State, names: Lexicon['topicWords']): void {
  for (const length of [3, 2]) {
    for (let start = 0; start + length <= state.tokens.length; start++) {
      const span = state.tokens.slice(start, start + length)
      if (span.some((token) => token.used || ignorable(token.word))) continue
      const entries = nearest(span.map((token) => token.word).join(''), names)?.entries.filter((entry) => entry.words.length === length) ?? []
      if (entries.length) take(state, span, entries, 'typo', 0.8)
    }
  }
}

/** Organisations by a telling word of their name („Handwerkskammer“, „Jugendamt“). */
function organisationsOf({ lexicon }: State, { word }: Token): ReadonlySet<string> {
  return (word.length >= 6 && !ignorable(word) && lexicon.organisationWords.get(stem(word))) || new Set()
}

/** Also where the word names a topic. */
function takeOrganisationWords(state: State): void {
  for (const token of state.tokens) {
    const ids = organisationsOf(state, token)
    if (ids.size) token.used = true
    for (const id of ids) if (!state.organisations.has(id)) state.organisations.set(id, { id, matched: token.shown, how: 'part', score: 0.8 / ids.size })
  }
}

/** An upper topic named beside one of its subtopics only underlines it. */
function preferSubtopics(state: State): void {
  for (const match of state.topics.values()) {
    const parent = state.topics.get(state.lexicon.parentOf.get(match.id) ?? '')
    if (parent && parent.score < match.score * 1.6) match.score += parent.score * 0.5
  }
}

function related(a: string, b: string, lexicon: Lexicon): boolean {
  return lexicon.parentOf.get(a) === b || lexicon.parentOf.get(b) === a
}

/** A place beside the Amt, Kreis or postal code that contains it is just that place. */
function innermost({ areas, lexicon }: State): Match[] {
  const named = areas.filter((match) => match.how !== 'postal-code')
  const candidates = named.length ? named : areas
  const chains = new Map(candidates.map((match) => [match.id, areaChain(lexicon.areas, match.id).map((area) => area.id)]))
  return candidates.filter((match) => !candidates.some((other) => other.id !== match.id && chains.get(other.id)!.includes(match.id)))
}

import { areaChain } from '../areas/schema'
import type { Entry, Lexicon, SingleWord } from './lexicon'
import { fillers, helpWords, outsidePlaces } from './everyday-words'
import type { TargetGroup } from './schema'
import { groupOfWord } from './target-groups'
import { allowedErrors, plainWords, stem, typingErrors } from '../words'

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
}

interface Token {
  word: string
  shown: string
  used: boolean
}

const longestName = 6

/**
 * Understands a question in one line: the longest known names first (topics, places, organisations, exact or inflected), then
 * target groups, then typing errors and parts of compounds („Sprachkursanbieter“) in what is left. Pure; at most 40 words of
 * the first 500 characters are looked at.
 */
export function understand(question: string, lexicon: Lexicon): Understanding {
  const tokens = tokensOf(question)
  const state: State = { tokens, lexicon, topics: new Map(), areas: [], organisations: new Map() }
  const counselling = tokens.some(({ word }) => helpWords.has(word) || helpWords.has(stem(word)))
  takePostalCodes(state)
  takeNames(state)
  const outside = takeFirst(state, (word) => outsidePlaces.get(word))
  const targetGroup = takeTargetGroup(state)
  for (const token of tokens) {
    if (token.used || ignorable(token.word)) continue
    takeUnclear(state, token)
  }
  takeOrganisationWords(state)
  preferSubtopics(state)
  const topics = [...state.topics.values()].sort((a, b) => b.score - a.score || depth(b.id) - depth(a.id) || (a.id < b.id ? -1 : 1))
  const areas = innermost(state)
  return {
    topics,
    readings: topics.slice(1).filter((match) => match.matched === topics[0]!.matched && match.score >= topics[0]!.score * 0.93 && !related(match.id, topics[0]!.id, lexicon)),
    areas,
    // „Stadt Heide“ is a place; the administration of that name is meant only when nothing else is asked.
    organisations: [...state.organisations.values()].filter((match) => topics.length === 0 || !areas.some((area) => area.matched === match.matched)).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
    targetGroup,
    counselling,
    outside: areas.length ? null : outside,
    ignored: tokens.filter((token) => !token.used && !ignorable(token.word)).map((token) => token.shown).filter((shown, index, all) => all.indexOf(shown) === index),
  }
}

interface State {
  tokens: Token[]
  lexicon: Lexicon
  topics: Map<string, Match>
  areas: Match[]
  organisations: Map<string, Match>
}

const ignorable = (word: string) => fillers.has(word) || helpWords.has(word) || (word.length === 1 && !/\d/.test(word))
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

function takeNames(state: State): void {
  const { tokens, lexicon } = state
  for (let length = Math.min(longestName, tokens.length); length >= 1; length--) {
    for (let start = 0; start + length <= tokens.length; start++) {
      const span = tokens.slice(start, start + length)
      if (span.some((token) => token.used) || (length === 1 && ignorable(span[0]!.word))) continue
      const exact = lexicon.phrases.get(span.map((token) => token.word).join(' ')) ?? []
      const joined = span.map((token) => token.word).join('')
      const entries = exact.length ? exact : joined.length >= 4 ? (lexicon.forms.get(stem(joined)) ?? []).filter((entry) => Math.abs(entry.words.join('').length - joined.length) <= 2) : []
      if (!entries.length) continue
      take(state, span, entries, exact.length ? 'exact' : 'form')
    }
  }
}

/** Records what a span means. A place wins over an organisation of the same name, both over a topic only when they are longer than one word. */
function take(state: State, span: Token[], entries: readonly Entry[], how: MatchHow, factor = how === 'exact' ? 1 : 0.95): void {
  const matched = span.map((token) => token.shown).filter((shown, index, all) => shown !== all[index - 1]).join(' ')
  // A name that may also be an adjective („Linden“, „Heider“) never beats a topic.
  const bestArea = Math.max(0, ...entries.filter((entry) => entry.kind === 'area').map((entry) => entry.weight))
  for (const entry of entries) {
    const score = entry.weight * factor * (1 + 0.15 * (span.length - 1))
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
    const meant = [...state.topics.values()].filter((match) => match.matched !== token.shown)
    if (meant.length) for (const [topicId, match] of state.topics) if (match.matched === token.shown) state.topics.delete(topicId)
  }
  return group
}

/** A word nobody knows exactly: a misspelt place or topic, or a part of a compound. The nearest wins. */
function takeUnclear(state: State, token: Token): void {
  const { lexicon } = state
  const place = state.areas.length ? null : nearest(token.word, lexicon.areaNames)
  const topic = nearest(token.word, lexicon.topicWords)
  if (place && (!topic || place.errors <= topic.errors)) return take(state, [token], place.entries, 'typo', 0.8)
  if (topic?.errors === 1) return take(state, [token], topic.entries, 'typo', 0.77)
  const parts = partsOf(token.word, lexicon)
  if (parts.length) {
    const longest = Math.max(...parts.map((part) => part.shared))
    for (const part of parts) if (part.shared >= longest - 1) take(state, [token], part.entries, 'part', 0.6 + 0.02 * Math.min(10, part.shared))
    return
  }
  if (topic) take(state, [token], topic.entries, 'typo', 0.69)
}

/** The names with the fewest typing errors; they begin with the same letter. */
function nearest(word: string, names: Lexicon['topicWords']): { errors: number; entries: Entry[] } | null {
  let found: { errors: number; entries: Entry[] } | null = null
  for (const name of names.get(word[0]!) ?? []) {
    const allowed = allowedErrors(Math.min(word.length, name.word.length))
    const most = found ? Math.min(allowed, found.errors) : allowed
    if (most === 0 || Math.abs(name.word.length - word.length) > most) continue
    const errors = typingErrors(word, name.word, most)
    if (errors > most) continue
    found = found && errors === found.errors ? { errors, entries: [...found.entries, ...name.entries] } : { errors, entries: name.entries }
  }
  return found
}

const derivations = new Set(['ung', 'er', 'in', 'ern', 'heit', 'keit', 'lich', 'isch', 'ig'])

/** Names that the word begins or ends with, and longer names that begin with the word. `shared`: letters in common. */
function partsOf(word: string, lexicon: Lexicon): { shared: number; entries: Entry[] }[] {
  const baseOf = (name: SingleWord) => (name.stem.length >= 5 ? name.stem : name.word)
  const beginnings = (lexicon.topicWords.get(word[0]!) ?? []).flatMap((name) => {
    const base = baseOf(name)
    if (word.length > base.length + 2 && (base.length >= 5 || name.word === 'asyl') && word.startsWith(base)) return [{ shared: base.length, entries: name.entries }]
    if (word.length >= 6 && name.word.length > word.length && word.length / name.word.length >= 0.5 && name.word.startsWith(word) && !derivations.has(name.word.slice(word.length))) return [{ shared: word.length - 2, entries: name.entries }]
    return []
  })
  const ends = lexicon.longTopicWords.flatMap((name) => (word.length > name.word.length + 2 && (word.endsWith(name.word) || word.endsWith(baseOf(name))) ? [{ shared: name.word.length - 1, entries: name.entries }] : []))
  return [...beginnings, ...ends]
}

/** Organisations by a telling word of their name, also where the word names a topic („Handwerkskammer“, „Jugendamt“). */
function takeOrganisationWords(state: State): void {
  for (const token of state.tokens) {
    if (token.word.length < 5 || ignorable(token.word)) continue
    const ids = state.lexicon.organisationWords.get(stem(token.word))
    if (!ids) continue
    token.used = true
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

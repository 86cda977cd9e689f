import { stem } from '../words'
import { ignorable, placeWords } from './everyday-words'
import { isOrdinary } from './ordinary-words'
import { namesPlace, type Entry, type Lexicon } from './lexicon'
import { nearest, partsOf } from './similar-words'

// How the words of a question find the names of the lexicon; each step takes words that no step before has taken.

/** How a word of the question was recognised. */
export type MatchHow = 'exact' | 'form' | 'part' | 'typo' | 'postal-code' | 'meaning'

/**
 * A topic, place or organisation found in the question; `matched` is the text of the question as it was typed, `clause`
 * the part of the question it stands in.
 */
export interface Match {
  id: string
  matched: string
  clause: number
  how: MatchHow
  score: number
}

/**
 * A word of the question in plain form, and as it was typed. `used`: it has found what it means; `breaks`: a comma or
 * full stop stands before it; `clause`: the part of the question between such signs and „und“.
 */
export interface Token {
  word: string
  shown: string
  used: boolean
  breaks: boolean
  clause: number
}

/** Recognised by a part of the word or by more than one typing error. */
export const isGuess = ({ how, score }: Match) => how === 'part' || (how === 'typo' && score < 0.7)
/** A name below this goes with many topics (`looseNames` of the lexicon). */
export const leastNamed = 0.75

/** What has been found so far. */
export interface State {
  tokens: Token[]
  lexicon: Lexicon
  topics: Map<string, Match>
  areas: Match[]
  organisations: Map<string, Match>
}

/** Most words of a name that is looked for. */
export const longestName = 6

/** One code of several Gemeinden leads to all of them, unless the question names one. */
export function takePostalCodes(state: State): void {
  for (const token of state.tokens) {
    const found = state.lexicon.byPostalCode.get(token.word)
    if (!found) continue
    token.used = true
    for (const area of found)
      state.areas.push({ id: area.id, matched: token.shown, clause: token.clause, how: 'postal-code', score: 0.9 })
  }
}

/** Names of `most` down to `least` words that stand together. */
export function takeNames(state: State, most: number, least: number): void {
  const { tokens, lexicon } = state
  for (let length = Math.min(most, tokens.length); length >= least; length--) {
    for (let start = 0; start + length <= tokens.length; start++) {
      const span = tokens.slice(start, start + length)
      if (span.some((token) => token.used) || (length === 1 && ignorable(span[0]!.word))) continue
      const words = span.map((token) => token.word)
      const exact = lexicon.phrases.get(words.join(' ')) ?? lexicon.joinedAreas.get(words.join('')) ?? []
      const entries = exact.length
        ? exact
        : (length === 1 ? [''] : ['', 's']).flatMap((link) => formsOf(words.join(link), lexicon))
      if (!entries.length) continue
      take(state, span, entries, exact.length ? 'exact' : 'form')
    }
  }
}

/** „Linden bei Hennstedt“: the second place only tells which one is meant. */
export function takePlacesBeside(state: State): void {
  for (const [at, { word }] of state.tokens.entries()) {
    const beside = state.tokens[at + 1]
    if (word !== 'bei' || !beside || !namesPlace(state.lexicon, beside.word)) continue
    if (state.tokens.slice(Math.max(0, at - 2), at).some((before) => namesPlace(state.lexicon, before.word)))
      beside.used = true
  }
}

/** Names that differ from a word only by inflection. */
function formsOf(joined: string, lexicon: Lexicon): Entry[] {
  return joined.length < 4
    ? []
    : (lexicon.forms.get(stem(joined)) ?? []).filter(
        (entry) => Math.abs(entry.words.join('').length - joined.length) <= 2,
      )
}

/**
 * Records what a span means. A place wins over an organisation of the same name, both over a topic only when they are
 * longer than one word.
 */
function take(
  state: State,
  span: Token[],
  entries: readonly Entry[],
  how: MatchHow,
  factor = how === 'exact' ? 1 : 0.95,
): void {
  const matched = span
    .map((token) => token.shown)
    .filter((shown, index, all) => shown !== all[index - 1])
    .join(' ')
  // A name that may also be an adjective („Linden“, „Heider“) never beats a topic.
  const telling = Math.max(1, span.filter((token) => !ignorable(token.word)).length)
  const bestArea = Math.max(0, ...entries.filter((entry) => entry.kind === 'area').map((entry) => entry.weight))
  const best = [...entries]
    .sort((a, b) => b.weight - a.weight)
    .filter((entry, at, all) => all.findIndex((other) => other.kind === entry.kind && other.id === entry.id) === at)
  for (const entry of best) {
    const score = entry.weight * factor * (1 + 0.15 * (telling - 1))
    const match: Match = { id: entry.id, matched, clause: span[0]!.clause, how, score }
    if (entry.kind === 'area') {
      if (entry.weight === bestArea) state.areas = [...state.areas.filter((area) => area.id !== entry.id), match]
    } else if (entry.kind === 'organisation') state.organisations.set(entry.id, match)
    else {
      const before = state.topics.get(entry.id)
      // A topic named twice counts twice.
      if (!before) state.topics.set(entry.id, match)
      else
        state.topics.set(
          entry.id,
          before.matched === matched
            ? before.score >= score
              ? before
              : match
            : { ...(before.score >= score ? before : match), score: before.score + score },
        )
    }
  }
  for (const token of span) token.used = true
}

/**
 * Names of several words whose words all occur near each other, in any order („Chef vom Hotel zahlt nicht“). Two
 * words of which only one tells something must stand nearly together.
 */
export function takeScatteredNames(state: State): void {
  const free = state.tokens.flatMap((token, at) => (token.used ? [] : [{ token, at, root: stem(token.word) }]))
  const roots = new Set(free.map(({ root }) => root))
  const candidates = new Set([...roots].flatMap((root) => state.lexicon.severalWords.get(root) ?? []))
  for (const name of candidates) {
    if (![...name.stems].every((each) => roots.has(each))) continue
    const span = closest(
      free.filter(({ token }) => !token.used),
      name.stems,
    )
    if (
      !span ||
      span.at(-1)!.at - span[0]!.at + 1 > name.stems.size + (name.telling > 1 || name.stems.size > 2 ? 6 : 2)
    )
      continue
    const same = [...candidates].filter(
      (other) => other.stems.size === name.stems.size && [...other.stems].every((each) => name.stems.has(each)),
    )
    take(
      state,
      span.map(({ token }) => token),
      same.map(({ entry }) => entry),
      'form',
      0.8,
    )
  }
}

/** The shortest stretch of words that has all stems, reduced to the words that do. */
function closest<T extends { root: string }>(words: readonly T[], stems: ReadonlySet<string>): T[] | null {
  const wanted = words.filter((word) => stems.has(word.root))
  let best: T[] | null = null
  for (let start = 0; start < wanted.length; start++) {
    const seen = new Map<string, T>()
    for (let end = start; end < wanted.length && seen.size < stems.size; end++)
      if (!seen.has(wanted[end]!.root)) seen.set(wanted[end]!.root, wanted[end]!)
    const found = seen.size === stems.size ? [...seen.values()] : null
    const width = (span: readonly T[]) => words.indexOf(span.at(-1)!) - words.indexOf(span[0]!)
    if (found && (!best || width(found) < width(best))) best = found
  }
  return best
}

/** A word nobody knows exactly: a misspelt place or topic, or a part of a compound. The nearest wins. */
export function takeUnclear(state: State, token: Token): void {
  const { lexicon } = state
  if (isOrdinary(token.word)) return
  const misspelt =
    state.areas.length || !standsForPlace(state, token) ? null : nearest(token.word, lexicon.areaNames, true)
  const place = misspelt && {
    errors: misspelt.errors,
    entries: misspelt.entries.filter((entry) => entry.words.length === 1),
  }
  const topic = nearest(token.word, lexicon.topicWords)
  if (place?.entries.length && (!topic || place.errors <= topic.errors))
    return take(state, [token], place.entries, 'typo', 0.8)
  if (topic?.errors === 1) return take(state, [token], topic.entries, 'typo', 0.77)
  const parts = partsOf(token.word, lexicon)
  if (parts.length) {
    for (const part of parts)
      take(
        state,
        [token],
        part.entries,
        'part',
        (part.last ? 0.6 : 0.5) + 0.02 * Math.min(10, part.shared) - (part.shared < token.word.length * 0.4 ? 0.1 : 0),
      )
    return
  }
  if (topic) take(state, [token], topic.entries, 'typo', 0.69)
}

/** Whether a word stands where a place stands: after „in“, beside a postal code, at either end, or among few words. */
function standsForPlace({ tokens }: State, token: Token): boolean {
  const at = tokens.indexOf(token)
  const [before, after] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? '']
  return (
    placeWords.has(before) ||
    /^\d{5}$/.test(before) ||
    /^\d{5}$/.test(after) ||
    at === 0 ||
    at === tokens.length - 1 ||
    tokens.length <= 5
  )
}

/**
 * Makes one word again of a compound that was parted („Rechts-Beratung“, „Schuldner beratung“), where it is a name of
 * one word: parted or not, it means the same, and its parts mean nothing of their own.
 */
export function joinParted(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const length = [3, 2].find((length) => isParted(tokens.slice(at, at + length), length, lexicon))
    if (!length) {
      joined.push(tokens[at]!)
      continue
    }
    const span = tokens.slice(at, at + length)
    const shown = span.map((token) => token.shown).filter((part, index, all) => part !== all[index - 1])
    joined.push({ ...span[0]!, word: span.map((token) => token.word).join(''), shown: shown.join(' ') })
    at += length - 1
  }
  return joined
}

const leastParted = 8

function isParted(span: readonly Token[], length: number, lexicon: Lexicon): boolean {
  const words = span.map((token) => token.word)
  const whole = words.join('')
  if (span.length < length || whole.length < leastParted || words.some((word) => word.length < 3)) return false
  if (span.slice(1).some((token) => token.breaks) || lexicon.phrases.has(words.join(' '))) return false
  return [...(lexicon.phrases.get(whole) ?? []), ...formsOf(whole, lexicon)].some(
    (entry) => entry.kind !== 'area' && entry.words.length === 1,
  )
}

/** A compound that was torn apart and misspelt („arbeits erlaubniss“). */
export function takeTornWords(state: State): void {
  for (let start = 0; start + 2 <= state.tokens.length; start++) {
    const span = state.tokens.slice(start, start + 2)
    const joined = span.map((token) => token.word).join('')
    if (
      joined.length < 9 ||
      span.some((token) => token.used || ignorable(token.word) || state.lexicon.phrases.has(token.word))
    )
      continue
    const found = nearest(joined, state.lexicon.topicWords)
    if (found?.errors === 1) take(state, span, found.entries, 'typo', 0.8)
  }
}

/** A name of several words with typing errors („st michaelisdon“, „heusliche gewallt“). */
export function takeMisspeltNames(state: State, names: Lexicon['topicWords']): void {
  for (const length of [3, 2]) {
    for (let start = 0; start + length <= state.tokens.length; start++) {
      const span = state.tokens.slice(start, start + length)
      if (span.some((token) => token.used || ignorable(token.word))) continue
      if (span.every((token) => isOrdinary(token.word))) continue
      const entries =
        nearest(span.map((token) => token.word).join(''), names)?.entries.filter(
          (entry) => entry.words.length === length,
        ) ?? []
      if (entries.length) take(state, span, entries, 'typo', 0.8)
    }
  }
}

/** Organisations by a telling word of their name („Handwerkskammer“, „Jugendamt“). */
export function organisationsOf({ lexicon }: State, { word }: Token): ReadonlySet<string> {
  return (word.length >= 6 && !ignorable(word) && lexicon.organisationWords.get(stem(word))) || new Set()
}

/** Takes organisations by a telling word, also where that word names a topic. */
export function takeOrganisationWords(state: State): void {
  for (const token of state.tokens) {
    const ids = organisationsOf(state, token)
    if (ids.size) token.used = true
    for (const id of ids)
      if (!state.organisations.has(id))
        state.organisations.set(id, {
          id,
          matched: token.shown,
          clause: token.clause,
          how: 'part',
          score: 0.8 / ids.size,
        })
  }
}

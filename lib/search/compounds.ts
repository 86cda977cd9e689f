import type { Query } from 'minisearch'
import { stem } from '../words'

// German joins words and people take them apart, or the other way round. Pure.

/** Words without inflection, with how often they were written. */
export type KnownWords = ReadonlyMap<string, number>

/** A word as it is asked for: without inflection, and as it was typed (folded). */
interface Word {
  term: string
  folded: string
}

/** What one hit must have: a word, or two words that are also known as one („Job-Center“). */
export interface Unit {
  words: Word[]
  /** The two words as one. */
  joined?: string
}

/** More words than these are not looked for inside others. */
const mostLookedInto = 8
/** More compounds with one word in them are not asked for. */
const mostCompounds = 100
const shortestPart = 4
/** A beginning that occurs so often is no typing error. */
const common = 20

/** The words of a question (folded), neighbours as one where the index knows them so. */
export function askedUnits(terms: KnownWords, folded: readonly string[]): Unit[] {
  const words = folded.map((word): Word => ({ term: stem(word), folded: word }))
  const units: Unit[] = []
  for (let at = 0; at < words.length; at++) {
    const next = words[at + 1]
    const joined = next && at < mostLookedInto ? stem(words[at]!.folded + next.folded) : ''
    if (next && joined.length > shortestPart && begins(terms, joined)) {
      units.push({ words: [words[at]!, next], joined })
      at++
    } else units.push({ words: [words[at]!] })
  }
  return units
}

function begins(terms: KnownWords, word: string): boolean {
  if (terms.has(word)) return true
  for (const term of terms.keys()) if (term.startsWith(word)) return true
  return false
}

/**
 * The query of a unit: its words, with typing errors where nobody knows them, inside compounds, or as parts of one.
 * `alone`: nothing else is asked for, so one letter is the beginning of a word.
 */
export function queryOf(terms: KnownWords, unit: Unit, alone: boolean): Query {
  const words: Query[] = unit.words.map((word) => wordQuery(terms, word, alone))
  const together: Query = words.length === 1 ? words[0]! : { combineWith: 'AND', queries: words }
  return unit.joined
    ? { combineWith: 'OR', queries: [together, { queries: [unit.joined], prefix: true, fuzzy: false }] }
    : together
}

function wordQuery(terms: KnownWords, word: Word, alone: boolean): Query {
  const { inside, beginnings } = lookInto(terms, word)
  const parts = partsOf(terms, word.folded)
  const exact = { prefix: false, fuzzy: false, boostTerm: () => 0.3 }
  return {
    combineWith: 'OR',
    queries: [
      {
        queries: [word.term],
        prefix: alone || word.term.length > 1,
        // One error from five letters on, two from seven on (swapped letters count as two).
        fuzzy: beginnings >= common || word.term.length < 5 ? false : word.term.length < 7 ? 1 : 2,
        weights: { fuzzy: 0.35, prefix: 0.6 },
      },
      ...(inside.length ? [{ combineWith: 'OR' as const, queries: inside, ...exact }] : []),
      ...(parts ? [{ combineWith: 'AND' as const, queries: parts, ...exact }] : []),
    ],
  }
}

/** How often a word begins others, and those with it further inside: „werkstatt“ in „Fahrradwerkstatt“. */
function lookInto(terms: KnownWords, { term, folded }: Word): { inside: string[]; beginnings: number } {
  const inside: string[] = []
  let beginnings = 0
  if (term.length < shortestPart) return { inside, beginnings }
  for (const [known, times] of terms) {
    const at = known.indexOf(term)
    if (at === 0) beginnings += times
    else if (at > 1 && folded.length > shortestPart && inside.length < mostCompounds) inside.push(known)
  }
  return { inside, beginnings }
}

/** Two known words that make up this one: „Ukrainehilfe“ for „Ukraine-Hilfe“. */
function partsOf(terms: KnownWords, folded: string): string[] | null {
  for (let at = shortestPart; at <= folded.length - shortestPart; at++) {
    const parts = [stem(folded.slice(0, at)), stem(folded.slice(at))]
    if (parts.every((part) => terms.has(part))) return parts
  }
  return null
}

/** Whether every word of a question, or its beginning, is among the words that were found. */
export function isDirect(units: readonly Unit[], found: readonly string[]): boolean {
  const has = (word: string) => found.some((term) => term.startsWith(word))
  return units.every((unit) => unit.words.every(({ term }) => has(term)) || (unit.joined ? has(unit.joined) : false))
}

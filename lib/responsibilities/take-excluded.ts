import { plainWords } from '../words'
import { wordLists } from './word-lists'
import { longestName, organisationsOf, type State, type Token } from './take-names'

/** A body, a carrier or a place that the question does not want („nicht das Jobcenter“, „ohne VHS“). */
export interface Exclusion {
  /** What the address calls it, to take it back: its plain words. */
  key: string
  /** As it was typed. */
  matched: string
  /** The bodies that are meant, with all that belong to them. */
  organisationIds: readonly string[]
  /** A place that is not meant. */
  areaIds: readonly string[]
}

const wordsOf = (words: readonly string[]) => new Set(words.flatMap((word) => plainWords(word)))
/** „nicht“, „ohne“ … */
export const refusing: ReadonlySet<string> = wordsOf(wordLists.exclusion.triggers)
/** Before a carrier only: „keine Krankenkasse“ is a need. */
const noCarrier = wordsOf(wordLists.exclusion.none)
const links = wordsOf(wordLists.exclusion.links)
/** What is said behind a body that is not wanted („Das Jobcenter war es nicht“); its words stand in this order. */
const refusals = wordLists.exclusion.behind.map((phrase) => plainWords(phrase))
/** Words behind the body among which that is looked for. */
const refusalReach = 9
const joiners = wordsOf(wordLists.exclusion.joiners)

/**
 * What stands right behind „nicht“, „ohne“, „außer“ and names a body, a carrier or a place; nothing else („nicht
 * bezahlt“, „ohne Papiere“), and nothing behind a comma; or what stands before „kommt nicht in Frage“. Such words mean
 * no topic any more.
 */
export function takeExclusions(state: State): Exclusion[] {
  const { tokens } = state
  const found = new Map<string, Exclusion>()
  for (const [at, token] of tokens.entries()) {
    const bodies = refusing.has(token.word)
    if (token.used || (!bodies && !noCarrier.has(token.word))) continue
    let next = at + 1
    for (;;) {
      while (isLink(tokens[next])) next++
      const taken = exclusionAt(state, next, bodies)
      if (!taken) break
      const { length, exclusion } = taken
      for (const each of tokens.slice(next, next + length)) each.used = true
      token.used = true
      found.set(exclusion.key, exclusion)
      next += length
      if (!tokens[next] || !joiners.has(tokens[next]!.word) || tokens[next]!.breaks) break
      next++
      while (tokens[next] && (refusing.has(tokens[next]!.word) || noCarrier.has(tokens[next]!.word))) next++
    }
  }
  for (const [at, token] of tokens.entries()) {
    if (token.used) continue
    const taken = exclusionAt(state, at, true)
    if (!taken?.exclusion.organisationIds.length || !isRefused(tokens.slice(at + taken.length))) continue
    for (const each of tokens.slice(at, at + taken.length)) each.used = true
    found.set(taken.exclusion.key, taken.exclusion)
  }
  return [...found.values()]
}

function isRefused(behind: readonly Token[]): boolean {
  const words = behind.slice(0, refusalReach).map(({ word }) => word)
  return refusals.some((phrase) => {
    let from = 0
    return phrase.every((word) => (from = words.indexOf(word, from) + 1) > 0)
  })
}

const isLink = (token: Token | undefined) => token !== undefined && !token.breaks && links.has(token.word)

/** The longest name that begins here. `bodies`: also organisations and places, not carriers only. */
function exclusionAt(state: State, start: number, bodies: boolean): { length: number; exclusion: Exclusion } | null {
  const { tokens, lexicon } = state
  for (let length = Math.min(longestName, tokens.length - start); length >= 1; length--) {
    const span = tokens.slice(start, start + length)
    if (span.some((token) => token.breaks || token.used)) continue
    const name = span.map((token) => token.word).join(' ')
    const known = lexicon.carriers.get(name)
    const carrier = bodies || known?.refusable ? known?.organisationIds : undefined
    const entries = bodies ? (lexicon.phrases.get(name) ?? []) : []
    const named = entries.flatMap((entry) => (entry.kind === 'organisation' ? [entry.id] : []))
    const telling = bodies && length === 1 && !named.length ? organisationsOf(state, span[0]!) : []
    const organisationIds = carrier ?? [...named, ...telling]
    const areaIds = organisationIds.length
      ? []
      : entries.flatMap((entry) => (entry.kind === 'area' && entry.weight === 1 ? [entry.id] : []))
    if (!organisationIds.length && !areaIds.length) continue
    const below = organisationIds.flatMap((id) => [id, ...(lexicon.below.get(id) ?? [])])
    const matched = span.map((token) => token.shown).join(' ')
    return { length, exclusion: { key: name, matched, organisationIds: [...new Set(below)], areaIds } }
  }
  return null
}

import type { ForeignPlace } from '../areas/gazetteer'
import anyAscii from 'any-ascii'
import { bonesOf } from '../words'
import { placeWords } from './everyday-words'
import { namesPlace } from './lexicon'
import { isOrdinary } from './ordinary-words'
import { nearest } from './similar-words'
import { wordLists } from './word-lists'
import type { State, Token } from './take-names'

/** Most words of the name of a place. */
const longestPlace = 5
/** What joins a place of ours to one that is not („Burg auf Fehmarn“, „Schülp bei Rendsburg“). */
const links = new Set(['auf', 'bei', 'am', 'an', 'near', 'on'])

/**
 * A postal code, a county, or a name of several words that lies outside; also a place of ours that another one tells
 * apart. It outranks what single words mean, so it is looked for first.
 */
export function takeOutsideNames(state: State): ForeignPlace | null {
  const { tokens, lexicon } = state
  for (const token of tokens) {
    const found = lexicon.byPostalCode.has(token.word) ? undefined : lexicon.outside.postalCodes.get(token.word)
    if (found) return taken([token], found)
  }
  for (let length = longestPlace; length >= 2; length--)
    for (let start = 0; start + length <= tokens.length; start++) {
      const span = tokens.slice(start, start + length)
      const words = span.map(({ word }) => word)
      const name = words.join(' ')
      const found = lexicon.outside.places.get(name)
      if (found && !lexicon.phrases.has(name)) {
        // „Quickborn im Kreis Pinneberg“ is not our Quickborn.
        const before = tokens[start - 2]
        const apart = ['im', 'in'].includes(tokens[start - 1]?.word ?? '') && before && namesPlace(lexicon, before.word)
        return taken(apart ? [before, ...span] : span, found)
      }
      const [first, link, ...rest] = words
      const apart = length === 3 && links.has(link!) ? lexicon.outside.places.get(rest.join(' ')) : undefined
      if (apart?.known && namesPlace(lexicon, first!))
        return taken(span, { ...apart, name: span.map(({ shown }) => shown).join(' ') })
    }
  return null
}

/**
 * A place of one word among the words that mean nothing else. One that is not large needs a word before it that goes
 * with places or, if it is near, a capital letter or an end of the question; an ordinary word never is one.
 */
export function takeOutsideWord(state: State): ForeignPlace | null {
  const { tokens, lexicon } = state
  for (const [at, token] of tokens.entries()) {
    const foreign = !token.used && token.word.length >= 4 && !/\p{Script=Latin}|\d/u.test(token.word)
    const city = foreign ? lexicon.cityBones.get(bonesOf(anyAscii(token.word))) : undefined
    if (city) return taken([token], city)
    const found = token.used ? undefined : lexicon.outside.places.get(token.word)
    if (!found || token.word.length < 3 || meantOtherwise(token.word, found.city)) continue
    if (refused(tokens, at) || (!found.known && !found.city && isOurs(token.word, state))) continue
    const placed = placeWords.has(tokens[at - 1]?.word ?? '')
    const stands = /^\p{Lu}/u.test(token.shown) || at === 0 || at === tokens.length - 1
    if (placed || found.city || (found.known && stands && token.word.length >= 4)) return taken([token], found)
  }
  return null
}

/**
 * Whether somebody lives, or goes to live, at the place outside, and not at the one of ours („arbeite in Heide, wohne
 * in Husum“, „von Heide nach Rendsburg umverteilt“): then that one counts.
 */
export function livesOutside({ tokens, areas }: State, outside: ForeignPlace): boolean {
  const livesAt = (name: string) => {
    const at = tokens.findIndex(({ shown }) => shown === name)
    return (
      at > 0 &&
      (tokens[at - 1]!.word === 'nach' ||
        tokens[at - 2]?.word === 'ich' ||
        tokens.slice(Math.max(0, at - 4), at).some(({ word }) => /^(?:wohn|leb|zieh|umgezogen)/.test(word)))
    )
  }
  return livesAt(outside.name) && !areas.some(({ matched }) => livesAt(matched))
}

/** „nicht in Kiel“ */
const refused = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 2), at).some(({ word }) => word === 'nicht' || word === 'not')

/** A small place elsewhere that one of ours is nearly spelt like („Burk“). */
const isOurs = (word: string, { lexicon }: State) => nearest(word, lexicon.areaNames, true) !== null

/** A frequent word; the list has the names of large cities among them, and two of those are words as well. */
const meantOtherwise = (word: string, city: boolean) =>
  wordLists.wordsLikeCities.includes(word) || (!city && isOrdinary(word))

function taken(span: readonly Token[], found: ForeignPlace): ForeignPlace {
  for (const token of span) token.used = true
  return { name: found.name, county: found.county }
}

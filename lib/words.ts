import { stemmer } from '@orama/stemmers/german'
import { plainLettersOf } from './sort-name'

/** Longest question that is looked at; the rest is cut off. */
const mostCharacters = 500
const mostWords = 40

/**
 * The form in which words are compared: lower case, umlauts as their base letter however they were typed (Büsum,
 * Buesum, Busum), ß as ss, hyphens and signs as spaces, `§ 24` as `paragraph 24`. Lossy, but the same on both sides.
 * At most 40 words of the first 500 characters.
 */
export function plainWords(text: string): string[] {
  return fold(text.slice(0, mostCharacters))
    .split(' ')
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => abbreviations.get(word) ?? sameMeaning.get(word) ?? word)
}

/** One word in the form of `plainWords`; a word that is only signs becomes empty. */
export function foldWord(word: string): string {
  const folded = fold(word).replaceAll(' ', '')
  return abbreviations.get(folded) ?? folded
}

function fold(text: string): string {
  return plainLettersOf(text.toLowerCase().replaceAll('§', ' paragraph '))
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll('ue', 'u')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const abbreviations = new Map([
  ['st', 'sankt'],
  ['str', 'strasse'],
  ['par', 'paragraph'],
  ['abh', 'auslanderbehorde'],
  ['ba', 'arbeitsagentur'],
  ['jc', 'jobcenter'],
])

/** One word for the same people, in whole words only: who searches while typing has not finished them. */
const sameMeaning = new Map([
  ['gefluchtete', 'fluchtlinge'],
  ['gefluchteten', 'fluchtlinge'],
  ['gefluchteter', 'fluchtling'],
])

const stems = new Map<string, string>()

/** A word without its inflection (Snowball stemmer for German), at least three letters long; only for comparing. */
export function stem(word: string): string {
  let found = stems.get(word)
  if (found === undefined) {
    const cut = word.length > 4 ? stemmer(word) : word
    found = cut.length >= 3 ? cut : word
    if (stems.size > 20_000) stems.clear()
    stems.set(word, found)
  }
  return found
}

/**
 * Number of single typing errors between two words (insert, delete, change, swap of neighbours), or `most + 1` when
 * more (Damerau–Levenshtein, optimal string alignment).
 */
export function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast = new Uint16Array(b.length + 1)
  let last = Uint16Array.from({ length: b.length + 1 }, (_, index) => index)
  let row = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return Math.min(last[b.length]!, most + 1)
}

/** Typing errors a word of this length may have: none up to 4 letters, one up to 7, then two. */
export function allowedErrors(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2
}

/** The consonants of a word in Latin letters, each once in a row: what is left of a name in scripts without vowels. */
export const bonesOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z]|[aeiouyw]/g, '')
    .replaceAll('v', 'f')
    .replaceAll('p', 'b')
    .replace(/(.)\1+/g, '$1')

import { allowedErrors, typingErrors } from '../words'
import type { Entry, Lexicon } from './lexicon'

// What a word nobody knows exactly may mean: a name with a typing error, or a compound with names in it. Pure.

/**
 * The names with the fewest typing errors; they begin with the same letter. `lenient`: also one error in four letters
 * („Büsm“).
 */
export function nearest(
  word: string,
  names: Lexicon['topicWords'],
  lenient = false,
): { errors: number; entries: Entry[] } | null {
  let found: { errors: number; entries: Entry[] } | null = null
  for (const name of names.get(word[0]!) ?? []) {
    const allowed = allowedErrors(Math.min(word.length, name.word.length) + (lenient ? 1 : 0))
    const most = found ? Math.min(allowed, found.errors) : allowed
    if (most === 0 || Math.abs(name.word.length - word.length) > most) continue
    const errors = typingErrors(word, name.word, most)
    if (errors > most) continue
    found =
      found && errors === found.errors
        ? { errors, entries: [...found.entries, ...name.entries] }
        : { errors, entries: name.entries }
  }
  return found
}

const derivations = new Set(['ung', 'er', 'in', 'ern', 'heit', 'keit', 'lich', 'isch', 'ig'])

/** A part of a word: letters in common, and whether it is what the word names. */
interface Part {
  shared: number
  entries: Entry[]
  last: boolean
}

function lettersInCommon(a: string, b: string): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count++
  return count
}

/**
 * Names inside a compound. The last one names the thing, those before only describe it
 * („Flüchtlingskinderbetreuung“). Without any, longer names that begin with the word.
 */
export function partsOf(word: string, lexicon: Lexicon): Part[] {
  const found = lexicon.compoundParts.flatMap((part) => {
    const start = word.length > part.base.length + 2 ? word.lastIndexOf(part.base) : -1
    if (start < 0) return []
    const shared = lettersInCommon(word.slice(start), part.word)
    // A short word in the middle, or in a very long word, is mostly chance.
    return (start > 0 && shared < 6) || shared < word.length * 0.3
      ? []
      : [{ entries: part.entries, shared, start, end: start + shared }]
  })
  const whole = found.filter(
    (part) => !found.some((other) => other.shared > part.shared && other.start <= part.start && other.end >= part.end),
  )
  const end = Math.max(...whole.map((part) => part.end))
  if (whole.length)
    return whole.map((part) => ({ shared: part.shared, entries: part.entries, last: part.end >= end - 2 }))
  return (lexicon.topicWords.get(word[0]!) ?? []).flatMap((name) =>
    word.length >= 6 &&
    name.word.length > word.length &&
    word.length / name.word.length >= 0.65 &&
    name.word.startsWith(word) &&
    !derivations.has(name.word.slice(word.length))
      ? [{ shared: word.length - 2, entries: name.entries, last: true }]
      : [],
  )
}

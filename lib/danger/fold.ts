import { plainLettersOf } from '../sort-name'

// People in need do not spell. Words are compared by how they sound: both the question and the table go through here.

const invisible = /\p{Default_Ignorable_Code_Point}|ـ/gu
/** French puts short words before others with an apostrophe („m'expulser“). */
const elided = /(?<!\p{L})([cdjlmnst])['’‘ʼ´`](?=\p{L})/gu
const apostrophes = /['’‘ʼʹ`´ʻ]/g

/** Letters that Persian and Arabic keyboards type differently. */
const arabicLetters: Record<string, string> = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ە: 'ه' }

/** Spellings of one sound: what is written double, `ie`, `ph`, `dt` and the like, a mute `h`. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(\p{L})\1+/gu, '$1'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/ie/g, 'i'],
  [/th|dt/g, 't'],
  [/ph|v/g, 'f'],
  [/ck/g, 'k'],
  [/tz/g, 'z'],
  [/nk(?=t)/g, 'ng'],
  [/y/g, 'i'],
  [/(?<=\p{L}[aeiou])h(?=[bcdfgkmnpqrstwxz])/gu, ''],
]

/**
 * The words of a text as they sound: lower case, accents off however they were typed (NFC or NFD), without soft
 * hyphens and other signs nobody sees, double letters single, apostrophes gone, everything else that is no letter or
 * digit a gap between words.
 */
export function soundWords(text: string): string[] {
  const letters = plainLettersOf(
    text.replace(invisible, '').toLowerCase().replace(elided, '$1 ').replace(apostrophes, ''),
  ).replace(/[ىیکةە]/g, (letter) => arabicLetters[letter]!)
  return sounds
    .reduce((folded, [spelling, sound]) => folded.replace(spelling, sound), letters)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

import { plainWords } from '../words'
import { wordLists } from './word-lists'

/** Words in the form in which they are compared. */
const plain = (words: readonly string[]) => new Set(words.flatMap((word) => plainWords(word)))

/** Words of a question that say nothing about topic or place. */
export const fillers: ReadonlySet<string> = plain(wordLists.fillers)

/** Words that ask for advice and support rather than for the office that decides. */
export const helpWords: ReadonlySet<string> = plain(wordLists.help)

/** A word that says nothing about topic or place. */
export const ignorable = (word: string): boolean =>
  fillers.has(word) || helpWords.has(word) || /^\d{1,3}$/.test(word) || (word.length === 1 && !/\d/.test(word))

/** Words before a place. */
export const placeWords: ReadonlySet<string> = plain(wordLists.beforePlaces)

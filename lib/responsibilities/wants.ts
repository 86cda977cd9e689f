import { plainWords, stem } from '../words'
import { helpWords } from './everyday-words'
import { wants, type Want } from './schema'
import { wordLists } from './word-lists'

const wordsOf = new Map(
  wants.map((want) => {
    const words = wordLists.wants[want].flatMap((word) => plainWords(word))
    return [want, new Set(words)] as const
  }),
)
/** Advice goes before everything else that is said in the same question („Wer berät mich beim Antrag?“). */
const order: readonly Want[] = ['advise', 'accompany', 'complain', 'report', 'decide', 'pay', 'teach', 'find']

/** What somebody wants, by the words of a question in plain form; null when they do not say. */
export function wantOf(words: readonly string[]): Want | null {
  const said = (want: Want) => words.some((word) => wordsOf.get(want)!.has(word))
  const found = order.find(said)
  const helped = words.some((word) => helpWords.has(word) || helpWords.has(stem(word)))
  return helped && found !== 'advise' ? 'accompany' : (found ?? null)
}

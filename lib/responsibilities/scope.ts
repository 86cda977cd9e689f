import { plainWords, stem } from '../words'
import { ignorable } from './everyday-words'

/** Letters that two forms of one word share at least („Landwirt“, „Landwirtschaft“). */
const leastShared = 6

/**
 * How what an organisation answers of a topic fits a question: `asked` when a word of the part („Handwerk: Tischler …“)
 * is asked for, in any form or as the beginning of a compound.
 * @param part the part in the register's words; null: the whole topic
 * @param asked the question in plain words
 * @param topicNames the names of the topic; a word that names all of it asks for no part
 */
export function scopeFit(
  part: string | null,
  asked: readonly string[],
  topicNames: readonly string[] = [],
): 'asked' | 'whole' | 'other' {
  if (part === null) return 'whole'
  const words = plainWords(part).filter(telling)
  const whole = new Set(topicNames.map(plainWords).flatMap((words) => (words.length === 1 ? words.map(stem) : [])))
  return asked.some((word) => telling(word) && !whole.has(stem(word)) && words.some((other) => alike(word, other)))
    ? 'asked'
    : 'other'
}

/** Also an age. */
const telling = (word: string) => /^\d{2}$/.test(word) || (word.length >= 3 && !ignorable(word))

function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return stem(a) === stem(b) || (short.length >= leastShared && long.startsWith(short))
}

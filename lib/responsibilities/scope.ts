import type { Topic } from '../topics/schema'
import { plainWords, stem } from '../words'
import { ignorable } from './everyday-words'
import { wordLists } from './word-lists'

/** Letters that two forms of one word share at least („Landwirt“, „Landwirtschaft“). */
const leastShared = 6

/**
 * How what an organisation answers of a topic fits a question: `asked` when a word of the part („Handwerk: Tischler …“)
 * is asked for, in any form or as the beginning of a compound.
 * @param part the part in the register's words; null: the whole topic
 * @param asked the question in plain words
 * @param topic a word that names all of it asks for no part
 */
export function scopeFit(
  part: string | null,
  asked: readonly string[],
  topic: Topic | undefined,
): 'asked' | 'whole' | 'other' {
  if (part === null) return 'whole'
  const words = wordsOfPart(part)
  const whole = topic && namesOf(topic)
  return asked.some((word) => telling(word) && !whole?.has(stem(word)) && words.some((other) => alike(word, other)))
    ? 'asked'
    : 'other'
}

/** Occupations and trades by the branch that a part names („Handwerk“). */
const sectors = Object.entries(wordLists.sectors).map(([name, words]) => ({
  name: plainWords(name)[0]!,
  words: words.flatMap((word) => plainWords(word)),
}))

const parts = new Map<string, string[]>()

function wordsOfPart(part: string): string[] {
  let words = parts.get(part)
  if (!words) {
    const named = plainWords(part).filter(telling)
    words = [...named, ...sectors.flatMap((sector) => (named.includes(sector.name) ? sector.words : []))]
    if (parts.size > 1000) parts.clear()
    parts.set(part, words)
  }
  return words
}

const names = new WeakMap<Topic, Set<string>>()

/** The stems of the names of one word. */
function namesOf(topic: Topic): Set<string> {
  let found = names.get(topic)
  if (!found) {
    const single = [topic.label, ...topic.synonyms, ...topic.synonymsEn].map(plainWords)
    found = new Set(single.flatMap((words) => (words.length === 1 ? words.map(stem) : [])))
    names.set(topic, found)
  }
  return found
}

const leastTitle = 6

/** Whether a name has a word of one of the topics in it („Koordination Ehrenamt“, „Suchtberatungsstelle“). */
export function isTitled(name: string, topics: readonly (Topic | undefined)[]): boolean {
  const own = topics.flatMap((topic) => (topic ? [...namesOf(topic)].filter((each) => each.length >= leastTitle) : []))
  return plainWords(name).some((word) => own.some((each) => word.startsWith(each)))
}

/** Also an age. */
const telling = (word: string) => /^\d{2}$/.test(word) || (word.length >= 3 && !ignorable(word))

function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return stem(a) === stem(b) || (short.length >= leastShared && long.startsWith(short))
}

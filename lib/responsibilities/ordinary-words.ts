import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldWord } from '../words'

/** The most frequent words of spoken German (data/ordinary-words.txt). */
const words: ReadonlySet<string> = new Set(
  readFileSync(join(process.cwd(), 'data', 'ordinary-words.txt'), 'utf8')
    .trim()
    .split('\n')
    .map(foldWord),
)
const prefixes = /^(?:ab|an|auf|aus|be|bei|ein|er|ge|mit|nach|uber|um|unter|ver|vor|weg|zer|zu|zuruck|zusammen)/

/**
 * Whether a word (in plain form) is ordinary German, also with a prefix („nachholen“): nobody means a place or a topic
 * that is merely spelt like it.
 */
export function isOrdinary(word: string): boolean {
  if (words.has(word)) return true
  const rest = word.replace(prefixes, '')
  return rest !== word && rest.length >= 5 && rest.endsWith('en') && words.has(rest)
}

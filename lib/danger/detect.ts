import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { perProcess } from '../per-process'
import { soundWords } from './fold'
import { dangerKinds, type DangerKind } from './kinds'
import { Matcher } from './matcher'
import { readPhrase, readPlace, type Place } from './phrases'

const folder = join(process.cwd(), 'data', 'danger')

/** The shape of data/danger/words.yaml: named lists of words, and small words of sentences. */
export const dangerWordsSchema = z.record(z.string(), z.string().min(1))
/** The shape of data/danger/alike.yaml: a word, and others that count as it, too. */
export const dangerAlikeSchema = dangerWordsSchema
/** The shape of data/danger/idioms.yaml: words side by side that mean nothing. */
export const dangerIdiomsSchema = z.array(z.string().min(1))
/** The shape of the other files: the phrases of a kind, by language. */
export const dangerPhrasesSchema = z.record(z.string(), z.array(z.string().min(1)))

/** Kinds that are never taken for over: who says so still needs somebody. */
const lasting = new Set<DangerKind>(['suicide', 'threat-to-others', 'no-roof', 'deportation'])

const read = (file: string): unknown => parseYaml(readFileSync(join(folder, file), 'utf8'))

function compile(): Matcher<DangerKind> {
  const groups = new Map<string, Place>()
  for (const [name, words] of Object.entries(dangerWordsSchema.parse(read('words.yaml'))))
    groups.set(name, readPlace(words.trim().split(/\s+/).join('|'), groups))
  const files = new Set(readdirSync(folder))
  const phrases = dangerKinds.flatMap((kind) => {
    if (!files.has(`${kind}.yaml`)) throw new Error(`data/danger/${kind}.yaml is missing`)
    return Object.values(dangerPhrasesSchema.parse(read(`${kind}.yaml`))).flatMap((lines) =>
      lines.map((line) => ({ kind, phrase: readPhrase(line, groups) })),
    )
  })
  const words = (name: string) => groups.get(name) ?? []
  return new Matcher(
    phrases,
    {
      small: words('small'),
      lookalikes: words('lookalikes'),
      alike: alike(),
      idioms: dangerIdiomsSchema.parse(read('idioms.yaml')).map((line) => readPhrase(line, groups).chains[0]!),
      settled: words('settled'),
      unsettled: words('unsettled'),
      past: words('past'),
      seeking: words('seeking'),
      errands: words('errands'),
    },
    lasting,
  )
}

/** Words as they sound, and those they count as. */
function alike(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [word, others] of Object.entries(dangerAlikeSchema.parse(read('alike.yaml'))))
    for (const other of soundWords(others)) found.set(other, [...(found.get(other) ?? []), ...soundWords(word)])
  return found
}

/** Read with the first question, once: it takes about half a second that the start need not wait for. */
const matcher = () => perProcess('danger phrases', compile)

/**
 * Kinds of danger that a question speaks of, the most pressing first; empty for almost all questions. Rules, not a
 * model: which words count stands in data/danger. Prefers a false alarm to a miss. Nothing is kept.
 */
export function dangersIn(question: string): DangerKind[] {
  const found = matcher().kindsIn(question)
  return dangerKinds.filter((kind) => found.has(kind))
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import anyAscii from 'any-ascii'
import { z } from 'zod'
import { perProcess } from '../per-process'
import { foldWord, stem } from '../words'

// What example questions teach about words: a table of features × topics, made by `npm run topic-table` out of
// data/example-questions.tsv. Linear, so every word's share in an answer can be told (ADR 0015). Pure but for reading
// the two files.

/** What a question is about, by what example questions of that topic have in common with it. */
export interface Meaning {
  topicId: string
  /** 0 to 1, over all topics and „none of them“. */
  probability: number
  /** The words of the question that say so, in plain form, the most telling first. */
  words: string[]
}

/** A question that belongs to a topic of the register, or to none. */
export interface Example {
  topicId: string
  /** How it is put: full sentence, telephone, simple German, another language … */
  style: string
  question: string
}

export const exampleFile = join('data', 'example-questions.tsv')
export const tableFile = join('data', 'topic-table.bin')
/** The topic of examples that belong to none. */
export const noTopic = 'none'
/** Number of rows of the table; features share them by their hash. */
export const tableRows = 1 << 15

/** The example questions, by topic. */
export function readExamples(): Example[] {
  return readFileSync(join(process.cwd(), exampleFile), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([topicId, style, question]) => ({ topicId: topicId!, style: style!, question: question! }))
}

/** Which examples a table was made of. */
export const digestOf = (examples: readonly Example[]): string =>
  createHash('sha256').update(JSON.stringify(examples)).digest('hex')

/**
 * A word with the rows of its features: the word, its stem, with the word before it, its parts of three to six letters;
 * of other scripts also spelt in Latin letters, which brings kindred languages and transcriptions together.
 */
export interface WordFeatures {
  word: string
  features: { row: number; weight: number }[]
}

const partLengths = [3, 4, 5, 6]

/** The features of a question, word by word. Pure. */
export function featuresOf(words: readonly string[]): WordFeatures[] {
  return words.map((word, at) => {
    const latin = foldWord(anyAscii(word))
    const before = at ? stem(words[at - 1]!) : null
    return { word, features: [word, ...(latin === word ? [] : [latin])].flatMap((text) => spelt(text, before)) }
  })
}

function spelt(word: string, before: string | null): WordFeatures['features'] {
  const root = stem(word)
  const marked = `<${word}>`
  const parts = partLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, start) => marked.slice(start, start + length)),
  )
  return [
    { row: rowOf(`w${word}`), weight: 1 },
    { row: rowOf(`s${root}`), weight: 0.7 },
    ...(before ? [{ row: rowOf(`b${before} ${root}`), weight: 0.6 }] : []),
    ...parts.map((part) => ({ row: rowOf(`g${part}`), weight: 0.8 })),
  ]
}

/** FNV-1a over the UTF-16 units, mixed once more so that the low bits tell. */
function rowOf(feature: string): number {
  let hash = 2166136261
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  return ((hash ^ (hash >>> 13)) >>> 0) % tableRows
}

/**
 * The vector of a question: each row once, with the largest weight its features give it, times how rare the row is
 * among the examples, of length 1.
 */
export function vectorOf(words: readonly WordFeatures[], rarity: ArrayLike<number>): Map<number, number> {
  const vector = new Map<number, number>()
  for (const { features } of words)
    for (const { row, weight } of features) {
      const value = weight * rarity[row]!
      if (value > (vector.get(row) ?? 0)) vector.set(row, value)
    }
  const length = Math.hypot(...vector.values()) || 1
  for (const [row, value] of vector) vector.set(row, value / length)
  return vector
}

/** Head of the file: a line of JSON; then `rarity` (rows bytes) and `weights` (rows × topics bytes, signed). */
const headSchema = z.strictObject({
  examples: z.string(),
  topics: z.array(z.string()),
  rarityScale: z.number(),
  weightScale: z.number(),
  bias: z.array(z.number()),
})

/** What `npm run topic-table` writes. */
export interface TopicTable {
  examples: string
  topics: string[]
  rarity: Float32Array
  weights: Int8Array
  weightScale: number
  bias: number[]
}

/** Reads the table; throws when it does not have the size its head tells. */
export function readTable(bytes: Buffer): TopicTable {
  const end = bytes.indexOf(10)
  const head = headSchema.parse(JSON.parse(bytes.subarray(0, end).toString('utf8')))
  const rarity = bytes.subarray(end + 1, end + 1 + tableRows)
  const weights = bytes.subarray(end + 1 + tableRows)
  if (weights.length !== tableRows * head.topics.length) throw new Error(`${tableFile} is not complete`)
  return {
    ...head,
    rarity: Float32Array.from(rarity, (value) => value * head.rarityScale),
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
  }
}

const table = () => perProcess('topic table', () => readTable(readFileSync(join(process.cwd(), tableFile))))

/** Shares below this are no meaning. */
const leastShare = 0.02
/** A word counts as telling with this part of what the most telling one says. */
const tellingPart = 0.35

/**
 * What a question may be about, the likeliest first. Pure but for the table.
 * @param words the question in plain words
 * @param known whether the store has this topic
 */
export function meaningsOf(
  words: readonly string[],
  known: (topicId: string) => boolean,
  { topics, rarity, weights, weightScale, bias }: TopicTable = table(),
): Meaning[] {
  if (!words.length) return []
  const features = featuresOf(words)
  const vector = vectorOf(features, rarity)
  const count = topics.length
  const sums = Float64Array.from(bias)
  for (const [row, value] of vector)
    for (let topic = 0; topic < count; topic++) sums[topic]! += weights[row * count + topic]! * weightScale * value
  const most = Math.max(...sums)
  const shares = sums.map((sum) => Math.exp(sum - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const tellingFor = (topic: number) => {
    const told = features.map(({ word, features: own }) => ({
      word,
      share: own.reduce((sum, { row }) => sum + weights[row * count + topic]! * vector.get(row)!, 0),
    }))
    const top = Math.max(...told.map(({ share }) => share))
    return told
      .filter(({ share }) => share > 0 && share >= top * tellingPart)
      .sort((a, b) => b.share - a.share)
      .map(({ word }) => word)
  }
  return topics
    .map((topicId, topic) => ({ topicId, topic, probability: shares[topic]! / all }))
    .filter(({ topicId, probability }) => topicId !== noTopic && probability >= leastShare && known(topicId))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 5)
    .map(({ topicId, topic, probability }) => ({ topicId, probability, words: tellingFor(topic) }))
}

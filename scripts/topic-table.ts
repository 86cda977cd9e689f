// `npm run topic-table`: learns data/topic-table.bin from data/example-questions.tsv and the names of the topics
// (lib/responsibilities/topic-table.ts says what it is). Multinomial logistic regression by AdaGrad, always in the same
// order: the same examples give the same table. `--check` instead leaves every fifth example out in turn and prints how
// many of them it gets right.
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  digestOf,
  featuresOf,
  meaningsOf,
  readExamples,
  tableFile,
  tableRows,
  vectorOf,
  type Example,
  type TopicTable,
} from '../lib/responsibilities/topic-table'
import { readTopics } from '../lib/starters/dithmarschen'
import { plainWords } from '../lib/words'

const rounds = 12
const rate = 0.6
/** Changes below this are noise. */
const leastChange = 1e-5
const steps = 127

/** How rare each row is: logarithm of the part of the examples that have it, at most 6. */
function rarityOf(examples: readonly Set<number>[]): Float32Array {
  const having = new Float32Array(tableRows)
  for (const rows of examples) for (const row of rows) having[row]!++
  return having.map((count) => Math.min(6, Math.log((examples.length + 1) / (count + 1)) + 0.3))
}

/** What the register and the words of other languages call a topic: as good as an example. */
function names(): Example[] {
  const others = parse(readFileSync('data/other-languages.yaml', 'utf8')) as Record<string, string[]>
  const named = readTopics().map(({ id, props: { label, en, synonyms, synonymsEn } }) => ({
    id,
    texts: [label, en ?? [], synonyms ?? [], synonymsEn ?? [], others[id] ?? []].flat().map(String),
  }))
  return named.flatMap(({ id, texts }) => texts.map((question) => ({ topicId: id, style: 'name', question })))
}

function learn(questions: readonly Example[]): TopicTable {
  const examples = [...questions, ...names()]
  const topics = [...new Set(examples.map(({ topicId }) => topicId))].sort()
  const count = topics.length
  const features = examples.map(({ question }) => featuresOf(plainWords(question)))
  const exact = rarityOf(features.map((words) => new Set(words.flatMap((word) => word.features.map(({ row }) => row)))))
  const rarityScale = Math.max(...exact) / 255
  const rarity = exact.map((value) => Math.round(value / rarityScale) * rarityScale)
  const vectors = features.map((words) => [...vectorOf(words, rarity)])
  const wanted = examples.map(({ topicId }) => topics.indexOf(topicId))
  const weights = new Float32Array(tableRows * count)
  const slopes = new Float32Array(tableRows * count).fill(1e-3)
  const bias = new Float32Array(count)
  const order = examples.map((_, at) => at)
  let seed = 7
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x80000000
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      ;[order[at], order[other]] = [order[other]!, order[at]!]
    }
    for (const at of order) {
      const errors = Float64Array.from(bias)
      for (const [row, value] of vectors[at]!)
        for (let topic = 0; topic < count; topic++) errors[topic]! += weights[row * count + topic]! * value
      const most = Math.max(...errors)
      let all = 0
      for (let topic = 0; topic < count; topic++) all += errors[topic] = Math.exp(errors[topic]! - most)
      for (let topic = 0; topic < count; topic++) errors[topic] = errors[topic]! / all - (topic === wanted[at] ? 1 : 0)
      for (const [row, value] of vectors[at]!)
        for (let topic = 0; topic < count; topic++) {
          const change = errors[topic]! * value
          if (Math.abs(change) < leastChange) continue
          const cell = row * count + topic
          slopes[cell]! += change * change
          weights[cell]! -= (rate * change) / Math.sqrt(slopes[cell]!)
        }
      for (let topic = 0; topic < count; topic++) bias[topic]! -= 0.02 * errors[topic]!
    }
  }
  let most = 0
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  const weightScale = most / steps
  return {
    examples: digestOf(questions),
    topics,
    rarity,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / weightScale)),
    weightScale,
    bias: [...bias].map((value) => Number(value.toFixed(4))),
  }
}

function write({ rarity, weights, ...head }: TopicTable): void {
  const rarityScale = Math.max(...rarity) / 255
  const line = JSON.stringify({ ...head, rarityScale })
  writeFileSync(
    tableFile,
    Buffer.concat([
      Buffer.from(`${line}\n`),
      Buffer.from(rarity.map((value) => Math.round(value / rarityScale))),
      Buffer.from(weights.buffer),
    ]),
  )
  console.log(`${tableFile}: ${head.topics.length} topics, ${(weights.length / 1e6).toFixed(1)} MB`)
}

function check(examples: readonly Example[]): void {
  const found = new Map<string, { all: number; first: number; three: number }>()
  for (let part = 0; part < 5; part++) {
    const table = learn(examples.filter((_, at) => at % 5 !== part))
    for (const { topicId, style, question } of examples.filter((_, at) => at % 5 === part)) {
      const ids = meaningsOf(plainWords(question), () => true, table).map((meaning) => meaning.topicId)
      for (const name of [style, 'all']) {
        const sum = found.get(name) ?? { all: 0, first: 0, three: 0 }
        sum.all++
        if (ids[0] === topicId) sum.first++
        if (ids.slice(0, 3).includes(topicId)) sum.three++
        found.set(name, sum)
      }
    }
  }
  for (const [name, { all, first, three }] of found)
    console.log(
      `${name.padEnd(12)} ${String(all).padStart(5)}  first ${((100 * first) / all).toFixed(1)} %  ` +
        `among three ${((100 * three) / all).toFixed(1)} %`,
    )
}

const questions = readExamples()
if (process.argv.includes('--check')) check(questions)
else write(learn(questions))

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  digestOf,
  featuresOf,
  meaningsOf,
  noTopic,
  readExamples,
  readTable,
  tableFile,
  vectorOf,
} from '@/lib/responsibilities/topic-table'
import { readTopics } from '@/lib/starters/dithmarschen'
import { plainWords } from '@/lib/words'

const bytes = readFileSync(join(process.cwd(), tableFile))
const all = () => true
const first = (question: string) => meaningsOf(plainWords(question), all)[0]

test('the table is made of the example questions of today (npm run topic-table)', () => {
  expect(readTable(bytes).examples).toBe(digestOf(readExamples()))
})

test('it is small, and its topics are those of the register', () => {
  expect(bytes.length).toBeLessThan(6_000_000)
  const known = new Set(readTopics().map(({ id }) => id))
  expect(readTable(bytes).topics.filter((id) => id !== noTopic && !known.has(id))).toEqual([])
})

test('every example is whole, stands once, and every narrower topic has examples in many styles', () => {
  const examples = readExamples()
  expect(examples.filter(({ topicId, style, question }) => !topicId || !style || !question?.trim())).toEqual([])
  expect(new Set(examples.map(({ question }) => question.toLowerCase())).size).toBe(examples.length)
  const styles = new Map<string, Set<string>>()
  for (const { topicId, style } of examples) styles.set(topicId, (styles.get(topicId) ?? new Set()).add(style))
  const thin = readTopics().filter(({ id }) => id.includes('.') && (styles.get(id)?.size ?? 0) < 15)
  expect(thin.map(({ id }) => id)).toEqual([])
})

test('no test question is among the examples', () => {
  const examples = new Set(readExamples().map(({ question }) => question.toLowerCase()))
  for (const file of ['questions.csv', 'fresh-questions.csv', 'more-fresh-questions.csv', 'held-back-questions.csv']) {
    const text = readFileSync(join(__dirname, file), 'utf8').toLowerCase()
    expect([...examples].filter((question) => question.length > 40 && text.includes(question))).toEqual([])
  }
})

test('a table that was cut off is refused', () => {
  expect(() => readTable(bytes.subarray(0, bytes.length - 1))).toThrow('not complete')
})

test.each([
  ['Der Vermieter stellt die Heizung nicht an und droht mit Rauswurf', 'wohnen.mietfragen'],
  ['Mien Mann süppt jeden Dag, wokeen helpt', 'gesundheit.sucht'],
  ['My boss has not paid me for three months', 'arbeit.rechte'],
  ['Хочу получить водительские права, у меня украинские', 'mobilitaet.fuehrerschein'],
  ['أبحث عن شقة لعائلتي', 'wohnen.suche'],
])('%s', (question, topicId) => {
  expect(first(question)?.topicId).toBe(topicId)
})

test('the words that say so are named, the most telling first', () => {
  expect(first('Guten Tag, mein Führerschein aus Syrien soll umgeschrieben werden')?.words[0]).toBe('fuhrerschein')
})

test('only topics that the store has, and none for no words', () => {
  expect(meaningsOf(plainWords('Schuldnerberatung'), (id) => id !== 'soziales.schulden')[0]?.topicId).not.toBe(
    'soziales.schulden',
  )
  expect(meaningsOf([], all)).toEqual([])
})

test('words of other scripts share features with their transcription', () => {
  const rows = (word: string) =>
    new Set(featuresOf(plainWords(word)).flatMap(({ features }) => features.map((f) => f.row)))
  const cyrillic = rows('консультация')
  expect([...rows('konsultatsiya')].filter((row) => cyrillic.has(row)).length).toBeGreaterThan(10)
})

test('the vector of a question has length 1 and each row once', () => {
  const vector = vectorOf(featuresOf(plainWords('Kurs Kurs Sprachkurs')), new Array<number>(1 << 15).fill(1))
  expect(Math.hypot(...vector.values())).toBeCloseTo(1)
})

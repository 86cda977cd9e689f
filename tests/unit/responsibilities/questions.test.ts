import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { areas as allAreas } from '@/lib/areas/service'
import { createContext, type Ctx } from '@/lib/context'
import { loadStarter } from '@/lib/imports/service'
import { askSchema } from '@/lib/responsibilities/schema'
import { askResponsible, type Answered } from '@/lib/responsibilities/service'
import { openStore } from '@/lib/store/open'

// Questions as callers put them, with what a person who knows the county expects (tests/unit/responsibilities/questions.csv).
// `topic`, `organisations`: any of these is right. Every second question was left alone while the rules were tuned.

const rowSchema = z.object({ class: z.string(), question: z.string().min(1), outcome: z.enum(['answer', 'gap', 'ask']), topic: z.string(), place: z.string(), organisations: z.string() })
type Row = z.output<typeof rowSchema> & { half: 'tuned' | 'held back' }

const rows: Row[] = Papa.parse<Record<string, string>>(readFileSync(join(__dirname, 'questions.csv'), 'utf8').trim(), { header: true, delimiter: ';' }).data.map((row, index) => ({ ...rowSchema.parse(row), half: index % 2 === 0 ? 'tuned' : 'held back' }))

interface Judged {
  row: Row
  answered: Answered
  topic: boolean
  area: boolean
  first: boolean
  firstThree: boolean
  /** An answer was given where a gap or a question back is right, or the answer has nothing to do with the question. */
  falseAnswer: boolean
}

const any = (text: string) => text.split('|').filter(Boolean)
let judged: Judged[] = []

beforeAll(async () => {
  const now = '2026-11-25T09:00:00.000Z'
  const store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  const ctx: Ctx = { ...createContext({ id: 'test', label: 'Test', role: 'reader' }, store), now }
  const areaName = new Map((await allAreas(ctx)).map((area) => [area.id, area.name]))
  judged = []
  for (const row of rows) {
    const answered = await askResponsible(ctx, askSchema.parse({ q: row.question }))
    const answers = answered.resolution?.answers ?? []
    const keys = answers.map((answer) => answer.responsibility.organisation.key)
    const wanted = any(row.organisations)
    const outcome = answered.askBack ? 'ask' : answers.length ? 'answer' : 'gap'
    const topic = any(row.topic).length ? any(row.topic).includes(answered.topic?.id ?? '') : answered.topic === null
    judged.push({
      row,
      answered,
      topic,
      area: row.outcome === 'ask' && answered.askBack === 'area' ? true : (answered.area ? areaName.get(answered.area.id) : '') === row.place,
      first: outcome === row.outcome && (wanted.length === 0 || wanted.includes(keys[0] ?? '')),
      firstThree: outcome === row.outcome && (wanted.length === 0 || keys.slice(0, 3).some((key) => wanted.includes(key))),
      falseAnswer: outcome === 'answer' && (row.outcome !== 'answer' || (!topic && !keys.some((key) => wanted.includes(key)))),
    })
  }
  await store.close()
})

const share = (part: readonly Judged[], of: (entry: Judged) => boolean) => part.filter(of).length / part.length
const percent = (value: number) => `${(100 * value).toFixed(1)} %`

test('prints how many questions are understood and answered, per class and half', () => {
  const line = (name: string, part: readonly Judged[]) => `${name.padEnd(14)} ${String(part.length).padStart(4)}  topic ${percent(share(part, (entry) => entry.topic))}  area ${percent(share(part, (entry) => entry.area))}  first ${percent(share(part, (entry) => entry.first))}  first three ${percent(share(part, (entry) => entry.firstThree))}  false ${part.filter((entry) => entry.falseAnswer).length}`
  const classes = [...new Set(rows.map((row) => row.class))]
  const lines = [...classes.map((name) => line(name, judged.filter((entry) => entry.row.class === name))), ...(['tuned', 'held back'] as const).map((half) => line(half, judged.filter((entry) => entry.row.half === half))), line('all', judged)]
  const misses = judged.filter((entry) => !entry.topic || !entry.area || !entry.first || entry.falseAnswer)
  const missed = misses.map(({ row, answered }) => `  ${row.question} → topic ${answered.topic?.id ?? '–'}, place ${answered.area?.name ?? '–'}, ${answered.askBack ?? ''} ${answered.resolution?.answers.slice(0, 3).map((answer) => answer.responsibility.organisation.key).join(', ') ?? ''}`)
  process.stdout.write(`labelled questions\n${lines.join('\n')}\n${missed.length ? `missed:\n${missed.join('\n')}\n` : ''}`)
  expect(rows.length).toBeGreaterThanOrEqual(200)
  expect(rows.filter((row) => row.outcome !== 'answer').length).toBeGreaterThanOrEqual(30)
  expect(rows.filter((row) => row.class === 'inheritance').length).toBeGreaterThanOrEqual(30)
})

describe.each(['tuned', 'held back', 'all'] as const)('of the questions (%s)', (half) => {
  const part = () => judged.filter((entry) => half === 'all' || entry.row.half === half)

  test('97 % have the right topic', () => expect(share(part(), (entry) => entry.topic)).toBeGreaterThanOrEqual(0.97))
  test('all have the right place', () => expect(part().filter((entry) => !entry.area).map((entry) => entry.row.question)).toEqual([]))
  test('95 % have the expected organisation among the first three', () => expect(share(part(), (entry) => entry.firstThree)).toBeGreaterThanOrEqual(0.95))
  test('85 % have it first', () => expect(share(part(), (entry) => entry.first)).toBeGreaterThanOrEqual(0.85))
  test('none is answered with something that has nothing to do with it', () => expect(part().filter((entry) => entry.falseAnswer).map((entry) => entry.row.question)).toEqual([]))
})

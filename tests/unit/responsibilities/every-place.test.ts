import { areaChain, type Area } from '@/lib/areas/schema'
import { areas as allAreas } from '@/lib/areas/service'
import { createContext, type Ctx } from '@/lib/context'
import { loadStarter } from '@/lib/starters/service'
import { askSchema } from '@/lib/responsibilities/schema'
import { askResponsible, resolveEverything } from '@/lib/responsibilities/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { topics as allTopics } from '@/lib/topics/service'

let store: GraphStore
let ctx: Ctx
let areas: readonly Area[]

beforeAll(async () => {
  const now = '2026-11-25T09:00:00.000Z'
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  ctx = { ...createContext({ id: 'test', label: 'Test', role: 'reader' }, store), now }
  areas = await allAreas(ctx)
})
afterAll(() => store.close())

test('each of 116 Gemeinden × 17 upper topics has an answer that reaches it, or a stated gap', async () => {
  const places = areas.filter((area) => area.kind === 'municipality')
  const upper = (await allTopics(ctx)).filter((topic) => topic.parentId === null)
  expect([places.length, upper.length]).toEqual([116, 17])
  const byId = new Map(areas.map((area) => [area.id, area]))
  let answered = 0
  for (const place of places) {
    const chain = new Set(areaChain(byId, place.id).map((area) => area.id))
    for (const topic of upper) {
      const {
        resolution,
        askBack,
        area,
        topic: understood,
      } = await askResponsible(ctx, askSchema.parse({ q: '', topic: topic.id, area: place.id }))
      expect([askBack, area?.id, understood?.id]).toEqual([null, place.id, topic.id])
      const beyond = resolution!.answers.filter((answer) => !chain.has(answer.responsibility.areaId))
      expect(beyond).toEqual([])
      if (resolution!.answers.length) answered++
      else expect(resolution!.chain.every((level) => level.found === 0)).toBe(true)
    }
  }
  process.stdout.write(`116 places × 17 topics: ${answered} answered, ${116 * 17 - answered} stated gaps\n`)
})

test('asking in words gives the same as asking by key, for every Gemeinde', async () => {
  for (const place of areas.filter((area) => area.kind === 'municipality')) {
    const answered = await askResponsible(ctx, askSchema.parse({ q: `Unterbringung in ${place.name}` }))
    expect([place.name, answered.area?.id, answered.topic?.id, answered.askBack]).toEqual([
      place.name,
      place.id,
      'wohnen.unterbringung',
      null,
    ])
  }
})

test('the page of a place holds what the question about each topic answers', async () => {
  const place = areas.find((area) => area.name === 'Wesselburen')!
  const everything = await resolveEverything(ctx, place.id)
  expect(everything).toHaveLength(99)
  for (const { topic, resolution } of everything) {
    const asked = await askResponsible(ctx, askSchema.parse({ topic: topic.id, area: place.id }))
    expect([topic.id, resolution.answers.map((answer) => answer.responsibility.id)]).toEqual([
      topic.id,
      asked.resolution!.answers.map((answer) => answer.responsibility.id),
    ])
  }
})

/** Random, but the same for everybody. */
function* noise(count: number): Generator<string> {
  let seed = 20261125
  const next = (below: number) => ((seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff), (seed >>> 8) % below)
  const parts = [
    'Deutschkurs',
    'Heide',
    'Wesselburen',
    '25764',
    '§ 24',
    'für',
    'Frauen',
    'oder',
    ' ',
    '\u0000',
    '\u202e',
    '\ufeff',
    '😀',
    'ﷺ',
    'مرحبا',
    'שלום',
    '\r\n',
    '\t',
    'a'.repeat(300),
    '💥'.repeat(50),
    "'} RETURN 1 //",
    'MATCH (n) DETACH DELETE n',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '${7*7}',
    '{{constructor}}',
    '__proto__',
    '(a+)+$',
    '.*.*.*',
    '[[[[',
    '\\',
    '"',
    "'",
    '`',
    '%00',
    '%F0%9F',
    '-'.repeat(100),
    'ä'.normalize('NFD'),
    'ǅ',
    'ß',
    'İ',
    '𝔇𝔢𝔲𝔱𝔰𝔠𝔥',
    '1'.repeat(40),
    'NaN',
    'null',
    'undefined',
    '=1+1',
    '../../etc/passwd',
  ]
  for (let index = 0; index < count; index++) {
    const long = index % 500 === 0
    yield Array.from({ length: long ? 1500 : 1 + next(9) }, () => parts[next(parts.length)]!).join(next(2) ? ' ' : '')
  }
}

test('10,000 strange questions are all answered, asked back or called a gap', async () => {
  let longest = 0
  for (const q of noise(10_000)) {
    longest = Math.max(longest, q.length)
    const answered = await askResponsible(ctx, askSchema.parse({ q }))
    expect(answered.resolution === null).toBe(answered.askBack !== null)
  }
  expect(longest).toBeGreaterThan(9_000)
})

import { createContext, type Ctx, type Role } from '@/lib/context'
import { countDangers } from '@/lib/danger/count'
import { builtInNumbers, helplines, linesByKind } from '@/lib/danger/helplines'
import { dangerKinds } from '@/lib/danger/kinds'
import { numbersOf } from '@/lib/danger/schema'
import { dangerCounts, speaksOfDanger, urgentHelp } from '@/lib/danger/service'
import { dialledPhone } from '@/lib/phone'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import { StoreError, type GraphStore } from '@/lib/store/port'

const now = '2026-11-25T09:00:00.000Z'
let store: GraphStore
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: `Konto ${role}`, role }, store), now })
const help = (q: string, ctx = as('reader')) => urgentHelp(ctx, { q, area: '' }, 'de')

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
})
afterEach(() => store.close())

test('an empty store changes nothing: the numbers come with the program', async () => {
  const [violence] = await help('mein Mann schlägt mich')
  expect(violence!.kind).toBe('violence')
  expect(violence!.numbers.slice(0, 3).map((entry) => entry.number)).toEqual(['110', '116 016', '112'])
  expect(violence!.numbers[1]).toMatchObject({
    label: 'Hilfetelefon „Gewalt gegen Frauen“',
    hours: 'rund um die Uhr, kostenfrei, anonym',
    languages: expect.stringContaining('Ukrainisch'),
    source: expect.stringContaining('hilfetelefon.de'),
  })
})

test('numbers that are known do not wait for the store', async () => {
  const away: GraphStore = { ...store, read: () => Promise.reject(new StoreError('unavailable', 'away')) }
  const ctx = { ...as('reader'), store: away }
  expect((await help('Es brennt', ctx))[0]!.numbers.map((entry) => entry.number)).toEqual(['112'])
})

test('without danger there is nothing', async () => {
  expect(await help('Deutschkurs Wesselburen')).toEqual([])
  expect(speaksOfDanger('Deutschkurs Wesselburen')).toBe(false)
})

test('several dangers: the most pressing first, every number once', async () => {
  const urgent = await help('Mein Mann hat mich geschlagen und jetzt brennt die Wohnung')
  expect(urgent.map((entry) => entry.kind)).toEqual(['fire', 'violence'])
  expect(
    numbersOf(urgent)
      .map((entry) => entry.number)
      .slice(0, 3),
  ).toEqual(['112', '110', '116 016'])
  expect(new Set(numbersOf(urgent).map((entry) => entry.number)).size).toBe(numbersOf(urgent).length)
})

test.each(dangerKinds.filter((kind) => kind !== 'deportation'))(
  '%s has a number that can be dialled day and night',
  (kind) => {
    for (const locale of ['de', 'en'] as const) {
      const [first, ...more] = builtInNumbers(kind, locale)
      expect(first!.number).toMatch(/^11[02]$/)
      for (const { number, label, source } of [first!, ...more]) {
        expect(dialledPhone(number)).toMatch(/^(\+49\d{7,}|11[02]|116\d{3})$/)
        expect([label, source].every((text) => text.length > 2)).toBe(true)
      }
    }
  },
)

test('what is not certain is not shown', () => {
  const shown = dangerKinds.flatMap((kind) => builtInNumbers(kind, 'de').map((entry) => entry.number))
  for (const line of helplines.values()) {
    if (/prüf/i.test(line.page_date)) expect([line.id, line.certain]).toEqual([line.id, 'no'])
    if (line.certain === 'no') expect(shown).not.toContain(line.number)
  }
  expect(
    Object.values(linesByKind)
      .flat()
      .filter((id) => !helplines.has(id)),
  ).toEqual([])
})

test('for a deportation there is no emergency number, but independent advisers that can be called', async () => {
  expect(await help('Morgen Abschiebung')).toEqual([{ kind: 'deportation', numbers: [] }])
  await loadStarter(store, 'example', { now })
  const [deportation] = await help('Morgen Abschiebung')
  expect(deportation!.numbers.length).toBeGreaterThan(0)
  for (const { number, label } of deportation!.numbers)
    expect([label, number]).toEqual([label, expect.stringMatching(/\d{5}/)])
})

test('counts are of kind and month, and small ones are not told', async () => {
  for (let index = 0; index < 4; index++) await countDangers(as('reader'), ['violence'])
  await countDangers({ ...as('reader'), now: '2026-10-01T00:00:00.000Z' }, ['violence', 'fire'])
  await countDangers({ ...as('reader'), now: '2025-01-01T00:00:00.000Z' }, ['missing'])
  expect(await dangerCounts(as('editor'))).toEqual([
    { kind: 'violence', count: 5 },
    { kind: 'fire', count: null },
  ])
  await expect(dangerCounts(as('reader'))).rejects.toMatchObject({ code: 'forbidden' })
})

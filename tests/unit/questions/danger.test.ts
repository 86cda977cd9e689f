import { createContext, type Ctx, type Role } from '@/lib/context'
import { dangerCounts } from '@/lib/danger/service'
import { reportSchema } from '@/lib/questions/schema'
import { askedLately, callStatistics, logCall, report, reports } from '@/lib/questions/service'
import { numberOfEntries } from '@/lib/records/log'
import { foldName } from '@/lib/sort-name'
import { loadStarter } from '@/lib/starters/service'
import { sha256 } from '@/lib/store/chain'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

// A question that speaks of violence or life is never stored or logged; only its kind is counted.

const now = '2026-11-25T09:00:00.000Z'
const marne = '010515166072'
let store: GraphStore
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: `Konto ${role}`, role }, store), now })

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
})
afterEach(() => store.close())

/** Everything the store holds, but the network that was loaded. */
const kept = async () =>
  JSON.stringify(
    await store.read(
      cypher(
        'MATCH (n) WHERE NOT n:Organisation AND NOT n:Area AND NOT n:Topic RETURN labels(n) AS l, properties(n) AS p',
      ),
    ),
  )

const dangerous = [
  'Kanarienvogel Mia: mein Mann schlägt mich',
  'Kanarienvogel Mia will nicht mehr leben',
  'Kanarienvogel Mia: мой муж меня бьет',
]

test.each(dangerous)('nothing of „%s“ is stored, whichever way it comes', async (q) => {
  const forms = [
    { q },
    { q, kind: 'wrong' },
    { q, topic: 'frauen.gewaltschutz', area: marne },
    { q, kind: 'wrong', organisation: 'vhs-heide' },
    { q: 'Alphakurs', topic: 'sprache.alpha', area: marne, note: q },
  ]
  for (const form of forms) await report(as('reader'), reportSchema.parse(form))
  for (const answered of ['yes', 'no'] as const)
    await logCall(as('reader'), { q, topic: 'frauen.gewaltschutz', area: marne, answered })
  const all = await kept()
  expect(all).not.toMatch(/kanarienvogel|schlägt|nicht mehr leben|бьет|"Mia"/i)
  for (const digested of [q, q.toLowerCase(), foldName(q)]) expect(all).not.toContain(sha256(digested))
  expect((await dangerCounts(as('editor')))[0]!.count).toBe(forms.length + 2)
})

test('without a topic only the kind is counted: no report, no entry of the log', async () => {
  const before = await numberOfEntries(store)
  expect(await report(as('reader'), reportSchema.parse({ q: dangerous[0] }))).toBe(0)
  expect(
    await logCall(as('reader'), { q: dangerous[0]!, topic: 'frauen.gewaltschutz', area: marne, answered: 'yes' }),
  ).toBe(false)
  expect(await numberOfEntries(store)).toBe(before)
  expect(await reports(as('editor'), 10)).toEqual([])
  expect((await askedLately(as('reader'), 10)).recent).toEqual([])
  expect((await callStatistics(as('editor'))).total).toBe(0)
})

test('with a topic the gap is reported without the words, and words that were there stay', async () => {
  const gap = { topic: 'frauen.gewaltschutz', area: marne }
  expect(await report(as('reader'), reportSchema.parse({ ...gap, q: dangerous[0] }))).toBe(1)
  expect((await reports(as('editor'), 10))[0]).toMatchObject({ question: '', note: null, reports: 1 })
  await report(as('reader'), reportSchema.parse({ ...gap, q: 'Frauenberatung Marne' }))
  expect(await report(as('reader'), reportSchema.parse({ ...gap, q: dangerous[0] }))).toBe(3)
  expect((await reports(as('editor'), 10))[0]).toMatchObject({ question: 'Frauenberatung Marne', reports: 3 })
})

test('a harmless question is kept as before', async () => {
  expect(await logCall(as('reader'), { q: 'Schlagzeugkurs', topic: null, area: null, answered: 'no' })).toBe(true)
  expect(await kept()).toContain('Schlagzeugkurs')
})

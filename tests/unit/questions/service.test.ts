import { numberOfEntries } from '@/lib/records/log'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { loadStarter } from '@/lib/starters/service'
import { reportSchema } from '@/lib/questions/schema'
import {
  askedLately,
  callStatistics,
  claim,
  gapOf,
  logCall,
  report,
  openReports,
  reports,
  settle,
  settleBySynonym,
} from '@/lib/questions/service'
import { askSchema } from '@/lib/responsibilities/schema'
import { addResponsibility } from '@/lib/responsibilities/records'
import { responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { askResponsible } from '@/lib/responsibilities/service'
import { organisationsCalled } from '@/lib/organisations/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

const now = '2026-11-25T09:00:00.000Z'
let store: GraphStore
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: `Konto ${role}`, role }, store), now })
const marne = '010515166072'

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
})
afterEach(() => store.close())

const gap = (more: Record<string, string> = {}) =>
  reportSchema.parse({ q: 'Alphakurs Marne', topic: 'sprache.alpha', area: marne, ...more })

test('a second report of the same gap adds to its count, whatever the words; each is logged', async () => {
  const before = await numberOfEntries(store)
  expect(await report(as('reader'), gap())).toBe(1)
  expect(await report(as('reader'), gap({ q: 'Lesen lernen in Marne' }))).toBe(2)
  expect(await numberOfEntries(store)).toBe(before + 2)
  expect(await openReports(as('reader'))).toBe(1)
  const [open] = await reports(as('reader'), 10)
  expect(open).toMatchObject({
    kind: 'missing',
    reports: 2,
    topicId: 'sprache.alpha',
    areaName: 'Marne',
    lastReportedBy: 'Konto reader',
    claimedBy: null,
  })
})

test('numbers and mailboxes of callers are not kept', async () => {
  await report(
    as('reader'),
    reportSchema.parse({
      q: 'Alphakurs für Herrn X, 0481 123456, x@y.example, geb. 01.02.1990',
      note: 'AZR 123456789012',
    }),
  )
  const [open] = await reports(as('reader'), 10)
  expect(`${open!.question} ${open!.note}`).not.toMatch(/\d{3}|@|1990/)
  await logCall(as('reader'), { q: 'Kurs 25764, Akte 4711/123456', topic: null, area: null, answered: 'no' })
})

const vhsMarne = async () => (await organisationsCalled(as('editor'), 'Volkshochschule Marne')).exact[0]!.id

test('recording somebody closes the report', async () => {
  await report(as('reader'), gap())
  await addResponsibility(
    as('editor'),
    responsibilityFormSchema.parse({
      organisationId: await vhsMarne(),
      topicId: 'sprache.alpha',
      areaIds: [marne],
      kind: 'contact',
      targetGroup: null,
      legalBasis: null,
      evidence: 'Telefonat',
    }),
  )
  expect(await reports(as('reader'), 10)).toEqual([])
  expect((await reports(as('reader'), 10, 'closed'))[0]).toMatchObject({
    solution: 'responsibility',
    closedBy: 'Konto editor',
  })
  const answered = await askResponsible(as('reader'), askSchema.parse({ q: 'Alphakurs Marne' }))
  expect(answered.resolution!.answers[0]!.responsibility.organisation.key).toBe('vhs-marne')
})

test('a word is added and understood at once; the report is settled', async () => {
  await report(as('reader'), reportSchema.parse({ q: 'Plauderstube' }))
  const [open] = await reports(as('editor'), 10)
  await settleBySynonym(as('editor'), {
    id: open!.id,
    version: open!.version,
    topicId: 'sprache.ehrenamt',
    synonym: 'Plauderstube',
  })
  expect((await askResponsible(as('reader'), askSchema.parse({ q: 'Plauderstube' }))).topic?.id).toBe(
    'sprache.ehrenamt',
  )
  expect(await reports(as('reader'), 10)).toEqual([])
})

test('who is second is told so, and nothing changes', async () => {
  await report(as('reader'), gap())
  const [open] = await reports(as('editor'), 10)
  await claim(as('editor'), open!.id, open!.version, true)
  await expect(settle(as('coordinator'), open!.id, open!.version)).rejects.toMatchObject({ code: 'conflict' })
  await expect(
    settleBySynonym(as('coordinator'), {
      id: open!.id,
      version: open!.version + 1,
      topicId: 'gibtesnicht',
      synonym: 'Wort',
    }),
  ).rejects.toMatchObject({ code: 'invalid' })
  expect(await gapOf(as('reader'), 'sprache.alpha', marne, '')).toMatchObject({ reports: 1, claimedBy: 'Konto editor' })
  await claim(as('editor'), open!.id, open!.version + 1, false)
  expect(await gapOf(as('reader'), 'sprache.alpha', marne, '')).toMatchObject({ claimedBy: null })
})

test('readers report and log, but do not work off', async () => {
  await report(as('reader'), gap())
  const [open] = await reports(as('reader'), 10)
  for (const refused of [
    () => claim(as('reader'), open!.id, open!.version, true),
    () => settle(as('reader'), open!.id, open!.version),
    () => report(as('reader'), gap({ claim: 'yes' })),
    () => callStatistics(as('reader')),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'forbidden' })
})

test('statistics tell months, topics and Ämter, but no count below three', async () => {
  const call = (topic: string | null, area: string | null, answered: 'yes' | 'no' = 'yes') =>
    logCall(as('reader'), { q: 'x', topic, area, answered })
  for (let index = 0; index < 4; index++) await call('sprache', marne)
  await call('sprache', '010515166021', 'no')
  await call('wohnen', null)
  const statistics = await callStatistics(as('editor'))
  expect(statistics.total).toBe(6)
  expect(statistics.months).toEqual([{ key: '2026-11', count: 6, unanswered: null }])
  expect(statistics.topics).toEqual([
    { key: 'sprache', count: 5, unanswered: null },
    { key: 'wohnen', count: null, unanswered: null },
  ])
  expect(statistics.areas.map((row) => [row.key, row.count])).toEqual([
    ['010515166', 5],
    ['', null],
  ])
  const lately = await askedLately(as('reader'), 5)
  expect(lately.frequent).toEqual([{ topicId: 'sprache', areaId: marne, count: 4 }])
  expect(lately.recent).toHaveLength(3)
})

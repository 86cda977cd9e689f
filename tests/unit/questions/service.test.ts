import { numberOfEntries } from '@/lib/records/log'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { loadStarter } from '@/lib/starters/service'
import { reportSchema } from '@/lib/questions/schema'
import { askedLately, callStatistics, gapOf, logCall, report, openReports, reports } from '@/lib/questions/service'
import { claim, settle, settleBySynonym } from '@/lib/questions/records'
import { askSchema } from '@/lib/responsibilities/schema'
import { undo } from '@/lib/changes/service'
import { gapId } from '@/lib/questions/gap-id'
import { nameGapsByDigest } from '@/lib/store/name-gaps'
import { addResponsibility, deleteResponsibility, responsibilityToEdit } from '@/lib/responsibilities/records'
import { responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { askResponsible } from '@/lib/responsibilities/service'
import { organisationsCalled } from '@/lib/organisations/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { foldName } from '@/lib/sort-name'
import { sha256 } from '@/lib/store/chain'
import { cypher } from '../../contract/test-stores'

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

test.each([
  ['+49 (0) 481 765 43 21', 'Mia.Canary@posteo.example'],
  ['(0481) 7654321', 'mia.canary＠posteo.example'],
  ['０４８１/７６５４３２１', 'mia.canary@posteo.example,'],
])('nothing in the store is made of %s and %s', async (phone, mail) => {
  const q = `Hilfe mit Rückruf ${phone} oder ${mail}`
  for (const more of [{ kind: 'missing' }, { kind: 'wrong', organisation: 'vhs-heide' }, { kind: 'wrong' }])
    await report(as('reader'), reportSchema.parse({ q, note: `Bitte ${phone}`, ...more }))
  await logCall(as('reader'), { q, topic: null, area: null, answered: 'no' })
  const rows = await store.read(
    cypher('MATCH (n) WHERE NOT n:Organisation AND NOT n:Area AND NOT n:Topic RETURN properties(n) AS p'),
  )
  const kept = JSON.stringify(rows)
  expect(kept).not.toMatch(/7654321|765 43 21|７６５|canary|posteo/i)
  for (const digested of [q, q.toLowerCase(), foldName(q), phone, mail]) expect(kept).not.toContain(sha256(digested))
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

const settling = ({ id, version }: { id: string; version: number }) => ({
  id,
  version,
  solution: 'none' as const,
  note: null,
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
  await expect(settle(as('coordinator'), settling(open!))).rejects.toMatchObject({ code: 'conflict' })
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
    () => settle(as('reader'), settling(open!)),
    () => report(as('reader'), gap({ claim: 'yes' })),
    () => callStatistics(as('reader')),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'forbidden' })
})

test('statistics tell months, topics and Ämter, but no count below three', async () => {
  const call = (topic: string | null, area: string | null, answered: 'yes' | 'no' | 'callback' = 'yes') =>
    logCall(as('reader'), { q: 'x', topic, area, answered })
  for (let index = 0; index < 4; index++) await call('sprache', marne)
  await call('sprache', '010515166021', 'no')
  await call('wohnen', null)
  const statistics = await callStatistics(as('editor'))
  expect(statistics.total).toBe(6)
  expect(statistics.months).toEqual([{ key: '2026-11', count: 6, unanswered: null, callback: 0, atOnce: null }])
  expect(statistics.topics).toEqual([
    { key: 'sprache', count: 5, unanswered: null, callback: 0, atOnce: null },
    { key: 'wohnen', count: null, unanswered: null, callback: null, atOnce: null },
  ])
  expect(statistics.areas.map((row) => [row.key, row.count])).toEqual([
    ['010515166', 5],
    ['', null],
  ])
  // How many are answered at once is told when no part of it is too small.
  for (let index = 0; index < 3; index++) await call('wohnen', null, 'callback')
  for (let index = 0; index < 2; index++) await call('wohnen', null)
  expect((await callStatistics(as('editor'))).topics[0]).toEqual({
    key: 'wohnen',
    count: 6,
    unanswered: 0,
    callback: 3,
    atOnce: 0.5,
  })
  const lately = await askedLately(as('reader'), 5)
  expect(lately.frequent).toEqual([
    { topicId: 'wohnen', areaId: null, count: 6 },
    { topicId: 'sprache', areaId: marne, count: 4 },
  ])
  expect(lately.recent).toHaveLength(3)
})

const entries = async () => {
  const rows = await store.read(
    cypher(
      'MATCH (c:Change) RETURN c.subjectId AS id, c.subjectName AS name, c.changed AS changed, c.touches AS touches',
    ),
  )
  return JSON.stringify(rows)
}

test('what somebody typed is in no id and no entry of the log, also where the address names nothing that exists', async () => {
  const typed = { q: 'Frau Kanarienvogel', topic: 'Frau Kanarienvogel', area: 'Kanarie', organisation: 'Kanarienvogel' }
  await report(as('reader'), reportSchema.parse(typed))
  await report(as('reader'), reportSchema.parse({ ...typed, q: 'frau  kanarienvogel' }))
  await report(as('reader'), reportSchema.parse({ ...typed, kind: 'wrong' }))
  const open = await reports(as('editor'), 10)
  expect(open.map((entry) => [entry.kind, entry.reports]).sort()).toEqual([
    ['missing', 2],
    ['wrong', 1],
  ])
  for (const entry of open) {
    expect(entry.id).not.toMatch(/kanari/i)
    await claim(as('editor'), entry.id, entry.version, true)
    const note = 'Mit Kanarienvogel gesprochen'
    await settle(as('editor'), { id: entry.id, version: entry.version + 1, solution: 'confirmed', note })
  }
  expect(await entries()).not.toMatch(/kanari/i)
  const closed = await reports(as('editor'), 10, 'closed')
  expect(closed[0]).toMatchObject({ solution: 'confirmed', closingNote: 'Mit Kanarienvogel gesprochen' })
})

test('a wrong answer leads to the very responsibility, as long as it is there', async () => {
  const answered = await askResponsible(as('reader'), askSchema.parse({ q: 'KdU Heide' }))
  const { id, organisation } = answered.resolution!.answers[0]!.responsibility
  const form = { kind: 'wrong', q: 'KdU Heide', responsibility: id, organisation: 'erfunden' }
  await report(as('reader'), reportSchema.parse(form))
  expect(await report(as('reader'), reportSchema.parse({ ...form, q: 'Miete' }))).toBe(2)
  const [open] = await reports(as('editor'), 10)
  expect(open).toMatchObject({ id: `wrong:${id}`, responsibilityId: id, organisationKey: organisation.key })
  const record = await responsibilityToEdit(as('editor'), id)
  await deleteResponsibility(as('editor'), id, record.version)
  expect((await reports(as('editor'), 10))[0]).toMatchObject({ responsibilityId: null })
})

test('a claim and a closing are taken back by undo', async () => {
  await report(as('reader'), gap())
  const [open] = await reports(as('editor'), 10)
  const claimed = await claim(as('editor'), open!.id, open!.version, true)
  const settled = await settle(as('editor'), { ...settling(open!), version: open!.version + 1, note: 'War schon da' })
  await undo(as('coordinator'), settled!)
  expect((await reports(as('editor'), 10))[0]).toMatchObject({
    claimedBy: 'Konto editor',
    solution: null,
    closingNote: null,
  })
  await undo(as('editor'), claimed!)
  expect((await reports(as('editor'), 10))[0]).toMatchObject({ claimedBy: null, claimedAt: null })
  await expect(undo(as('reader'), settled!)).rejects.toMatchObject({ code: 'forbidden' })
})

test('reports of an older store that were named by their words get another id and go on', async () => {
  const old = 'gap:plauderstube: wo:all'
  await store.write([
    cypher(
      "CREATE (g:ServiceGap {id: $old, kind: 'missing', question: 'Plauderstube: wo', reports: 1, status: 'open', lastReportedAt: $now})",
      { old, now },
    ),
    cypher("CREATE (c:Change {id: 'c1', subjectId: $old})", { old }),
  ])
  await nameGapsByDigest(store)
  await nameGapsByDigest(store)
  const [open] = await reports(as('editor'), 10)
  expect(open!.id).toBe(gapId(null, null, 'Plauderstube: wo'))
  expect(await store.read(cypher("MATCH (c:Change {id: 'c1'}) RETURN c.subjectId AS id"))).toEqual([{ id: open!.id }])
  await store.write([cypher("MATCH (c:Change {id: 'c1'}) DELETE c")])
  await settle(as('editor'), settling(open!))
  expect(await reports(as('editor'), 10)).toEqual([])
})

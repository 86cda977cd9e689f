import type { Action } from '@/lib/records/entries'
import type { RecordKind } from '@/lib/records/kinds'
import { entryStatements } from '@/lib/records/log'
import type { Ctx } from '@/lib/context'
import { messagesFor } from '@/lib/i18n/server'
import { namedGroups } from '@/lib/network/schema'
import { network, networkOn, networkYears } from '@/lib/network/service'
import {
  editOrganisation,
  organisationToEdit,
  organisationRecord,
  verifyOrganisation,
} from '@/lib/organisations/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore, Statement } from '@/lib/store/port'

let store: GraphStore
let ids = 0

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'example', { now: '2026-11-25T09:00:00.000Z' })
})
afterEach(() => store.close())

const cypher = (text: string): Statement => ({ name: 'test', text, parameters: {} })
const ctx = (on: GraphStore = store, now = '2026-11-25T10:00:00.000Z'): Ctx => ({
  actor: { id: 'a', label: 'A', role: 'editor' },
  store: on,
  now,
  newId: () => `new-${++ids}`,
})
/** The same data through an app instance that has no copy yet. */
const fresh = (): GraphStore => ({
  engine: store.engine,
  written: 0,
  read: (statement) => store.read(statement),
  write: (statements) => store.write(statements),
  schema: (text) => store.schema(text),
  close: async () => undefined,
})
const change = (text: string, subjectKind: RecordKind, subjectId: string, action: Action = 'update') =>
  store.write([
    cypher(text),
    ...entryStatements(ctx(), { action, subject: { kind: subjectKind, id: subjectId, name: 'X' } }),
  ])
const first = async (text: string) => String((await store.read(cypher(text)))[0]!.id)

test('whoever looks again gets the same picture without a question to the store, until something changes', async () => {
  const before = await network(ctx())
  const read = jest.spyOn(store, 'read')
  expect(await network(ctx())).toBe(before)
  // At most the number of the newest change is asked.
  expect(read.mock.calls.map(([{ name }]) => name).filter((name) => name !== 'copies/read-revision')).toEqual([])
  read.mockRestore()
  await change("MATCH (o:Organisation) WHERE o.protected SET o.note = 'x' RETURN o.id AS id", 'user', 'u')
  expect(await network(ctx())).toBe(before)
  expect(await network(ctx(store, '2028-11-25T10:00:00.000Z'))).not.toEqual(before)
})

test('after every kind of change the picture is the one of a fresh reading', async () => {
  const same = async () => {
    const kept = await network(ctx())
    expect(kept).toEqual(await network(ctx(fresh())))
    return kept
  }
  const { nodes, links } = await same()
  const key = nodes[5]!.key
  const record = await organisationRecord(ctx(), key)
  await editOrganisation(ctx(), key, record.organisation.version, {
    ...(await organisationToEdit(ctx(), key)).values,
    name: 'Aaa, ganz vorn',
  })
  expect((await same()).nodes[0]).toMatchObject({ key, name: 'Aaa, ganz vorn' })
  await verifyOrganisation(ctx(), key, record.organisation.version + 1)
  expect((await same()).nodes[0]).toMatchObject({ verifiedAt: '2026-11-25', stale: false })

  const cooperation = await first('MATCH (k:Cooperation) WHERE k.until IS NULL RETURN k.id AS id ORDER BY id LIMIT 1')
  await change(`MATCH (k:Cooperation {id: '${cooperation}'}) DETACH DELETE k`, 'cooperation', cooperation, 'delete')
  expect((await same()).links.length).toBeLessThan(links.length)

  const meeting = await first(
    "MATCH (m:Meeting)<-[:AT_MEETING]-(p:Participation {attendance: 'attended'}) RETURN m.id AS id ORDER BY id LIMIT 1",
  )
  await change(`MATCH (m:Meeting {id: '${meeting}'}) SET m.status = 'cancelled'`, 'meeting', meeting, 'cancel')
  await same()

  const responsibility = await first('MATCH (r:Responsibility) RETURN r.id AS id ORDER BY id LIMIT 1')
  await change(`MATCH (r:Responsibility {id: '${responsibility}'}) DETACH DELETE r`, 'responsibility', responsibility)
  await same()

  const gone = await first(
    'MATCH (o:Organisation)-[:TAKES_PART_IN]->(:Cooperation) RETURN o.id AS id ORDER BY id LIMIT 1',
  )
  await change(`MATCH (o:Organisation {id: '${gone}'}) DETACH DELETE o`, 'organisation', gone, 'delete')
  expect((await same()).nodes).toHaveLength(nodes.length - 1)
})

test('names sort as in the store, also where one begins with the other', async () => {
  const { nodes } = await network(ctx())
  const [short, long] = [nodes.find(({ id }) => id > 'e')!, nodes.find(({ id }) => id < 'e')!]
  for (const [{ id }, name] of [
    [short, 'aaa'],
    [long, 'aaa b'],
  ] as const)
    await change(`MATCH (o:Organisation {id: '${id}'}) SET o.sortName = '${name}'`, 'organisation', id)
  expect((await network(ctx())).nodes.slice(0, 2).map(({ id }) => id)).toEqual([short.id, long.id])
  expect(await network(ctx())).toEqual(await network(ctx(fresh())))
})

test('a place is named in the language of the reader, and a protected organisation stands in none', async () => {
  const { groups } = await network(ctx())
  const names = (locale: 'de' | 'en') => namedGroups(groups, messagesFor(locale).network.groups).map(({ name }) => name)
  expect(names('de')).toEqual(expect.arrayContaining(['Land und Bund', 'Ohne festen Sitz']))
  expect(names('en')).toEqual(expect.arrayContaining(['State and federation', 'No fixed place']))
  expect(names('en').join()).not.toMatch(/Land und Bund|Ohne|\bStadt\b/)
  const local = (await network(ctx())).nodes.find(
    ({ group }) => groups.find(({ id }) => id === group)?.kind === 'town',
  )!
  await change(`MATCH (o:Organisation {id: '${local.id}'}) SET o.protected = true`, 'organisation', local.id)
  expect((await network(ctx())).nodes.find(({ id }) => id === local.id)).toMatchObject({ group: 'none', place: null })
})

test('an earlier day has the names of then, the ties of then, and an event only in its year', async () => {
  const { nodes } = await network(ctx())
  const key = nodes[5]!.key
  const record = await organisationRecord(ctx(), key)
  const { values } = await organisationToEdit(ctx(), key)
  await editOrganisation(ctx(), key, record.organisation.version, { ...values, name: 'Ganz neu benannt' })
  const nameOn = async (day: string) => (await networkOn(ctx(), day)).nodes.find((node) => node.key === key)?.name
  expect(await nameOn('2020-01-01')).toBe(record.organisation.name)
  expect(await nameOn('2026-11-25')).toBe('Ganz neu benannt')
  expect(await networkOn(ctx(), '')).toBe(await network(ctx()))
  expect(await networkOn(ctx(), '2020-01-01')).toBe(await networkOn(ctx(), '2020-01-01'))

  const id = await first('MATCH (k:Cooperation) WHERE k.until IS NULL RETURN k.id AS id ORDER BY id LIMIT 1')
  await change(
    `MATCH (k:Cooperation {id: '${id}'}) SET k.since = '2019-05-01', k.until = '2019-05-01'`,
    'cooperation',
    id,
  )
  const tiedOn = async (day: string) => (await networkOn(ctx(), day)).links.some((link) => link.id.startsWith(`${id}:`))
  expect([await tiedOn('2018-12-31'), await tiedOn('2019-12-31'), await tiedOn('2020-01-01')]).toEqual([
    false,
    true,
    false,
  ])
  expect((await networkYears(ctx())).find(({ year }) => year === 2019)!.changes).toBeGreaterThan(0)
})

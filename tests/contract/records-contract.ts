import { randomUUID } from 'node:crypto'
import { undo } from '@/lib/changes/service'
import { createContext, type Ctx } from '@/lib/context'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, deleteOrganisation, editOrganisation, organisationToEdit } from '@/lib/organisations/service'
import { entryOf, verifyLog } from '@/lib/records/log'
import { entriesAlong } from '@/lib/records/undo'
import { loadStarter } from '@/lib/starters/service'
import type { GraphStore, Row } from '@/lib/store/port'
import { copiesOf, freshInstance, json } from './copies'
import { randomWriter, seeded } from './random-writes'
import { cypher } from './test-stores'

/** The graph without the change log, the trash and what every write counts up. */
async function graphOf(store: GraphStore): Promise<string[]> {
  const rows = await store.read(
    cypher(
      `MATCH (n)
       WHERE n:Organisation OR n:Cooperation OR n:Responsibility OR n:Post OR n:Offer OR n:Meeting OR n:Topic OR n:Area
       RETURN labels(n) AS l, properties(n) AS p, '' AS t, '' AS a, '' AS b
       UNION ALL
       MATCH (a)-[r]->(b)
       WHERE NOT a:Trashed AND NOT b:Trashed AND NOT a:Touch AND NOT a:Participation AND NOT a:AgendaItem
       RETURN [] AS l, properties(r) AS p, type(r) AS t, a.id AS a, b.id AS b
       UNION ALL
       MATCH (o:Organisation)<-[:OF_ORGANISATION]-(i:Participation)-[:AT_MEETING]->(m:Meeting)
       RETURN labels(i) AS l, {reply: i.reply, attendance: i.attendance} AS p, '' AS t, o.id AS a, m.id AS b
       UNION ALL
       MATCH (i:AgendaItem)-[:ITEM_OF]->(m:Meeting)
       RETURN labels(i) AS l, {title: i.title, minutes: i.minutes, position: i.position} AS p, '' AS t, '' AS a, m.id AS b`,
    ),
  )
  const counted = new Set(['version', 'sequence', 'updatedAt', 'createdAt', 'lock'])
  const line = (row: Row) => {
    const properties = Object.entries(row.p as Record<string, unknown>)
      .filter(([name, value]) => !counted.has(name) && value !== null && value !== false && json(value) !== '[]')
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return json([row.l, row.t, row.a, row.b, properties])
  }
  return rows.map(line).sort()
}

/** Nothing may hang in the air: every fact has what it is about, also in the trash. */
const dangling = (store: GraphStore) =>
  store.read(
    cypher(
      "MATCH (r:Responsibility) WHERE COUNT { (r)-[:HELD_BY]->() } <> 1 OR NOT EXISTS { (r)-[:FOR_TOPIC]->(:Topic) } OR NOT EXISTS { (r)-[:IN_AREA]->(:Area) } RETURN r.id AS id, 'responsibility' AS what UNION ALL MATCH (k:Cooperation) WHERE COUNT { (k)<-[:TAKES_PART_IN]-() } < 2 RETURN k.id AS id, 'cooperation' AS what UNION ALL MATCH (o:Organisation) WHERE COUNT { (o)-[:PART_OF]->() } > 1 RETURN o.id AS id, 'two parents' AS what UNION ALL MATCH (o:Organisation)-[:SUCCEEDED_BY]->(o) RETURN o.id AS id, 'its own successor' AS what UNION ALL MATCH (r:Responsibility) WHERE COUNT { (r)-[:ANSWERED_BY]->() } > 1 RETURN r.id AS id, 'two posts' AS what UNION ALL MATCH (f:Offer) WHERE COUNT { (f)-[:ANSWERED_BY]->() } > 1 RETURN f.id AS id, 'two posts of an offer' AS what UNION ALL MATCH (p:Post) WHERE COUNT { (p)-[:POST_AT]->() } <> 1 RETURN p.id AS id, 'post' AS what UNION ALL MATCH (f:Offer) WHERE COUNT { (f)-[:OFFERED_BY]->() } <> 1 OR NOT EXISTS { (f)-[:ABOUT]->(:Topic) } RETURN f.id AS id, 'offer' AS what UNION ALL MATCH (r:Responsibility) WHERE COUNT { (r)-[:DELEGATED_BY]->() } > 1 RETURN r.id AS id, 'two principals' AS what UNION ALL MATCH (p:Participation) WHERE COUNT { (p)-[:AT_MEETING]->() } <> 1 OR COUNT { (p)-[:OF_ORGANISATION]->() } <> 1 RETURN p.id AS id, 'participation' AS what",
    ),
  )

/**
 * What holds for every record on every store: random writes leave nothing behind that is not in the log, and can all be
 * taken back.
 */
export function describeRecordsContract(
  name: string,
  open: () => Promise<GraphStore>,
  sizes: { writes: number; races: number },
): void {
  describe(`records on ${name}`, () => {
    let store: GraphStore
    let ctx: Ctx
    let clock = Date.parse('2026-11-26T08:00:00.000Z')
    beforeAll(async () => {
      store = await open()
      await loadStarter(store, 'empty', { now: '2026-11-25T09:00:00.000Z' })
      const base = createContext({ id: 'u', label: 'Koordination', role: 'coordinator' }, store)
      const random = seeded(1)
      const newId = () => Array.from({ length: 4 }, () => Math.floor(random() * 2 ** 32).toString(16).padStart(8, '0')).join('-') // prettier-ignore
      ctx = { ...base, newId, written: [], get now() { return new Date((clock += 1000)).toISOString() } } // prettier-ignore
    })
    afterAll(() => store.close())

    test('100 of 100 manipulations of the change log are found', async () => {
      const random = seeded(7)
      const write = randomWriter(ctx, random)
      while (ctx.written!.length < 150) await write()
      const all = await store.read(
        cypher('MATCH (c:Change) RETURN c.id AS id, c.revision AS revision ORDER BY c.revision'),
      )
      const pick = () => all[1 + Math.floor(random() * (all.length - 2))]!
      const set = (id: unknown, part: string, value: string | number | null) =>
        store.write([cypher(`MATCH (c:Change {id: $id}) SET c.${part} = $value`, { id: String(id), value })])
      const get = async (id: unknown, part: string) =>
        (await store.read(cypher(`MATCH (c:Change {id: $id}) RETURN c.${part} AS value`, { id: String(id) })))[0]!.value
      let found = 0
      for (let number = 0; number < 100; number++) {
        const { id, revision } = pick()
        const part = ['changed', 'actorLabel', 'at', 'subjectId', 'action', 'hash', 'removed', 'moved'][number % 8]!
        if (part === 'removed') {
          const [kept] = await store.read(
            cypher('MATCH (c:Change {id: $id}) RETURN properties(c) AS p', { id: String(id) }),
          )
          await store.write([cypher('MATCH (c:Change {id: $id}) DETACH DELETE c', { id: String(id) })])
          if ((await verifyLog(store)).broken) found++
          await store.write([cypher('CREATE (c:Change) SET c = $p', { p: kept!.p! })])
        } else if (part === 'moved') {
          const other = all.find((entry) => entry.revision === Number(revision) + 1)!
          await set(id, 'revision', Number(other.revision))
          await set(other.id, 'revision', Number(revision))
          if ((await verifyLog(store)).broken) found++
          await set(id, 'revision', Number(revision))
          await set(other.id, 'revision', Number(other.revision))
        } else {
          const value = await get(id, part)
          await set(id, part, `${String(value)}x`)
          if ((await verifyLog(store)).broken) found++
          await set(id, part, value as string)
        }
      }
      expect(found).toBe(100)
      expect((await verifyLog(store)).broken).toBeNull()
    })
    test(`${sizes.writes} random writes: nothing dangles, the log is whole, copies are right, and all can be undone`, async () => {
      const start = await graphOf(store)
      const { entries: before } = await verifyLog(store)
      const written = ctx.written!
      written.length = 0
      const write = randomWriter(ctx, seeded(20261126))
      for (let tried = 0, next = sizes.writes / 5; written.length < sizes.writes; tried++) {
        if (tried > sizes.writes * 3) throw new Error(`Only ${written.length} of ${tried} writes were possible.`)
        await write()
        if (written.length >= next) {
          next += sizes.writes / 5
          expect(await dangling(store)).toEqual([])
          const { entries, broken } = await verifyLog(store)
          expect([entries - before, broken]).toEqual([written.length, null])
          expect(await copiesOf(ctx)).toEqual(await copiesOf({ ...ctx, store: freshInstance(store) }))
        }
      }
      // In the order of the log: of a write that changes several records, the entry that is told is its last.
      const rows = await store.read(cypher('MATCH (c:Change) RETURN c.id AS id, c.revision AS revision'))
      const place = new Map(rows.map(({ id, revision }) => [id as string, Number(revision)]))
      const deeds = [...written].sort((a, b) => place.get(b)! - place.get(a)!)
      const takenAlong = new Set<string>()
      for (const entry of deeds) {
        if (takenAlong.has(entry)) continue
        for (const one of entriesAlong((await entryOf(ctx, entry))!)) takenAlong.add(one)
        await undo(ctx, entry).catch(async (error: unknown) => {
          throw new Error(`Entry ${json(await entryOf(ctx, entry))} cannot be undone.`, { cause: error })
        })
      }
      expect(await graphOf(store)).toEqual(start)
      expect(await dangling(store)).toEqual([])
      expect((await verifyLog(store)).broken).toBeNull()
      expect(await copiesOf(ctx)).toEqual(await copiesOf({ ...ctx, store: freshInstance(store) }))
    })

    test('a request that is sent again, one after the other or at once, is written once', async () => {
      const form = organisationFormSchema.parse({ name: 'Nur einmal', kind: 'welfare' })
      const named = (request: string) => ({ ...ctx, newId: randomUUID, written: [], request })
      const outcomes = async (deeds: readonly (() => Promise<unknown>)[]) =>
        (
          await Promise.all(
            deeds.map((deed) =>
              deed().then(
                () => 'written',
                (error: { code: string }) => error.code,
              ),
            ),
          )
        ).sort()
      const once = randomUUID()
      const again = Array.from({ length: 9 }, () => 'already-done')
      const create = () => addOrganisation(named(once), form)
      expect(await outcomes(Array.from({ length: 10 }, () => create))).toEqual([...again, 'written'])
      expect(await outcomes([create])).toEqual(['already-done'])
      const [row] = await store.read(
        cypher("MATCH (o:Organisation {name: 'Nur einmal'}) RETURN collect(o.key) AS keys"),
      )
      expect(row!.keys).toHaveLength(1)
      const [key] = row!.keys as [string]
      const edit = randomUUID()
      const change = () => editOrganisation(named(edit), key, 1, { ...form, note: 'einmal' })
      expect(await outcomes(Array.from({ length: 10 }, () => change))).toEqual([...again, 'written'])
      const removal = randomUUID()
      const remove = () => deleteOrganisation(named(removal), key, 2)
      expect(await outcomes([remove])).toEqual(['written'])
      const { id } = (await entryOf(ctx, removal))!
      const back = randomUUID()
      expect(await outcomes([() => undo(named(back), id)])).toEqual(['written'])
      // Somebody else's name for a request is no way to hear of it.
      const stranger = { ...named(once), actor: { ...ctx.actor, id: 'somebody else' } }
      await expect(addOrganisation(stranger, form)).rejects.toMatchObject({ code: 'unique' })
    })

    test('fifty organisations of one name at once are all saved, each with its own key; so is one called like a page', async () => {
      const form = (name: string) => organisationFormSchema.parse({ name, kind: 'welfare' })
      const own = { ...ctx, newId: randomUUID, written: [] }
      const keys = await Promise.all(Array.from({ length: 50 }, () => addOrganisation(own, form('Fünfzig zugleich'))))
      expect(new Set(keys).size).toBe(50)
      for (const name of ['New', 'Export'])
        expect(['new', 'export']).not.toContain(await addOrganisation(own, form(name)))
    })

    test(`${sizes.races} times two editors save at once: one wins, the other hears of it`, async () => {
      const form = (phone: string) => organisationFormSchema.parse({ name: 'Rennen', kind: 'welfare', phone })
      const key = await addOrganisation(ctx, form('0481 1'))
      const outcomes = { saved: 0, conflict: 0 }
      for (let race = 0; race < sizes.races; race++) {
        const { version } = await organisationToEdit(ctx, key)
        const results = await Promise.all(
          ['a', 'b'].map((editor, index) =>
            editOrganisation(ctx, key, version, form(`0481 ${race}${index}00`)).then(
              () => 'saved' as const,
              (error: { code: string; details: { version: number } }) => {
                expect([editor, error.code, error.details.version]).toEqual([editor, 'conflict', version + 1])
                return 'conflict' as const
              },
            ),
          ),
        )
        for (const result of results) outcomes[result]++
      }
      expect(outcomes).toEqual({ saved: sizes.races, conflict: sizes.races })
      expect((await verifyLog(store)).broken).toBeNull()
    })
  })
}

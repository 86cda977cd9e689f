import { generateExample } from '@/lib/starters/example/generate'
import { readDithmarschen, readEmptyDithmarschen, readTopics } from '@/lib/starters/dithmarschen'
import { chooseStarter, ensureStarter, loadStarter, removeExample, starterOf } from '@/lib/starters/service'
import type { StarterGraph } from '@/lib/starters/starter-graph'
import { labelsOf } from '@/lib/store/graph'
import { StoreError, type GraphStore } from '@/lib/store/port'
import { cypher } from './test-stores'

const now = '2026-11-23T08:00:00.000Z'
const later = '2027-02-01T08:00:00.000Z'
const example = () => generateExample({ seed: 2026, scale: 1, today: now.slice(0, 10), topics: readTopics() })

interface Network {
  nodes: string[]
  relations: string[]
}

/** A node or relation as one line of text, whatever the order of its keys. */
const line = (...parts: unknown[]) =>
  parts
    .map((part) =>
      part !== null && typeof part === 'object'
        ? JSON.stringify(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : String(part),
    )
    .join(' ')

/** What must be in the store after `graph` was loaded, worked out from its rows alone. */
function expectedOf(graph: StarterGraph): Network {
  const labels: Record<keyof StarterGraph, string> = {
    areas: 'Area',
    topics: 'Topic',
    organisations: 'Organisation',
    sources: 'ValueSource',
    posts: 'Post',
    persons: 'Person',
    offers: 'Offer',
    responsibilities: 'Responsibility',
    cooperations: 'Cooperation',
    contacts: 'Contact',
    notes: 'Note',
    series: 'MeetingSeries',
    meetings: 'Meeting',
    agendaItems: 'AgendaItem',
    participations: 'Participation',
    decisions: 'Decision',
    tasks: 'Task',
  }
  const nodes = (Object.keys(labels) as (keyof StarterGraph)[]).flatMap((part) =>
    graph[part].map(({ id, props }) => line(labels[part], { id, ...props })),
  )
  const relations: string[] = []
  const relate = (from: string, type: string, to: string | null, role = '') =>
    void (to !== null && relations.push(line(from, type, to, role)))
  for (const row of graph.areas) relate(row.id, 'PART_OF', row.parentId)
  for (const row of graph.topics) relate(row.id, 'SUBTOPIC_OF', row.parentId)
  for (const row of graph.organisations) {
    relate(row.id, 'PART_OF', row.parentId)
    relate(row.id, 'LOCATED_IN', row.areaId)
    for (const successorId of row.successorIds ?? []) relate(row.id, 'SUCCEEDED_BY', successorId)
    for (const { id, role } of row.seats ?? []) relate(id, 'SEAT_IN', row.id, role)
  }
  for (const row of graph.contacts) {
    relate(row.id, 'OF_ORGANISATION', row.organisationId)
    relate(row.id, 'CONCERNS', row.postId)
    relate(row.id, 'CONCERNS', row.cooperationId)
  }
  for (const row of graph.notes) relate(row.id, 'CONCERNS', row.organisationId)
  for (const row of graph.sources) relate(row.id, 'SOURCE_OF', row.organisationId)
  for (const row of graph.posts) {
    relate(row.id, 'POST_AT', row.organisationId)
    for (const deputyId of row.deputyIds ?? []) relate(row.id, 'DEPUTISED_BY', deputyId)
  }
  for (const row of graph.offers) {
    relate(row.id, 'OFFERED_BY', row.organisationId)
    for (const topicId of row.topicIds) relate(row.id, 'ABOUT', topicId)
    for (const areaId of row.areaIds) relate(row.id, 'IN_AREA', areaId)
    relate(row.id, 'ANSWERED_BY', row.postId)
  }
  for (const row of graph.persons)
    for (const { postId, since, until } of row.terms) relate(row.id, 'HOLDS', postId, `${since} ${until}`)
  for (const row of graph.responsibilities) {
    relate(row.id, 'HELD_BY', row.organisationId)
    relate(row.id, 'FOR_TOPIC', row.topicId)
    relate(row.id, 'IN_AREA', row.areaId)
    relate(row.id, 'ANSWERED_BY', row.postId)
    relate(row.id, 'DELEGATED_BY', row.delegatedById)
  }
  for (const row of graph.cooperations) {
    for (const { organisationId, role } of row.partners) relate(organisationId, 'TAKES_PART_IN', row.id, role)
    relate(row.id, 'ABOUT', row.topicId)
    relate(row.id, 'IN_AREA', row.areaId)
  }
  for (const row of graph.meetings) {
    relate(row.id, 'IN_SERIES', row.seriesId)
    for (const topicId of row.topicIds) relate(row.id, 'ABOUT', topicId)
    relate(row.id, 'IN_AREA', row.areaId)
  }
  for (const row of graph.agendaItems) relate(row.id, 'ITEM_OF', row.meetingId)
  for (const row of graph.participations) {
    relate(row.id, 'AT_MEETING', row.meetingId)
    relate(row.id, 'OF_ORGANISATION', row.organisationId)
  }
  for (const row of graph.decisions) relate(row.id, 'DECIDED_AT', row.meetingId)
  for (const row of graph.tasks) {
    relate(row.id, 'ARISES_FROM', row.meetingId)
    relate(row.id, 'ASSIGNED_TO', row.organisationId)
  }
  return { nodes: nodes.sort(), relations: relations.sort() }
}

/** The whole network in the store: everything but what the house keeps (accounts, the change log …). */
async function networkIn(store: GraphStore): Promise<Network> {
  const nodes = await store.read(
    cypher('MATCH (n) WHERE none(name IN labels(n) WHERE name IN $house) RETURN labels(n) AS labels, n {.*} AS props', {
      house: labelsOf('house'),
    }),
  )
  const relations = await store.read(
    cypher(
      "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS kind, b.id AS b, coalesce(r.role, CASE WHEN type(r) = 'HOLDS' THEN coalesce(r.since, 'null') + ' ' + coalesce(r.until, 'null') ELSE '' END) AS role",
    ),
  )
  return {
    nodes: nodes.map(({ labels, props }) => line((labels as string[]).join(), props)).sort(),
    relations: relations.map(({ a, kind, b, role }) => line(a, kind, b, role)).sort(),
  }
}

const changesIn = async (store: GraphStore) =>
  (
    await store.read(
      cypher('MATCH (c:Change) RETURN c {.action, .subjectName, .actorLabel, .at} AS change ORDER BY c.at, c.action'),
    )
  ).map((row) => row.change)

/** The same store, but the write with this number (from 1) never arrives. */
function breakingAt(store: GraphStore, number: number): GraphStore {
  let writes = 0
  return {
    engine: store.engine,
    written: store.written,
    read: (statement) => store.read(statement),
    write: (statements) =>
      ++writes === number ? Promise.reject(new StoreError('unavailable', 'cut')) : store.write(statements),
    schema: (text) => store.schema(text),
    close: () => store.close(),
  }
}

/**
 * What loading a network promises, once per engine. `open` gives a store that holds nothing but what the schema makes.
 */
export function describeStarterContract(engine: string, open: () => Promise<GraphStore>): void {
  describe(`starter networks on ${engine}`, () => {
    let store: GraphStore

    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    test('a network of an earlier release gets the words that its topics lack, once, and keeps those of its users', async () => {
      await loadStarter(store, 'empty', { now })
      const words = async () =>
        (
          await store.read(
            cypher(
              "MATCH (t:Topic {id: 'soziales.schulden'}) RETURN t.synonyms AS synonyms, t.synonymsEn AS synonymsEn, t.label AS label",
            ),
          )
        )[0]!
      const complete = await words()
      await store.write([
        cypher(
          "MATCH (t:Topic {id: 'soziales.schulden'}) SET t.synonyms = ['Schulden', 'Kuckuck kleben'], t.synonymsEn = null",
        ),
      ])
      for (let start = 0; start < 2; start++) expect(await ensureStarter(store, 'dithmarschen', { now })).toBeNull()
      const after = await words()
      expect([...(after.synonyms as string[])].sort()).toEqual(
        [...(complete.synonyms as string[]), 'Kuckuck kleben'].sort(),
      )
      expect([[...(after.synonymsEn as string[])].sort(), after.label]).toEqual([
        [...(complete.synonymsEn as string[])].sort(),
        complete.label,
      ])
    })

    test('a network of an earlier release learns where values come from, once; no record changes', async () => {
      await loadStarter(store, 'dithmarschen', { now })
      const records = () =>
        store.read(cypher('MATCH (o:Organisation) RETURN o {.id, .phone, .version, .updatedAt} AS o ORDER BY o.id'))
      const count = async () =>
        (await store.read(cypher('MATCH (:Organisation)<-[:SOURCE_OF]-(s:ValueSource) RETURN count(s) AS n')))[0]!.n
      const before = [await records(), await count()]
      await store.write([
        cypher('MATCH (s:ValueSource) DETACH DELETE s'),
        cypher("MATCH (o:Organisation {key: 'vhs-heide'}) SET o.phone = '0481 1'"),
      ])
      const edited = await records()
      for (let start = 0; start < 2; start++) expect(await ensureStarter(store, 'dithmarschen', { now })).toBeNull()
      expect([await records(), await count()]).toEqual([edited, before[1]])
      expect(
        (await changesIn(store)).filter((change) => (change as { action: string }).action === 'load'),
      ).toHaveLength(2)
    })

    test('a new store has none', async () => {
      expect(await starterOf(store)).toBeNull()
    })

    test.each([
      ['dithmarschen', () => readDithmarschen(now)],
      ['example', example],
      ['empty', () => readEmptyDithmarschen()],
    ] as const)('%s: every node and relation arrives, and nothing else', async (starter, graphOf) => {
      const graph = graphOf()
      const report = await loadStarter(store, starter, { now })
      expect(report).toEqual({
        areas: graph.areas.length,
        topics: graph.topics.length,
        organisations: graph.organisations.length,
        responsibilities: graph.responsibilities.length,
        cooperations: graph.cooperations.length,
        meetings: graph.meetings.length,
      })
      expect(await networkIn(store)).toEqual(expectedOf(graph))
      expect(await starterOf(store)).toBe(starter)
      expect(await store.read(cypher("MATCH (s:StoreInfo {id: 'store'}) RETURN s.loadedAt AS at"))).toEqual([
        { at: now },
      ])
      expect(await changesIn(store)).toEqual([
        { action: 'load', subjectName: starter, actorLabel: 'Knotenpunkt', at: now },
      ])
    })

    test.each(['dithmarschen', 'example'] as const)(
      '%s: loading it again, even another day, changes nothing',
      async (starter) => {
        await loadStarter(store, starter, { now })
        const before = await networkIn(store)
        await loadStarter(store, starter, { now: later })
        expect(await networkIn(store)).toEqual(before)
      },
    )

    test('what somebody edited, moved or added meanwhile stays as they left it', async () => {
      await loadStarter(store, 'dithmarschen', { now })
      await store.write([
        cypher(
          "MATCH (o:Organisation {key: 'jobcenter'}) SET o.name = 'Jobcenter, neuer Name', o.phone = '0221 4710 001', o.version = 2 REMOVE o.note RETURN o.id AS id",
        ),
        cypher(
          "MATCH (o:Organisation {key: 'vhs-heide'})-[r:PART_OF]->(:Organisation) DELETE r WITH o MATCH (other:Organisation {key: 'vhs-verein'}) CREATE (o)-[:PART_OF]->(other) SET o.version = 2 RETURN o.id AS id",
        ),
        cypher(
          "MATCH (o:Organisation {key: 'bbz'})-[r:LOCATED_IN]->(:Area) DELETE r WITH o SET o.version = 2 RETURN o.id AS id",
        ),
        cypher(
          "MATCH (r:Responsibility)-[:HELD_BY]->(:Organisation {key: 'frsh'}) SET r.kind = 'delegated', r.version = 2 RETURN r.id AS id",
        ),
        cypher("CREATE (o:Organisation {id: 'own', key: 'own', name: 'Eigener Verein', version: 1}) RETURN o.id AS id"),
      ])
      const edited = await networkIn(store)
      await loadStarter(store, 'dithmarschen', { now: later })
      expect(await networkIn(store)).toEqual(edited)
    })

    test.each([1, 2, 4, 6, 7])(
      'a first load that breaks off at its write %i is completed by the next start, even one set to another network',
      async (number) => {
        await expect(ensureStarter(breakingAt(store, number), 'dithmarschen', { now })).rejects.toMatchObject({
          code: 'unavailable',
        })
        expect(await starterOf(store)).toBeNull()
        // Before the first write nothing is there, so nothing is left to complete.
        expect(await ensureStarter(store, number === 1 ? 'dithmarschen' : 'example', { now })).toBe('dithmarschen')
        expect(await networkIn(store)).toEqual(expectedOf(readDithmarschen(now)))
        expect(await ensureStarter(store, 'example', { now })).toBeNull()
      },
    )

    test('the invented county is thrown away completely; accounts and the change log stay', async () => {
      await loadStarter(store, 'example', { now })
      await store.write([
        cypher("CREATE (u:User {id: 'u', email: 'a@kreis.example', role: 'admin'}) RETURN u.id AS id"),
        cypher(
          "MATCH (a:Area {id: '01099'}) CREATE (g:ServiceGap {id: 'g', question: 'Alpha?', reports: 1, status: 'open'})-[:IN_AREA]->(a) RETURN g.id AS id",
        ),
        cypher("CREATE (p:LayoutPosition {id: 'main:x', x: 1, y: 2}) RETURN p.id AS id"),
      ])
      expect(await removeExample(store, { now: later })).toBe(true)
      expect(await networkIn(store)).toEqual(expectedOf(readEmptyDithmarschen()))
      expect(await starterOf(store)).toBe('empty')
      expect(await store.read(cypher('MATCH (u:User) RETURN u.id AS id'))).toEqual([{ id: 'u' }])
      expect(await changesIn(store)).toMatchObject([
        { action: 'load', subjectName: 'example', at: now },
        { action: 'discard', at: later },
        { action: 'load', subjectName: 'empty', at: later },
      ])
      expect(await removeExample(store, { now: later })).toBe(false)
    })

    test.each(['dithmarschen', 'empty'] as const)(
      'throwing the invented county away leaves %s untouched',
      async (starter) => {
        await loadStarter(store, starter, { now })
        const before = await networkIn(store)
        expect(await removeExample(store, { now: later })).toBe(false)
        expect(await networkIn(store)).toEqual(before)
        expect(await changesIn(store)).toHaveLength(1)
      },
    )

    test('choosing another network replaces the one before; choosing the same again does nothing', async () => {
      await loadStarter(store, 'dithmarschen', { now })
      await chooseStarter(store, 'dithmarschen', { now: later })
      expect(await networkIn(store)).toEqual(expectedOf(readDithmarschen(now)))
      await chooseStarter(store, 'example', { now })
      expect(await networkIn(store)).toEqual(expectedOf(example()))
    })

    test.each([2, 4, 7])(
      'a change of network that breaks off at its write %i is completed by the next start',
      async (number) => {
        await loadStarter(store, 'dithmarschen', { now })
        await expect(chooseStarter(breakingAt(store, number), 'example', { now })).rejects.toMatchObject({
          code: 'unavailable',
        })
        expect(await starterOf(store)).toBeNull()
        expect(await ensureStarter(store, 'dithmarschen', { now })).toBe('example')
        expect(await networkIn(store)).toEqual(expectedOf(example()))
      },
    )

    test('a change of network that does not begin changes nothing', async () => {
      await loadStarter(store, 'dithmarschen', { now })
      await expect(chooseStarter(breakingAt(store, 1), 'example', { now })).rejects.toMatchObject({
        code: 'unavailable',
      })
      expect(await starterOf(store)).toBe('dithmarschen')
      expect(await networkIn(store)).toEqual(expectedOf(readDithmarschen(now)))
    })
  })
}

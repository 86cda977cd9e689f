import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { historyOf, undo } from '@/lib/changes/service'
import { createContext, type Ctx } from '@/lib/context'
import { cooperationsOf } from '@/lib/cooperations/service'
import { organisationRecord } from '@/lib/organisations/service'
import { verifyLog } from '@/lib/records/log'
import { restoreArchive } from '@/lib/store/archive'
import { newestSchemaVersion } from '@/lib/store/migrate'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher, openEmptyNeo4j } from './test-stores'

/** What the first release (schema version 1) left: a data folder and an archive of it. */
const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-migration-'))
const unpack = (name: string) => {
  const file = join(folder, name)
  writeFileSync(file, gunzipSync(readFileSync(`tests/fixtures/schema-1/${name}.gz`)))
  return file
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function openFolder(): Promise<GraphStore> {
  unpack('graph.grafeo')
  return openStore({ engine: 'embedded', folder })
}

async function restored(store: GraphStore): Promise<GraphStore> {
  await restoreArchive(store, unpack('archive.jsonl'))
  return store
}

describe.each([
  ['a data folder', openFolder],
  ['an archive, embedded', async () => restored(await openStore({ engine: 'embedded', folder: null }))],
  ['an archive, Neo4j', async () => restored(await openEmptyNeo4j())],
])('%s of the first release', (_, open) => {
  let store: GraphStore
  let ctx: Ctx
  beforeAll(async () => {
    store = await open()
    ctx = createContext({ id: 'u', label: 'Koordination', role: 'coordinator' }, store)
  })
  afterAll(() => store.close())

  const idOf = async (key: string) => (await organisationRecord(ctx, key)).organisation.id

  test('opens with the newest schema and everything it held', async () => {
    expect(await store.read(cypher('MATCH (s:StoreInfo) RETURN s.schemaVersion AS version'))).toEqual([
      { version: newestSchemaVersion() },
    ])
    const { organisation, units } = await organisationRecord(ctx, 'beratung-marne')
    expect(organisation).toMatchObject({ phone: '04851 99998-2', kind: 'health', verifiedAt: '2026-10-04' })
    expect(units.map(({ name }) => name)).toEqual(['Verein Büsum'])
    expect(await cooperationsOf(ctx, organisation.id)).toMatchObject([{ kind: 'funding', state: 'active' }])
  })

  test('knows of each invitation what was answered, and apart from it whether somebody came', async () => {
    expect(
      await store.read(
        cypher(
          'MATCH (p:Participation) RETURN p.reply AS reply, p.attendance AS attendance, p.status AS status ORDER BY reply',
        ),
      ),
    ).toEqual([
      { reply: 'declined', attendance: 'open', status: null },
      { reply: 'open', attendance: 'attended', status: null },
    ])
  })

  test('has a change log that is one chain, from its first entry on', async () => {
    const { entries, broken } = await verifyLog(store)
    expect(broken).toBeNull()
    expect(entries).toBeGreaterThanOrEqual(16)
  })

  test('shows its history in the new words, and can undo an old entry', async () => {
    const id = await idOf('beratung-marne')
    const { entries } = await historyOf(ctx, 'organisation', id)
    const edit = entries.find((entry) => entry.action === 'update')!
    expect([edit.actorLabel, edit.values]).toEqual([
      'Ole Olsen',
      { phone: ['04851 99998-1', '04851 99998-2'], kind: ['welfare', 'health'] },
    ])
    expect(edit.undo).toBe(true)
    await undo(ctx, edit.id)
    expect((await organisationRecord(ctx, 'beratung-marne')).organisation.phone).toBe('04851 99998-1')
    expect((await verifyLog(store)).broken).toBeNull()
  })

  test('keeps restricted and protected values of old entries beside the chain, and from whoever may not see them', async () => {
    const chain = JSON.stringify(await store.read(cypher('MATCH (c:Change) RETURN c.changed AS changed')))
    expect(chain).not.toMatch(/CANARY/)
    expect(JSON.stringify(await store.read(cypher('MATCH (c:Change) RETURN c {.before, .after} AS old')))).not.toMatch(
      /CANARY/,
    )
    const reader = { ...ctx, actor: { ...ctx.actor, role: 'reader' as const } }
    for (const key of ['beratung-marne', 'schutzhaus'])
      expect(JSON.stringify(await historyOf(reader, 'organisation', await idOf(key)))).not.toMatch(/CANARY/)
    expect(JSON.stringify(await historyOf(ctx, 'organisation', await idOf('schutzhaus')))).not.toMatch(/CANARY/)
  })
})

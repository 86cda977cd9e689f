import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyAccesses } from '@/lib/audit/service'
import { backups, keepBackup, previewRestore, restoreBackup } from '@/lib/backups/service'
import { createContext, systemActor, type Ctx } from '@/lib/context'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, organisationRecord } from '@/lib/organisations/service'
import { verifyLog } from '@/lib/records/log'
import { loadStarter } from '@/lib/starters/service'
import { restoreInterrupted } from '@/lib/store/archive'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { actorOfToken, makeToken } from '@/lib/tokens/service'
import { openSession, sessionUser } from '@/lib/sessions/service'
import { addUser, credentialsOf, updateUser, users } from '@/lib/users/service'
import { copiesOf, freshInstance } from './copies'
import { cypher, neo4jSettings, openEmptyNeo4j } from './test-stores'

const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-restore-'))
process.env.BACKUP_FOLDER = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const password = 'zwölf Möwen über dem Deich'
const person = (name: string, role: 'admin' | 'reader' | 'coordinator') => ({
  email: `${name.toLowerCase()}@kreis.example`,
  name,
  role,
  password,
})

describe.each(['embedded', 'neo4j'] as const)('a backup restored on %s', (engine) => {
  let store: GraphStore
  /** Another app instance on the same data. */
  let other: GraphStore
  let clock = Date.parse('2026-11-26T08:00:00.000Z')
  const at = () => new Date((clock += 60_000)).toISOString()
  const as = (on: GraphStore, role: 'admin' | 'coordinator' = 'coordinator'): Ctx => ({
    ...createContext(role === 'admin' ? systemActor : { id: 'u', label: 'Koordination', role }, on),
    now: at(),
  })
  const organisation = (name: string, on = store) =>
    addOrganisation(as(on), organisationFormSchema.parse({ name, kind: 'welfare' }))

  beforeEach(async () => {
    store = engine === 'embedded' ? await openStore({ engine, folder: null }) : await openEmptyNeo4j()
    other = engine === 'embedded' ? freshInstance(store) : await openStore(neo4jSettings())
    await loadStarter(store, 'empty', { now: at() })
    await addUser(as(store, 'admin'), person('Ada', 'admin'))
    await addUser(as(store, 'admin'), person('Mia', 'coordinator'))
  })
  afterEach(async () => {
    await other.close()
    await store.close()
  })

  test('copies in memory of every instance are those of the data that came back, also after the next write', async () => {
    await organisation('Möwe vor der Sicherung')
    const file = await keepBackup(store, 'hand', at())
    await organisation('Deich Koog nachher')
    for (const instance of [store, other]) await copiesOf(as(instance))
    await restoreBackup(store, file, at())
    // What another instance wrote is noticed after a quarter of a second.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const fresh = async () => copiesOf(as(freshInstance(store)))
    for (const instance of [store, other]) expect(await copiesOf(as(instance))).toEqual(await fresh())
    expect((await fresh()).names.join()).toContain('Möwe vor')
    expect((await fresh()).names.join()).not.toContain('Deich Koog')
    await organisation('Siel danach')
    await new Promise((resolve) => setTimeout(resolve, 300))
    for (const instance of [store, other]) expect(await copiesOf(as(instance))).toEqual(await fresh())
    expect((await fresh()).names.join()).toContain('Siel danach')
    expect((await verifyLog(store)).broken).toBeNull()
  })

  test('says before what it would change and changes nothing; what was there is kept and can come back', async () => {
    const file = await keepBackup(store, 'hand', at())
    const key = await organisation('Nur heute')
    const preview = await previewRestore(store, file, at())
    expect(preview).toMatchObject({
      changesLost: 1,
      accountsKept: 2,
      administrator: true,
      kept: null,
      counts: { Organisation: [1, 0], User: [2, 2] },
    })
    expect((await organisationRecord(as(store), key)).organisation.name).toBe('Nur heute')
    const { kept, ...report } = await restoreBackup(store, file, at())
    expect({ ...report, kept: null }).toEqual(preview)
    await expect(organisationRecord(as(store), key)).rejects.toMatchObject({ code: 'not-found' })
    expect((await backups(as(store, 'admin'))).backups[0]).toMatchObject({ reason: 'restore', encrypted: false })
    await restoreBackup(store, kept!, at())
    expect((await organisationRecord(as(store), key)).organisation.name).toBe('Nur heute')
    expect((await verifyLog(store)).broken).toBeNull()
  })

  test('security state does not travel back', async () => {
    const mia = (await users(as(store, 'admin'))).find(({ name }) => name === 'Mia')!
    const token = await makeToken(
      { ...as(store), actor: { id: mia.id, label: 'Mia', role: 'coordinator' } },
      {
        name: 'Kopie',
        scope: 'read',
      },
    )
    const sessionVersion = (await credentialsOf(store, mia.email))!.sessionVersion
    const device = { browser: 'Firefox', system: 'Linux' }
    const sessionId = (await openSession(store, { userId: mia.id, label: 'Mia', sessionVersion }, device, at()))!
    const session = { userId: mia.id, sessionId, sessionVersion }
    expect(await sessionUser(store, session, at())).toBeDefined()
    const before = (await credentialsOf(store, mia.email))!.passwordHash
    const file = await keepBackup(store, 'hand', at())
    await updateUser(as(store, 'admin'), {
      id: mia.id,
      version: mia.version,
      role: 'reader',
      disabled: true,
      password: `neu ${password}`,
    })
    await addUser(as(store, 'admin'), person('Neu', 'reader'))
    await restoreBackup(store, file, at())
    const after = await credentialsOf(store, mia.email)
    expect(after).toMatchObject({ role: 'reader', disabled: true })
    expect(after!.passwordHash).not.toBe(before)
    expect(await actorOfToken(store, token, at())).toBeUndefined()
    expect(await credentialsOf(store, 'neu@kreis.example')).toBeDefined()
    expect(await sessionUser(store, session, at())).toBeUndefined()
    const accesses = (await store.read(cypher('MATCH (a:Access) RETURN a.action AS action'))).map(
      ({ action }) => action,
    )
    expect(accesses).toContain('sign-in') // the log of accesses is that of today
    expect((await verifyAccesses(store)).broken).toBeNull()
  })

  test('an archive that carries the place of a protected organisation does not show it', async () => {
    const key = await organisation('Schutzhaus')
    await store.write([
      cypher("MATCH (o:Organisation {key: $key}) SET o.protected = true, o.street = 'Geheimweg 1', o.place = 'Heide'", {
        key,
      }),
      cypher("MATCH (o:Organisation {key: $key}) MATCH (a:Area {id: '01051'}) CREATE (o)-[:LOCATED_IN]->(a)", { key }),
    ])
    const file = await keepBackup(store, 'hand', at())
    expect(readFileSync(file, 'utf8')).toContain('Geheimweg')
    expect(await restoreBackup(store, file, at())).toMatchObject({ addressesRemoved: 1 })
    const rows = await store.read(
      cypher(
        'MATCH (o:Organisation {key: $key}) RETURN o.street AS street, o.place AS place, COUNT { (o)-[:LOCATED_IN]->() } AS located',
        { key },
      ),
    )
    expect(rows).toEqual([{ street: null, place: null, located: 0 }])
  })

  test('killed between two parts: the data in use says so, and the second try does not fall back to old accounts', async () => {
    const file = await keepBackup(store, 'hand', at())
    const mia = (await users(as(store, 'admin'))).find(({ name }) => name === 'Mia')!
    await updateUser(as(store, 'admin'), { id: mia.id, version: mia.version, disabled: true })
    let writes = 0
    const killed: GraphStore = {
      ...freshInstance(store),
      write: (statements) => (++writes === 2 ? Promise.reject(new Error('killed')) : store.write(statements)),
    }
    const tried = restoreBackup(killed, file, at())
    // Embedded: one transaction; the second write is the entry in the change log.
    await expect(tried).rejects.toThrow('killed')
    expect(await restoreInterrupted(store)).toBe(engine === 'neo4j')
    await restoreBackup(store, file, at())
    expect(await restoreInterrupted(store)).toBe(false)
    expect(await credentialsOf(store, mia.email)).toMatchObject({ disabled: true })
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@/lib/store/open'
import { describeStarterContract } from './starter-contract'
import { describeStoreContract } from './store-contract'
import { codeOf, cypher, newId } from './test-stores'

const folders: string[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-store-'))
  folders.push(folder)
  return folder
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

describeStoreContract('the embedded engine', () => openStore({ engine: 'embedded', folder: newFolder() }))
describeStarterContract('the embedded engine', () => openStore({ engine: 'embedded', folder: newFolder() }))

test('everything is there when the folder is opened again, also its unique keys', async () => {
  const settings = { engine: 'embedded', folder: join(newFolder(), 'made', 'on', 'demand') } as const
  const id = newId()
  const create = cypher('CREATE (o:Organisation {id: $id}) RETURN o.id AS id', { id })
  const first = await openStore(settings)
  await first.write([create])
  await first.close()
  const second = await openStore(settings)
  expect(await second.read(cypher('MATCH (o:Organisation) RETURN o.id AS id'))).toEqual([{ id }])
  expect(await codeOf(second.write([create]))).toBe('unique')
  await second.close()
})

test('one folder, one process', async () => {
  const settings = { engine: 'embedded', folder: newFolder() } as const
  const store = await openStore(settings)
  expect(await codeOf(openStore(settings))).toBe('locked')
  expect(await store.read(cypher('RETURN 1 AS n'))).toEqual([{ n: 1 }])
  await store.close()
})

test('a folder that cannot be made is unavailable', async () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  expect(await codeOf(openStore({ engine: 'embedded', folder: join(file, 'below') }))).toBe('unavailable')
})

test('a write in conflict is repeated until the other side has let go', async () => {
  const store = await openStore({ engine: 'embedded', folder: null })
  const ids = Array.from({ length: 3000 }, newId)
  await store.write([cypher('UNWIND $ids AS id CREATE (:Organisation {id: id, n: 0})', { ids })])
  // A read that writes is taken back at its end; until then it holds what it touched. When a write comes first, the
  // read gives way: try again.
  for (let attempt = 0; attempt < 10; attempt++) {
    const holding = store
      .read(cypher('MATCH (o:Organisation) SET o.n = 1 WITH o UNWIND range(1, 10) AS i RETURN count(i) AS touched'))
      .catch((error: { code: string }) => error.code)
    const writes = ids
      .slice(0, 50)
      .map((id) => store.write([cypher('MATCH (o:Organisation {id: $id}) SET o.n = o.n + 5 RETURN o.n AS n', { id })]))
    expect(await Promise.all(writes)).toEqual(writes.map(() => [[{ n: 5 * (attempt + 1) }]]))
    const held = await holding
    if (held === 'conflict') continue
    expect(held).toEqual([{ touched: 30_000 }])
    await store.close()
    return
  }
  throw new Error('the read never held anything')
})

test('data of a newer version is refused, not touched', async () => {
  const settings = { engine: 'embedded', folder: newFolder() } as const
  const store = await openStore(settings)
  await store.write([cypher("MATCH (s:StoreInfo {id: 'store'}) SET s.schemaVersion = 9999")])
  await store.close()
  await expect(openStore(settings)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('9999'),
  })
  await expect(openStore(settings)).rejects.toMatchObject({ message: expect.stringContaining('9999') })
})

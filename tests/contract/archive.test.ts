import { newestSchemaVersion } from '@/lib/store/migrate'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkArchive, restoreArchive, restoreInterrupted, writeArchive } from '@/lib/store/archive'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher, openEmptyNeo4j } from './test-stores'

const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-archive-'))
const fileIn = (name: string) => join(folder, name)
const readText = (name: string) => readFileSync(fileIn(name), 'utf8')
const openEmbedded = () => openStore({ engine: 'embedded', folder: null, shuffleUnordered: true })

let embedded: GraphStore
let neo4j: GraphStore

beforeAll(async () => {
  embedded = await openEmbedded()
  neo4j = await openEmptyNeo4j()
  await fill(embedded, 2000)
  await writeArchive(embedded, fileIn('first.ndjson'))
})
afterAll(async () => {
  await embedded.close()
  await neo4j.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Organisations with areas, parallel and looped relations, and values of every kind. */
async function fill(store: GraphStore, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => ({
    id: `organisation-${i}`,
    area: `area-${i % 50}`,
    parent: `organisation-${Math.floor(i / 10)}`,
    properties: {
      name: `Träger „${i}“\n😀`,
      version: i,
      share: i / 7,
      protected: i % 2 === 0,
      languages: ['de', `x${i}`],
      empty: '',
      none: [],
    },
  }))
  await store.write([
    cypher('UNWIND range(0, 49) AS i CREATE (:Area {id: "area-" + toString(i), population: i * 1000003})'),
    cypher('UNWIND $rows AS row CREATE (o:Organisation {id: row.id}) SET o += row.properties', { rows }),
    cypher(
      'UNWIND $rows AS row MATCH (o:Organisation {id: row.id}) MATCH (a:Area {id: row.area}) CREATE (o)-[:LOCATED_IN]->(a)',
      { rows },
    ),
    cypher(
      'UNWIND $rows AS row MATCH (o:Organisation {id: row.id}) MATCH (p:Organisation {id: row.parent}) CREATE (o)-[:PART_OF {since: "2016", weight: 0.5}]->(p) CREATE (o)-[:PART_OF {since: "2017"}]->(p)',
      { rows },
    ),
  ])
}

const countAll = cypher(
  'CALL () { MATCH (n) RETURN count(n) AS nodes } CALL () { MATCH ()-[r]->() RETURN count(r) AS relations } RETURN nodes, relations',
)

test('from the embedded engine to Neo4j and back: the archives are equal to the byte', async () => {
  expect(await restoreArchive(neo4j, fileIn('first.ndjson'))).toEqual({
    schemaVersion: newestSchemaVersion(),
    nodes: 2052,
    relations: 6000,
    kept: null,
  })
  await writeArchive(neo4j, fileIn('second.ndjson'))
  const back = await openEmbedded()
  await restoreArchive(back, fileIn('second.ndjson'))
  await writeArchive(back, fileIn('third.ndjson'))
  await back.close()
  expect(readText('second.ndjson') === readText('first.ndjson')).toBe(true)
  expect(readText('third.ndjson') === readText('first.ndjson')).toBe(true)
})

test('10,000 records with 40,000 relations travel from engine to engine without a change', async () => {
  const big = await openEmbedded()
  await fill(big, 10_000)
  await big.write([
    cypher(
      'MATCH (o:Organisation) MATCH (p:Organisation {id: "organisation-" + toString(o.version % 97)}) CREATE (o)-[:PART_OF {since: "2018"}]->(p)',
    ),
  ])
  expect(await writeArchive(big, fileIn('big.ndjson'))).toMatchObject({ nodes: 10_052, relations: 40_000 })
  await big.close()
  await restoreArchive(neo4j, fileIn('big.ndjson'))
  await writeArchive(neo4j, fileIn('big-second.ndjson'))
  const back = await openEmbedded()
  await restoreArchive(back, fileIn('big-second.ndjson'))
  await writeArchive(back, fileIn('big-third.ndjson'))
  await back.close()
  expect(readText('big-second.ndjson') === readText('big.ndjson')).toBe(true)
  expect(readText('big-third.ndjson') === readText('big.ndjson')).toBe(true)
}, 120_000)

test.each(['embedded', 'neo4j'] as const)(
  'restoring on %s replaces what was there and leaves nothing of its own behind',
  async (engine) => {
    const store = engine === 'embedded' ? await openEmbedded() : neo4j
    await store.write([
      cypher("CREATE (:Organisation {id: 'old', key: 'old'})-[:PART_OF]->(:Organisation {id: 'older'})"),
    ])
    await restoreArchive(store, fileIn('first.ndjson'))
    expect(await store.read(countAll)).toEqual([{ nodes: 2052, relations: 6000 }])
    expect(
      await store.read(
        cypher("MATCH (n) WHERE n:Restored OR n.restoreKey IS NOT NULL OR n.id = 'old' RETURN count(n) AS n"),
      ),
    ).toEqual([{ n: 0 }])
    expect(
      await store.read(
        cypher(
          "MATCH (o:Organisation {id: 'organisation-7'}) RETURN o {.version, .share, .protected, .languages, .empty, .none} AS o",
        ),
      ),
    ).toEqual([{ o: { version: 7, share: 1, protected: false, languages: ['de', 'x7'], empty: '', none: [] } }])
    // Unique keys hold as before, and every rule still finds its lock.
    await expect(store.write([cypher("CREATE (:Organisation {id: 'organisation-7'})")])).rejects.toMatchObject({
      code: 'unique',
    })
    expect(await store.read(cypher("MATCH (l:Lock {id: 'users'}) RETURN count(l) AS n"))).toEqual([{ n: 1 }])
    if (engine === 'embedded') await store.close()
  },
)

test('the file is one JSON line each, sorted, readable by its owner only, and nothing else is left beside it', async () => {
  const lines = readText('first.ndjson').trimEnd().split('\n')
  expect(JSON.parse(lines[0]!)).toEqual({
    format: 'knotenpunkt-archive',
    formatVersion: 1,
    schemaVersion: newestSchemaVersion(),
    nodes: 2052,
    relations: 6000,
  })
  expect(lines.slice(1, 2053)).toEqual(lines.slice(1, 2053).sort())
  expect(lines.slice(2053, -1)).toEqual(lines.slice(2053, -1).sort())
  expect(statSync(fileIn('first.ndjson')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect(await checkArchive(fileIn('first.ndjson'))).toEqual({
    schemaVersion: newestSchemaVersion(),
    nodes: 2052,
    relations: 6000,
  })
})

describe('a damaged archive is refused before the store is touched', () => {
  /** A store that fails the test as soon as anyone uses it. */
  const untouchable = new Proxy({} as GraphStore, {
    get(_, property) {
      throw new Error(`the store was touched: ${String(property)}`)
    },
  })
  const refusal = async (bytes: Buffer) => {
    writeFileSync(fileIn('damaged.ndjson'), bytes)
    return restoreArchive(untouchable, fileIn('damaged.ndjson')).then(
      () => 'restored',
      (error: { name: string; code: string }) => `${error.name} ${error.code}`,
    )
  }

  test.each([0, 1, 0.25, 0.5, 0.999])('cut off at %s', async (share) => {
    const bytes = readFileSync(fileIn('first.ndjson'))
    expect(await refusal(bytes.subarray(0, share === 1 ? 1 : Math.floor(bytes.length * share)))).toBe(
      'ArchiveError damaged',
    )
  })

  test('cut off at the end of any line, and without its last byte', async () => {
    const bytes = readFileSync(fileIn('first.ndjson'))
    for (let i = 1; i <= 20; i++) {
      const end = bytes.indexOf('\n', Math.floor((bytes.length * i) / 21)) + 1
      expect(await refusal(bytes.subarray(0, end))).toBe('ArchiveError damaged')
    }
    expect(await refusal(bytes.subarray(0, -1))).toBe('ArchiveError damaged')
  })

  test('100 flipped bits all over the file, and each bit of its last line', async () => {
    const bytes = readFileSync(fileIn('first.ndjson'))
    const lastLine = bytes.lastIndexOf('\n', bytes.length - 2) + 1
    const positions = Array.from({ length: 100 }, (_, i) => [Math.floor((bytes.length * i) / 100), i % 8] as const)
    for (let at = lastLine; at < bytes.length; at++) positions.push([at, at % 8])
    for (const [at, bit] of positions) {
      const flipped = Buffer.from(bytes)
      flipped[at]! ^= 1 << bit
      expect([at, bit, await refusal(flipped)]).toEqual([
        at,
        bit,
        expect.stringMatching(/^ArchiveError (damaged|not-an-archive)$/),
      ])
    }
  })

  test('something appended', async () => {
    expect(await refusal(Buffer.concat([readFileSync(fileIn('first.ndjson')), Buffer.from('\n')]))).toBe(
      'ArchiveError damaged',
    )
  })

  test('another kind of file, and none', async () => {
    expect(await refusal(Buffer.from('name;place\nvhs;Heide\n'))).toMatch(/ArchiveError (damaged|not-an-archive)/)
    await expect(restoreArchive(untouchable, fileIn('nowhere.ndjson'))).rejects.toMatchObject({
      name: 'ArchiveError',
      code: 'unreadable',
    })
  })
})

describe('an archive whose checksum fits is still looked at', () => {
  const rewrite = async (change: (lines: string[]) => string[]) => {
    const { createHash } = await import('node:crypto')
    const body = `${change(readText('first.ndjson').trimEnd().split('\n').slice(0, -1)).join('\n')}\n`
    writeFileSync(
      fileIn('rewritten.ndjson'),
      `${body}{"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n`,
    )
    return checkArchive(fileIn('rewritten.ndjson'))
  }

  test.each<[string, string, (lines: string[]) => string[]]>([
    [
      'a newer schema',
      'newer',
      ([first, ...rest]) => [first!.replace(/"schemaVersion":\d+/, '"schemaVersion":999'), ...rest],
    ],
    [
      'a newer format',
      'newer',
      ([first, ...rest]) => [first!.replace('"formatVersion":1', '"formatVersion":2'), ...rest],
    ],
    ['a line too few', 'damaged', (lines) => lines.slice(0, -1)],
    [
      'a relation to nowhere',
      'damaged',
      (lines) =>
        lines.map((line) =>
          line.replace('"source":["Organisation","organisation-7"]', '"source":["Organisation","gone"]'),
        ),
    ],
    ['an unknown label', 'damaged', (lines) => lines.map((line) => line.replace('"label":"Lock"', '"label":"Spy"'))],
    ['the same node twice', 'damaged', (lines) => lines.map((line) => line.replace('"id":"area-1"', '"id":"area-2"'))],
    ['no manifest', 'not-an-archive', ([, ...rest]) => rest],
  ])('%s', async (_, code, change) => {
    await expect(rewrite(change)).rejects.toMatchObject({ name: 'ArchiveError', code })
  })

  test('the rewriting itself makes good archives', async () => {
    expect(await rewrite((lines) => lines)).toEqual({
      schemaVersion: newestSchemaVersion(),
      nodes: 2052,
      relations: 6000,
    })
  })
})

test('content an archive cannot keep is refused, and the archive that was there stays', async () => {
  const store = await openEmbedded()
  await store.write([cypher("CREATE (:Stranger {id: 'x'})")])
  copyFileSync(fileIn('first.ndjson'), fileIn('kept.ndjson'))
  await expect(writeArchive(store, fileIn('kept.ndjson'))).rejects.toMatchObject({
    name: 'ArchiveError',
    code: 'unknown-content',
  })
  expect(readText('kept.ndjson') === readText('first.ndjson')).toBe(true)
  await store.close()
})

test('on Neo4j what was there is kept beside the archive; an interrupted restoring is run again', async () => {
  await neo4j.write([
    cypher('MATCH (n) DETACH DELETE n'),
    cypher("UNWIND ['a', 'b', 'c'] AS id CREATE (:Organisation {id: id})"),
  ])
  await writeArchive(neo4j, fileIn('present.ndjson'))
  copyFileSync(fileIn('first.ndjson'), fileIn('kept-first.ndjson'))
  let writes = 0
  const interrupted: GraphStore = {
    ...neo4j,
    write: (statements) => (++writes === 3 ? Promise.reject(new Error('power cut')) : neo4j.write(statements)),
  }
  await expect(restoreArchive(interrupted, fileIn('kept-first.ndjson'))).rejects.toThrow('power cut')
  expect(await neo4j.read(countAll)).toEqual([{ nodes: 2053, relations: 0 }])
  expect(await restoreInterrupted(neo4j)).toBe(true)
  await restoreArchive(neo4j, fileIn('kept-first.ndjson'))
  expect(await neo4j.read(countAll)).toEqual([{ nodes: 2052, relations: 6000 }])
  expect(await restoreInterrupted(neo4j)).toBe(false)
  expect(readText('kept-first.ndjson.before') === readText('present.ndjson')).toBe(true)
  await restoreArchive(neo4j, fileIn('kept-first.ndjson.before'))
  expect(await neo4j.read(cypher('MATCH (o:Organisation) RETURN o.id AS id ORDER BY id'))).toEqual([
    { id: 'a' },
    { id: 'b' },
    { id: 'c' },
  ])
})

test('on the embedded engine a restore that fails in the store leaves the store as it was', async () => {
  const store = await openEmbedded()
  await store.write([cypher("CREATE (:Organisation {id: 'kept'})")])
  const before = await store.read(countAll)
  const failing: GraphStore = {
    ...store,
    write: (statements) => store.write([...statements, cypher('RETURN $missing AS m')]),
  }
  await expect(restoreArchive(failing, fileIn('first.ndjson'))).rejects.toMatchObject({
    name: 'StoreError',
    code: 'bad-statement',
  })
  expect(await store.read(countAll)).toEqual(before)
  await store.close()
})

describe('an encrypted archive', () => {
  const passphrase = 'zwölf Möwen über dem Deich'
  const seal = async () => {
    await writeArchive(neo4j, fileIn('sealed.enc'), passphrase)
    return readFileSync(fileIn('sealed.enc'))
  }

  test('opens with its passphrase only, and tells nothing without', async () => {
    const bytes = await seal()
    expect(bytes.toString('latin1')).not.toContain('Organisation')
    expect(await checkArchive(fileIn('sealed.enc'), passphrase)).toEqual({
      schemaVersion: newestSchemaVersion(),
      nodes: 5,
      relations: 0,
    })
    await expect(checkArchive(fileIn('sealed.enc'))).rejects.toMatchObject({ code: 'needs-passphrase' })
    await expect(checkArchive(fileIn('sealed.enc'), 'elf Möwen')).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })

  test('is refused when a bit was flipped or the end is missing', async () => {
    const bytes = await seal()
    for (const at of [5, 40, 55, 70, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const flipped = Buffer.from(bytes)
      flipped[at]! ^= 1
      writeFileSync(fileIn('flipped.enc'), flipped)
      await expect(checkArchive(fileIn('flipped.enc'), passphrase)).rejects.toMatchObject({
        code: expect.stringMatching(/wrong-passphrase|not-an-archive|damaged/),
      })
    }
    writeFileSync(fileIn('flipped.enc'), bytes.subarray(0, 60))
    await expect(checkArchive(fileIn('flipped.enc'), passphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })
})

import type { GraphStore } from '@/lib/store/port'
import { allQueries } from './all-queries'
import { fabricate } from './fabricate'
import { codeOf, cypher, newId, tally } from './test-stores'

const createOrganisation = (id: string, version = 1) =>
  cypher('CREATE (o:Organisation {id: $id, version: $version}) RETURN o.id AS id', { id, version })
const readOrganisation = (id: string) =>
  cypher('MATCH (o:Organisation {id: $id}) RETURN o {.*} AS organisation', { id })
const setVersion = (id: string, version: number, name: string) =>
  cypher(
    'MATCH (o:Organisation {id: $id}) REMOVE o.lock WITH o WHERE o.version = $version SET o.name = $name, o.version = $version + 1 RETURN o.version AS version',
    { id, version, name },
    true,
  )

/**
 * The promises of the store port, run once per engine. `open` gives a store that holds nothing but what the schema
 * makes.
 */
export function describeStoreContract(engine: string, open: () => Promise<GraphStore>): void {
  describe(`the store port on ${engine}`, () => {
    let store: GraphStore

    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store.close())

    const exists = async (id: string) => (await store.read(readOrganisation(id))).length === 1

    describe('values', () => {
      test.each([
        ['text', 'Straße, Grüße'],
        ['empty text', ''],
        ['text with quotes, line breaks and a zero character', `a'b"c\\d\r\n\te\u0000f`],
        ['text outside the basic plane', '😀 𝒳 é'],
        ['1 MB of text', 'ä'.repeat(500_000)],
        ['whole numbers', [0, 1, -1, 2 ** 31, -(2 ** 40), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]],
        ['decimals', [0.1, -2.5, 1e-9, 12345.678]],
        ['true and false', [true, false]],
        ['nothing', null],
        ['an empty list', []],
        ['lists', ['a', 'b']],
        ['maps in lists in maps', { a: [{ b: { c: [1, 'x', null] } }], d: {} }],
      ])('%s comes back unchanged', async (_, value) => {
        expect(await store.read(cypher('RETURN $value AS value', { value }))).toEqual([{ value }])
      })

      test.each([
        ['text', 'Grüße\n😀'],
        ['a safe integer', Number.MAX_SAFE_INTEGER],
        ['a decimal', 0.1],
        ['a boolean', false],
        ['a list of texts', ['b', 'a']],
        ['an empty list', []],
      ])('%s is kept in a property', async (_, value) => {
        const id = newId()
        await store.write([cypher('CREATE (o:Organisation {id: $id, value: $value})', { id, value })])
        expect(await store.read(readOrganisation(id))).toEqual([{ organisation: { id, value } }])
      })

      test('minus zero is zero', async () => {
        const [row] = await store.read(cypher('RETURN $value AS value', { value: -0 }))
        expect(row!.value).toBe(0)
      })

      test('a whole number is an integer: LIMIT takes it, division cuts', async () => {
        const rows = await store.read(
          cypher('UNWIND range(1, 9) AS n WITH n ORDER BY n LIMIT $limit RETURN n AS n, 7 / $two AS half', {
            limit: 2,
            two: 2,
          }),
        )
        expect(rows).toEqual([
          { n: 1, half: 3 },
          { n: 2, half: 3 },
        ])
      })

      class Point {
        x = 1
      }
      test.each<[string, unknown, string]>([
        ['undefined', undefined, '$bad.list[1].deep'],
        ['NaN', Number.NaN, '$bad.list[1].deep'],
        ['Infinity', Infinity, '$bad.list[1].deep'],
        ['an unsafe integer', 2 ** 53, '$bad.list[1].deep'],
        ['a bigint', 1n, '$bad.list[1].deep'],
        ['a Date', new Date(0), '$bad.list[1].deep'],
        ['a Map', new Map(), '$bad.list[1].deep'],
        ['a Set', new Set(), '$bad.list[1].deep'],
        ['a class instance', new Point(), '$bad.list[1].deep'],
        ['a function', () => 1, '$bad.list[1].deep'],
        ['a symbol', Symbol('x'), '$bad.list[1].deep'],
        ['half a character', '\ud800', '$bad.list[1].deep'],
      ])('%s is refused before it reaches the engine, in reads and writes', async (_, value, path) => {
        const statement = cypher('RETURN $bad AS bad', { bad: { list: [0, { deep: value as never }] } })
        for (const refused of [store.read(statement), store.write([statement])]) {
          const error = await refused.catch((e: unknown) => e)
          expect(error).toMatchObject({ name: 'StoreError', code: 'bad-value', message: expect.stringContaining(path) })
        }
        expect(await store.read(cypher('RETURN 1 AS alive'))).toEqual([{ alive: 1 }])
      })

      test('whole nodes and relations are refused on the way out', async () => {
        const id = newId()
        await store.write([
          cypher('CREATE (o:Organisation {id: $id})-[:PART_OF]->(p:Organisation {id: $parent})', {
            id,
            parent: newId(),
          }),
        ])
        const match = 'MATCH (o:Organisation {id: $id})-[r:PART_OF]->(p)'
        expect(await codeOf(store.read(cypher(`${match} RETURN o AS o`, { id })))).toBe('bad-value')
        expect(await codeOf(store.read(cypher(`${match} RETURN collect(r) AS rs`, { id })))).toBe('bad-value')
        expect(await codeOf(store.write([cypher(`${match} SET o.seen = true RETURN p AS p`, { id })]))).toBe(
          'bad-value',
        )
        expect(await store.read(readOrganisation(id))).toEqual([{ organisation: { id } }])
      })

      test('numbers a program cannot hold are refused on the way out', async () => {
        expect(await codeOf(store.read(cypher('RETURN 9007199254740993 AS n')))).toBe('bad-value')
        expect(await codeOf(store.read(cypher('RETURN 1.0 / 0 AS n')))).toBe('bad-value')
      })
    })

    describe('writes', () => {
      test('several statements see each other and return their rows in order', async () => {
        const id = newId()
        expect(await store.write([createOrganisation(id), setVersion(id, 1, 'a'), readOrganisation(id)])).toEqual([
          [{ id }],
          [{ version: 2 }],
          [{ organisation: { id, version: 2, name: 'a' } }],
        ])
      })

      test('no statement, no rows', async () => {
        expect(await store.write([])).toEqual([])
      })

      test('all or nothing: when the second statement fails, the first is gone', async () => {
        const id = newId()
        const error = await store
          .write([createOrganisation(id), cypher('RETURN $missing AS m')])
          .catch((e: unknown) => e)
        expect(error).toMatchObject({ code: 'bad-statement', options: { statement: 1 } })
        expect(await exists(id)).toBe(false)
      })

      test('a statement that must return a row and does not takes the whole write back', async () => {
        const id = newId()
        const error = await store.write([createOrganisation(id), setVersion(newId(), 1, 'x')]).catch((e: unknown) => e)
        expect(error).toMatchObject({ code: 'no-row', options: { statement: 1 } })
        expect(await exists(id)).toBe(false)
      })

      test('counts the writes, and no reads', async () => {
        const before = store.written
        await store.read(readOrganisation(newId()))
        expect(store.written).toBe(before)
        await store.write([createOrganisation(newId())])
        expect(store.written).toBeGreaterThan(before)
      })

      test('without mustReturn an empty result is just that', async () => {
        const id = newId()
        expect(await store.write([createOrganisation(id), readOrganisation(newId())])).toEqual([[{ id }], []])
        expect(await exists(id)).toBe(true)
      })

      test('an id exists once; so do the key of an organisation and the e-mail address of an account', async () => {
        const [id, key, email] = [newId(), newId(), newId()]
        const keyed = (label: string, name: string, value: string) =>
          cypher(`CREATE (n:${label} {id: $id, ${name}: $value})`, { id: newId(), value })
        await store.write([createOrganisation(id), keyed('Organisation', 'key', key), keyed('User', 'email', email)])
        const bystander = newId()
        expect(await codeOf(store.write([createOrganisation(bystander), createOrganisation(id)]))).toBe('unique')
        expect(await exists(bystander)).toBe(false)
        expect(await codeOf(store.write([keyed('Organisation', 'key', key)]))).toBe('unique')
        expect(await codeOf(store.write([keyed('User', 'email', email)]))).toBe('unique')
      })

      test('of 50 who create the same id one succeeds', async () => {
        const id = newId()
        expect(await tally(Array.from({ length: 50 }, () => store.write([createOrganisation(id)])))).toEqual({
          ok: 1,
          unique: 49,
        })
      })

      test('writes that lock each other in opposite order all succeed, each exactly once', async () => {
        const [a, b] = [newId(), newId()]
        await store.write([createOrganisation(a, 0), createOrganisation(b, 0)])
        const increase = (id: string) =>
          cypher(
            'MATCH (o:Organisation {id: $id}) REMOVE o.lock SET o.version = o.version + 1 RETURN o.version AS version',
            { id },
          )
        const writes = Array.from({ length: 16 }, (_, i) =>
          store.write(i % 2 ? [increase(a), increase(b)] : [increase(b), increase(a)]),
        )
        expect(await tally(writes)).toEqual({ ok: 16 })
        expect(await store.write([increase(a), increase(b)])).toEqual([[{ version: 17 }], [{ version: 17 }]])
      })

      test('50 who save the same version: one winner, ten times over', async () => {
        const id = newId()
        await store.write([createOrganisation(id)])
        for (let version = 1; version <= 10; version++) {
          expect(
            await tally(Array.from({ length: 50 }, (_, i) => store.write([setVersion(id, version, `writer ${i}`)]))),
          ).toEqual({ ok: 1, 'no-row': 49 })
        }
      })

      test('a rule over several nodes: two administrators who remove each other leave one', async () => {
        for (let round = 0; round < 10; round++) {
          const [a, b] = [newId(), newId()]
          const admin = (id: string) => cypher("CREATE (u:User {id: $id, email: $id, role: 'admin'})", { id })
          const remove = (id: string) => [
            cypher("MATCH (l:Lock {id: 'users'}) REMOVE l.lock RETURN l.id AS id", {}, true),
            cypher('MATCH (u:User {id: $id}) WITH u, u.id AS id DETACH DELETE u RETURN id', { id }, true),
            cypher("MATCH (u:User {role: 'admin'}) WITH count(u) AS n WHERE n > 0 RETURN n", {}, true),
          ]
          await store.write([cypher('MATCH (u:User) DETACH DELETE u'), admin(a), admin(b)])
          expect(await tally([store.write(remove(a)), store.write(remove(b))])).toEqual({ ok: 1, 'no-row': 1 })
          expect(await store.read(cypher('MATCH (u:User) RETURN count(u) AS n'))).toEqual([{ n: 1 }])
        }
      })

      test('a node with relations is not deleted without them', async () => {
        const id = newId()
        await store.write([
          cypher('CREATE (:Organisation {id: $id})-[:PART_OF]->(:Organisation {id: $parent})', { id, parent: newId() }),
        ])
        expect(await codeOf(store.write([cypher('MATCH (o:Organisation {id: $id}) DELETE o', { id })]))).toBe(
          'bad-statement',
        )
        expect(await exists(id)).toBe(true)
      })
    })

    describe('reads', () => {
      test('a write in a read has no effect', async () => {
        const id = newId()
        await store
          .read(createOrganisation(id))
          .catch((error: unknown) => expect(error).toMatchObject({ code: 'bad-statement' }))
        expect(await exists(id)).toBe(false)
      })

      test('a read after an acknowledged write sees it, whoever asks', async () => {
        const ids = Array.from({ length: 30 }, newId)
        const found = await Promise.all(
          ids.map(async (id) => (await store.write([createOrganisation(id)]), exists(id))),
        )
        expect(found).toEqual(ids.map(() => true))
      })

      test('a read never sees half a write', async () => {
        const id = newId()
        await store.write([createOrganisation(id, 0)])
        let done = false
        const half = cypher(
          'MATCH (o:Organisation {id: $id}) REMOVE o.lock SET o.version = o.version + 1 RETURN o.version AS version',
          { id },
        )
        const writing = (async () => {
          for (let i = 0; i < 40; i++) await store.write([half, half])
          done = true
        })()
        while (!done) {
          const [row] = await store.read(readOrganisation(id))
          expect((row!.organisation as { version: number }).version % 2).toBe(0)
        }
        await writing
      })

      test.each([
        ['a misspelt word', 'RETRN 1 AS n', 'bad-statement'],
        ['a missing parameter', 'RETURN $nothing AS n', 'bad-statement'],
        ['a division by zero', 'RETURN 1 / 0 AS n', 'bad-value'],
      ])('%s is refused with its code', async (_, text, code) => {
        expect(await codeOf(store.read(cypher(text)))).toBe(code)
        expect(await codeOf(store.write([cypher(text)]))).toBe(code)
      })
    })

    describe('the program’s own statements', () => {
      const queries = allQueries()

      test('there are some', () => {
        expect(queries.length).toBeGreaterThan(0)
      })

      // Each runs for real with fabricated parameters; the statement after it takes everything back.
      test.each(queries.map((query) => [query.name, query] as const))('%s runs', async (name, query) => {
        const refuse = cypher("MATCH (o:Organisation {id: 'nobody'}) RETURN o.id AS id", {}, true)
        const error = await store
          .write([{ name, text: query.text, parameters: fabricate(query.params) }, refuse])
          .catch((e: unknown) => e)
        expect(error).toMatchObject({ code: 'no-row', options: { statement: 1 } })
      })
    })

    test('closing waits for running writes; afterwards everything is refused', async () => {
      const other = await open()
      const id = newId()
      const writes = Array.from({ length: 10 }, (_, i) => other.write([createOrganisation(`${id}-${i}`)]))
      const closing = other.close()
      expect(await codeOf(other.read(cypher('RETURN 1 AS n')))).toBe('unavailable')
      expect(await codeOf(other.write([createOrganisation(id)]))).toBe('unavailable')
      expect(await codeOf(other.schema('RETURN 1 AS n'))).toBe('unavailable')
      expect(await tally(writes)).toEqual({ ok: 10 })
      await closing
      await other.close()
      expect(await codeOf(other.read(cypher('RETURN 1 AS n')))).toBe('unavailable')
    })
  })
}

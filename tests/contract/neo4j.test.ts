import { openStore } from '@/lib/store/open'
import { startCutProxy, type Cut } from './cut-proxy'
import { describeStarterContract } from './starter-contract'
import { describeStoreContract } from './store-contract'
import { codeOf, cypher, neo4jSettings, newId, openEmptyNeo4j } from './test-stores'

describeStoreContract('Neo4j', openEmptyNeo4j)
describeStarterContract('Neo4j', openEmptyNeo4j)

test('a server that does not answer is unavailable', async () => {
  expect(await codeOf(openStore({ ...neo4jSettings(), uri: 'bolt://127.0.0.1:1' }))).toBe('unavailable')
})

test('an address that is none is unavailable', async () => {
  expect(await codeOf(openStore({ ...neo4jSettings(), uri: 'nowhere' }))).toBe('unavailable')
})

test('routing addresses work too', async () => {
  const store = await openStore({ ...neo4jSettings(), uri: neo4jSettings().uri.replace('bolt://', 'neo4j://') })
  expect(await store.read(cypher('RETURN 1 AS n'))).toEqual([{ n: 1 }])
  await store.close()
})

describe('a line cut or a refusal at the commit', () => {
  const increase = (id: string, version: number) =>
    cypher(
      'MATCH (o:Organisation {id: $id}) REMOVE o.lock WITH o WHERE o.version = $version SET o.version = $version + 1 RETURN o.version AS version',
      { id, version },
      true,
    )
  const record = (id: string, subjectId: string) =>
    cypher('CREATE (c:Change {id: $id, subjectId: $subjectId}) RETURN c.id AS id', { id, subjectId })

  const effects = (id: string) =>
    cypher(
      'MATCH (o:Organisation {id: $id}) MATCH (c:Change {subjectId: $id}) RETURN o.version AS version, count(c) AS changes',
      { id },
    )

  test.each([1, 2, 3])('a commit refused %i times by a deadlock has exactly one effect', async (times) => {
    const proxy = await startCutProxy(neo4jSettings().uri)
    const store = await openStore({ ...neo4jSettings(), uri: proxy.uri })
    const [id, change] = [newId(), newId()]
    await store.write([cypher('CREATE (o:Organisation {id: $id, version: 1}) RETURN o.id AS id', { id })])
    proxy.refuseNext(times)
    expect(await store.write([increase(id, 1), record(change, id)])).toEqual([[{ version: 2 }], [{ id: change }]])
    expect(proxy.refusalsLeft()).toBe(0)
    expect(await store.read(effects(id))).toEqual([{ version: 2, changes: 1 }])
    await store.close()
    proxy.stop()
  })

  test.each<Cut>(['before commit', 'after commit'])(
    '%s: the write succeeds and has exactly one effect',
    async (cut) => {
      const proxy = await startCutProxy(neo4jSettings().uri)
      const store = await openStore({ ...neo4jSettings(), uri: proxy.uri })
      const [id, change] = [newId(), newId()]
      await store.write([cypher('CREATE (o:Organisation {id: $id, version: 1}) RETURN o.id AS id', { id })])
      proxy.cutNext(cut)
      expect(await store.write([increase(id, 1), record(change, id)])).toEqual([[{ version: 2 }], [{ id: change }]])
      expect(proxy.cutsMade()).toBe(1)
      expect(await store.read(effects(id))).toEqual([{ version: 2, changes: 1 }])
      await store.close()
      proxy.stop()
    },
  )
})

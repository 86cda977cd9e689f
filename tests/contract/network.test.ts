import { undo } from '@/lib/changes/service'
import { createContext } from '@/lib/context'
import { arrangeAgain, moveOnMap } from '@/lib/network/records'
import { network, positions, storePositions } from '@/lib/network/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import { openEmptyNeo4j } from './test-stores'

test.each(['embedded', 'neo4j'] as const)('on %s the map is arranged, and everything taken back', async (engine) => {
  const store = engine === 'embedded' ? await openStore({ engine, folder: null }) : await openEmptyNeo4j()
  try {
    await loadStarter(store, 'dithmarschen', { now: '2026-11-25T09:00:00.000Z' })
    const ctx = createContext({ id: `arranges ${engine}`, label: 'Koordination', role: 'editor' }, store)
    const ids = (await network(ctx)).nodes.map(({ id }) => id)
    const grid = (shift: number) =>
      ids.map((organisationId, index) => ({ organisationId, x: index / 7 + shift, y: 0.1 * index }))
    const stored = async () =>
      new Map((await positions(ctx, 'free')).map(({ organisationId, x, y }) => [organisationId, [x, y]]))
    const first = await arrangeAgain(ctx, 'free', grid(0).slice(0, 100))
    await storePositions(ctx, 'free', grid(900))
    const filled = await stored()
    expect([filled.size, filled.get(ids[1]!), filled.get(ids[101]!)]).toEqual([
      ids.length,
      [1 / 7, 0.1],
      [101 / 7 + 900, 0.1 * 101],
    ])
    await expect(undo(ctx, first!)).rejects.toMatchObject({ code: 'changed-since' })
    const second = await arrangeAgain(ctx, 'free', grid(1 / 3))
    const drag = await moveOnMap(ctx, 'free', { organisationId: ids[3]!, from: { x: 0, y: 0 }, to: { x: -5, y: 5 } })
    await undo(ctx, drag!)
    await undo(ctx, second!)
    expect(await stored()).toEqual(filled)
    // Two at the same moment: one of them hears of the other.
    const both = await Promise.allSettled([arrangeAgain(ctx, 'free', grid(10)), arrangeAgain(ctx, 'free', grid(20))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect([10, 20]).toContain((await stored()).get(ids[0]!)![0])
  } finally {
    await store.close()
  }
})

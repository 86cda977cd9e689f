import { restore, undo } from '@/lib/changes/service'
import { createContext, type Ctx } from '@/lib/context'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import { addView, deleteView, editView, openWith, publishView, takeSnapshot, viewRecord } from '@/lib/views/records'
import { viewFormSchema } from '@/lib/views/schema'
import { defaultAddress, frozenView, publicPicture, views } from '@/lib/views/service'
import { cypher, openEmptyNeo4j } from './test-stores'

const form = (name: string) => viewFormSchema.parse({ name, sharing: 'office' })

test.each(['embedded', 'neo4j'] as const)('on %s a view is saved, kept, published and taken back', async (engine) => {
  const store = engine === 'embedded' ? await openStore({ engine, folder: null }) : await openEmptyNeo4j()
  try {
    await loadStarter(store, 'dithmarschen', { now: '2026-11-25T09:00:00.000Z' })
    await store.write([
      cypher("CREATE (u:User {id: 'ada', name: 'Ada', email: 'ada', version: 1})"),
      cypher("MATCH (o:Organisation {kind: 'education'}) SET o.visibility = 'public' RETURN o.id AS id"),
    ])
    const ctx: Ctx = createContext({ id: 'ada', label: 'Ada', role: 'admin' }, store)
    const id = await addView(ctx, form('Bildung'), '/network?arrange=kind')
    const edited = await editView(ctx, id, 1, form('Lernen'))
    await undo(ctx, edited!)
    // Two who read the same: one of them hears of the other.
    const both = await Promise.allSettled([editView(ctx, id, 3, form('Eins')), editView(ctx, id, 3, form('Zwei'))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await openWith(ctx, id)
    expect(await defaultAddress(ctx)).toBe('/network?arrange=kind')

    const kept = await takeSnapshot(ctx, id, 'Stand heute')
    const frozen = await frozenView(ctx, kept)
    expect(frozen.data.nodes.length).toBeGreaterThan(90)
    expect(Object.keys(frozen.arranged!.positions)).toHaveLength(frozen.data.nodes.length)
    await publishView(ctx, kept, 1)
    const key = (await viewRecord(ctx, kept)).values.publicKey!
    const shown = (await publicPicture({ store }, key, '203.0.113.1'))!.scene.visible.nodes
    expect(shown.length).toBeGreaterThan(5)
    expect(shown.every(({ kind }) => kind === 'education')).toBe(true)

    await deleteView(ctx, kept, 2)
    expect(await publicPicture({ store }, key, '203.0.113.1')).toBeNull()
    expect((await views(ctx)).map(({ id: one }) => one)).toEqual([id])
    await restore(ctx, kept)
    expect((await frozenView(ctx, kept)).data).toEqual(frozen.data)
    expect((await viewRecord(ctx, kept)).values).toMatchObject({ publicKey: null, publishedAt: null })
  } finally {
    await store.close()
  }
})

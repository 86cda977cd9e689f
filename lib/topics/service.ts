import type { Ctx } from '../context'
import { readRows } from '../store/query'
import { listTopics } from './queries'
import type { Topic } from './schema'

/** All topics in the order of the taxonomy. Every signed-in person may read them. */
export async function topics(ctx: Pick<Ctx, 'store'>): Promise<Topic[]> {
  return (await readRows(ctx.store, listTopics, {})).map((row) => row.topic)
}

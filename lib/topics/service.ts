import { derived, unlessChanged } from '../copies/service'
import type { Ctx } from '../context'
import type { Statement } from '../store/port'
import { readRows, statement } from '../store/query'
import { addSynonym, listTopics } from './queries'
import type { Topic } from './schema'

/** All topics in the order of the taxonomy. Every signed-in person may read them. */
export async function topics(ctx: Pick<Ctx, 'store'>): Promise<readonly Topic[]> {
  return derived(ctx.store, 'topics', {
    build: async () => (await readRows(ctx.store, listTopics, {})).map((row) => row.topic),
    follow: unlessChanged('topic'),
  })
}

/** A further word for a topic, for the write that adds it; no row (and so no write) for an unknown topic. */
export function synonymStatement(topicId: string, synonym: string): Statement {
  return statement(addSynonym, { topicId, synonym }, { mustReturn: true })
}

import { derived, unlessChanged } from '../copies/service'
import type { Ctx } from '../context'
import { readRows } from '../store/query'
import { listTopics } from './queries'
import type { Topic } from './schema'

/** Topics that are offered and answered, in the order of the taxonomy. Every signed-in person may read them. */
export async function topics(ctx: Pick<Ctx, 'store'>): Promise<readonly Topic[]> {
  return (await copy(ctx)).offered
}

/** Also those that are retired: what leads to them keeps its name. */
export async function topicsWithRetired(ctx: Pick<Ctx, 'store'>): Promise<readonly Topic[]> {
  return (await copy(ctx)).all
}

function copy(ctx: Pick<Ctx, 'store'>) {
  return derived<{ all: readonly Topic[]; offered: readonly Topic[] }>(ctx.store, 'topics', {
    build: async () => {
      const all = (await readRows(ctx.store, listTopics, {})).map((row) => row.topic)
      return { all, offered: all.filter((topic) => topic.retiredAt === null) }
    },
    follow: unlessChanged('topic'),
  })
}

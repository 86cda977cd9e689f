import { areas } from '@/lib/areas/service'
import type { Ctx } from '@/lib/context'
import { allCooperations } from '@/lib/cooperations/service'
import { network } from '@/lib/network/service'
import { allOffers } from '@/lib/offers/service'
import { organisationFilterSchema } from '@/lib/organisations/schema'
import { organisationPage } from '@/lib/organisations/service'
import { personFilterSchema } from '@/lib/persons/schema'
import { personPage } from '@/lib/persons/service'
import { postsById } from '@/lib/posts/service'
import { gapOf } from '@/lib/questions/service'
import { askSchema } from '@/lib/responsibilities/schema'
import { askResponsible, wordsOf } from '@/lib/responsibilities/service'
import { idsFound } from '@/lib/search/service'
import { verifyFilterSchema } from '@/lib/verify/schema'
import { verifyPage } from '@/lib/verify/service'
import type { GraphStore } from '@/lib/store/port'

/** A value as text, also of maps and sets. */
export const json = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map ? [...part] : part instanceof Set ? [...part] : part,
  )

/** The same data through another app instance, which keeps no copy of anything yet. */
export const freshInstance = (store: GraphStore): GraphStore => ({
  engine: store.engine,
  written: 0,
  read: (statement) => store.read(statement),
  write: (statements) => store.write(statements),
  schema: (text) => store.schema(text),
  close: async () => undefined,
})

/**
 * What is kept in memory: areas, posts, offers, cooperations, organisations, what is to be confirmed, the network, the words and answers of questions, reported gaps, the
 * search.
 */
export async function copiesOf(ctx: Ctx) {
  const { topicById, organisationById } = await wordsOf(ctx)
  const answers = []
  for (const topic of ['sprache.alpha', 'soziales.schulden'])
    for (const area of ['010510044044', '010515178014']) {
      const { resolution } = await askResponsible(ctx, askSchema.parse({ topic, area }))
      answers.push(resolution?.answers.map(({ responsibility }) => json(responsibility)).sort() ?? null)
    }
  const found = []
  for (const q of ['Möwe', 'Deich Koog', 'Siel'])
    for (const group of ['organisations', 'cooperations', 'offers', 'posts', 'persons'] as const)
      found.push([q, group, ...[...((await idsFound(ctx, group, q)) ?? [])].sort()])
  const { nodes, links, groups } = await network(ctx)
  const sorted = (list: readonly unknown[]) => list.map(json).sort()
  const names = [...organisationById.values()].map(json).sort()
  const posts = [...(await postsById(ctx)).values()]
  return {
    posts: sorted(posts),
    offers: sorted(await allOffers(ctx)),
    cooperations: sorted([...(await allCooperations(ctx)).values()]),
    organisations: sorted((await organisationPage(ctx, organisationFilterSchema.parse({}), { all: true })).items),
    toVerify: sorted((await verifyPage(ctx, verifyFilterSchema.parse({}), 100_000)).items),
    persons: sorted((await personPage(ctx, personFilterSchema.parse({}), 100_000)).items),
    nodes: sorted(nodes),
    links: sorted(links),
    groups: sorted(groups),
    areas: json(await areas(ctx)),
    gap: await gapOf(ctx, 'sprache', null, ''),
    topics: json(topicById),
    names,
    answers,
    found,
  }
}

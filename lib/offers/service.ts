import { areaChain, type Area } from '../areas/schema'
import { areasById } from '../areas/service'
import { derived, keptById, madeOnce } from '../copies/service'
import type { Ctx } from '../context'
import { localParts } from '../dates'
import { AppError } from '../errors'
import { pageOf, rowsPerPage, type Page } from '../records/list'
import { idsFound } from '../search/service'
import type { TargetGroup } from '../responsibilities/schema'
import { readRows } from '../store/query'
import type { Topic } from '../topics/schema'
import { topics } from '../topics/service'
import { mayReadOffers } from './policy'
import { fittingOffers, wishesIn, type FittingOffer } from './match'
import { listOffers } from './queries'
import { isOver, type Offer, type OfferFilter } from './schema'

/** Most offers there are. */
export const mostOffers = 50_000

/** Every offer, by title; kept in memory until one of them changes. */
export async function allOffers(ctx: Ctx): Promise<readonly Offer[]> {
  if (!mayReadOffers(ctx.actor)) throw new AppError('forbidden')
  const byId = await derived(
    ctx.store,
    'offers',
    keptById(
      ['offer', 'organisation', 'post'],
      async (ids) => (await readRows(ctx.store, listOffers, { ids, limit: mostOffers })).map(({ offer }) => offer),
      ({ organisation, post }, changed) => changed.has(organisation.id) || changed.has(post?.id ?? ''),
    ),
  )
  return byTitle(byId, () => [...byId.values()].sort(inTurn))
}

const byTitle = madeOnce<ReadonlyMap<string, Offer>, readonly Offer[]>()
const inTurn = (a: Offer, b: Offer) => a.title.localeCompare(b.title, 'de') || (a.id < b.id ? -1 : 1)

/** The offers of an organisation, those that are over behind the others. */
export async function offersOf(ctx: Ctx, organisationId: string): Promise<Offer[]> {
  const today = ctx.now.slice(0, 10)
  const own = (await allOffers(ctx)).filter(({ organisation }) => organisation.id === organisationId)
  return [...own.filter((offer) => !isOver(offer, today)), ...own.filter((offer) => isOver(offer, today))]
}

/** One page of the list of offers. The text finds what the search finds; a place has what is for all around it, too. */
export async function offerPage(ctx: Ctx, filter: OfferFilter, rows = rowsPerPage): Promise<Page<Offer>> {
  const today = ctx.now.slice(0, 10)
  const [all, matching, areas] = await Promise.all([allOffers(ctx), idsFound(ctx, 'offers', filter.q), areasById(ctx)])
  const hits = matching && new Set(matching)
  const isThere = there(areas, filter.area || null)
  const found = all.filter(
    (offer) =>
      (filter.past === 'yes' || !isOver(offer, today)) &&
      (!filter.kind || offer.kind === filter.kind) &&
      (!filter.topic || offer.topicIds.some((id) => id === filter.topic || id.startsWith(`${filter.topic}.`))) &&
      isThere(offer) &&
      (!filter.group || !offer.groups.length || offer.groups.includes(filter.group)) &&
      (!filter.childcare || offer.childcare) &&
      (!hits || hits.has(offer.id)),
  )
  return pageOf(found, filter.page, rows)
}

/** The record of an offer. @throws AppError `not-found` */
export async function offerRecord(ctx: Ctx, id: string): Promise<Offer> {
  const offer = (await allOffers(ctx)).find((one) => one.id === id)
  if (!offer) throw new AppError('not-found')
  return offer
}

/** Whether an offer is for a place: for what lies above or below it, or for everywhere. Without a place: any. */
function there(areas: ReadonlyMap<string, Area>, areaId: string | null): (offer: Offer) => boolean {
  const chainOf = (id: string) => areaChain(areas, id).map((area) => area.id)
  if (areaId === null) return () => true
  const above = new Set(chainOf(areaId))
  return ({ areaIds }) => !areaIds.length || areaIds.some((id) => above.has(id) || chainOf(id).includes(areaId))
}

/** Offers that are not over, by each of their topics; for a place, or all of them. */
export async function offersByTopic(ctx: Ctx, areaId: string | null): Promise<ReadonlyMap<string, readonly Offer[]>> {
  const [all, areas] = await Promise.all([allOffers(ctx), areasById(ctx)])
  const isThere = there(areas, areaId)
  const today = localParts(ctx.now).date
  const byTopic = new Map<string, Offer[]>()
  for (const offer of all) {
    if (isOver(offer, today) || !isThere(offer)) continue
    for (const topicId of offer.topicIds) byTopic.set(topicId, [...(byTopic.get(topicId) ?? []), offer])
  }
  return byTopic
}

/**
 * Running offers for a question, the best first. Who asks for a course with childcare means any course of the field,
 * not only what is recorded under childcare.
 */
export async function offersFor(
  ctx: Ctx,
  asked: { q: string; topic: Topic; area: Area | null; targetGroup: TargetGroup | null; on: string },
): Promise<FittingOffer[]> {
  const [all, allTopics, areas] = await Promise.all([allOffers(ctx), topics(ctx), areasById(ctx)])
  const wishes = wishesIn(asked.q)
  const top = wishes.childcare ? (asked.topic.parentId ?? asked.topic.id) : asked.topic.id
  const question = {
    ...wishes,
    topicIds: [top, ...allTopics.filter(({ parentId }) => parentId === top).map(({ id }) => id)],
    areaIds: asked.area ? areaChain(areas, asked.area.id).map(({ id }) => id) : [],
    targetGroup: asked.targetGroup,
    today: asked.on,
  }
  return fittingOffers(question, all.filter(there(areas, asked.area?.id ?? null)))
}

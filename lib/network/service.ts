import type { Area } from '../areas/schema'
import { areas as allAreas, countyMap } from '../areas/service'
import { countBulk } from '../limits/service'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import { readRows, statement } from '../store/query'
import type { Topic } from '../topics/schema'
import { topics as allTopics } from '../topics/service'
import { networkFacts, type NetworkFacts } from './copy'
import { factsBefore, yearsOfChanges } from './dated'
import { jointMeetings, pictureOf } from './picture'
import type { NetworkPlaces } from './geography'
import { placesOf } from './places'
import { mayArrangeNetwork, mayReadNetwork } from './policy'
import { rhythms } from '../rhythms/records'
import { listEarlierValues, listPositions, savePositions } from './queries'
import type { Arrangement, NetworkData, NetworkMeeting, Position, YearOfChanges } from './schema'

const most = 50_000

/** The picture last made of some facts; made anew on another day, or with other areas or topics. */
const pictures = new WeakMap<
  NetworkFacts,
  { today: string; areas: readonly Area[]; topics: readonly Topic[]; days: number; data: NetworkData }
>()

/**
 * The network as of today: organisations, recorded and derived relations, and the places they gather in. Kept in
 * memory and shared by all who ask: do not change it. Everyone who may read it may see all of it.
 */
export async function network(ctx: Ctx): Promise<NetworkData> {
  authoriseRead(ctx)
  const today = ctx.now.slice(0, 10)
  const [facts, areas, topics, { verifyOrganisation: days }] = await Promise.all([
    networkFacts(ctx.store),
    allAreas(ctx),
    allTopics(ctx),
    rhythms(ctx),
  ])
  const known = pictures.get(facts)
  if (known && known.today === today && known.areas === areas && known.topics === topics && known.days === days)
    return known.data
  const data = pictureOf(facts, today, new Map(areas.map((area) => [area.id, area])), topics, days)
  pictures.set(facts, { today, areas, topics, days, data })
  return data
}

/** Pictures of earlier days, made of the same facts; so many are kept. */
const earlier = new WeakMap<NetworkFacts, Map<string, NetworkData>>()
const mostEarlier = 40

/**
 * The network as of the end of a day: who was there, which ties, and the names of that time, as far as they are
 * recorded. Today or later: the same as `network`. Shared by all who ask: do not change it.
 */
export async function networkOn(ctx: Ctx, day: string): Promise<NetworkData> {
  if (!day || day >= ctx.now.slice(0, 10)) return network(ctx)
  authoriseRead(ctx)
  const [facts, areas, topics] = await Promise.all([networkFacts(ctx.store), allAreas(ctx), allTopics(ctx)])
  const kept = earlier.get(facts) ?? new Map<string, NetworkData>()
  earlier.set(facts, kept)
  const known = kept.get(day)
  if (known) return known
  const changes = await readRows(ctx.store, listEarlierValues, { since: `${day}T23:59:59.999Z`, limit: most })
  const byId = new Map(areas.map((area) => [area.id, area]))
  const { verifyOrganisation } = await rhythms(ctx)
  const data = pictureOf(factsBefore(facts, day, changes), day, byId, topics, verifyOrganisation)
  if (kept.size >= mostEarlier) kept.delete(kept.keys().next().value!)
  kept.set(day, data)
  return data
}

/** How much began and ended in each year, for the time bar. */
export async function networkYears(ctx: Ctx): Promise<YearOfChanges[]> {
  authoriseRead(ctx)
  return yearsOfChanges(await networkFacts(ctx.store), ctx.now.slice(0, 10))
}

/** Where the organisations of the network are on the ground, and what they do where on a day (empty: today). */
export async function networkPlaces(ctx: Ctx, day: string): Promise<NetworkPlaces> {
  authoriseRead(ctx)
  const [facts, areas] = await Promise.all([networkFacts(ctx.store), allAreas(ctx)])
  return placesOf(facts, day || ctx.now.slice(0, 10), areas, countyMap(areas))
}

/**
 * The meetings of the two years before a day (empty: today) to which two organisations or more came, the newest first.
 */
export async function networkMeetings(ctx: Ctx, day: string): Promise<NetworkMeeting[]> {
  authoriseRead(ctx)
  return jointMeetings((await networkFacts(ctx.store)).meetings, day || ctx.now.slice(0, 10))
}

/** Stored positions of an arrangement. */
export async function positions(ctx: Ctx, arrange: Arrangement): Promise<Position[]> {
  authoriseRead(ctx)
  return readRows(ctx.store, listPositions, { layout: arrange, limit: most })
}

/** The id of an organisation's place in an arrangement. */
export function positionId(arrange: Arrangement, organisationId: string): string {
  return `${arrange}:${organisationId}`
}

/**
 * Stores a computed layout for everybody, for organisations that stand nowhere yet: who stands somewhere, stays. It is
 * a picture, not a fact, and takes nothing away: no change is logged.
 * @throws AppError `forbidden`, `too-much-at-once`
 */
export async function storePositions(ctx: Ctx, arrange: Arrangement, rows: Position[]): Promise<void> {
  if (!mayArrangeNetwork(ctx.actor)) throw new AppError('forbidden')
  if (!rows.length) return
  await countBulk(ctx, 'layout')
  await ctx.store.write([statement(savePositions, { layout: arrange, rows: placed(arrange, rows) })])
}

/** Positions with their ids. */
export function placed(arrange: Arrangement, rows: readonly Position[]) {
  return rows.map((row) => ({ ...row, id: positionId(arrange, row.organisationId) }))
}

function authoriseRead(ctx: Ctx): void {
  if (!mayReadNetwork(ctx.actor)) throw new AppError('forbidden')
}

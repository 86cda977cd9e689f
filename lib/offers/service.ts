import { areaChain, type Area } from '../areas/schema'
import { areasById } from '../areas/service'
import { derived, keptById, madeOnce } from '../copies/service'
import type { Ctx } from '../context'
import { localParts } from '../dates'
import { AppError } from '../errors'
import { pageOf, rowsPerPage, type Page } from '../records/list'
import { idsFound } from '../search/service'
import type { TargetGroup } from '../responsibilities/schema'
import type { Answered } from '../responsibilities/service'
import { readRows } from '../store/query'
import type { Topic } from '../topics/schema'
import { topics } from '../topics/service'
import { plainWords } from '../words'
import { mayReadOffers } from './policy'
import { fittingOffers, isAboutChildcare, topicOfOffers, wishesIn, type FittingOffer, type Wishes } from './match'
import { listOffers } from './queries'
import { fits, isOver, partOfDay, type Fit, type FoundOffer, type Offer, type OfferFilter } from './schema'
import { weekOf, type Week } from './week'

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
  const today = localParts(ctx.now).date
  const own = (await allOffers(ctx)).filter(({ organisation }) => organisation.id === organisationId)
  return [...own.filter((offer) => !isOver(offer, today)), ...own.filter((offer) => isOver(offer, today))]
}

/** What of a question was used to find offers. */
export interface UsedOfQuestion {
  readonly topic: Topic | null
  readonly area: Area | null
  readonly targetGroup: TargetGroup | null
  readonly wishes: Wishes
  /** Words that say nothing to the program, as they were typed. */
  readonly unused: readonly string[]
  /** A place that could not be used: it fits several, or lies outside the county (none to choose from). */
  readonly unclear: { readonly matched: string; readonly places: readonly Area[] } | null
  /** Who was named: their offers alone, where there are any. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** Too little was understood: the words were looked for in the offers instead. */
  readonly byWords: boolean
}

/** One page of the list of offers, how many there are of each sort, and all of them as a week. */
export interface OfferPage extends Page<FoundOffer> {
  readonly counts: Readonly<Record<Fit, number>>
  readonly week: Week
  /** Null when nothing was asked. */
  readonly used: UsedOfQuestion | null
}

/**
 * One page of the list of offers. A question finds what its answer shows, by the same rule, and what is called so;
 * where nothing was understood, what the search finds. The filters narrow all of it; a place has what is for all
 * around it, too. What is over comes last, and only when it is asked for.
 * @param answered the answer to the question (`askOf(filter)`); without it the words are looked for
 */
export async function offerPage(
  ctx: Ctx,
  filter: OfferFilter,
  answered: Understood | null = null,
  rows = rowsPerPage,
): Promise<OfferPage> {
  const today = localParts(ctx.now).date
  const past = filter.past === 'yes'
  const [all, areas] = await Promise.all([allOffers(ctx), areasById(ctx)])
  const used = filter.q ? usedOf(filter, answered, await topics(ctx)) : null
  const isThere = there(areas, used?.area?.id ?? (filter.area === 'all' ? null : filter.area || null))
  const group = used?.targetGroup ?? (filter.group === 'all' ? null : filter.group || null)
  const asked = (offer: Offer) => isThere(offer) && isFor(group, offer) && isOn(filter, offer)
  const named = new Set(used?.organisations.map(({ id }) => id))
  const isNamed = ({ organisation }: Offer) => !named.size || named.has(organisation.id)
  const found: FoundOffer[] = []
  if (used && !used.byWords) {
    const excluded = new Set((answered?.excluded ?? []).flatMap((one) => [...one.organisationIds, ...one.areaIds]))
    const fitting = (await offersFor(ctx, { q: filter.q, ...used, on: past ? firstDayOfAll : today })).filter(
      ({ offer }) =>
        isNamed(offer) &&
        !excluded.has(offer.organisation.id) &&
        !(offer.areaIds.length && offer.areaIds.every((id) => excluded.has(id))),
    )
    const fitIds = new Set(fitting.map(({ offer }) => offer.id))
    const called = all.filter((offer) => !fitIds.has(offer.id) && isCalled(offer, filter.q) && asked(offer))
    found.push(
      ...fitting.map((one) => ({ ...one, fit: one.lacking.length ? ('near' as const) : ('exact' as const) })),
      ...called.map((offer) => ({ offer, fit: 'words' as const, lacking: [] })),
    )
  } else {
    const hits = used && (await hitsOf(ctx, filter.q, used))
    const narrowed = all.filter((offer) => (!hits || hits.has(offer.id)) && isNamed(offer) && asked(offer))
    // What fits the words best comes first.
    const ordered = hits ? narrowed.sort((a, b) => hits.get(a.id)! - hits.get(b.id)!) : narrowed
    found.push(...ordered.map((offer) => ({ offer, fit: used ? 'words' : 'running', lacking: [] }) as const))
  }
  const shown = found
    .filter(({ offer }) => passesRest(filter, offer) && (past || !isOver(offer, today)))
    .map((one): FoundOffer => (isOver(one.offer, today) ? { ...one, fit: 'over' } : one))
    .sort((a, b) => fits.indexOf(a.fit) - fits.indexOf(b.fit))
  const counts = Object.fromEntries(fits.map((fit) => [fit, shown.filter((one) => one.fit === fit).length]))
  return {
    ...pageOf(shown, filter.page, rows),
    counts: counts as Record<Fit, number>,
    week: weekOf(shown),
    used,
  }
}

/** What the list of offers reads of an answer. */
type Understood = Pick<
  Answered,
  'topic' | 'area' | 'targetGroup' | 'organisations' | 'excluded' | 'otherAreas' | 'otherTopics' | 'understanding'
>

/** No offer was over before it. */
const firstDayOfAll = '0000-01-01'

/** What of a question counts: what its answer understood, until the filter says otherwise. */
function usedOf(filter: OfferFilter, answered: Understood | null, allTopics: readonly Topic[]): UsedOfQuestion {
  const said = wishesIn(filter.q)
  const matches = answered?.understanding.topics ?? []
  const meant = answered && filter.topic !== 'all' ? topicOfOffers(answered.topic, answered.otherTopics, matches) : null
  const aside = said.childcare && !isAboutChildcare(meant, matches)
  const wishes = {
    ...said,
    childcare: aside && filter.childcare !== 'no',
    level: filter.level === '' ? said.level : filter.level === 'all' ? null : filter.level,
  }
  // A topic somebody chose is that topic.
  const topic = aside && !filter.topic ? fieldOf(meant, filter.q, allTopics) : meant
  const area = filter.area === 'all' ? null : (answered?.area ?? null)
  const targetGroup = answered?.targetGroup ?? null
  const unused = (answered?.understanding.ignored ?? []).filter((word) => {
    const { childcare, level } = wishesIn(word)
    return !childcare && !level
  })
  // Without a topic the rest must be clear: „Heide Strickrunde“ does not mean everything in Heide.
  const clear =
    Boolean(area || targetGroup || said.childcare || said.level) && !unused.length && !answered!.understanding.doubtful
  const organisations = answered?.organisations ?? []
  const byWords = !topic && filter.topic !== 'all' && (!clear || organisations.length > 0)
  const unclear = filter.area ? null : unclearPlace(answered)
  return { topic, area, targetGroup, wishes, unused, unclear, byWords, organisations }
}

function unclearPlace(answered: Understood | null): UsedOfQuestion['unclear'] {
  if (!answered || answered.area) return null
  const { areas, outside } = answered.understanding
  if (outside) return { matched: outside.name, places: [] }
  if (areas.length < 2) return null
  return { matched: [...new Set(areas.map(({ matched }) => matched))].join(', '), places: answered.otherAreas }
}

/** Whether an offer is called what was typed, or its name has it. */
function isCalled({ title }: Offer, q: string): boolean {
  const asked = plainWords(q).join(' ')
  return asked !== '' && ` ${plainWords(title).join(' ')}`.includes(` ${asked}`)
}

/**
 * Offers that have the words of a question which say nothing else, each with its rank; of a question that only names
 * somebody, null: any of theirs.
 */
async function hitsOf(ctx: Ctx, q: string, used: UsedOfQuestion): Promise<ReadonlyMap<string, number> | null> {
  if (used.organisations.length && !used.unused.length) return null
  const ids = await idsFound(ctx, 'offers', used.unused.join(' ') || q)
  return new Map((ids ?? []).map((id, rank) => [id, rank]))
}

/** Whether an offer is for a group, or for everybody. */
const isFor = (group: TargetGroup | null, { groups }: Offer) => !group || !groups.length || groups.includes(group)

/** Whether an offer is on the topic of the filter; of a question, its rule says so. */
const isOn = ({ topic }: OfferFilter, { topicIds }: Offer) =>
  !topic || topic === 'all' || topicIds.some((id) => id === topic || id.startsWith(`${topic}.`))

/** Whether an offer is what the filter says besides topic, place and group. */
function passesRest({ kind, level, time, childcare }: OfferFilter, offer: Offer): boolean {
  return (
    (!kind || offer.kind === kind) &&
    (!level || level === 'all' || offer.level === level) &&
    (!time || partOfDay(offer) === time) &&
    (childcare !== 'yes' || offer.childcare)
  )
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
 * The topic whose offers a question means: who asks for a course with childcare means any course of the field, not only
 * what is recorded under childcare.
 */
function fieldOf(topic: Topic | null, q: string, all: readonly Topic[]): Topic | null {
  const field = wishesIn(q).childcare ? all.find(({ id }) => id === topic?.parentId) : null
  return field ?? topic
}

/**
 * Running offers for a question, the best first. Without a topic: on any.
 * @param asked.wishes what the question wants besides, the topic being the field already; else its words say both
 */
export async function offersFor(
  ctx: Ctx,
  asked: {
    q: string
    topic: Topic | null
    area: Area | null
    targetGroup: TargetGroup | null
    on: string
    wishes?: Wishes
  },
): Promise<FittingOffer[]> {
  const [all, allTopics, areas] = await Promise.all([allOffers(ctx), topics(ctx), areasById(ctx)])
  const { topic, wishes = wishesIn(asked.q) } = asked
  const top = (asked.wishes ? topic : fieldOf(topic, asked.q, allTopics))?.id ?? null
  const question = {
    ...wishes,
    topicIds: top === null ? null : [top, ...allTopics.filter(({ parentId }) => parentId === top).map(({ id }) => id)],
    areaIds: asked.area ? areaChain(areas, asked.area.id).map(({ id }) => id) : [],
    targetGroup: asked.targetGroup,
    today: asked.on,
  }
  return fittingOffers(question, all.filter(there(areas, asked.area?.id ?? null)))
}

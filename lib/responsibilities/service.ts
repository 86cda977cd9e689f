import { administrationOf, administrations, areaChain, type Area } from '../areas/schema'
import { areas as allAreas } from '../areas/service'
import { derived, unlessChanged, type Touched } from '../copies/service'
import type { Ctx } from '../context'
import { localParts, weekdayOf } from '../dates'
import { AppError } from '../errors'
import { isOpen } from '../organisations/opening-hours'
import type { OrganisationRef } from '../organisations/schema'
import { dangersIn } from '../danger/detect'
import { organisationNames } from '../organisations/service'
import { topicOfOffers, type FittingOffer } from '../offers/match'
import { allOffers, offersFor } from '../offers/service'
import type { Post } from '../posts/schema'
import { postsById } from '../posts/service'
import { gapOf } from '../questions/service'
import { rhythms } from '../rhythms/records'
import { readRows } from '../store/query'
import { plainWords } from '../words'
import type { Topic } from '../topics/schema'
import { topics as allTopics } from '../topics/service'
import { buildBase, buildLexicon, type Lexicon } from './lexicon'
import { mayAskResponsibilities } from './policy'
import { countHolders, listResponsibilities, listResponsibilitiesHeldBy } from './queries'
import {
  neighboursOf,
  relatedTopics,
  resolve,
  resolveNamed,
  validOn,
  type Neighbour,
  type ResolveQuestion,
  type Resolution,
} from './resolve'
import { decidingRules, type RankReason } from './rank'
import { topicOfDanger } from './danger-topics'
import type { Ask, Coverage, Responsibility, TargetGroup } from './schema'
import type { Exclusion } from './take-excluded'
import { understand, type Understanding } from './understand'
import { wordLists } from './word-lists'

function authoriseAsk(ctx: Ctx): void {
  if (!mayAskResponsibilities(ctx.actor)) throw new AppError('forbidden')
}

/** A question, how it was understood, and who is responsible. */
export interface Answered {
  understanding: Understanding
  topic: Topic | null
  area: Area | null
  targetGroup: TargetGroup | null
  /** What the question does not want, unless it was taken back. */
  excluded: Exclusion[]
  /** Organisations the question names. */
  organisations: OrganisationRef[]
  /** Other meanings of the very words that named the topic. */
  readings: Topic[]
  /** Further topics that the question touches. */
  otherTopics: Topic[]
  /** When the topic is asked back, the three likeliest by meaning. */
  suggestions: Topic[]
  /** Several things that are asked at once, the most urgent first, each with its own answer; empty when it is one. */
  needs: Need[]
  /** Subtopics of the topic, to ask more precisely. */
  subtopics: Topic[]
  /**
   * Why the question is asked back instead of answered: several places fit, no topic was understood, the town is
   * elsewhere.
   */
  askBack: 'area' | 'topic' | 'outside' | null
  /** The places to choose from, for `area`. */
  otherAreas: Area[]
  /** Null when it is asked back. */
  resolution: Resolution | null
  /** What puts the first answer before the second; empty when only the name does. */
  firstBecause: RankReason[]
  /** Whether the first is open now, by its office hours; null when they are not understood. */
  firstOpen: boolean | null
  /** For a gap: other places of the county that have somebody, the nearest first. */
  neighbours: Neighbour[]
  /** Running offers on the topic that fit the question, the best first. */
  offers: readonly FittingOffer[]
  /** The posts that answer, by their ids: who holds them and who stands in. */
  posts: ReadonlyMap<string, Post>
  /** For a gap: its reports, if there are any. */
  reported: { reports: number; lastReportedAt: string; claimedBy: string | null } | null
}

/** One of several things that are asked at once. `matched`: its words as they were typed. */
export interface Need {
  topic: Topic
  matched: string
  resolution: Resolution
}

/** What questions are understood with; kept in memory until something changes. */
interface Words {
  topics: readonly Topic[]
  areas: readonly Area[]
  topicById: ReadonlyMap<string, Topic>
  areaById: ReadonlyMap<string, Area>
  organisationById: ReadonlyMap<string, OrganisationRef>
  lexicon: Lexicon
}

/** Reads what answers are made of, so that the first question need not wait. */
export async function prepareAnswers(ctx: Ctx): Promise<void> {
  await Promise.all([wordsOf(ctx), heldOf(ctx), postsById(ctx), allOffers(ctx)])
}

/** Topics, areas and the names of both and of the organisations. */
export async function wordsOf(ctx: Ctx): Promise<Words> {
  return derived(ctx.store, 'responsibilities/words', {
    build: async () => {
      const [topics, areas, organisations, base] = await Promise.all([
        allTopics(ctx),
        allAreas(ctx),
        organisationNames(ctx),
        lexiconBase(ctx),
      ])
      return {
        topics,
        areas,
        topicById: new Map(topics.map((topic) => [topic.id, topic])),
        areaById: new Map(areas.map((area) => [area.id, area])),
        organisationById: new Map(
          organisations.map(({ shortName: _short, parentId: _parent, ...organisation }) => [
            organisation.id,
            organisation,
          ]),
        ),
        lexicon: buildLexicon(base, organisations),
      }
    },
    // Confirming a record changes no name.
    follow: (words, changes) =>
      unlessChanged(
        'topic',
        'area',
        'organisation',
      )(
        words,
        changes.filter((change) => change.action !== 'verify'),
      ),
  })
}

async function lexiconBase(ctx: Ctx) {
  return derived(ctx.store, 'responsibilities/lexicon-base', {
    build: async () => buildBase(...(await Promise.all([allTopics(ctx), allAreas(ctx)]))),
    follow: unlessChanged('topic', 'area'),
  })
}

/**
 * Answers "who is responsible for this topic in this place?". `ask.topic`, `ask.area` and `ask.group` overrule what
 * the words say. Several places behind one word, and towns of other counties, are never guessed: the question is
 * asked back.
 * @param on the day the answer is for (YYYY-MM-DD), today unless given
 */
export async function askResponsible(ctx: Ctx, ask: Ask, on = ctx.now.slice(0, 10)): Promise<Answered> {
  authoriseAsk(ctx)
  const words = await wordsOf(ctx)
  const { topicById, areaById, organisationById } = words
  const understanding = understand(ask.q, words.lexicon)
  const targetGroup = ask.group === 'all' ? null : ask.group || understanding.targetGroup?.id || null
  const named = understanding.organisations.length > 0
  const dangers = dangersIn(ask.q)
  // Who is to be deported needs somebody independent; in every other danger those come first who must act.
  const emergency = dangers.length > 0 && !dangers.includes('deportation')
  const topic =
    topicById.get(ask.topic) ??
    topicById.get(topicOfDanger(dangers, understanding) ?? '') ??
    (understanding.doubtful ? null : topicById.get(understanding.topics[0]?.id ?? '')) ??
    (targetGroup && !named ? topicById.get(wordLists.groupTopics[targetGroup] ?? '') : null) ??
    null
  const candidates = ask.area ? [] : understanding.areas.flatMap((match) => areaById.get(match.id) ?? [])
  const organisations = ask.topic
    ? []
    : understanding.organisations.flatMap((match) => organisationById.get(match.id) ?? [])
  const included = new Set(ask.include.split(','))
  const excluded = understanding.excluded.filter(({ key }) => !included.has(key))
  const anywhere: Omit<ResolveQuestion, 'topicId'> = {
    areaId: null,
    today: on,
    targetGroup,
    counselling: understanding.counselling && !emergency,
    deciding: understanding.deciding || emergency,
    organisationIds: organisations.map((entry) => entry.id),
    whether: understanding.whether,
    words: understanding.words.filter((word) => !understanding.whether || !namedBy(understanding).has(word)),
    excluded: new Set(excluded.flatMap(({ organisationIds, areaIds }) => [...organisationIds, ...areaIds])),
  }
  const shared =
    topic && candidates.length > 1 ? await sharedArea(ctx, { ...anywhere, topicId: topic.id }, candidates, words) : null
  const area = areaById.get(ask.area) ?? (candidates.length > 1 ? shared : (candidates[0] ?? null))
  const question = { ...anywhere, areaId: area?.id ?? null }
  const outside = understanding.outside !== null && !ask.area
  const several = candidates.length > 1 && !shared
  const resolved =
    outside || several
      ? null
      : topic
        ? await resolveTopic(ctx, { ...question, topicId: topic.id }, words)
        : organisations.length
          ? await resolveOrganisations(ctx, question, words)
          : null
  const places = several
    ? candidates
    : topic && !area && !emergency && !understanding.needs.length && isLocal(resolved)
      ? administrations(words.areas)
      : []
  const askBack = outside ? 'outside' : places.length ? 'area' : !topic && !organisations.length ? 'topic' : null
  const resolution = askBack ? null : resolved
  const needs = askBack || ask.topic ? [] : await needsOf(ctx, question, understanding, words)
  const [first, second] = resolution?.answers ?? []
  const gapped = resolution !== null && !resolution.answers.length
  const chosen = (matches: Understanding['topics']) =>
    ask.topic ? [] : matches.filter((match) => match.id !== topic?.id).flatMap((match) => topicById.get(match.id) ?? [])
  const readings = chosen(understanding.readings)
  const otherTopics = chosen(understanding.topics).filter((other) => !readings.includes(other))
  const wanted = topicOfOffers(topic, otherTopics, understanding.topics)
  const likely = understanding.meanings.flatMap(({ topicId }) => topicById.get(topicId) ?? [])
  return {
    understanding,
    topic,
    area,
    targetGroup,
    excluded,
    organisations,
    readings,
    otherTopics,
    suggestions:
      askBack === 'topic' ? [...new Set([...likely, ...readings, ...otherTopics])].slice(0, mostSuggestions) : [],
    needs,
    subtopics: topic ? words.topics.filter((entry) => entry.parentId === topic.id) : [],
    askBack,
    otherAreas: askBack === 'area' ? places : [],
    resolution,
    firstBecause:
      first && second && topic
        ? decidingRules(first, second, { ...question, topicId: topic.id }).map(({ reason }) => reason)
        : [],
    firstOpen: first?.responsibility.organisation.openingHours
      ? isOpen(first.responsibility.organisation.openingHours, weekdayOf(ctx.now), localParts(ctx.now).time)
      : null,
    neighbours: gapped && topic && area ? await findNeighbours(ctx, topic, area, on, words) : [],
    offers: wanted && !askBack ? await offersFor(ctx, { q: ask.q, topic: wanted, area, targetGroup, on }) : [],
    posts: await postsById(ctx),
    reported: gapped ? await gapOf(ctx, topic?.id ?? null, area?.id ?? null, ask.q) : null,
  }
}

/** The words that name organisations: they do not say which part of a topic is asked. */
const namedBy = ({ organisations }: Understanding) =>
  new Set(organisations.flatMap(({ matched }) => plainWords(matched)))

/** Most topics that are offered when the topic is asked back. */
const mostSuggestions = 3

/** Most responsibilities that are read at once. */
const mostRows = 200_000

/** All responsibilities, kept in memory. */
interface Held {
  byTopic: ReadonlyMap<string, Responsibility[]>
  byOrganisation: ReadonlyMap<string, Responsibility[]>
}

function groupHeld(all: readonly Responsibility[]): Held {
  const byTopic = new Map<string, Responsibility[]>()
  const byOrganisation = new Map<string, Responsibility[]>()
  const add = (groups: Map<string, Responsibility[]>, key: string, row: Responsibility) =>
    groups.has(key) ? groups.get(key)!.push(row) : groups.set(key, [row])
  for (const row of all) {
    add(byTopic, row.topicId, row)
    add(byOrganisation, row.organisation.id, row)
  }
  return { byTopic, byOrganisation }
}

/**
 * Reads again what the organisations hold whose record or responsibilities were changed, and those who hold something
 * for them.
 */
async function readChanged(ctx: Ctx, held: Held, changes: readonly Touched[]): Promise<Held> {
  const changed = new Set(
    changes
      .filter((change) => ['organisation', 'responsibility', 'post'].includes(change.subjectKind))
      .map((change) => change.subjectId),
  )
  if (!changed.size) return held
  const all = [...held.byOrganisation.values()].flat()
  const stale = new Set([
    ...changed,
    ...all
      .filter(({ delegatedBy, post }) => changed.has(delegatedBy?.id ?? '') || changed.has(post?.id ?? ''))
      .map((row) => row.organisation.id),
  ])
  const read = await readRows(ctx.store, listResponsibilitiesHeldBy, { organisationIds: [...stale], limit: mostRows })
  return groupHeld([...all.filter((row) => !stale.has(row.organisation.id)), ...read.map((row) => row.responsibility)])
}

async function heldOf(ctx: Ctx): Promise<Held> {
  return derived<Held>(ctx.store, 'responsibilities/held', {
    build: async () =>
      groupHeld(
        (await readRows(ctx.store, listResponsibilities, { limit: mostRows })).map((row) => row.responsibility),
      ),
    follow: (held, changes) => readChanged(ctx, held, changes),
  })
}

/** The responsibilities of some topics in all areas. */
async function responsibilitiesFor(ctx: Ctx, topicIds: readonly string[]): Promise<Responsibility[]> {
  const { byTopic } = await heldOf(ctx)
  return topicIds.flatMap((id) => byTopic.get(id) ?? [])
}

async function resolveTopic(ctx: Ctx, question: ResolveQuestion, words: Words): Promise<Resolution> {
  return resolve(
    { ...question, verifyAfterDays: (await rhythms(ctx)).verifyResponsibility },
    await responsibilitiesFor(ctx, relatedTopics(question.topicId, words.topics)),
    words.topics,
    words.areaById,
  )
}

/** The smallest area that holds all of some places, if the answer is one and the same in each and in it. */
async function sharedArea(
  ctx: Ctx,
  question: ResolveQuestion,
  places: readonly Area[],
  words: Words,
): Promise<Area | null> {
  const chains = places.map((place) => areaChain(words.areaById, place.id))
  const shared = chains[0]!.find((area) => chains.every((chain) => chain.some((above) => above.id === area.id)))
  if (!shared) return null
  const answers = await Promise.all(
    [shared, ...places].map(async ({ id }) => {
      const { answers } = await resolveTopic(ctx, { ...question, areaId: id }, words)
      const holders = answers.map(({ responsibility }) => responsibility.organisation.id)
      return [holders[0], ...holders.slice(1).sort()].join()
    }),
  )
  return answers.every((answer) => answer === answers[0]) ? shared : null
}

/** Whether everybody who could answer answers for one Amt or town only, so that the place must be known. */
const isLocal = (resolution: Resolution | null): boolean =>
  Boolean(resolution?.answers.length) && resolution!.answers.every(({ inside, named }) => inside && !named)

/** Each need with its answer, as if it were asked alone; none for fewer than two. */
async function needsOf(
  ctx: Ctx,
  question: Omit<ResolveQuestion, 'topicId'>,
  { needs }: Understanding,
  words: Words,
): Promise<Need[]> {
  const found = await Promise.all(
    needs.map(async ({ id, matched }): Promise<Need[]> => {
      const topic = words.topicById.get(id)
      return topic ? [{ topic, matched, resolution: await resolveTopic(ctx, { ...question, topicId: id }, words) }] : []
    }),
  )
  return found.flat().length > 1 ? found.flat() : []
}

async function resolveOrganisations(
  ctx: Ctx,
  question: Omit<ResolveQuestion, 'topicId'>,
  { areaById }: Words,
): Promise<Resolution> {
  const { byOrganisation } = await heldOf(ctx)
  return resolveNamed(
    { ...question, verifyAfterDays: (await rhythms(ctx)).verifyResponsibility },
    (question.organisationIds ?? []).flatMap((id) => byOrganisation.get(id) ?? []),
    areaById,
  )
}

async function findNeighbours(ctx: Ctx, topic: Topic, area: Area, today: string, words: Words): Promise<Neighbour[]> {
  return neighboursOf(
    area,
    await responsibilitiesFor(ctx, withSubtopics(topic.id, words.topics)),
    words.areaById,
    today,
  )
}

/** A topic, retired or not, and those that are offered below it. */
const withSubtopics = (topicId: string, topics: readonly Topic[]) => [
  topicId,
  ...topics.filter((topic) => topic.parentId === topicId).map((topic) => topic.id),
]

/**
 * What a page about a place needs: every responsibility that counts there, by topic, each topic resolved as a question
 * would be.
 */
export async function resolveEverything(ctx: Ctx, areaId: string): Promise<{ topic: Topic; resolution: Resolution }[]> {
  authoriseAsk(ctx)
  const words = await wordsOf(ctx)
  const { topics } = words
  const today = ctx.now.slice(0, 10)
  return Promise.all(
    topics.map(async (topic) => ({
      topic,
      resolution: await resolveTopic(ctx, { topicId: topic.id, areaId, today }, words),
    })),
  )
}

/** Who does a topic (with its subtopics) where: every valid responsibility, and per Amt or town who is on the spot. */
export async function whoDoesWhere(
  ctx: Ctx,
  topicId: string,
): Promise<{ responsibilities: Responsibility[]; coverage: Coverage[] }> {
  authoriseAsk(ctx)
  const words = await wordsOf(ctx)
  const { topics, areas, areaById } = words
  const today = ctx.now.slice(0, 10)
  const rows = (await responsibilitiesFor(ctx, withSubtopics(topicId, topics))).filter((row) => validOn(row, today))
  const officeOf = (areaId: string) => administrationOf(areaById, areaId)?.id
  const coverage = administrations(areas).map((office): Coverage => {
    const local = rows.filter((row) => officeOf(row.areaId) === office.id)
    const kinds: Coverage['kinds'] = {}
    for (const row of local) kinds[row.kind] = (kinds[row.kind] ?? 0) + 1
    return {
      areaId: office.id,
      kinds,
      local: local.length,
      above: rows.filter((row) => officeOf(row.areaId) === undefined).length,
    }
  })
  const order = (row: Responsibility) =>
    [row.topicId === topicId ? 0 : 1, areaById.get(row.areaId)?.sortName ?? '', row.organisation.name].join(' ')
  return { responsibilities: rows.sort((a, b) => order(a).localeCompare(order(b), 'de')), coverage }
}

/** All responsibilities, also those that are over or not yet begun. Shared by all who ask: do not change them. */
export async function allResponsibilities(ctx: Ctx): Promise<Responsibility[]> {
  authoriseAsk(ctx)
  return [...(await heldOf(ctx)).byOrganisation.values()].flat()
}

/** How many organisations are recorded per topic, subtopics not counted. */
export async function holdersPerTopic(ctx: Ctx): Promise<Record<string, number>> {
  authoriseAsk(ctx)
  return Object.fromEntries((await readRows(ctx.store, countHolders, {})).map((row) => [row.topicId, row.holders]))
}

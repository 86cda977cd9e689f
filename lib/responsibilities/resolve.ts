import { firstDay, lastDay } from '../dates'
import { areaChain, type Area } from '../areas/schema'
import { usualRhythms } from '../rhythms/fields'
import { isOverdue } from '../rhythms/schema'
import type { Topic } from '../topics/schema'
import type { Responsibility, TargetGroup } from './schema'
import { compareAnswers, kindRank } from './rank'
import { needsAdviser, roleOf, type Role } from './roles'
import { isTitled, scopeFit } from './scope'
import { groupOfText } from './target-groups'
import { wordLists } from './word-lists'

/** What is asked, already understood. `areaId` null: anywhere in the county. `today` is YYYY-MM-DD. */
export interface ResolveQuestion {
  topicId: string
  areaId: string | null
  today: string
  targetGroup?: TargetGroup | null
  /** Days after which a confirmed responsibility is due again; else what is usual. */
  verifyAfterDays?: number
  /** The question's word asks for advice rather than for the office that decides. */
  counselling?: boolean
  /** The question is about a decision or who pays. */
  deciding?: boolean
  /** It asks whether one of them is the right one: then its name alone does not put it first. */
  whether?: boolean
  /** Organisations the question names. */
  organisationIds?: readonly string[]
  /** The question in plain words, for what answers a part of a topic only. */
  words?: readonly string[]
  /** Organisations and areas that the question does not want. */
  excluded?: ReadonlySet<string>
}

/** How the topic of an answer relates to the topic asked for. */
export type TopicFit = 'same' | 'subtopic' | 'parent' | 'sibling'

/** One answer with its reasons. `level` is the place in the chain of areas, 0 the smallest. */
export interface Answer {
  responsibility: Responsibility
  fit: TopicFit
  area: Area
  level: number
  stale: boolean
  /** The question named its holder. */
  named: boolean
  /** Its holder has its seat in the asked place. */
  seated: boolean
  /** Its own target group fits the group asked for, is general, or is another one. */
  group: 'asked' | 'general' | 'other'
  /** Its holder is called after the topic. */
  titled: boolean
  /** It answers the whole topic, the part that was asked, or another part. */
  scope: 'asked' | 'whole' | 'other'
  /** It decides, offers or advises. */
  role: Role
  /** It advises on the wider topic, beside the authority that decides. */
  beside: boolean
  /** It answers for one place, and the question is for the whole county. */
  inside: boolean
  /** Whose task it is, where the holder acts for somebody. */
  via: Responsibility['delegatedBy']
  /** Its holder has handed the task to somebody who stands before it. */
  handedOver: boolean
}

/** Everything the page says: answers, the chain that was searched, and what comes next when nobody is recorded. */
export interface Resolution {
  /** From the asked place upwards; with `found`, how many are responsible there for the very topic. */
  chain: { area: Area; found: number }[]
  /** For the topic itself or its subtopics, best first. Empty: a gap. */
  answers: Answer[]
  /** For the wider topic (or, without one, its siblings): the next level when there is a gap. */
  wider: Answer[]
}

/** Ids of the topics whose responsibilities `resolve` needs for a question. */
export function relatedTopics(topicId: string, topics: readonly Topic[]): string[] {
  const topic = topics.find((entry) => entry.id === topicId)
  const parentId = topic?.parentId ?? null
  return [
    ...new Set([
      topicId,
      ...topics
        .filter(
          (entry) =>
            entry.parentId === topicId || (parentId !== null && (entry.id === parentId || entry.parentId === parentId)),
        )
        .map((entry) => entry.id),
    ]),
  ]
}

/**
 * Who is responsible for a topic in a place. Only what is valid on the day, in an area that contains the place
 * (Gemeinde → Amt → Kreis → Land → Bund; without a place also everything inside the county), in the order of `rules`.
 * Who has handed the task to somebody for this area stands behind the one who acts, and that answer names both
 * (`via`).
 * @param responsibilities those of `relatedTopics`
 */
export function resolve(
  question: ResolveQuestion,
  responsibilities: readonly Responsibility[],
  topics: readonly Topic[],
  areas: ReadonlyMap<string, Area>,
): Resolution {
  const chain = question.areaId ? areaChain(areas, question.areaId) : wholeCounty(areas)
  const levelOf = new Map(chain.map((area, level) => [area.id, level]))
  const topicById = new Map(topics.map((topic) => [topic.id, topic]))
  const named = new Set(question.organisationIds)
  const seat = question.areaId ? areas.get(question.areaId)?.name : undefined
  const all: Answer[] = []
  for (const responsibility of responsibilities) {
    if (!validOn(responsibility, question.today) || isExcluded(responsibility, question)) continue
    const area = areas.get(responsibility.areaId)
    const fit = fitOf(responsibility.topicId, question.topicId, topicById)
    if (!area || !fit) continue
    if (isCommittee(responsibility.organisation) && !named.has(responsibility.organisation.id)) continue
    // Without a place, what lies inside the county counts too, behind everything that is for all of it.
    const inside =
      !levelOf.has(area.id) && !question.areaId && areaChain(areas, area.id).some((above) => above.id === chain[0]?.id)
    const level = levelOf.get(area.id) ?? (inside ? chain.length : undefined)
    if (level === undefined) continue
    const role = roleOf(responsibility)
    all.push({
      responsibility,
      fit,
      area,
      level,
      stale: isStale(responsibility, question),
      named: named.has(responsibility.organisation.id),
      seated: seat !== undefined && responsibility.organisation.place === seat,
      group: groupFit(responsibility.targetGroup, question.targetGroup ?? null),
      titled: isTitled(responsibility.organisation.name, [
        topicById.get(question.topicId),
        topicById.get(topicById.get(question.topicId)?.parentId ?? ''),
      ]),
      scope: scopeOf(responsibility, fit, question, topicById),
      inside,
      role,
      beside: fit === 'parent' && needsAdviser(question.topicId) && role === 'advises',
      via: responsibility.kind === 'delegated' ? responsibility.delegatedBy : null,
      handedOver: false,
    })
  }
  all.sort((a, b) => compareAnswers(a, b, question))
  const own = ({ fit }: Answer) => fit === 'same' || fit === 'subtopic'
  const answered = all.some(own)
  const answers = onePerOrganisation(
    behindDelegates(all.filter((answer) => own(answer) || (answered && answer.beside))),
  )
  // Who answers only another part of the topic leads no question for the whole.
  const leading = answers.some((one) => one.scope !== 'other' || (one.named && !question.whether))
  const parts = leading ? [] : answers
  const parents = [...parts, ...all.filter((answer) => answer.fit === 'parent')]
  return {
    chain: chain.map((area) => ({
      area,
      found: answers.filter((answer) => own(answer) && answer.area.id === area.id).length,
    })),
    answers: leading ? answers : [],
    wider: onePerOrganisation(parents.length ? parents : all.filter((answer) => answer.fit === 'sibling')),
  }
}

/**
 * Answers for organisations that a question names without a topic: each by the responsibility that says most about it
 * (by law before others, core before one of many), the nearest area first.
 */
export function resolveNamed(
  question: Omit<ResolveQuestion, 'topicId'>,
  responsibilities: readonly Responsibility[],
  areas: ReadonlyMap<string, Area>,
): Resolution {
  const chain = question.areaId ? areaChain(areas, question.areaId) : wholeCounty(areas)
  const answers = (question.organisationIds ?? []).flatMap((organisationId): Answer[] => {
    const held = responsibilities.filter(
      (entry) => entry.organisation.id === organisationId && validOn(entry, question.today) && areas.has(entry.areaId),
    )
    const [best] = held.sort(
      (a, b) =>
        kindRank[a.kind] - kindRank[b.kind] ||
        b.topicId.split('.').length - a.topicId.split('.').length ||
        (a.topicId < b.topicId ? -1 : 1),
    )
    if (!best) return []
    const area = areas.get(best.areaId)!
    const level = chain.findIndex((entry) => entry.id === area.id)
    return [
      {
        responsibility: best,
        fit: 'same',
        area,
        level: level < 0 ? 0.5 : level,
        stale: isStale(best, question),
        named: true,
        seated: false,
        group: 'general',
        titled: false,
        scope: 'whole',
        inside: false,
        role: roleOf(best),
        beside: false,
        via: best.kind === 'delegated' ? best.delegatedBy : null,
        handedOver: false,
      },
    ]
  })
  answers.sort((a, b) => a.level - b.level)
  return {
    chain: chain.map((area) => ({ area, found: answers.filter((answer) => answer.area.id === area.id).length })),
    answers,
    wider: [],
  }
}

/** Asked for the wider topic, the right part of a narrower one says no more than all of it. */
function scopeOf(
  { scope, scopeText, topicId }: Responsibility,
  fit: TopicFit,
  { words = [] }: Pick<ResolveQuestion, 'words'>,
  topics: ReadonlyMap<string, Topic>,
): Answer['scope'] {
  const found = scopeFit(scope && scopeText, words, topics.get(topicId))
  return found === 'asked' && fit === 'subtopic' ? 'whole' : found
}

const networks = new RegExp(wordLists.networks.join('|'), 'i')

/** Committees decide and coordinate; they answer nobody who calls. Networks may offer something. */
function isCommittee({ kind, type, name }: Responsibility['organisation']): boolean {
  return kind === 'governing-body' && !networks.test(`${type ?? ''} ${name}`)
}

function isExcluded(
  { organisation, areaId }: Responsibility,
  { excluded }: Pick<ResolveQuestion, 'excluded'>,
): boolean {
  return excluded !== undefined && (excluded.has(organisation.id) || excluded.has(areaId))
}

/** A place of the same kind that has somebody. `kilometres` between the centres, where both are known. */
export interface Neighbour {
  area: Area
  kilometres: number | null
  organisations: Responsibility['organisation'][]
}

/**
 * Where else in the county somebody is recorded: Gemeinden and Ämter outside the chain of `area`, the nearest first, at
 * most five.
 */
export function neighboursOf(
  area: Area,
  responsibilities: readonly Responsibility[],
  areas: ReadonlyMap<string, Area>,
  today: string,
): Neighbour[] {
  const chain = new Set(areaChain(areas, area.id).map((entry) => entry.id))
  const found = new Map<string, Map<string, Responsibility['organisation']>>()
  for (const responsibility of responsibilities) {
    const place = areas.get(responsibility.areaId)
    if (
      !place ||
      chain.has(place.id) ||
      (place.kind !== 'municipality' && place.kind !== 'amt') ||
      !validOn(responsibility, today)
    )
      continue
    const there = found.get(place.id) ?? new Map<string, Responsibility['organisation']>()
    found.set(place.id, there.set(responsibility.organisation.id, responsibility.organisation))
  }
  const here = centreOf(area, areas)
  return [...found]
    .map(([id, organisations]): Neighbour => {
      const place = areas.get(id)!
      return {
        area: place,
        kilometres: kilometresBetween(here, centreOf(place, areas)),
        organisations: [...organisations.values()],
      }
    })
    .sort(
      (a, b) => (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) || (a.area.sortName < b.area.sortName ? -1 : 1),
    )
    .slice(0, 5)
}

type Point = { lat: number; lon: number } | null

/** The centre of an area; of an Amt the middle of its Gemeinden. */
function centreOf(area: Area, areas: ReadonlyMap<string, Area>): Point {
  const points =
    area.lat !== null && area.lon !== null
      ? [area]
      : [...areas.values()].filter((entry) => entry.parentId === area.id && entry.lat !== null && entry.lon !== null)
  if (!points.length) return null
  const mean = (of: (entry: Area) => number) => points.reduce((sum, entry) => sum + of(entry), 0) / points.length
  return { lat: mean((entry) => entry.lat!), lon: mean((entry) => entry.lon!) }
}

/** Distance in km on a plane squeezed by the cosine of the latitude: exact enough within a county. */
function kilometresBetween(a: Point, b: Point): number | null {
  if (!a || !b) return null
  const degree = 111.32
  return Math.round(
    Math.hypot((a.lat - b.lat) * degree, (a.lon - b.lon) * degree * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)),
  )
}

/** What holds from and to a day as far as they are known, of an organisation that may have a last day of its own. */
interface Valid {
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly organisation?: { readonly validTo: string | null }
}

/**
 * Whether a responsibility holds on a day, and who has it is still there. A source that only knows a year or month
 * („2022“) means its beginning, or for an end its last day.
 */
export function validOn({ validFrom, validTo, organisation }: Valid, day: string): boolean {
  const begun = validFrom === null || firstDay(validFrom) <= day
  return begun && [validTo, organisation?.validTo ?? null].every((end) => end === null || lastDay(end) >= day)
}

function wholeCounty(areas: ReadonlyMap<string, Area>): Area[] {
  const county = [...areas.values()].find((area) => area.kind === 'county')
  return county ? areaChain(areas, county.id) : []
}

function fitOf(topicId: string, asked: string, topics: ReadonlyMap<string, Topic>): TopicFit | undefined {
  if (topicId === asked) return 'same'
  const topic = topics.get(topicId)
  const askedTopic = topics.get(asked)
  if (topic?.parentId === asked) return 'subtopic'
  if (askedTopic?.parentId && topicId === askedTopic.parentId) return 'parent'
  if (askedTopic?.parentId && topic?.parentId === askedTopic.parentId) return 'sibling'
  return undefined
}

function groupFit(recorded: string | null, asked: TargetGroup | null): Answer['group'] {
  if (!recorded || !asked) return 'general'
  const group = groupOfText(recorded)
  return group === undefined ? 'general' : group === asked ? 'asked' : 'other'
}

function isStale(
  { verifiedAt, organisation }: Responsibility,
  { today, verifyAfterDays = usualRhythms.verifyResponsibility }: Pick<ResolveQuestion, 'today' | 'verifyAfterDays'>,
): boolean {
  const verified = verifiedAt ?? organisation.verifiedAt
  return verified === null || isOverdue(verified, verifyAfterDays, today)
}

/** Moves whoever handed the task to somebody behind the one who acts for them. */
function behindDelegates(answers: readonly Answer[]): Answer[] {
  const key = (organisationId: string, answer: Answer) =>
    `${organisationId} ${answer.responsibility.topicId} ${answer.area.id}`
  const handedOver = new Set(answers.flatMap((answer) => (answer.via ? [key(answer.via.id, answer)] : [])))
  const isPrincipal = (answer: Answer) =>
    !answer.via && handedOver.has(key(answer.responsibility.organisation.id, answer))
  const result: Answer[] = []
  const waiting: Answer[] = []
  for (const answer of answers) {
    if (isPrincipal(answer)) {
      waiting.push({ ...answer, handedOver: true })
      continue
    }
    result.push(answer)
    for (const principal of waiting.filter(
      (entry) =>
        answer.via?.id === entry.responsibility.organisation.id &&
        answer.responsibility.topicId === entry.responsibility.topicId,
    )) {
      result.push(principal)
      waiting.splice(waiting.indexOf(principal), 1)
    }
  }
  return [...result, ...waiting]
}

/** Each organisation once, with its best answer. */
function onePerOrganisation(answers: readonly Answer[]): Answer[] {
  const seen = new Set<string>()
  return answers.filter(({ responsibility }) =>
    seen.has(responsibility.organisation.id) ? false : (seen.add(responsibility.organisation.id), true),
  )
}

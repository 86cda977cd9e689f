import { areaChain, type Area } from '../areas/schema'
import type { Topic } from '../topics/schema'
import type { Responsibility, ResponsibilityKind } from './schema'

/** What is asked, already understood. `areaId` null: anywhere in the county. `today` is YYYY-MM-DD. */
export interface ResolveQuestion {
  topicId: string
  areaId: string | null
  today: string
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

const kindRank: Record<ResponsibilityKind, number> = { statutory: 0, delegated: 1, voluntary: 2, contact: 3 }
const confidenceRank = { high: 0, medium: 1, low: 2 }
const fitRank: Record<TopicFit, number> = { same: 0, subtopic: 1, parent: 2, sibling: 3 }
const staleAfterDays = 365

/** Ids of the topics whose responsibilities `resolve` needs for a question. */
export function relatedTopics(topicId: string, topics: readonly Topic[]): string[] {
  const topic = topics.find((entry) => entry.id === topicId)
  const parentId = topic?.parentId ?? null
  return [...new Set([topicId, ...topics.filter((entry) => entry.parentId === topicId || (parentId !== null && (entry.id === parentId || entry.parentId === parentId))).map((entry) => entry.id)])]
}

/**
 * Who is responsible for a topic in a place. Rules, in this order:
 * 1. valid on the day; in an area that contains the place (Gemeinde → Amt → Kreis → Land → Bund; without a place also
 *    everything inside the county);
 * 2. the very topic before its subtopics; wider topics only as the next level of a gap;
 * 3. the smaller area before the larger;
 * 4. statutory before delegated before voluntary before contact point;
 * 5. verified before stale; well evidenced before hardly evidenced;
 * 6. organisations with few topics before those that have it among many (a core task).
 * @param responsibilities those of `relatedTopics`
 */
export function resolve(question: ResolveQuestion, responsibilities: readonly Responsibility[], topics: readonly Topic[], areas: ReadonlyMap<string, Area>): Resolution {
  const chain = question.areaId ? areaChain(areas, question.areaId) : wholeCounty(areas)
  const levelOf = new Map(chain.map((area, level) => [area.id, level]))
  const topicById = new Map(topics.map((topic) => [topic.id, topic]))
  const all: Answer[] = []
  for (const responsibility of responsibilities) {
    if ((responsibility.validFrom ?? '0') > question.today || (responsibility.validTo ?? '9') < question.today) continue
    const area = areas.get(responsibility.areaId)
    const fit = fitOf(responsibility.topicId, question.topicId, topicById)
    if (!area || !fit) continue
    // Without a place, what lies inside the county counts too, behind the county itself.
    const level = levelOf.get(area.id) ?? (question.areaId ? undefined : areaChain(areas, area.id).some((above) => above.id === chain[0]?.id) ? 0.5 : undefined)
    if (level === undefined) continue
    all.push({ responsibility, fit, area, level, stale: isStale(responsibility, question.today) })
  }
  all.sort(compareAnswers)
  const answers = onePerOrganisation(all.filter((answer) => answer.fit === 'same' || answer.fit === 'subtopic'))
  const parents = all.filter((answer) => answer.fit === 'parent')
  return {
    chain: chain.map((area) => ({ area, found: answers.filter((answer) => answer.area.id === area.id).length })),
    answers,
    wider: onePerOrganisation(parents.length ? parents : all.filter((answer) => answer.fit === 'sibling')),
  }
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

function isStale(responsibility: Responsibility, today: string): boolean {
  const verified = responsibility.verifiedAt ?? responsibility.organisation.verifiedAt
  return verified === null || (Date.parse(today) - Date.parse(verified.slice(0, 10))) / 86_400_000 > staleAfterDays
}

function compareAnswers(a: Answer, b: Answer): number {
  const left = a.responsibility
  const right = b.responsibility
  return (
    fitRank[a.fit] - fitRank[b.fit] ||
    a.level - b.level ||
    kindRank[left.kind] - kindRank[right.kind] ||
    Number(a.stale) - Number(b.stale) ||
    confidenceRank[left.confidence ?? 'low'] - confidenceRank[right.confidence ?? 'low'] ||
    left.holderTopics - right.holderTopics ||
    left.organisation.name.localeCompare(right.organisation.name, 'de') ||
    (left.id < right.id ? -1 : 1)
  )
}

/** Each organisation once, with its best answer; a delegation of the same task elsewhere stays. */
function onePerOrganisation(answers: readonly Answer[]): Answer[] {
  const seen = new Set<string>()
  return answers.filter((answer) => {
    const key = answer.responsibility.organisation.id
    return seen.has(key) ? false : (seen.add(key), true)
  })
}

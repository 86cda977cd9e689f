import type { ResponsibilityKind } from './fields'
import type { Answer, ResolveQuestion, TopicFit } from './resolve'

// The order of answers, and the reasons that can truly be given for it. Pure.

export const kindRank: Record<ResponsibilityKind, number> = { statutory: 0, delegated: 1, voluntary: 2, contact: 3 }
const adviceRank: Record<ResponsibilityKind, number> = { voluntary: 0, contact: 0, delegated: 1, statutory: 2 }
const confidenceRank = { high: 0, medium: 1, low: 2 }
const groupRank: Record<Answer['group'], number> = { asked: 0, general: 1, other: 2 }
const scopeRank: Record<Answer['scope'], number> = { asked: 0, whole: 1, other: 2 }
const fitRank: Record<TopicFit, number> = { same: 0, subtopic: 1, parent: 2, sibling: 3 }

/** Whether somebody can be reached at all: by telephone, mailbox, website or address. */
const reachable = ({ responsibility: { organisation, post } }: Answer) =>
  Boolean(post?.phone ?? post?.email ?? organisation.phone ?? organisation.email ?? organisation.website) ||
  (organisation.street !== null && !organisation.protected)

/**
 * The order of answers: the first rule that tells two apart decides. Smaller is better.
 * - `adviser`: who advises beside an authority stands behind it, and before it where advice is asked
 * - `named`: the question names the organisation
 * - `countywide`: for a question about the whole county, nobody who answers for one place only leads
 * - `scope`: the part of the topic that was asked, then the whole topic, then another part
 * - `serves`: networks coordinate; callers are served by others
 * - `group`: meant for the group asked for, then general, then for others
 * - `decides`: for questions about a decision or its payment, who decides before who offers or advises
 * - `distance`: nearest area first (Gemeinde 0, Amt 1, Kreis 2 …); a subtopic counts one step further than the topic
 *   itself
 * - `kind`: statutory, delegated, voluntary, contact; for questions that ask for advice the other way round
 * - `fit`: the very topic before a part of it
 * - `reach`: those for this area only before those whose district reaches beyond it
 * - `title`: who is called after the topic („Koordination Ehrenamt“)
 * - `evidence`: well evidenced before hardly evidenced
 * - `core`: organisations with few topics before those that have it among many; then `seat`: who has its seat in the
 *   asked place
 * - `reachable`: of equal ones, who can be reached before who cannot
 * - `fresh`: verified within a year before stale; it only breaks ties, between those who can be reached
 */
export const rules = [
  {
    name: 'adviser',
    of: ({ beside, named }, question) => (beside ? (question.counselling ? -1 : named ? 0 : 1) : 0),
  },
  { name: 'named', of: (answer) => (answer.named ? 0 : 1) },
  { name: 'countywide', of: (answer) => (answer.inside ? 1 : 0) },
  { name: 'scope', of: (answer) => scopeRank[answer.scope] },
  { name: 'serves', of: (answer) => (answer.responsibility.organisation.kind === 'governing-body' ? 1 : 0) },
  { name: 'group', of: (answer) => groupRank[answer.group] },
  { name: 'decides', of: ({ role }, { deciding }) => (deciding && role !== 'decides' ? 1 : 0) },
  { name: 'distance', of: (answer) => answer.level + (answer.fit === 'same' || answer.fit === 'parent' ? 0 : 1) },
  {
    name: 'kind',
    of: (answer, question) => (question.counselling ? adviceRank : kindRank)[answer.responsibility.kind],
  },
  { name: 'fit', of: (answer) => fitRank[answer.fit] },
  { name: 'reach', of: (answer) => (answer.responsibility.reach === 'region' ? 1 : 0) },
  { name: 'title', of: (answer) => (answer.titled ? 0 : 1) },
  { name: 'evidence', of: (answer) => confidenceRank[answer.responsibility.confidence ?? 'low'] },
  { name: 'core', of: (answer) => answer.responsibility.holderTopics },
  { name: 'seat', of: (answer) => (answer.seated ? 0 : 1) },
  { name: 'reachable', of: (answer) => (reachable(answer) ? 0 : 1) },
  { name: 'fresh', of: (answer) => (answer.stale || !reachable(answer) ? 1 : 0) },
] as const satisfies readonly { name: string; of: (answer: Answer, question: ResolveQuestion) => number }[]

export type Rule = (typeof rules)[number]['name']

/** How a rule reads between two answers: one rule can put the first before the second for different facts. */
export type RankReason =
  | Exclude<Rule, 'kind'>
  | 'smaller'
  | 'law'
  | 'delegated'
  | 'advice'
  | 'offer'
  | 'wholeTopic'
  | 'everybody'
  | 'authority'

/** A rule that put an answer first, and the fact behind it. */
export interface Deciding {
  rule: Rule
  reason: RankReason
}

/** Orders by the rules alone; 0 when none tells the two apart. `without`: rules that are left out. */
export function byRules(a: Answer, b: Answer, question: ResolveQuestion, without?: ReadonlySet<Rule>): number {
  for (const rule of rules) {
    if (without?.has(rule.name)) continue
    const difference = rule.of(a, question) - rule.of(b, question)
    if (difference !== 0) return difference
  }
  return 0
}

/** Orders by the rules, then by name. */
export function compareAnswers(a: Answer, b: Answer, question: ResolveQuestion): number {
  return (
    byRules(a, b, question) ||
    a.responsibility.organisation.name.localeCompare(b.responsibility.organisation.name, 'de') ||
    (a.responsibility.id < b.responsibility.id ? -1 : 1)
  )
}

/**
 * The rules that put `a` before `b`: as few as keep it there. Without all of them `a` would not come first any more.
 * Empty when only the name decides, or `b` has handed the task over.
 */
export function decidingRules(a: Answer, b: Answer, question: ResolveQuestion): Deciding[] {
  const without = new Set<Rule>()
  const found: Deciding[] = []
  while (!b.handedOver && byRules(a, b, question, without) < 0) {
    const rule = rules.find(({ name, of }) => !without.has(name) && of(a, question) !== of(b, question))!.name
    without.add(rule)
    found.push({ rule, reason: reasonOf(rule, a, b, question) })
  }
  return found
}

function reasonOf(rule: Rule, a: Answer, b: Answer, question: ResolveQuestion): RankReason {
  if (rule === 'distance') {
    if (a.level >= b.level) return 'fit'
    return question.areaId && a.area.kind !== 'county' && a.area.kind !== 'state' ? 'distance' : 'smaller'
  }
  if (rule === 'kind') {
    const { kind } = a.responsibility
    if (question.counselling && (kind === 'voluntary' || kind === 'contact')) return 'advice'
    return kind === 'statutory' ? 'law' : kind === 'delegated' ? 'delegated' : 'offer'
  }
  if (rule === 'adviser' && !a.beside) return 'authority'
  if (rule === 'scope' && a.scope === 'whole') return 'wholeTopic'
  if (rule === 'group' && a.group === 'general') return 'everybody'
  return rule
}

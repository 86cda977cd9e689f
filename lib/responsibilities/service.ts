import { areaChain, type Area } from '../areas/schema'
import { areas as allAreas } from '../areas/service'
import { changeStatement } from '../changes/service'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import { organisationNamed } from '../organisations/service'
import { foldName } from '../sort-name'
import { StoreError } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import type { Topic } from '../topics/schema'
import { topics as allTopics } from '../topics/service'
import { mayAskResponsibilities, mayEditResponsibilities } from './policy'
import { closeGap, createResponsibility, findGap, listOpenGaps, listResponsibilitiesForTopics, listResponsibilitiesOf, reportGap } from './queries'
import { relatedTopics, resolve, type Resolution } from './resolve'
import type { Ask, HeldResponsibility, ResponsibilityForm, ServiceGap } from './schema'
import { buildLexicon, understand, type Lexicon, type Understanding } from './understand'

function authoriseAsk(ctx: Ctx): void {
  if (!mayAskResponsibilities(ctx.actor)) throw new AppError('forbidden')
}

/** The responsibilities an organisation holds, by topic. */
export async function responsibilitiesOf(ctx: Ctx, organisationId: string): Promise<HeldResponsibility[]> {
  authoriseAsk(ctx)
  return (await readRows(ctx.store, listResponsibilitiesOf, { organisationId, limit: 1000 })).map((row) => row.responsibility)
}

/** A question, how it was understood, and who is responsible. */
export interface Answered {
  understanding: Understanding
  topic: Topic | null
  area: Area | null
  /** Other readings of the words: topics that fit as well, or the places behind a postal code. */
  otherTopics: Topic[]
  otherAreas: Area[]
  /** Subtopics of the topic, to ask more precisely. */
  subtopics: Topic[]
  /** Null when no topic was understood, or the place must be asked back. */
  resolution: Resolution | null
  /** A report of the same gap, if there is one. */
  reported: { reports: number; lastReportedAt: string } | null
}

/**
 * Answers "who is responsible for this topic in this place?". `ask.topic` and `ask.area` overrule what the words say.
 * Several places behind one word are never guessed: the answer asks back.
 */
export async function askResponsible(ctx: Ctx, ask: Ask): Promise<Answered> {
  authoriseAsk(ctx)
  const [topics, areas] = await Promise.all([allTopics(ctx), allAreas(ctx)])
  const understanding = understand(ask.q, lexiconOf(topics, areas))
  const topicById = new Map(topics.map((topic) => [topic.id, topic]))
  const areaById = new Map(areas.map((area) => [area.id, area]))
  const topic = topicById.get(ask.topic) ?? topicById.get(understanding.topics[0]?.id ?? '') ?? null
  const askBack = !ask.area && understanding.areas.length > 1
  const area = areaById.get(ask.area) ?? (askBack ? null : (areaById.get(understanding.areas[0]?.id ?? '') ?? null))
  const resolution = topic && !askBack ? await resolveTopic(ctx, topic, area, topics, areaById) : null
  const gapped = resolution && !resolution.answers.length
  return {
    understanding,
    topic,
    area,
    otherTopics: understanding.topics.filter((match) => match.id !== topic?.id).flatMap((match) => topicById.get(match.id) ?? []),
    otherAreas: askBack ? understanding.areas.flatMap((match) => areaById.get(match.id) ?? []) : [],
    subtopics: topic ? topics.filter((entry) => entry.parentId === topic.id) : [],
    resolution,
    reported: gapped ? ((await readRow(ctx.store, findGap, { id: gapId(topic?.id ?? null, area?.id ?? null, ask.q) })) ?? null) : null,
  }
}

async function resolveTopic(ctx: Ctx, topic: Topic, area: Area | null, topics: Topic[], areas: ReadonlyMap<string, Area>): Promise<Resolution> {
  const areaIds = area ? areaChain(areas, area.id).map((entry) => entry.id) : null
  const rows = await readRows(ctx.store, listResponsibilitiesForTopics, { topicIds: relatedTopics(topic.id, topics), areaIds, limit: 5000 })
  return resolve({ topicId: topic.id, areaId: area?.id ?? null, today: ctx.now.slice(0, 10) }, rows.map((row) => row.responsibility), topics, areas)
}

let lexicon: { key: string; value: Lexicon } | undefined

/** The lexicon of the present topics and areas; built again only when one of them changed. */
function lexiconOf(topics: readonly Topic[], areas: readonly Area[]): Lexicon {
  const key = `${topics.map((topic) => `${topic.id}${topic.label}${topic.synonyms.length}`).join()}${areas.map((area) => area.id + area.name).join()}`
  if (lexicon?.key !== key) lexicon = { key, value: buildLexicon(topics, areas) }
  return lexicon.value
}

/** One gap per topic and area; without a topic one per wording. */
function gapId(topicId: string | null, areaId: string | null, question: string): string {
  return `gap:${topicId ?? foldName(question)}:${areaId ?? 'all'}`.slice(0, 300)
}

/** Stores that nobody is recorded; the same gap again adds to its count. Everybody may report. Returns the number of reports. */
export async function reportMissing(ctx: Ctx, report: { q: string; topic: string | null; area: string | null }): Promise<number> {
  authoriseAsk(ctx)
  const id = gapId(report.topic, report.area, report.q)
  const [rows] = await ctx.store.write([
    statement(reportGap, { id, question: report.q, topicId: report.topic, areaId: report.area, now: ctx.now }, { mustReturn: true }),
    changeStatement(ctx, { action: 'report', subjectKind: 'service-gap', subjectId: id, subjectName: report.q, after: { ...report } }),
  ])
  return Number(rows![0]!.reports)
}

/** Reported gaps that are still open, the most reported first. */
export async function openGaps(ctx: Ctx, limit: number): Promise<ServiceGap[]> {
  authoriseAsk(ctx)
  return (await readRows(ctx.store, listOpenGaps, { limit })).map((row) => row.gap)
}

/**
 * Records a responsibility as of today and closes the gap that was reported for its topic and area.
 * @throws AppError `invalid` with field errors for an unknown organisation, topic or area
 */
export async function addResponsibility(ctx: Ctx, form: ResponsibilityForm): Promise<string> {
  if (!mayEditResponsibilities(ctx.actor)) throw new AppError('forbidden')
  const organisation = await organisationNamed(ctx, form.organisationName)
  if (!organisation) throw new AppError('invalid', { fieldErrors: { organisationName: 'not-in-list' } })
  const id = ctx.newId()
  const { organisationName: _name, topicId, areaId, ...facts } = form
  try {
    await ctx.store.write([
      statement(createResponsibility, { id, organisationId: organisation.id, topicId, areaId, props: { ...facts, confidence: 'high', verifiedAt: ctx.now.slice(0, 10) }, now: ctx.now }, { mustReturn: true }),
      statement(closeGap, { id: gapId(topicId, areaId, ''), now: ctx.now }),
      changeStatement(ctx, { action: 'create', subjectKind: 'responsibility', subjectId: organisation.id, subjectName: organisation.name, after: { ...form } }),
    ])
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row') throw new AppError('invalid', { fieldErrors: { areaId: 'not-in-list' } })
    throw error
  }
  return organisation.key
}

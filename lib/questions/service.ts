import { administrationOf } from '../areas/schema'
import { areasById } from '../areas/service'
import { derived, unlessChanged } from '../copies/service'
import type { Ctx } from '../context'
import { countDangers } from '../danger/count'
import { dangersIn } from '../danger/detect'
import { addDays } from '../dates'
import { AppError } from '../errors'
import type { Touched } from '../records/kinds'
import { writeRecord } from '../records/write'
import type { Statement } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import { gapId, mistakeId } from './gap-id'
import { mayReport, mayWorkOffReports } from './policy'
import {
  closeGap,
  countOpenGaps,
  findReported,
  listGapCounts,
  listOpenGaps,
  listQuestions,
  logQuestion,
  reportGap,
} from './queries'
import { smallestCount, type LogForm, type Question, type Report, type ServiceGap, type Tally } from './schema'
import { withoutNumbers } from './without-numbers'

function authoriseReport(ctx: Ctx): void {
  if (!mayReport(ctx.actor)) throw new AppError('forbidden')
}

function authoriseWork(ctx: Ctx): void {
  if (!mayWorkOffReports(ctx.actor)) throw new AppError('forbidden')
}

/** Whether a gap was reported already, and who looks into it; open ones are kept in memory. */
export async function gapOf(
  ctx: Ctx,
  topicId: string | null,
  areaId: string | null,
  question: string,
): Promise<{ reports: number; lastReportedAt: string; claimedBy: string | null } | null> {
  authoriseReport(ctx)
  const gaps = await derived(ctx.store, 'questions/gaps', {
    build: async () => new Map((await readRows(ctx.store, listGapCounts, {})).map(({ id, ...gap }) => [id, gap])),
    follow: unlessChanged('service-gap', 'responsibility', 'topic'),
  })
  return gaps.get(gapId(topicId, areaId, question)) ?? null
}

/**
 * Stores that nobody is recorded or that an answer is wrong; the same report again adds to its count. Words that speak
 * of danger are not kept: their kind is counted, and the report is stored only for the topic or answer it is about.
 * Returns the number of reports, 0 when nothing but the kind was kept.
 */
export async function report(ctx: Ctx, form: Report): Promise<number> {
  authoriseReport(ctx)
  const { kind, q, note, claim: mine } = form
  if (mine) authoriseWork(ctx)
  const found = (await readRow(ctx.store, findReported, {
    topicId: form.topic,
    areaId: form.area,
    organisationId: form.organisation,
    responsibilityId: form.responsibility,
  }))!
  const { topicId, areaId, organisationId, responsibilityId } = found
  const dangers = [...new Set([...dangersIn(q), ...dangersIn(note ?? '')])]
  if (dangers.length) {
    await countDangers(ctx, dangers)
    if (!topicId && !organisationId && !responsibilityId) return 0
  }
  const id = kind === 'wrong' ? mistakeId(found, q) : gapId(topicId, areaId, q)
  const write = statement(reportGap, {
    id,
    kind,
    question: dangers.length ? null : withoutNumbers(q),
    note: dangers.length ? null : note && withoutNumbers(note),
    topicId,
    areaId,
    organisationId,
    responsibilityId,
    reportedBy: ctx.actor.label,
    claimedBy: mine ? ctx.actor.label : null,
    now: ctx.now,
  })
  const name = [found.organisation, found.topic, found.area].filter(Boolean).join(', ')
  const [rows] = await writeRecord(ctx, [{ statement: write, refuse: 'invalid' }], {
    action: 'report',
    subject: { kind: 'service-gap', id, name },
    touches: [
      ...touchesOf(organisationId, topicId),
      ...(responsibilityId ? [{ kind: 'responsibility' as const, id: responsibilityId }] : []),
    ],
    values: { kind: [null, kind], topicId: [null, topicId], areaId: [null, areaId] },
  })
  return Number(rows![0]!.reports)
}

/** Reports that are open or closed, the most reported first. */
export async function reports(ctx: Ctx, limit: number, status: 'open' | 'closed' = 'open'): Promise<ServiceGap[]> {
  authoriseReport(ctx)
  return (await readRows(ctx.store, listOpenGaps, { status, limit })).map((row) => row.gap)
}

/** How many reports are open. */
export async function openReports(ctx: Ctx): Promise<number> {
  authoriseReport(ctx)
  return (await readRow(ctx.store, countOpenGaps, {}))!.open
}

const touchesOf = (organisation: string | null, topic: string | null): Touched[] => [
  ...(organisation ? [{ kind: 'organisation' as const, id: organisation }] : []),
  ...(topic ? [{ kind: 'topic' as const, id: topic }] : []),
]

/** Closes the report of a topic and area; goes into the write that records somebody for them. */
export function closingStatement(ctx: Ctx, topicId: string, areaId: string): Statement {
  return statement(closeGap, { id: gapId(topicId, areaId, ''), closedBy: ctx.actor.label, now: ctx.now })
}

/**
 * Logs a call at the desk: topic, place, answered or not. The words are kept only where nobody was found, to find out
 * why. Of a call about danger only its kind is counted.
 * @returns whether the call was logged
 */
export async function logCall(ctx: Ctx, form: LogForm): Promise<boolean> {
  authoriseReport(ctx)
  const dangers = dangersIn(form.q)
  if (dangers.length) {
    await countDangers(ctx, dangers)
    return false
  }
  const id = ctx.newId()
  const answered = form.answered === 'yes'
  const callback = form.answered === 'callback'
  const text = answered || callback ? null : withoutNumbers(form.q)
  const { topic: topicId, area: areaId } = form
  const write = statement(logQuestion, { id, askedAt: ctx.now, text, answered, callback, topicId, areaId })
  await writeRecord(ctx, [{ statement: write, refuse: 'invalid' }], {
    action: 'create',
    subject: { kind: 'question', id, name: '' },
    values: {
      topicId: [null, topicId],
      areaId: [null, areaId],
      answered: [null, answered],
      callback: [null, callback],
    },
  })
  return true
}

/** What was asked lately and often: pairs of topic and area. */
export async function askedLately(
  ctx: Ctx,
  limit: number,
): Promise<{ recent: Question[]; frequent: { topicId: string; areaId: string | null; count: number }[] }> {
  authoriseReport(ctx)
  const questions = (
    await readRows(ctx.store, listQuestions, { since: `${addDays(ctx.now, -90)}T00:00:00.000Z`, limit: 5000 })
  ).map((row) => row.question)
  const counts = new Map<string, { topicId: string; areaId: string | null; count: number }>()
  for (const { topicId, areaId } of questions) {
    if (!topicId) continue
    const key = `${topicId} ${areaId ?? ''}`
    const entry = counts.get(key) ?? { topicId, areaId, count: 0 }
    counts.set(key, { ...entry, count: entry.count + 1 })
  }
  const seen = new Set<string>()
  const recent = questions.filter(
    (question) =>
      question.topicId &&
      !seen.has(`${question.topicId} ${question.areaId}`) &&
      seen.add(`${question.topicId} ${question.areaId}`),
  )
  const frequent = [...counts.values()]
    .filter((entry) => entry.count >= smallestCount)
    .sort((a, b) => b.count - a.count || (a.topicId < b.topicId ? -1 : 1))
  return { recent: recent.slice(0, limit), frequent: frequent.slice(0, limit) }
}

/** Calls of the last twelve months per month, topic and Amt; counts below three are not told. */
export async function callStatistics(
  ctx: Ctx,
): Promise<{ total: number; months: Tally[]; topics: Tally[]; areas: Tally[] }> {
  authoriseWork(ctx)
  const [rows, areas] = await Promise.all([
    readRows(ctx.store, listQuestions, { since: `${addDays(ctx.now, -365)}T00:00:00.000Z`, limit: 100_000 }),
    areasById(ctx),
  ])
  const questions = rows.map((row) => row.question)
  return {
    total: questions.length,
    months: tally(questions, (question) => question.askedAt.slice(0, 7)).sort((a, b) => (a.key < b.key ? 1 : -1)),
    topics: tally(questions, (question) => question.topicId ?? ''),
    // The Kreis and what is beyond stay themselves.
    areas: tally(questions, ({ areaId }) => administrationOf(areas, areaId)?.id ?? areaId ?? ''),
  }
}

function tally(questions: readonly Question[], keyOf: (question: Question) => string): Tally[] {
  const groups = new Map<string, { count: number; unanswered: number; callback: number }>()
  for (const question of questions) {
    const key = keyOf(question)
    const group = groups.get(key) ?? { count: 0, unanswered: 0, callback: 0 }
    groups.set(key, {
      count: group.count + 1,
      unanswered: group.unanswered + (question.answered || question.callback ? 0 : 1),
      callback: group.callback + (question.callback ? 1 : 0),
    })
  }
  return [...groups]
    .sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
    .map(([key, { count, unanswered, callback }]) => {
      const told = (part: number) => (count < smallestCount || (part > 0 && part < smallestCount) ? null : part)
      const all = [unanswered, callback].map(told)
      return {
        key,
        count: told(count),
        unanswered: all[0]!,
        callback: all[1]!,
        atOnce: all.includes(null) ? null : (count - unanswered - callback) / count,
      }
    })
}

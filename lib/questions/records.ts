import type { Ctx } from '../context'
import { AppError } from '../errors'
import { propsOf } from '../records/fields'
import { recordToEdit, saveRecord, sealedFields, type RecordType, type Stored } from '../records/record-type'
import { valuesChanged, writeRecord } from '../records/write'
import { readRow, statement } from '../store/query'
import { topicFields } from '../topics/fields'
import { topicType } from '../topics/records'
import { reportFields, type ReportValues, type Solution } from './fields'
import { mayReport, mayWorkOffReports } from './policy'
import { readGap, updateGap } from './queries'
import type { SettleForm, SynonymForm } from './schema'
import { withoutNumbers } from './without-numbers'

/** How a report is worked off, for undo. It is called by what it is about, never by what somebody typed. */
export const reportType: RecordType<ReportValues> = {
  kind: 'service-gap',
  fields: reportFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readGap, { id })
    if (!row) return null
    const { version, values, organisation, topic, area } = row
    return { id, key: null, name: [organisation, topic, area].filter(Boolean).join(', '), version, values }
  },
  save: (_ctx, before, version, values) => [
    {
      statement: statement(updateGap, { id: before.id, version, props: propsOf(reportFields, values) }),
      refuse: 'conflict',
    },
  ],
  mayRead: mayReport,
  mayEdit: mayWorkOffReports,
  maySeeSealed: mayWorkOffReports,
}

/** A report that is still open. @throws AppError `not-found`, `forbidden`, `conflict` when somebody closed it */
async function openReport(ctx: Ctx, id: string): Promise<Stored<ReportValues>> {
  const report = await recordToEdit(ctx, reportType, id)
  if (report.values.status !== 'open') throw new AppError('conflict')
  return report
}

/** „Ich kläre das“, or gives it back. @throws AppError `conflict`, `not-found` */
export async function claim(ctx: Ctx, id: string, version: number, mine: boolean): Promise<string | null> {
  const before = await openReport(ctx, id)
  const claimed = { claimedBy: mine ? ctx.actor.label : null, claimedAt: mine ? ctx.now : null }
  return saveRecord(ctx, reportType, before, version, { ...before.values, ...claimed })
}

const closedWith = (ctx: Ctx, solution: Solution, closingNote: string | null) => ({
  status: 'closed' as const,
  solution,
  closingNote,
  closedAt: ctx.now,
  closedBy: ctx.actor.label,
})

/** „Erledigt“: closes a report with what was done. @throws AppError `conflict`, `not-found` */
export async function settle(ctx: Ctx, { id, version, solution, note }: SettleForm): Promise<string | null> {
  const before = await openReport(ctx, id)
  const closed = closedWith(ctx, solution, note && withoutNumbers(note))
  return saveRecord(ctx, reportType, before, version, { ...before.values, ...closed }, { action: 'end' })
}

/**
 * Adds a word to a topic and closes the report that asked for it, in one transaction. @throws AppError `conflict`,
 * `not-found`, `invalid`
 */
export async function settleBySynonym(ctx: Ctx, { id, version, topicId, synonym }: SynonymForm): Promise<void> {
  const before = await openReport(ctx, id)
  const topic = await topicType.read(ctx, topicId)
  if (!topic || topic.values.retiredAt) throw new AppError('invalid', { fieldErrors: { topicId: 'not-in-list' } })
  const after = { ...before.values, ...closedWith(ctx, 'synonym', null) }
  const worded = { ...topic.values, synonyms: [...new Set([...topic.values.synonyms, synonym])] }
  await writeRecord(
    ctx,
    [
      ...(await reportType.save(ctx, before, version, after)),
      ...(await topicType.save(ctx, topic, topic.version, worded)),
    ],
    {
      action: 'end',
      subject: { kind: 'service-gap', id, name: before.name },
      values: valuesChanged(reportFields, before.values, after),
      sealed: sealedFields(reportType, before.values, after),
    },
    {
      also: [
        {
          action: 'update',
          subject: { kind: 'topic', id: topicId, name: topic.name },
          values: valuesChanged(topicFields, topic.values, worded),
        },
      ],
    },
  )
}

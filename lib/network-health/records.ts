import type { Ctx } from '../context'
import { propsOf } from '../records/fields'
import { recordToEdit, saveRecord, type RecordType, type Stored } from '../records/record-type'
import { readRow, statement } from '../store/query'
import { scorecardFields, type ScorecardForm, type ScorecardValues } from './fields'
import { mayKeepScorecard, mayReadNetworkHealth } from './policy'
import { readScorecard, saveScorecard } from './queries'
import { yearSchema } from './schema'

/** The scorecard of a year for its form; empty where nobody kept it yet. @throws AppError `forbidden`, `not-found` */
export async function scorecardToEdit(ctx: Ctx, year: string): Promise<Stored<ScorecardValues>> {
  return recordToEdit(ctx, scorecardType, year)
}

/** Saves the scorecard of a year. @throws AppError `conflict`, `forbidden`, `not-found` for what is no year */
export async function keepScorecard(
  ctx: Ctx,
  year: string,
  version: number,
  form: ScorecardForm,
): Promise<string | null> {
  return saveRecord(ctx, scorecardType, await scorecardToEdit(ctx, year), version, form)
}

const empty: ScorecardValues = { purpose: null, performance: null, operations: null, capacity: null, note: null }

/** How scorecards are read and written, for the history and undo. */
export const scorecardType: RecordType<ScorecardValues> = {
  kind: 'scorecard',
  fields: scorecardFields,
  read: async (ctx, id) => {
    if (!yearSchema.safeParse(id).success) return null
    const row = await readRow(ctx.store, readScorecard, { id })
    return { id, key: id, name: id, version: row?.version ?? 0, values: row?.values ?? empty }
  },
  save: (ctx, before, version, values) => {
    const props = propsOf(scorecardFields, values)
    return [
      { statement: statement(saveScorecard, { id: before.id, version, props, now: ctx.now }), refuse: 'conflict' },
    ]
  },
  mayRead: mayReadNetworkHealth,
  mayEdit: mayKeepScorecard,
}

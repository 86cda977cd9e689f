import type { Ctx } from '../context'
import type { Statement } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import { countChanges, listChangesOf, recordChange } from './queries'
import type { Change } from './schema'

/** What a write did, for the change log. */
export interface ChangeEntry {
  action: 'create' | 'update' | 'delete' | 'verify' | 'cancel' | 'move' | 'attend' | 'report' | 'load' | 'discard'
  subjectKind: string
  subjectId: string
  subjectName: string
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
}

/** The statement that records `entry`; put it into the same `store.write` as the write itself. */
export function changeStatement(ctx: Pick<Ctx, 'actor' | 'now' | 'newId'>, entry: ChangeEntry): Statement {
  return statement(recordChange, {
    id: ctx.newId(),
    at: ctx.now,
    actorId: ctx.actor.id,
    actorLabel: ctx.actor.label,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    subjectName: entry.subjectName,
    before: entry.before ? JSON.stringify(entry.before) : null,
    after: entry.after ? JSON.stringify(entry.after) : null,
  })
}

/** The newest `limit` changes of a record. The caller has authorised reading the record itself. */
export async function changesOf(ctx: Ctx, subjectId: string, limit = 50): Promise<Change[]> {
  return (await readRows(ctx.store, listChangesOf, { subjectId, limit })).map((row) => row.change)
}

/** How many entries the change log has; for the operator's overview. */
export async function numberOfChanges(ctx: Pick<Ctx, 'store'>): Promise<number> {
  return (await readRow(ctx.store, countChanges, {}))!.changes
}

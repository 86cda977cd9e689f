import type { Ctx } from '../context'
import type { Statement } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import type { GraphStore } from '../store/port'
import { countChanges, listChangesOf, listChangesSince, readRevision, recordChange } from './queries'
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

/** How far a store is: `number` counts up with every entry of its change log, in the order of the commits; `stamp` also differs between two loads. */
export interface Revision {
  number: number
  loadedAt: string
  stamp: string
}

/** The present revision of a store; the same for every app instance on it. */
export async function revisionOf(store: GraphStore): Promise<Revision> {
  const { revision = 0, loadedAt = '' } = (await readRow(store, readRevision, {})) ?? {}
  return { number: revision, loadedAt, stamp: `${revision} ${loadedAt}` }
}

/** What was changed after `revision`, oldest first, at most `limit` entries. For copies in memory that keep up with the store. */
export async function changesSince(store: GraphStore, revision: number, limit: number): Promise<{ revision: number; action: string; subjectKind: string; subjectId: string }[]> {
  return readRows(store, listChangesSince, { revision, limit })
}

interface Copy {
  stamp: string
  value: Promise<unknown>
}
const copies = new WeakMap<GraphStore, Map<string, Copy>>()

/**
 * A value derived from the store, kept in memory and built anew when anything was changed, by whichever app instance. Costs one
 * small read per call. Give values that are read often and change seldom (topics, areas, the words of both).
 * @param name one per kind of value
 */
export async function derived<T>(store: GraphStore, name: string, build: () => Promise<T>): Promise<T> {
  const { stamp } = await revisionOf(store)
  let ofStore = copies.get(store)
  if (!ofStore) copies.set(store, (ofStore = new Map()))
  const present = ofStore.get(name)
  if (present?.stamp === stamp) return present.value as Promise<T>
  const value = build()
  ofStore.set(name, { stamp, value })
  value.catch(() => ofStore.delete(name))
  return value
}

/** How many entries the change log has; for the operator's overview. */
export async function numberOfChanges(ctx: Pick<Ctx, 'store'>): Promise<number> {
  return (await readRow(ctx.store, countChanges, {}))!.changes
}

import type { Ctx } from '../context'
import { AppError } from '../errors'
import { digestsOf, hashOfEntry, sealValues, type ChainedEntry, type HiddenValue } from '../store/chain'
import type { GraphStore, Row, Statement } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import type { Action, Entry, StoredEntry } from './entries'
import type { RecordKind, Subject, Touched } from './kinds'
import {
  findEntry,
  listChain,
  listConcernedSince,
  listEntriesOf,
  listPresent,
  nextEntry,
  readHead,
  writeEntry,
} from './queries'

/**
 * The id of the next entry: the first one of a form has the name of its request. Entries are unique, so a request that
 * comes twice is written once.
 */
export function entryId(ctx: Pick<Ctx, 'newId' | 'request' | 'written'>): string {
  return ctx.request && !ctx.written?.length ? ctx.request : ctx.newId()
}

/** Refuses a request that was written already. @throws AppError `already-done` */
export async function refuseAgain(ctx: Pick<Ctx, 'store' | 'request' | 'written' | 'actor'>): Promise<void> {
  if (!ctx.request || ctx.written?.length) return
  const entry = await entryOf(ctx, ctx.request)
  if (entry?.actorId === ctx.actor.id) throw new AppError('already-done')
}

/** What a write did. */
export interface Change {
  readonly action: Action
  readonly subject: Subject
  /** Further records it concerns: their history shows it, too. */
  readonly touches?: readonly Touched[]
  /** Changed fields: `[before, after]`. */
  readonly values?: Readonly<Record<string, readonly [unknown, unknown]>>
  /** Fields whose values must be erasable and must not be shown to everybody. */
  readonly sealed?: ReadonlySet<string>
  /** The entry it takes back. */
  readonly undoes?: string
  /** Its id, when the caller wants to name it afterwards. */
  readonly id?: string
}

/**
 * The statements that record `change`, to be put at the end of the write itself. The entry is chained to the one before
 * it inside the transaction.
 */
export function entryStatements(ctx: Pick<Ctx, 'actor' | 'now' | 'newId'>, change: Change): Statement[] {
  const id = change.id ?? ctx.newId()
  const touched = (change.touches ?? []).filter(
    (one, index, all) => one.id !== change.subject.id && all.findIndex(({ id: other }) => other === one.id) === index,
  )
  const { changed, hidden } = sealValues(change.values ?? {}, change.sealed ?? new Set())
  const content: Omit<ChainedEntry, 'revision'> = {
    id,
    at: ctx.now,
    actorId: ctx.actor.id,
    actorLabel: ctx.actor.label,
    action: change.action,
    subjectKind: change.subject.kind,
    subjectId: change.subject.id,
    subjectName: change.subject.name,
    touches: touched.map(({ kind, id: other }) => `${kind}:${other}`),
    undoes: change.undoes ?? null,
    changed,
  }
  const marks = touched.map(({ id: subjectId }) => ({ id: `${id}:${subjectId}`, subjectId }))
  return [
    statement(nextEntry, {}, { mustReturn: true }),
    {
      ...statement(writeEntry, { ...content, touches: [...content.touches], revision: 0, hash: '', marks, hidden }),
      derive: (earlier: readonly Row[][]) => {
        const { revision, head } = earlier.at(-1)![0] as { revision: number; head: string }
        return { revision, hash: hashOfEntry(head, { ...content, revision }) }
      },
    },
  ]
}

/** The newest entries of a record, those before `before` when given. The caller authorises reading the record. */
export async function entriesOf(
  ctx: Pick<Ctx, 'store'>,
  subjectId: string,
  { limit = 50, before = null }: { limit?: number; before?: number | null } = {},
): Promise<StoredEntry[]> {
  return (await readRows(ctx.store, listEntriesOf, { subjectId, before, limit })).map((row) => row.entry)
}

/** One entry, or undefined. The caller authorises. */
export async function entryOf(ctx: Pick<Ctx, 'store'>, id: string): Promise<StoredEntry | undefined> {
  return (await readRow(ctx.store, findEntry, { id }))?.entry
}

/** An entry in the eyes of somebody who may see its sealed values, or may not; `masked` hides further fields. */
export function readEntry(
  entry: StoredEntry,
  { seeSealed, masked = new Set() }: { seeSealed: boolean; masked?: ReadonlySet<string> },
): Entry {
  const open = JSON.parse(entry.changed || '{}') as Record<string, [unknown, unknown] | { sealed: string[] }>
  const hidden = JSON.parse(entry.hidden || '{}') as Record<string, HiddenValue>
  const values = Object.entries(open).map(([field, value]): [string, readonly [unknown, unknown] | null] => {
    if (masked.has(field)) return [field, null]
    if (Array.isArray(value)) return [field, value]
    return [field, seeSealed ? (hidden[field]?.values ?? null) : null]
  })
  const { id, revision, at, actorLabel, action, undoes, subjectKind, subjectId, subjectName } = entry
  return {
    id,
    revision,
    at,
    actorLabel,
    action,
    undoes,
    subject: { kind: subjectKind, id: subjectId, name: subjectName },
    values: Object.fromEntries(values),
  }
}

/** What is wrong with a change log: the entry where the chain breaks, and how. */
export interface BrokenChain {
  readonly revision: number
  readonly id: string | null
  readonly problem: 'missing' | 'changed' | 'moved' | 'hidden-changed' | 'cut-off'
}

const batch = 2000

/** An entry of a chain as it is kept, with what lies beside it. */
type KeptEntry = Omit<ChainedEntry, 'changed'> & {
  readonly hash: string | null
  readonly changed: string | null
  readonly hidden: string | null
}

/** Where a chain begins or ends: the number and the hash of its last entry up to there. */
interface ChainEnd {
  readonly revision: number
  readonly head: string
}

/**
 * Proves a chain from its first entry to its head. An entry that was edited, removed or moved shows; values that lie
 * beside the chain may be gone (erased), but not different.
 * @param read entries after a revision, in the order of the chain
 * @param start where it begins, when earlier entries were forgotten on purpose
 * @returns how many entries were proved, and the first break or null
 */
export async function proveChain(
  read: (revision: number, limit: number) => Promise<readonly KeptEntry[]>,
  end: ChainEnd,
  start: ChainEnd = { revision: 0, head: '' },
): Promise<{ entries: number; broken: BrokenChain | null }> {
  let { head: previous, revision } = start
  const broken = (problem: BrokenChain['problem'], entry: { revision: number; id: string | null }) => ({
    entries: revision - start.revision,
    broken: { revision: entry.revision, id: entry.id, problem },
  })
  for (;;) {
    const entries = await read(revision, batch)
    for (const entry of entries) {
      const { hash, changed } = entry
      if (entry.revision !== revision + 1) return broken(entry.revision <= revision ? 'moved' : 'missing', entry)
      if (hashOfEntry(previous, { ...entry, changed: changed ?? '' }) !== hash) return broken('changed', entry)
      if (!hiddenFits(entry)) return broken('hidden-changed', entry)
      previous = hash
      revision = entry.revision
    }
    if (entries.length < batch) break
  }
  if (end.revision !== revision || end.head !== previous) return broken('cut-off', { revision: revision + 1, id: null })
  return { entries: revision - start.revision, broken: null }
}

/** Proves the chain of the change log. @returns how many entries were proved, and the first break or null */
export async function verifyLog(store: GraphStore): Promise<{ entries: number; broken: BrokenChain | null }> {
  const head = await readRow(store, readHead, {})
  const read = async (revision: number, limit: number) =>
    (await readRows(store, listChain, { revision, limit })).map((row) => row.entry)
  return proveChain(read, { revision: head?.revision ?? 0, head: head?.head ?? '' })
}

/** Whether what lies beside an entry is what its digests were made of. */
function hiddenFits({ changed, hidden }: Pick<KeptEntry, 'changed' | 'hidden'>): boolean {
  try {
    const open = JSON.parse(changed || '{}') as Record<string, { sealed?: string[] }>
    return Object.entries(JSON.parse(hidden || '{}') as Record<string, HiddenValue>).every(
      ([field, value]) => digestsOf(value).join() === open[field]?.sealed?.join(),
    )
  } catch {
    return false
  }
}

/** How many entries the change log has; for the operator's overview. */
export async function numberOfEntries(store: GraphStore): Promise<number> {
  return (await readRow(store, readHead, {}))?.revision ?? 0
}

/** Most entries that are looked at to find what was changed since an instant. */
const mostConcerned = 200_000

/** What was changed since an instant, for programs that keep a copy. `gone`: deleted, or not found without others. */
export interface ConcernedSince {
  readonly ids: readonly string[]
  readonly gone: readonly { id: string; at: string }[]
}

/** Records of a kind that were changed or concerned by a change since an instant. The caller authorises. */
export async function concernedSince(store: GraphStore, kind: RecordKind, since: string): Promise<ConcernedSince> {
  const prefix = `${kind}:`
  const last = new Map<string, string>()
  for (const row of await readRows(store, listConcernedSince, { since, kind, prefix, limit: mostConcerned })) {
    if (row.kind === kind) last.set(row.id, row.at)
    for (const touch of row.touches) if (touch.startsWith(prefix)) last.set(touch.slice(prefix.length), row.at)
  }
  const ids = [...last.keys()].sort()
  const present = ids.length ? new Set((await readRows(store, listPresent, { ids })).map((row) => row.id)) : new Set()
  return { ids, gone: ids.filter((id) => !present.has(id)).map((id) => ({ id, at: last.get(id)! })) }
}

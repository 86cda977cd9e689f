import { perProcess } from '../per-process'
import { StoreError, type GraphStore } from '../store/port'
import { readRow, readRows } from '../store/query'
import { listChangesSince, readRevision } from './queries'

/**
 * How far a store is: `number` counts up with every entry of its change log, in the order of the commits; `life`
 * differs between two loads.
 */
interface Revision {
  number: number
  life: string
}

/**
 * For how long the revision is not asked again, milliseconds: what another app instance writes is noticed after that.
 */
const revisionAge = 250

interface Memory {
  revisions: WeakMap<GraphStore, { reading: Promise<Revision>; at: number; written: number }>
  copies: WeakMap<GraphStore, Map<string, Promise<Copy>>>
}
const { revisions, copies } = perProcess<Memory>('copies', () => ({ revisions: new WeakMap(), copies: new WeakMap() }))

/**
 * The revision of a store: what this process wrote counts at once, what others wrote after a quarter of a second at the
 * latest.
 */
function revisionOf(store: GraphStore): Promise<Revision> {
  const known = revisions.get(store)
  if (known && known.written === store.written && performance.now() - known.at < revisionAge) return known.reading
  const reading = readRow(store, readRevision, {}).then((row) => ({
    number: row?.revision ?? 0,
    life: row?.life ?? '',
  }))
  const asked = { reading, at: performance.now(), written: store.written }
  revisions.set(store, asked)
  reading.catch(() => revisions.get(store) === asked && revisions.delete(store))
  return reading
}

/** What a change touched. */
export interface Touched {
  action: string
  subjectKind: string
  subjectId: string
}

/** A value made from the store and kept in memory. */
interface Kept<T> {
  build: () => Promise<T>
  /** Brings the value up to date with what was changed, or says `null`: build it anew. */
  follow: (value: T, changes: readonly Touched[]) => Promise<T | null> | T | null
}

interface Copy {
  revision: Revision
  value: unknown
}
/** More changes than this are not followed one by one. */
const mostChanges = 500

/**
 * A value made from the store and kept in memory, up to date with what any app instance changed (see `revisionOf`).
 * It follows the change log; after the load of a network, or too many changes, it is built anew. One call after the
 * other.
 * @param name one per kind of value
 */
export async function derived<T>(store: GraphStore, name: string, kept: Kept<T>): Promise<T> {
  let ofStore = copies.get(store)
  if (!ofStore) copies.set(store, (ofStore = new Map()))
  const all = ofStore
  const previous = all.get(name)
  const next = previous ? previous.then((copy) => renew(store, copy, kept)) : build(store, kept)
  all.set(name, next)
  // Whoever waits now fails with it. A store that is away costs no copy: the one before is followed again later.
  next.catch((error: unknown) => {
    if (all.get(name) !== next) return
    if (previous && error instanceof StoreError)
      previous.then(
        () => all.get(name) === next && all.set(name, previous),
        () => all.get(name) === next && all.delete(name),
      )
    else all.delete(name)
  })
  return (await next).value as T
}

async function build<T>(store: GraphStore, kept: Kept<T>): Promise<Copy> {
  const revision = await revisionOf(store) // before reading: what changes meanwhile is followed at the next call
  return { revision, value: await kept.build() }
}

async function renew<T>(store: GraphStore, copy: Copy, kept: Kept<T>): Promise<Copy> {
  const revision = await revisionOf(store)
  const { number, life } = copy.revision
  if (revision.number === number && revision.life === life) return copy
  if (revision.number < number || revision.life !== life) return build(store, kept)
  const changes = await readRows(store, listChangesSince, { revision: number, limit: mostChanges })
  const touched = changes.flatMap(touchedBy)
  if (changes.length === mostChanges || touched.some((change) => change.subjectKind === 'network'))
    return build(store, kept)
  const value = await kept.follow(copy.value as T, touched)
  return value === null ? build(store, kept) : { revision, value }
}

/** One for the record that was changed, and one for each further record it concerned. */
function touchedBy({ action, touched }: { action: string; touched: readonly string[] }): Touched[] {
  return touched.map((mark) => {
    const cut = mark.indexOf(':')
    return { action, subjectKind: mark.slice(0, cut), subjectId: mark.slice(cut + 1) }
  })
}

/**
 * For records kept one by one: those that a change concerns are read again, the others stay.
 * @param kinds kinds of record whose changes concern them
 * @param read the records with these ids, or that belong to records with these ids; null: all
 * @param concerned whether a record shows one of the changed ones
 */
export function keptById<T extends { readonly id: string }>(
  kinds: readonly string[],
  read: (ids: string[] | null) => Promise<readonly T[]>,
  concerned: (one: T, changed: ReadonlySet<string>) => boolean,
): Kept<ReadonlyMap<string, T>> {
  const byId = (all: readonly T[]) => new Map(all.map((one) => [one.id, one]))
  return {
    build: async () => byId(await read(null)),
    follow: async (known, changes) => {
      const changed = new Set(changes.filter((one) => kinds.includes(one.subjectKind)).map((one) => one.subjectId))
      if (!changed.size) return known
      const all = [...known.values()]
      const stale = all.filter((one) => changed.has(one.id) || concerned(one, changed)).map(({ id }) => id)
      const gone = new Set(stale)
      return byId([...all.filter(({ id }) => !gone.has(id)), ...(await read([...new Set([...stale, ...changed])]))])
    },
  }
}

/** For values made of some kinds of records only: they stay as they are unless one of these was changed. */
export function unlessChanged(...kinds: readonly string[]) {
  return <T>(value: T, changes: readonly Touched[]): T | null =>
    changes.some((change) => kinds.includes(change.subjectKind)) ? null : value
}

/**
 * What is made of a kept value and costs something (an order, an index): made once for each state of it.
 * @returns the value made of `kept`; `key` tells several of one state apart
 */
export function madeOnce<K extends object, V>(): (kept: K, make: () => V, key?: string) => V {
  const all = new WeakMap<K, Map<string, V>>()
  return (kept, make, key = '') => {
    const known = all.get(kept) ?? new Map<string, V>()
    all.set(kept, known)
    if (!known.has(key)) known.set(key, make())
    return known.get(key)!
  }
}

import { isEvent, isLiving } from '../cooperations/schema'
import { firstDay, lastDay } from '../dates'
import { nameOn } from '../organisations/names'
import type { NetworkFacts } from './copy'
import type { StoredCooperation, StoredNode, YearOfChanges } from './schema'

/**
 * Whether a cooperation is a tie on a day: begun, not over, and not only planned. A single event is one in its year
 * only. One without a beginning was always there, as far as anybody knows.
 */
export function isTieOn(cooperation: Pick<StoredCooperation, 'state' | 'since' | 'until'>, day: string): boolean {
  const { state, since, until } = cooperation
  if (isEvent(cooperation)) return state !== 'planned' && since!.slice(0, 4) === day.slice(0, 4)
  if (since && firstDay(since) > day) return false
  return isLiving(cooperation, day) || (state === 'ended' && until !== null && lastDay(until) >= day)
}

/** What the picture shows of a record and the change log remembers. */
const remembered = ['name', 'shortName', 'kind', 'parentId', 'state', 'strength']

/**
 * The facts as they were recorded on an earlier day: names, kinds and strengths of that time. Begin and end are not
 * taken back: who adds a beginning afterwards means the past. Who records a former name means it, too: it is shown
 * until its day, whenever it was recorded.
 * @param day YYYY-MM-DD
 * @param changes entries of the change log after that day, the newest first; `changed` is JSON, field → before and
 *   after
 */
export function factsBefore(
  facts: NetworkFacts,
  day: string,
  changes: readonly { id: string; changed: string | null }[],
): NetworkFacts {
  const earlier = new Map<string, Record<string, unknown>>()
  for (const { id, changed } of changes) {
    const values = JSON.parse(changed || '{}') as Record<string, unknown>
    for (const field of remembered) {
      const value = values[field]
      if (Array.isArray(value)) earlier.set(id, { ...earlier.get(id), [field]: value[0] as unknown })
    }
  }
  const back = <T extends { id: string }>(records: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...records].map(([id, record]) => [id, { ...record, ...earlier.get(id) }]))
  const nodes = [...back(facts.nodes)].map(([id, node]) => [id, calledAsOn(node, facts.nodes.get(id)!, day)] as const)
  return { ...facts, nodes: new Map(nodes), cooperations: back(facts.cooperations) }
}

/** An organisation by its name of a day, where its former names are recorded; else as it was recorded then. */
function calledAsOn(recorded: StoredNode, now: StoredNode, day: string): StoredNode {
  if (!now.formerNames.length) return recorded
  const name = nameOn(now, day)
  const { shortName } = [recorded, now].find((one) => one.name === name) ?? { shortName: null }
  return { ...recorded, name, shortName }
}

/** From the first year of which something is recorded to `today`: how much began or ended in each. */
export function yearsOfChanges(facts: NetworkFacts, today: string): YearOfChanges[] {
  const dates = [
    ...[...facts.cooperations.values()].flatMap((one) => (isEvent(one) ? [one.since] : [one.since, one.until])),
    ...[...facts.nodes.values()].flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
  ]
  const last = Number(today.slice(0, 4))
  const counts = new Map<number, number>()
  for (const date of dates) {
    const year = date ? Number(date.slice(0, 4)) : Infinity
    if (year <= last) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  // What lies further back would make the rest too small to be pointed at.
  const first = Math.max(last - mostYears, Math.min(last - 1, ...counts.keys()))
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    changes: counts.get(first + index) ?? 0,
  }))
}

const mostYears = 20

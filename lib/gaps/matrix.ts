import { administrationOf, administrations, type Area } from '../areas/schema'
import { validOn } from '../responsibilities/resolve'
import type { Responsibility } from '../responsibilities/schema'
import type { Topic } from '../topics/schema'
import { levels, type Holder, type Matrix, type MatrixCell, type MatrixRow } from './schema'

/**
 * The matrix of topics and offices on a day. An entry for an upper topic does not fill the topics below it.
 * @param without id of an organisation that is thought away
 */
export function matrixOf(
  topics: readonly Topic[],
  areas: readonly Area[],
  responsibilities: readonly Responsibility[],
  { day, fields, without }: { day: string; fields: readonly string[]; without: string | null },
): Matrix {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const offices = administrations(areas)
  const byTopic = new Map<string, Responsibility[]>()
  for (const one of responsibilities)
    if (validOn(one, day)) byTopic.set(one.topicId, [...(byTopic.get(one.topicId) ?? []), one])
  const upper = topics.filter(({ parentId, id }) => !parentId && (!fields.length || fields.includes(id)))
  const rowOf = (topic: Topic): MatrixRow => {
    const held = byTopic.get(topic.id) ?? []
    const officeOf = (one: Responsibility) => administrationOf(byId, one.areaId)?.id
    const aboveAll = held.filter((one) => officeOf(one) === undefined)
    const cells = offices.map(({ id }) => {
      const local = held.filter((one) => officeOf(one) === id)
      return cellOf(id, local, aboveAll, byId, without)
    })
    const holders = distinct(held)
    return { topic, cells, only: holders.length === 1 ? holders[0]! : null }
  }
  const shown = upper
    .map((topic) => {
      const below = topics.filter(({ parentId }) => parentId === topic.id)
      return { topic, rows: (below.length ? below : [topic]).map(rowOf) }
    })
    .filter(({ rows }) => rows.length)
  const rows = shown.flatMap((field) => field.rows)
  const cells = rows.flatMap((row) => row.cells)
  return {
    offices,
    fields: shown,
    figures: {
      cells: cells.length,
      empty: cells.filter(({ empty }) => empty).length,
      single: rows.filter(({ only }) => only).length,
    },
    lost: {
      cells: cells.filter(({ lost }) => lost).length,
      topics: rows.filter(({ only }) => without !== null && only?.id === without).length,
    },
  }
}

function cellOf(
  areaId: string,
  local: readonly Responsibility[],
  aboveAll: readonly Responsibility[],
  areas: ReadonlyMap<string, Area>,
  without: string | null,
): MatrixCell {
  const kinds = new Set(aboveAll.map((one) => areas.get(one.areaId)?.kind))
  const holders = distinct(local)
  const above = levels.find((level) => kinds.has(level)) ?? null
  const left = [...local, ...aboveAll].filter(({ organisation }) => organisation.id !== without)
  return {
    areaId,
    local: holders,
    above,
    empty: !holders.length && above === null,
    noSubstitute: holders.length === 1 && above === null,
    lost: without !== null && left.length === 0 && local.length + aboveAll.length > 0,
  }
}

function distinct(held: readonly Responsibility[]): Holder[] {
  return [...new Map(held.map(({ organisation }) => [organisation.id, organisation])).values()]
}

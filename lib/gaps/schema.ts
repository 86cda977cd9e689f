import { z } from 'zod'
import type { Area } from '../areas/schema'
import { isDate } from '../dates'
import type { Responsibility } from '../responsibilities/schema'
import type { Topic } from '../topics/schema'

const list = z
  .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(80)).max(200))
  .catch([])
const text = z.string().max(80).catch('').default('')

/** The state of the matrix, as its address holds it. */
export const matrixStateSchema = z.object({
  view: z.enum(['matrix', 'list']).catch('matrix').default('matrix'),
  /** Upper topics that are shown; empty: all. */
  field: list,
  /** The day it is shown of; empty: today. */
  day: z
    .string()
    .refine((value) => value === '' || isDate(value))
    .catch('')
    .default(''),
  /** `1`: only topics with a gap. */
  gaps: z.enum(['', '1']).catch('').default(''),
  /** Key of the organisation that is thought away; empty: none. */
  without: text,
  /** The selected field: a topic and an office. */
  topic: text,
  area: text,
})
export type MatrixState = z.output<typeof matrixStateSchema>

/** The address of a state; what is at its default stays out of it. */
export function matrixAddress(state: MatrixState, path = '/responsibilities/matrix'): string {
  const query = new URLSearchParams(state.field.map((field) => ['field', field]))
  for (const name of ['view', 'day', 'gaps', 'without', 'topic', 'area'] as const)
    if (state[name] !== '' && state[name] !== 'matrix') query.set(name, state[name])
  return query.size ? `${path}?${query}` : path
}

export type Holder = Pick<Responsibility['organisation'], 'id' | 'key' | 'name' | 'kind' | 'place'>

/** Where an answer from above comes from, the nearest first. */
export const levels = ['county', 'state', 'country'] as const
export type Level = (typeof levels)[number]

/** Who does a topic in an Amt or town: on the spot, or from above. */
export interface MatrixCell {
  areaId: string
  local: Holder[]
  /** The nearest level above from which somebody does it; null: nobody. */
  above: Level | null
  /** Nobody does it there, on the spot or from above. */
  empty: boolean
  /** Nobody would take over if the only one on the spot failed. */
  noSubstitute: boolean
  /** Without the organisation that is thought away, nobody is left. */
  lost: boolean
}

export interface MatrixRow {
  topic: Topic
  cells: MatrixCell[]
  /** The only organisation that does it anywhere here; null: several or none. */
  only: Holder | null
}

export interface MatrixField {
  topic: Topic
  rows: MatrixRow[]
}

/** Who does what where: fields of topics, their topics, and a cell per Amt or town. */
export interface Matrix {
  offices: Area[]
  fields: MatrixField[]
  /** Cells in all, cells with nobody, topics with a single organisation. */
  figures: { cells: number; empty: number; single: number }
  /** What is lost without the organisation that is thought away. */
  lost: { cells: number; topics: number }
}

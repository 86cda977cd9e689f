import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { placeProperties } from './graph'
import type { GraphStore, Row, Statement, Value } from './port'

/** A `.cypher` file with the shapes of its parameters and of one returned row. */
export interface Query<P extends z.ZodRawShape, R extends z.ZodRawShape> {
  /** Path below `cypher/` without the ending, e.g. `organisations/list-organisations`. */
  readonly name: string
  readonly params: z.ZodObject<P>
  readonly row: z.ZodObject<R>
  readonly text: string
  /** Whether rows are taken as they are stored, also what nobody may see: for backups only. */
  readonly raw: boolean
}

const texts = new Map<string, string>()

function textOf(name: string): string {
  let text = texts.get(name)
  if (text === undefined) {
    text = readFileSync(join(process.cwd(), 'cypher', `${name}.cypher`), 'utf8')
    texts.set(name, text)
  }
  return text
}

/**
 * Declares the one typed export of a `.cypher` file. `tests/unit/store/cypher-files.test.ts` compares its `$params` and
 * returned names with these shapes, and that each file has exactly one export.
 * @example export const findArea = query('areas/find-area', { id: z.string() }, { area: areaSchema })
 */
export function query<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  name: string,
  params: P,
  row: R,
  { raw = false }: { raw?: boolean } = {},
): Query<P, R> {
  return {
    name,
    params: z.strictObject(params),
    row: z.strictObject(row),
    raw,
    get text() {
      return textOf(name)
    },
  }
}

/** A statement for `GraphStore.write`, its parameters checked against the query's shape. */
export function statement<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  query: Query<P, R>,
  parameters: z.input<z.ZodObject<P>>,
  options: { mustReturn?: boolean } = {},
): Statement {
  return {
    name: query.name,
    text: query.text,
    parameters: query.params.parse(parameters) as Record<string, Value>,
    ...(options.mustReturn ? { mustReturn: true } : {}),
  }
}

/** Runs a reading query and returns its rows in their declared shape. */
export async function readRows<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  store: GraphStore,
  query: Query<P, R>,
  parameters: z.input<z.ZodObject<P>>,
): Promise<z.output<z.ZodObject<R>>[]> {
  return parseRows(query, await store.read(statement(query, parameters)))
}

/** The first row of a reading query, or `undefined`. */
export async function readRow<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  store: GraphStore,
  query: Query<P, R>,
  parameters: z.input<z.ZodObject<P>>,
): Promise<z.output<z.ZodObject<R>> | undefined> {
  return (await readRows(store, query, parameters))[0]
}

/**
 * Rows in the declared shape of their query. Here, and only here, a protected organisation (such as a women's shelter)
 * loses where it is, however that came into the store: statements that return a place return `protected` beside it.
 */
export function parseRows<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  query: Query<P, R>,
  rows: readonly Row[],
): z.output<z.ZodObject<R>>[] {
  return rows.map((row) => query.row.parse(query.raw ? row : nowhereIfProtected(row)))
}

function nowhereIfProtected(value: Value): Value {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(nowhereIfProtected)
  const shown = Object.entries(value).map(([name, part]) => [
    name,
    value.protected === true && placeProperties.has(name) ? null : nowhereIfProtected(part),
  ])
  return Object.fromEntries(shown) as Value
}

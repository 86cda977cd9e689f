/** Values that both engines store and return unchanged: no dates, no classes, no `undefined`. */
export type Value = null | string | number | boolean | Value[] | { [key: string]: Value }

/** One row of a result: column name to value. */
export type Row = Record<string, Value>

/**
 * A statement text with its parameters. The text always comes from a `.cypher` file (see `query.ts`), never from a
 * template.
 * `mustReturn`: when the statement returns no row, the whole transaction is rolled back with `StoreError('no-row')`.
 * That is how a version check or a guard ("one administrator stays") stops a write.
 */
export interface Statement {
  readonly name: string
  readonly text: string
  readonly parameters: Record<string, Value>
  readonly mustReturn?: boolean
  /**
   * Further parameters, made of the rows of the statements before it in the same transaction (in their order). That is
   * how an entry of the change log can carry the hash of the one before it. Runs again when the write is retried.
   */
  readonly derive?: (earlier: readonly Row[][]) => Record<string, Value>
}

/** The parameters of a statement within a write: its own and those it derives from the rows before it. */
export function parametersOf({ parameters, derive }: Statement, earlier: readonly Row[][]): Record<string, Value> {
  return derive ? { ...parameters, ...derive(earlier) } : parameters
}

/**
 * The graph store. Two implementations keep the same promises: `embedded.ts` and `neo4j.ts`; `tests/contract` proves
 * it.
 */
export interface GraphStore {
  readonly engine: 'embedded' | 'neo4j'
  /** Goes up with every write of this process that may have changed something; another number means: read again. */
  readonly written: number
  /** Runs one reading statement. A statement that writes fails or has no effect. */
  read(statement: Statement): Promise<Row[]>
  /** Runs all statements in one transaction: all or nothing, durable when it resolves, retried on a write conflict. */
  write(statements: readonly Statement[]): Promise<Row[][]>
  /** Runs one schema statement outside a data transaction (constraints, indexes). Only `migrate.ts` calls it. */
  schema(text: string): Promise<void>
  /** Whether another write would find room on the disk. Only where the disk is ours: a server answers for itself. */
  hasRoom?(): Promise<boolean>
  /** Waits for running writes and closes. Every later call fails with `StoreError('unavailable')`. */
  close(): Promise<void>
}

/**
 * - `no-row`: a statement with `mustReturn` returned nothing; nothing was written
 * - `unique`: a key exists already
 * - `conflict`: still in conflict with other writers after all retries
 * - `bad-value`: a value both engines cannot store alike; the message names its path
 * - `bad-statement`: the statement text is wrong (a bug)
 * - `timeout`: took longer than 30 s
 * - `locked`: another process holds the data folder
 * - `damaged`: the files of the data folder are not what was written; nothing was changed
 * - `full`: no room on the disk; nothing was written
 * - `unavailable`: closed, not reachable, or refused the sign-in
 */
export type StoreErrorCode =
  | 'no-row'
  | 'unique'
  | 'conflict'
  | 'bad-value'
  | 'bad-statement'
  | 'timeout'
  | 'locked'
  | 'damaged'
  | 'full'
  | 'unavailable'

/** What passes by itself: the store is away, hangs, or is too busy. */
const outageCodes: ReadonlySet<StoreErrorCode> = new Set(['unavailable', 'locked', 'timeout', 'conflict'])

/** How a page of errors recognises that the store is away. */
export const outageDigest = 'store-unavailable'

/** True when the store did not answer: not the fault of who asked, and to be tried again. */
export function isOutage(error: unknown): boolean {
  return error instanceof StoreError && outageCodes.has(error.code)
}

/** The only error a store throws. `statement` is the index of the failed statement within a write, where known. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly options: { cause?: unknown; statement?: number } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'StoreError'
    if (outageCodes.has(code)) this.digest = outageDigest
  }

  /** Reaches the page of errors, where nothing else of an error does. */
  readonly digest?: string

  /**
   * By name: the built app holds this class once per bundle, and the store that throws was opened by another bundle.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'StoreError'
  }
}

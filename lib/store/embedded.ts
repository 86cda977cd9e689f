import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { GrafeoDB, type Transaction } from '@grafeo-db/js'
import { flushFiles, freeBytes } from './disk'
import { saysFull, toStoreError } from './embedded-errors'
import { compareWithLastStop, dropSpare, keepSpare, noteLastStop, type Progress } from './last-stop'
import { parametersOf, StoreError, type GraphStore, type Row, type Statement } from './port'
import { checkParameters, checkRows } from './values'

/** `folder` null: in memory, for tests. `shuffleUnordered`: rows without ORDER BY come in random order, for tests. */
export interface EmbeddedSettings {
  readonly folder: string | null
  readonly shuffleUnordered?: boolean
  /** Changes no file; writes fail. */
  readonly readOnly?: boolean
  /** Opens a copy of damaged files with what comes before the damage. */
  readonly salvage?: boolean
}

/** `commits`: how many transactions made what it holds. */
export type EmbeddedStore = GraphStore & { readonly commits: bigint }

interface WaitingWrite {
  readonly statements: readonly Statement[]
  readonly resolve: (rows: Row[][]) => void
  readonly reject: (error: unknown) => void
}

// Ten repeats with at most 0.2 s between them: about one second in all.
const conflictRetries = 10
// More writes in one group would only make the first of them wait longer for its answer.
const largestGroup = 100
/** With less the next few writes would fail. */
const leastRoom = 1 << 20
/** Milliseconds between two attempts to find room again: each writes all data. */
const pauseWhenCramped = 2000

/**
 * Opens the embedded graph database in `folder` (made when missing, one process at a time). One writer queue; a write
 * is acknowledged after its group is on the disk. Reads run beside it in a transaction that is rolled back.
 * @throws StoreError `locked` when another process has the folder open, `damaged` when its files are not what was
 *   written (nothing was changed then), `unavailable` when it cannot be used
 */
export async function openEmbedded(settings: EmbeddedSettings): Promise<EmbeddedStore> {
  const { folder, readOnly = false, salvage = false } = settings
  const database = openDatabase(settings)
  const waiting: WaitingWrite[] = []
  const running = new Set<Promise<unknown>>()
  let writer: Promise<void> | undefined
  let closed: Promise<void> | undefined
  let written = 0
  let crampedSince: number | undefined

  function refuseWhenClosed(): void {
    if (closed) throw new StoreError('unavailable', 'The store is closed.')
  }

  function track<T>(work: Promise<T>): Promise<T> {
    const settled: Promise<unknown> = work.then(
      () => running.delete(settled),
      () => running.delete(settled),
    )
    running.add(settled)
    return work
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const committed: { write: WaitingWrite; rows: Row[][] }[] = []
      for (let next = waiting.shift(); next; next = committed.length < largestGroup ? waiting.shift() : undefined) {
        try {
          committed.push({ write: next, rows: await commit(database, next.statements) })
        } catch (error) {
          next.reject(error)
        }
      }
      acknowledge(committed)
    }
    writer = undefined
  }

  function acknowledge(committed: { write: WaitingWrite; rows: Row[][] }[]): void {
    written += committed.length
    try {
      if (committed.length > 0) settle()
    } catch (error) {
      for (const { write } of committed) write.reject(toStoreError(error))
      return
    }
    for (const { write, rows } of committed) write.resolve(rows)
  }

  /**
   * Puts what was committed on the disk. A commit that went through stands in the write-ahead log and will be read
   * from there; so when only the log can be flushed, because the data file finds no room, nothing must be refused.
   */
  function settle(): void {
    if (folder === null) return
    try {
      database.walCheckpoint()
      crampedSince = undefined
    } catch (error) {
      flushFiles(logFolder(folder))
      if (saysFull(error)) crampedSince = Date.now()
    }
  }

  async function readOnce(statement: Statement): Promise<Row[]> {
    const transaction = database.beginTransaction()
    try {
      return checkRows((await transaction.executeCypher(statement.text, statement.parameters)).toArray())
    } catch (error) {
      throw toStoreError(error, statement.name)
    } finally {
      transaction.rollback()
    }
  }

  return {
    engine: 'embedded',
    get written() {
      return written
    },
    get commits() {
      return database.currentEpoch()
    },
    async read(statement) {
      refuseWhenClosed()
      checkParameters(statement.parameters)
      return track(readOnce(statement))
    },
    async write(statements) {
      refuseWhenClosed()
      statements.forEach((statement) => checkParameters(statement.parameters))
      if (statements.length === 0) return []
      return new Promise<Row[][]>((resolve, reject) => {
        waiting.push({ statements, resolve, reject })
        writer ??= track(drain())
      })
    },
    async schema(text) {
      refuseWhenClosed()
      try {
        await track(database.executeCypher(text))
        settle()
      } catch (error) {
        throw toStoreError(error, text)
      }
    },
    async hasRoom() {
      if (folder === null || closed) return true
      if (crampedSince !== undefined && !writer && Date.now() - crampedSince >= pauseWhenCramped) settle()
      return crampedSince === undefined && freeBytes(folder) >= leastRoom
    },
    close() {
      closed ??= (async () => {
        while (running.size > 0) await Promise.all(running)
        const progress = progressOf(database)
        try {
          database.close()
        } catch (error) {
          if (folder === null || !saysFull(error)) throw toStoreError(error)
          flushFiles(logFolder(folder)) // the next opening reads it from there
          return
        }
        if (folder === null || readOnly || salvage) return
        noteLastStop(dataFile(folder), progress)
        keepSpare(dataFile(folder))
      })()
      return closed
    },
  }
}

function dataFile(folder: string): string {
  return join(folder, 'graph.grafeo')
}

function logFolder(folder: string): string {
  return `${dataFile(folder)}.wal`
}

function openDatabase({ folder, shuffleUnordered = false, readOnly, salvage }: EmbeddedSettings): GrafeoDB {
  try {
    if (folder === null) return GrafeoDB.create(null, { shuffleUnordered })
    const file = dataFile(folder)
    if (!readOnly) mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!salvage) compareWithLastStop(file, logFolder(folder), () => readProgress(file))
    if (readOnly) return GrafeoDB.openReadOnly(file)
    const database = GrafeoDB.create(file, { shuffleUnordered, ...(salvage ? { walSalvage: true } : {}) })
    dropSpare(file)
    return database
  } catch (error) {
    throw toStoreError(error)
  }
}

function progressOf(database: GrafeoDB): Progress {
  return { commits: database.currentEpoch(), nodes: database.nodeCount(), relations: database.edgeCount() }
}

function readProgress(file: string): Progress {
  const database = GrafeoDB.openReadOnly(file)
  try {
    return progressOf(database)
  } finally {
    database.close()
  }
}

async function commit(database: GrafeoDB, statements: readonly Statement[]): Promise<Row[][]> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await commitOnce(database, statements)
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'conflict' || attempt === conflictRetries) throw error
      await new Promise((resume) => setTimeout(resume, Math.min(5 * 2 ** attempt, 200) * (0.5 + Math.random())))
    }
  }
}

/** A commit that found no room was rolled back by the engine, which then still calls the transaction active. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback()
  } catch {
    // the error before this one is the one to report
  }
}

async function commitOnce(database: GrafeoDB, statements: readonly Statement[]): Promise<Row[][]> {
  const transaction = database.beginTransaction()
  const results: Row[][] = []
  try {
    for (const statement of statements) {
      const parameters = parametersOf(statement, results)
      checkParameters(parameters)
      const rows = checkRows((await transaction.executeCypher(statement.text, parameters)).toArray())
      if (statement.mustReturn && rows.length === 0) throw new StoreError('no-row', 'The statement returned no row.')
      results.push(rows)
    }
    transaction.commit()
    return results
  } catch (error) {
    const index = results.length
    rollBack(transaction)
    throw toStoreError(error, statements[index]?.name ?? 'commit', index < statements.length ? index : undefined)
  }
}

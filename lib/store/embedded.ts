import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { GrafeoDB, type GrafeoError } from '@grafeo-db/js'
import { parametersOf, StoreError, type GraphStore, type Row, type Statement } from './port'
import { checkParameters, checkRows } from './values'

/** `folder` null: in memory, for tests. `shuffleUnordered`: rows without ORDER BY come in random order, for tests. */
export interface EmbeddedSettings {
  readonly folder: string | null
  readonly shuffleUnordered?: boolean
}

interface WaitingWrite {
  readonly statements: readonly Statement[]
  readonly resolve: (rows: Row[][]) => void
  readonly reject: (error: unknown) => void
}

// Ten repeats with at most 0.2 s between them: about one second in all.
const conflictRetries = 10
// More writes in one group would only make the first of them wait longer for its answer.
const largestGroup = 100

/**
 * Opens the embedded graph database in `folder` (made when missing, one process at a time). One writer queue; a write
 * is acknowledged after `walCheckpoint()` has put its group on the disk. Reads run beside it in a transaction that is
 * rolled back.
 * @throws StoreError `locked` when another process has the folder open, `unavailable` when it cannot be used
 */
export async function openEmbedded({ folder, shuffleUnordered = false }: EmbeddedSettings): Promise<GraphStore> {
  const database = openDatabase(folder, shuffleUnordered)
  const waiting: WaitingWrite[] = []
  const running = new Set<Promise<unknown>>()
  let writer: Promise<void> | undefined
  let closed: Promise<void> | undefined
  let written = 0

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
      if (folder !== null && committed.length > 0) database.walCheckpoint()
    } catch (error) {
      for (const { write } of committed) write.reject(toStoreError(error))
      return
    }
    for (const { write, rows } of committed) write.resolve(rows)
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
        if (folder !== null) database.walCheckpoint()
      } catch (error) {
        throw toStoreError(error, text)
      }
    },
    close() {
      closed ??= (async () => {
        while (running.size > 0) await Promise.all(running)
        database.close()
      })()
      return closed
    },
  }
}

function openDatabase(folder: string | null, shuffleUnordered: boolean): GrafeoDB {
  try {
    if (folder === null) return GrafeoDB.create(null, { shuffleUnordered })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return GrafeoDB.create(join(folder, 'graph.grafeo'), { shuffleUnordered })
  } catch (error) {
    throw toStoreError(error)
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
    if (transaction.isActive) transaction.rollback()
    throw toStoreError(error, statements[index]?.name ?? 'commit', index < statements.length ? index : undefined)
  }
}

function toStoreError(error: unknown, name = '', statement?: number): StoreError {
  const position = statement === undefined ? {} : { statement }
  if (error instanceof StoreError) {
    return new StoreError(error.code, name ? `${name}: ${error.message}` : error.message, {
      cause: error.options.cause,
      ...position,
    })
  }
  const { message = String(error) } = error as GrafeoError
  return new StoreError(codeOf(statusOf(error as GrafeoError), message), name ? `${name}: ${message}` : message, {
    cause: error,
    ...position,
  })
}

/**
 * The package moves the status from the cause to the error, but not when the error was made in another realm (as in
 * Jest).
 */
function statusOf({ gqlStatus, cause }: GrafeoError): string {
  return gqlStatus ?? /^GQLSTATUS (.{5})/.exec((cause as Error | undefined)?.message ?? '')?.[1] ?? ''
}

/** The engine's GQL status where it has one, otherwise its own GRAFEO code inside the message. */
function codeOf(gqlStatus: string, message: string): StoreError['code'] {
  if (gqlStatus === 'G2000') return 'unique'
  if (gqlStatus === '40000' || message.includes('GRAFEO-T001')) return 'conflict'
  if (message.includes('GRAFEO-Q003')) return 'timeout'
  if (message.includes('cannot be locked')) return 'locked'
  if (gqlStatus.startsWith('22')) return 'bad-value'
  if (
    gqlStatus.startsWith('42') ||
    gqlStatus === 'G1001' ||
    (message.includes('GRAFEO-X001') && message.toLowerCase().includes('unsupported'))
  )
    return 'bad-statement'
  return 'unavailable'
}

import neo4j, { type Driver, type EagerResult, type Neo4jError, type Session, type Transaction } from 'neo4j-driver'
import { parametersOf, StoreError, type GraphStore, type Row, type Statement } from './port'
import { checkParameters, checkRows, mapIntegers } from './values'

/**
 * `uri`: `neo4j://` (server or cluster with routing) or `bolt://`, each also with `+s` (TLS). Empty `user`: no sign-in.
 */
export interface Neo4jSettings {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
}

/**
 * A server that is down must answer as `unavailable` within 5 s: 4 s for one connection, 2 s of retries when it is
 * refused.
 */
const connectionTimeout = 4000
const retryTime = 2000
const conflictRetries = 8
const statementTimeout = 30_000

/**
 * What one attempt of a write came to. `rows` are what the statements returned, also when the commit's answer is
 * missing.
 */
interface Attempt {
  readonly rows: Row[][]
  readonly lost?: StoreError
}

/**
 * Connects to a Neo4j server or cluster. Opens no connection yet: the first statement does.
 * One bookmark manager for all sessions: in a cluster, a read sees the writes this process made before it.
 */
export function openNeo4j({ uri, user, password, database }: Neo4jSettings): GraphStore {
  const driver = connect(uri, user, password)
  const bookmarkManager = neo4j.bookmarkManager()
  const running = new Set<Promise<unknown>>()
  let closed: Promise<void> | undefined
  let written = 0

  function run<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (closed) return Promise.reject(new StoreError('unavailable', 'The store is closed.'))
    const result = work().catch((error: unknown) => Promise.reject(toStoreError(error, name)))
    const settled: Promise<unknown> = result.then(
      () => running.delete(settled),
      () => running.delete(settled),
    )
    running.add(settled)
    return result
  }

  const write = <T>(name: string, work: (session: Session) => Promise<T>) =>
    run(name, () => {
      const session = driver.session({ database, bookmarkManager, defaultAccessMode: 'WRITE' })
      return work(session).finally(() => session.close())
    })

  return {
    engine: 'neo4j',
    get written() {
      return written
    },
    async read(statement) {
      checkParameters(statement.parameters)
      // Sends the beginning of its transaction together with the statement: one way less to the server than a session.
      return run(statement.name, () =>
        driver.executeQuery(statement.text, sent(statement), {
          database,
          bookmarkManager,
          routing: 'READ',
          transactionConfig: { timeout: statementTimeout },
          resultTransformer: async (result) => rowsOf(await result),
        }),
      )
    },
    async write(statements) {
      statements.forEach((statement) => checkParameters(statement.parameters))
      if (statements.length === 0) return []
      return write('', (session) => writeWithRetries(session, statements).finally(() => written++))
    },
    async schema(text) {
      await write(text, (session) => session.run(text))
    },
    close() {
      closed ??= (async () => {
        while (running.size > 0) await Promise.all(running)
        await driver.close()
      })()
      return closed
    },
  }
}

function connect(uri: string, user: string, password: string): Driver {
  try {
    return neo4j.driver(uri, user ? neo4j.auth.basic(user, password) : undefined, {
      disableLosslessIntegers: true,
      connectionTimeout,
      connectionAcquisitionTimeout: connectionTimeout,
      maxTransactionRetryTime: retryTime,
      telemetryDisabled: true,
      userAgent: 'knotenpunkt',
    })
  } catch (error) {
    throw toStoreError(error, uri)
  }
}

const sent = ({ parameters }: Statement) => mapIntegers(parameters, neo4j.int) as Record<string, unknown>

const rowsOf = ({ records }: Pick<EagerResult, 'records'>): Row[] =>
  checkRows(records.map((record) => record.toObject()))

async function runStatement(transaction: Transaction, statement: Statement): Promise<Row[]> {
  return rowsOf(await transaction.run(statement.text, sent(statement)))
}

/**
 * Not `executeWrite`: that one repeats a transaction whose commit got no answer, and cannot tell "saved after all"
 * from "not saved". Here a repeat after a lost answer that meets its own unique id (every write records a `Change`
 * with an id made by the app) means the earlier attempt was saved: its rows are the result.
 */
async function writeWithRetries(session: Session, statements: readonly Statement[]): Promise<Row[][]> {
  const start = Date.now()
  let lost: Attempt | undefined
  for (let attempt = 0; ; attempt++) {
    try {
      const outcome = await attemptWrite(session, statements, lost)
      if (!outcome.lost) return outcome.rows
      lost = outcome
      if (Date.now() - start > retryTime) throw outcome.lost
    } catch (error) {
      const failure = toStoreError(error)
      const again =
        failure.code === 'conflict'
          ? attempt < conflictRetries
          : isConnectionLost(failure) && Date.now() - start < retryTime
      if (!again) throw failure
    }
    await new Promise((resume) => setTimeout(resume, Math.min(20 * 2 ** attempt, 500) * (0.5 + Math.random())))
  }
}

async function attemptWrite(
  session: Session,
  statements: readonly Statement[],
  lost: Attempt | undefined,
): Promise<Attempt> {
  const transaction = await session.beginTransaction({ timeout: statementTimeout })
  const rows: Row[][] = []
  let missing: StoreError | undefined
  try {
    for (const [index, statement] of statements.entries()) {
      try {
        const parameters = parametersOf(statement, rows)
        checkParameters(parameters)
        const returned = await runStatement(transaction, { ...statement, parameters })
        if (statement.mustReturn && returned.length === 0) {
          missing ??= new StoreError('no-row', `${statement.name}: The statement returned no row.`, {
            statement: index,
          })
          // After a lost answer the row may be missing because the write was saved: the statements that follow tell
          // (see above).
          if (!lost) throw missing
        }
        rows.push(returned)
      } catch (error) {
        throw toStoreError(error, statement.name, index)
      }
    }
    if (missing) throw missing
  } catch (error) {
    await transaction.rollback().catch(() => undefined) // the error above is the one to report
    if (lost && error instanceof StoreError && error.code === 'unique') return { rows: lost.rows }
    throw error
  }
  try {
    await transaction.commit()
    return { rows }
  } catch (error) {
    const failure = toStoreError(error, 'commit')
    if (isConnectionLost(failure)) return { rows, lost: failure }
    throw failure
  } finally {
    await transaction.close().catch(() => undefined) // a dead connection cannot be closed in order
  }
}

function isConnectionLost(error: StoreError): boolean {
  const { code = '' } = (error.options.cause ?? {}) as Partial<Neo4jError>
  return code === 'ServiceUnavailable' || code === 'SessionExpired'
}

function toStoreError(error: unknown, name = '', statement?: number): StoreError {
  const position = statement === undefined ? {} : { statement }
  if (error instanceof StoreError) {
    return statement === undefined && !name
      ? error
      : new StoreError(error.code, prefix(name, error.message), { ...error.options, ...position })
  }
  const { code = '', message = String(error) } = error as Partial<Neo4jError>
  return new StoreError(codeOf(code, message), prefix(name, message), { cause: error, ...position })
}

function prefix(name: string, message: string): string {
  return name && !message.startsWith(name) ? `${name}: ${message}` : message
}

function codeOf(code: string, message: string): StoreError['code'] {
  if (code.endsWith('ConstraintValidationFailed')) return /already exists/.test(message) ? 'unique' : 'bad-statement'
  if (code.includes('TransactionTimedOut')) return 'timeout'
  if (code.startsWith('Neo.TransientError.Transaction.')) return 'conflict'
  if (/^Neo\.ClientError\.Statement\.(ArithmeticError|TypeError|ArgumentError)$/.test(code)) return 'bad-value'
  if (code.startsWith('Neo.ClientError.Statement.') || code.startsWith('Neo.ClientError.Schema.'))
    return 'bad-statement'
  return 'unavailable'
}

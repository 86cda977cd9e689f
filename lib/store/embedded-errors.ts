import { StoreError } from './port'

interface EngineError {
  message?: string
  gqlStatus?: string
  cause?: unknown
}

/** What the engine throws, as the error of the port. `statement`: its index within a write. */
export function toStoreError(error: unknown, name = '', statement?: number): StoreError {
  const position = statement === undefined ? {} : { statement }
  if (error instanceof StoreError) {
    return new StoreError(error.code, name ? `${name}: ${error.message}` : error.message, {
      cause: error.options.cause,
      ...position,
    })
  }
  const { message = String(error) } = error as EngineError
  return new StoreError(codeOf(statusOf(error as EngineError), message), name ? `${name}: ${message}` : message, {
    cause: error,
    ...position,
  })
}

/**
 * The package moves the status from the cause to the error, but not when the error was made in another realm (as in
 * Jest).
 */
function statusOf({ gqlStatus, cause }: EngineError): string {
  return gqlStatus ?? /^GQLSTATUS (.{5})/.exec((cause as Error | undefined)?.message ?? '')?.[1] ?? ''
}

/** Whether the engine found no room: the disk, a quota, or a limit of the file size. */
export function saysFull(error: unknown): boolean {
  const text = typeof error === 'string' ? error : String((error as Error | undefined)?.message)
  return /\(os error (28|27|122|112)\)|no space left|file too large|quota exceeded/i.test(text)
}

/** Whether the engine, when it opened its files, found them to be something else than it had written. */
function saysDamaged(message: string): boolean {
  if (message.includes('GRAFEO-S') && message.includes('damaged')) return true
  return ['not a Grafeo database', 'WAL has a gap', 'fails its checksum'].some((words) => message.includes(words))
}

/** The engine's GQL status where it has one, otherwise its own GRAFEO code inside the message. */
function codeOf(gqlStatus: string, message: string): StoreError['code'] {
  if (gqlStatus === 'G2000') return 'unique'
  if (message.includes('GRAFEO-T009')) return saysFull(message) ? 'full' : 'unavailable' // the commit was rolled back
  if (gqlStatus === '40000' || message.includes('GRAFEO-T001')) return 'conflict'
  if (message.includes('GRAFEO-Q003')) return 'timeout'
  if (message.includes('cannot be locked')) return 'locked'
  if (saysDamaged(message)) return 'damaged'
  if (gqlStatus.startsWith('22')) return 'bad-value'
  if (
    gqlStatus.startsWith('42') ||
    gqlStatus === 'G1001' ||
    (message.includes('GRAFEO-X001') && message.toLowerCase().includes('unsupported'))
  )
    return 'bad-statement'
  return 'unavailable'
}

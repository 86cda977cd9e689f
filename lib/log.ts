import pino from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

/** The process log: one JSON line per entry. Never log values a user typed, tokens or passwords. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, redact: ['password', 'token', '*.password', '*.token'] })
  return logger
}

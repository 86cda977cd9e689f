import pino from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

const redact = ['password', 'token', '*.password', '*.token']

/**
 * The process log: one JSON line per entry, at a terminal one line of words. Never log values a user typed, tokens or
 * passwords.
 */
export function log(): pino.Logger {
  const options = { level: env().LOG_LEVEL, base: null, redact }
  logger ??= process.stdout.isTTY
    ? pino(options, { write: (entry) => void console.log(readable(entry)) })
    : pino(options)
  return logger
}

/** An entry for the eyes: time, level, what happened, and of an error its message. */
function readable(entry: string): string {
  const { level, time, msg, err } = JSON.parse(entry) as {
    level: number
    time: number
    msg?: string
    err?: { message?: string }
  }
  const parts = [new Date(time).toTimeString().slice(0, 8), pino.levels.labels[level], msg, err?.message]
  return parts.filter(Boolean).join('  ')
}

// One line per event. At a terminal plain words; elsewhere (journal, log file) JSON, like the entries of the app.
import { format } from 'node:util'

const levels = { debug: 20, log: 30, info: 30, warn: 40, error: 50 }

/**
 * Says something about the running of the program: words at a terminal, else one JSON line with the words as `msg`.
 * @param {'info' | 'warn' | 'error'} level
 * @param {Record<string, unknown>} details only for the JSON line
 */
export function say(level, text, details = {}) {
  const stream = level === 'info' ? process.stdout : process.stderr
  stream.write(stream.isTTY ? `${text}\n` : `${lineOf(level, text, details)}\n`)
}

/** What libraries write to the console becomes one line each, too, without secrets and as `LOG_LEVEL` says. */
export function tameConsole() {
  const wanted = levels[process.env.LOG_LEVEL || 'info'] ?? Infinity // silent
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    const plain = console[level].bind(console)
    console[level] = (...args) => {
      if (levels[level] < wanted) return
      const { text, details } = digest(args)
      const stream = levels[level] > 30 ? process.stderr : process.stdout
      if (stream.isTTY) plain(text)
      else if (text !== '') stream.write(`${lineOf(level, text, details)}\n`)
    }
  }
}

/** A broken or foreign session cookie is nothing to look into: its error is named, without the places in the code. */
function digest(args) {
  if (/^\[next-auth\]\[/.test(String(args[0]))) {
    const message = args.map((part) => part?.message).find((part) => typeof part === 'string') ?? ''
    return { text: `${String(args[0]).trim()} ${message}`.trim().split('\n', 1)[0].slice(0, 150), details: {} }
  }
  const error = args.find((part) => part instanceof Error)
  if (process.stdout.isTTY || !error) return { text: withoutColours(format(...args)).trim(), details: {} }
  const words = args.filter((part) => part !== error).map((part) => (typeof part === 'string' ? part : format(part)))
  return {
    text: withoutColours([...words, error.message].join(' ')).trim(),
    details: { err: { type: error.name, message: error.message, stack: error.stack } },
  }
}

function lineOf(level, text, details) {
  return withoutSecrets(JSON.stringify({ level: levels[level], time: Date.now(), ...details, msg: text }))
}

function withoutColours(text) {
  return text.replace(/\u001b\[[0-9;]*m/g, '')
}

/** Links for the set-up, tokens of programs and cookies, should one ever stand in an error. */
function withoutSecrets(line) {
  return line
    .replace(/(token=|bearer\s+)[\w.~+/-]{8,}=*/gi, '$1[Redacted]')
    .replace(/(session-token(?:\.\d)?=)[^;\s"]+/gi, '$1[Redacted]')
}

import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env'
import { thisInstance, type Job } from '../jobs'
import { log } from '../log'
import { perProcess } from '../per-process'
import { dataFolder } from '../secret'
import { writeSmallFile } from '../small-file'
import type { GraphStore } from '../store/port'
import { parseRows, readRow, readRows, statement } from '../store/query'
import { bareAddress, emlOf } from './eml'
import * as queries from './queries'
import type { FullMessage, MessageError, MessageState, ServerProblem } from './schema'
import { mailServerOf, MailServerError, openLine, type Line } from './smtp'

// Never twice: a message is claimed by one instance; before the server gets its first byte that is written down; from
// there on only an answer of the server, or a person, says what became of it.

/** Milliseconds and numbers that a test may shorten. */
export interface Pace {
  readonly lease: number
  readonly retry: number
  readonly longestRetry: number
  readonly mostAttempts: number
  readonly batch: number
  /** How long an attempt may still wait for its answer when the program is to end. */
  readonly farewell: number
}

const housePace: Pace = {
  lease: 5 * 60_000,
  retry: 60_000,
  longestRetry: 4 * 3_600_000,
  mostAttempts: 16,
  batch: 10,
  farewell: 5_000,
}

const instant = (milliseconds: number) => new Date(milliseconds).toISOString()

const server = perProcess<{ problem: ServerProblem | null; since: string | null }>('mail server', () => ({
  problem: null,
  since: null,
}))

/** What this instance last saw of the mail server: null when it took mail, or was not tried yet. */
export const serverProblem = () => (server.problem ? { problem: server.problem, since: server.since! } : null)

/** From which address mail comes. */
export const mailFrom = () => env().MAIL_FROM ?? env().OFFICE_MAIL ?? 'knotenpunkt@localhost'

/** Where messages lie as files when there is no mail server. */
export const outboxFolder = () => join(dataFolder(), 'outbox')

/** Sends what is due, all of it, in every instance that runs. */
export function mailJob(pace: Pace = housePace, every = 2_000): Job {
  return {
    name: 'mail',
    every,
    who: 'each',
    first: 1_000,
    run: (store, _now, stopping) => deliver(store, pace, stopping),
  }
}

async function deliver(store: GraphStore, pace: Pace, stopping: AbortSignal): Promise<void> {
  await releaseOrphans(store, pace)
  const url = env().SMTP_URL
  let line: Line | undefined
  const hangUp = () => setTimeout(() => line?.close(), pace.farewell).unref()
  stopping.addEventListener('abort', hangUp)
  try {
    while (!stopping.aborted) {
      const due = await readRows(store, queries.listDue, { ...farthest(pace), limit: pace.batch })
      if (!due.length) return
      if (url && !line?.open) line = await lineTo(url)
      for (const { id, version } of due) {
        if (stopping.aborted || (url && !line!.open)) break
        const by = `${thisInstance}:${randomUUID()}`
        const message = await claim(store, id, version, by, pace)
        if (message) await (url ? send(store, line!, message, by, pace) : file(store, message, by))
      }
    }
  } finally {
    stopping.removeEventListener('abort', hangUp)
    line?.close()
  }
}

/** Nothing is ever due later than the longest wait: what says so was written before a clock was set back. */
function farthest({ longestRetry }: Pace) {
  const now = Date.now()
  return { now: instant(now), farthest: instant(now + 2 * longestRetry) }
}

async function lineTo(url: string): Promise<Line> {
  try {
    const line = await openLine(mailServerOf(url))
    Object.assign(server, { problem: null, since: null })
    return line
  } catch (error) {
    if (error instanceof MailServerError && server.problem !== error.problem)
      Object.assign(server, { problem: error.problem, since: instant(Date.now()) })
    throw error
  }
}

/**
 * What an instance had that is gone. On the embedded engine no other can be there, so nobody has to wait for a lease.
 */
async function releaseOrphans(store: GraphStore, { lease }: Pace): Promise<void> {
  const now = Date.now()
  const whose = {
    now: instant(now),
    farthest: instant(now + 2 * lease),
    alone: store.engine === 'embedded',
    instance: thisInstance,
  }
  const { orphans } = (await readRow(store, queries.countOrphans, whose))!
  if (orphans) await store.write([statement(queries.releaseOrphans, whose)])
}

async function claim(
  store: GraphStore,
  id: string,
  version: number,
  by: string,
  { lease }: Pace,
): Promise<FullMessage | undefined> {
  const until = instant(Date.now() + lease)
  const [rows] = await store.write([statement(queries.claimMessage, { id, version, by, until })])
  return parseRows(queries.claimMessage, rows!)[0]?.message
}

async function send(store: GraphStore, line: Line, message: FullMessage, by: string, pace: Pace): Promise<void> {
  const { id, version, address, attempts } = message
  const content = await emlOf(message, { from: mailFrom(), at: instant(Date.now()) })
  const begin = async () => {
    const now = instant(Date.now())
    await store.write([statement(queries.beginData, { id, version, by, now }, { mustReturn: true })])
  }
  const outcome = await line.send({ from: bareAddress(mailFrom()), to: address }, content, begin)
  switch (outcome.is) {
    case 'sent':
      return end(store, message, by, { state: 'sent' })
    case 'unknown':
      return end(store, message, by, { state: 'uncertain', lastError: 'no-answer' })
    case 'taken-away':
      return
    case 'not-sent':
      return again(store, message, by, 'cut-off', pace)
    case 'refused':
      if (!outcome.lasting) return again(store, message, by, outcome.error, pace)
      return end(store, message, by, { state: 'failed', lastError: outcome.error, attempts: attempts + 1 })
  }
}

/** Later, and each time later still; by how much differs, so that many do not come at once. */
async function again(
  store: GraphStore,
  message: FullMessage,
  by: string,
  error: MessageError,
  pace: Pace,
): Promise<void> {
  const attempts = message.attempts + 1
  if (attempts >= pace.mostAttempts) return end(store, message, by, { state: 'failed', lastError: 'gave-up', attempts })
  const wait = Math.min(pace.retry * 2 ** (attempts - 1), pace.longestRetry) * (0.5 + Math.random() / 2)
  return end(store, message, by, { state: 'queued', lastError: error, attempts, next: instant(Date.now() + wait) })
}

interface Ended {
  readonly state: MessageState
  readonly lastError?: MessageError
  readonly attempts?: number
  readonly next?: string
}

async function end(store: GraphStore, message: FullMessage, by: string, ended: Ended): Promise<void> {
  const now = instant(Date.now())
  const { state, lastError = null, attempts = message.attempts, next = null } = ended
  const changes = {
    state,
    attempts,
    lastError,
    nextAttemptAt: next,
    sentAt: state === 'sent' ? now : message.sentAt,
    doneAt: state === 'queued' ? null : now,
  }
  await store.write([statement(queries.endDelivery, { id: message.id, by, changes })])
}

/** Without a mail server: a file that a mail program opens. Written again, it is the same file. */
async function file(store: GraphStore, message: FullMessage, by: string): Promise<void> {
  mkdirSync(outboxFolder(), { recursive: true, mode: 0o700 })
  const name = join(outboxFolder(), `${message.id}.eml`)
  writeSmallFile(name, (await emlOf(message)).toString('utf8'))
  await end(store, message, by, { state: 'filed' })
}

/** Deletes files whose message was erased, sent after all, cancelled or forgotten; they are nobody's any more. */
export const outboxFilesJob: Job = {
  name: 'outbox files',
  every: 60_000,
  who: 'each',
  run: async (store) => {
    const names = readdirOf(outboxFolder()).filter((name) => /^[\w-]+\.eml$/.test(name))
    if (!names.length) return
    const kept = new Set((await readRows(store, queries.listFiled, {})).map(({ id }) => `${id}.eml`))
    for (const name of names) if (!kept.has(name)) rmSync(join(outboxFolder(), name), { force: true })
  },
}

function readdirOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Forgets messages that were done with long ago: what they said was only for their day. */
export const forgetMailJob: Job = {
  name: 'forget mail',
  every: 60 * 60_000,
  who: 'one',
  run: async (store, now) => {
    const before = instant(Date.parse(now) - env().MAIL_DAYS * 86_400_000)
    const [rows] = await store.write([statement(queries.forgetMessages, { before, limit: 5000 })])
    const forgotten = Number(rows?.[0]?.forgotten ?? 0)
    if (forgotten) log().info({ messages: forgotten }, 'messages that were done with long ago were forgotten')
  },
}

import { randomUUID } from 'node:crypto'
import { instantOf, localParts, addDays } from './dates'
import { log } from './log'
import { perProcess } from './per-process'
import { isOutage, type GraphStore } from './store/port'
import { claimJob, endJob, readJob } from './store/queries'
import { readRow, statement } from './store/query'

// The one timer of the house: everything the program does by itself is a job here.

/**
 * Something the program does by itself, again and again. It may be done twice (a killed instance), so it must bear
 * that.
 */
export interface Job {
  /** Unique; names the job in the store and in the process log. */
  readonly name: string
  /** Every so many milliseconds, or once a day at a time of day in Germany (`04:30`). */
  readonly every: number | `${string}:${string}`
  /** `one`: of all instances on a store only one does it when it is due. `each`: every instance does its own part. */
  readonly who: 'one' | 'each'
  /** How long after the start it is looked at for the first time; milliseconds, 10 s unless said. */
  readonly first?: number
  /** `now`: ISO 8601 UTC. After `stopping` it should come to an end soon; what it throws is logged and tried again. */
  run(store: GraphStore, now: string, stopping: AbortSignal): Promise<void>
}

/** Milliseconds: of the clock on the wall, which people set, and of one that only goes forwards. */
export interface Clock {
  wall(): number
  elapsed(): number
}

const systemClock: Clock = { wall: () => Date.now(), elapsed: () => performance.now() }

/** So long an instance has a job for itself; after that it counts as gone. */
const leaseMs = 10 * 60_000
/** Jobs that are done by one instance, or once a day, are looked at this often. */
const lookMs = 5 * 60_000
/**
 * Clocks of several instances may differ by so much; what lies further ahead was written before a clock was set back.
 */
const skewMs = 2 * 60_000
const retryMs = 5_000

const instant = (milliseconds: number) => new Date(milliseconds).toISOString()

/** What names this instance in leases. */
export const thisInstance = perProcess('instance', () => randomUUID())

interface State {
  readonly job: Job
  /** When it is looked at next, on the clock that only goes forwards. */
  at: number
  running?: Promise<void> | undefined
  failures: number
  failure?: string | undefined
}

/**
 * Does the jobs from now on, each as often as it says and none beside itself. A failure is logged once and tried again
 * sooner than the job would come round; so is its end.
 * @returns ends it: nothing new begins, and what runs is waited for (at most 8 s)
 */
export function startJobs(
  store: GraphStore,
  jobs: readonly Job[],
  { clock = systemClock, instance = thisInstance }: { clock?: Clock; instance?: string } = {},
): () => Promise<void> {
  const stopping = new AbortController()
  const states = jobs.map((job): State => ({ job, at: clock.elapsed() + (job.first ?? 10_000), failures: 0 }))
  let timer: ReturnType<typeof setTimeout> | undefined

  const next = () => {
    clearTimeout(timer)
    if (stopping.signal.aborted) return
    for (const state of states) if (!state.running && state.at <= clock.elapsed()) begin(state)
    const waiting = states.filter(({ running }) => !running).map(({ at }) => at - clock.elapsed())
    if (waiting.length) timer = setTimeout(next, Math.max(1, Math.min(...waiting)))
    timer?.unref()
  }
  const begin = (state: State) => {
    state.running = doJob(store, state.job, { clock, instance, stopping: stopping.signal })
      .then(
        () => worked(state),
        (error: unknown) => failed(state, error, stopping.signal.aborted),
      )
      .finally(() => {
        state.at = clock.elapsed() + waitOf(state)
        state.running = undefined
        next()
      })
  }
  next()
  return async () => {
    stopping.abort()
    clearTimeout(timer)
    const late = new Promise<void>((resolve) => setTimeout(resolve, 8000).unref())
    await Promise.race([Promise.all(states.map(({ running }) => running)), late])
  }
}

function waitOf({ job, failures }: State): number {
  const usual = job.who === 'each' && typeof job.every === 'number' ? job.every : lookEvery(job)
  if (!failures) return usual
  return Math.min(Math.max(usual, retryMs), retryMs * 2 ** Math.min(failures - 1, 10)) * (0.75 + Math.random() / 2)
}

const lookEvery = ({ every }: Job) => (typeof every === 'number' ? Math.min(every, lookMs) : lookMs)

function worked(state: State): void {
  if (state.failures) log().info({ job: state.job.name }, 'a job works again')
  state.failures = 0
  state.failure = undefined
}

function failed(state: State, error: unknown, stopping: boolean): void {
  const failure = error instanceof Error ? error.message : String(error)
  const known = state.failure === failure
  state.failures++
  state.failure = failure
  if (known || stopping) return
  const level = isOutage(error) ? 'warn' : 'error'
  log()[level]({ err: error, job: state.job.name }, 'a job failed and is tried again')
}

interface Around {
  readonly clock: Clock
  readonly instance: string
  readonly stopping: AbortSignal
}

async function doJob(store: GraphStore, job: Job, { clock, instance, stopping }: Around): Promise<void> {
  const now = clock.wall()
  if (job.who === 'each' && typeof job.every === 'number') return job.run(store, instant(now), stopping)
  const id = job.who === 'one' ? job.name : `${job.name}:${instance}`
  const due = { now: instant(now), dueBefore: dueBefore(job, now), soon: instant(now + skewMs) }
  const farthest = instant(now + leaseMs + skewMs)
  const known = await readRow(store, readJob, { id })
  if (known && !isDue(known, { ...due, farthest })) return
  const claim = { ...due, id, by: instance, until: instant(now + leaseMs), farthest }
  const [rows] = await store.write([statement(claimJob, claim)])
  if (!rows?.length) return
  let ranAt: string | null = null
  try {
    await job.run(store, instant(now), stopping)
    ranAt = instant(now)
  } finally {
    await store.write([statement(endJob, { id, by: instance, ranAt })])
  }
}

/** A run before this instant does not count any more. */
function dueBefore({ every }: Job, now: number): string {
  if (typeof every === 'number') return instant(now - every)
  const { date } = localParts(instant(now))
  const today = instantOf(date, every)
  return today <= instant(now) ? today : instantOf(addDays(date, -1), every)
}

/** The same rule as in claim-job.cypher, so that looking costs no write. */
function isDue(
  { ranAt, heldUntil }: { ranAt: string | null; heldUntil: string | null },
  { now, dueBefore, soon, farthest }: { now: string; dueBefore: string; soon: string; farthest: string },
): boolean {
  const free = heldUntil === null || heldUntil <= now || heldUntil > farthest
  return free && (ranAt === null || ranAt <= dueBefore || ranAt > soon)
}

import { startJobs, type Job } from '@/lib/jobs'
import { log } from '@/lib/log'
import { openStore } from '@/lib/store/open'
import { StoreError, type GraphStore } from '@/lib/store/port'

const start = Date.parse('2026-11-27T03:00:00.000Z')
const minute = 60_000
const hour = 60 * minute

let store: GraphStore
let pending = 0
/** The store, telling whether somebody waits for it. */
function watched(real: GraphStore): GraphStore {
  const wait = <T>(answer: Promise<T>) => {
    pending++
    return answer.finally(() => pending--)
  }
  return {
    engine: real.engine,
    written: 0,
    read: (one) => wait(real.read(one)),
    write: (all) => wait(real.write(all)),
    schema: (text) => real.schema(text),
    close: () => real.close(),
  }
}
let ends: (() => Promise<void>)[] = []
beforeEach(async () => {
  jest.useFakeTimers({ now: start, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  store = watched(await openStore({ engine: 'embedded', folder: null }))
})
afterEach(async () => {
  await Promise.all(ends.map((end) => end()))
  ends = []
  await store.close()
  jest.useRealTimers()
})

/** An instance of the program with a clock on the wall of its own, which can be set. */
function instance(name: string, jobs: readonly Job[]) {
  const set = { by: 0 }
  const clock = { wall: () => Date.now() + set.by, elapsed: () => performance.now() }
  ends.push(startJobs(store, jobs, { clock, instance: name }))
  return set
}

/** Lets time pass in small steps, and the store answer in between. */
async function pass(milliseconds: number): Promise<void> {
  const step = Math.max(1000, milliseconds / 200)
  for (let passed = 0; passed < milliseconds; passed += step) {
    jest.advanceTimersByTime(step)
    for (let quiet = 0; quiet < 5; quiet = pending ? 0 : quiet + 1) await new Promise((resume) => setImmediate(resume))
  }
}

function counted(options: Partial<Job> = {}): Job & { readonly runs: string[] } {
  const runs: string[] = []
  return { name: 'count', every: hour, who: 'one', first: 1000, runs, run: async (_store, now) => void runs.push(now), ...options } // prettier-ignore
}

test('a job comes round as often as it says, in every instance for itself', async () => {
  const [here, there] = [counted({ who: 'each' }), counted({ who: 'each' })]
  instance('a', [here])
  instance('b', [there])
  await pass(3.5 * hour)
  expect([here.runs.length, there.runs.length]).toEqual([4, 4])
})

test('of several instances one does it when it is due, and another goes on when that is gone', async () => {
  const [here, there] = [counted(), counted()]
  instance('a', [here])
  instance('b', [there])
  await pass(3.5 * hour)
  expect(here.runs.length + there.runs.length).toBe(4)
  await ends.shift()!()
  const before = there.runs.length
  await pass(2 * hour)
  expect(there.runs.length).toBe(before + 2)
})

test('once a day means once for each day, at its time in Germany, also after a start in between', async () => {
  const job = counted({ every: '04:30' })
  instance('a', [job])
  await pass(26 * hour)
  // A start makes up for what was missed; then comes 04:30 in Germany of this day and of the next.
  expect(job.runs.map((at) => at.slice(0, 13))).toEqual(['2026-11-27T03', '2026-11-27T03', '2026-11-28T03'])
  expect(job.runs[1]! >= '2026-11-27T03:30').toBe(true)
})

test('a clock set back by a day stops nothing, one set forwards runs a job once more at most', async () => {
  const job = counted()
  const clock = instance('a', [job])
  await pass(1.5 * hour)
  expect(job.runs).toHaveLength(2)
  clock.by = -24 * hour
  await pass(1.1 * hour)
  const back = job.runs.length
  expect(back).toBeGreaterThanOrEqual(3)
  expect(back).toBeLessThanOrEqual(4)
  clock.by = 24 * hour
  await pass(0.5 * hour)
  expect(job.runs.length).toBe(back + 1)
  await pass(hour)
  expect(job.runs.length).toBe(back + 2)
})

test('what fails is logged once, tried again, and said to work again', async () => {
  const told: string[] = []
  for (const level of ['error', 'warn', 'info'] as const)
    jest.spyOn(log(), level).mockImplementation((_data: unknown, message?: string) => void told.push(`${level}: ${message}`)) // prettier-ignore
  let fails = 5
  const job = counted({
    run: async () => {
      if (fails-- > 0) throw new Error('no room')
    },
  })
  instance('a', [job])
  await pass(hour)
  expect(told).toEqual(['error: a job failed and is tried again', 'info: a job works again'])
  expect(fails).toBe(-1)
})

test('a store that is away is a warning', async () => {
  const told: string[] = []
  jest.spyOn(log(), 'warn').mockImplementation((_data: unknown, message?: string) => void told.push(String(message)))
  instance('a', [counted({ who: 'each', run: () => Promise.reject(new StoreError('unavailable', 'away')) })])
  await pass(10 * minute)
  expect(told).toHaveLength(1)
})

test('a job is never done beside itself, and its end is waited for', async () => {
  let [open, most, done] = [0, 0, 0]
  let finish: (() => void) | undefined
  const job = counted({
    who: 'each',
    every: 1000,
    run: async (_store, _now, stopping) => {
      most = Math.max(most, ++open)
      await new Promise<void>((resolve) => {
        finish = resolve
        stopping.addEventListener('abort', () => resolve())
      })
      open--
      done++
    },
  })
  instance('a', [job])
  await pass(20_000)
  expect([open, most]).toEqual([1, 1])
  finish!()
  await pass(3000)
  expect([open, most, done]).toEqual([1, 1, 1])
  await ends.pop()!()
  expect([open, done]).toEqual([0, 2])
  await pass(10_000)
  expect(done).toBe(2)
})

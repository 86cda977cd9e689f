import type { Ctx } from '../context'
import { AppError } from '../errors'
import type { Job } from '../jobs'
import { log } from '../log'
import { settings } from '../settings/records'
import type { GraphStore } from '../store/port'
import { readRows, statement } from '../store/query'
import { askWebsite } from './ask'
import { maySeeDeadLinks } from './policy'
import { listDeadLinks, listDueLinks, listLiveLinks, noteLink } from './queries'
import type { DeadLink, LinkProblem } from './schema'

/** A website counts as dead when it did not answer so often in a row, on different days. */
const deadAfter = 2
const dayMs = 86_400_000
/** Who answered is asked again after so many days. */
const settledDays = 30
/** So many websites a night; the others follow in the next ones. */
const mostPerNight = 500
/** When of so many nobody answers, it is the own line that is down: no website is blamed. */
const offlineFrom = 5

/** Asks the websites of organisations at night whether they still answer, when an administrator switched it on. */
export const linksJob: Job = {
  name: 'links',
  every: '03:40',
  who: 'one',
  first: 60_000,
  run: async (store, now, stopping) => {
    if ((await settings({ store })).checkLinks) await checkLinks(store, now, stopping)
  },
}

/**
 * Asks the websites that are due, one after the other, and notes what they said.
 * @param ask tells what is wrong with a website, null: nothing
 * @returns how many were asked and noted
 */
export async function checkLinks(
  store: GraphStore,
  now: string,
  stopping: AbortSignal,
  ask: (website: string) => Promise<LinkProblem | null> = askWebsite,
): Promise<number> {
  const before = (ms: number) => new Date(Date.parse(now) - ms).toISOString()
  const due = await readRows(store, listDueLinks, {
    today: now.slice(0, 10),
    settled: before(settledDays * dayMs),
    again: before(0.8 * dayMs),
    limit: mostPerNight,
  })
  let noted = 0
  /** Without an answer, and nobody answered since. */
  const silent: { id: string; address: string }[] = []
  const note = async (rows: readonly { id: string; address: string }[], problem: LinkProblem | null) => {
    if (rows.length) await store.write(rows.map((row) => statement(noteLink, { ...row, problem, now })))
    noted += rows.length
  }
  /** Whether the own line works: one of those that answered before does so now. */
  const anyAnswers = async () => {
    for (const { address } of await readRows(store, listLiveLinks, { limit: 3 }))
      if ((await ask(address)) !== 'no-answer') return true
    return false
  }
  for (const row of due) {
    if (stopping.aborted) return noted
    const problem = await ask(row.address)
    if (problem === 'no-answer') silent.push(row)
    else {
      await note([...silent.splice(0)], 'no-answer')
      await note([row], problem)
    }
  }
  if (noted || silent.length < offlineFrom || (await anyAnswers())) await note(silent, 'no-answer')
  else log().warn({ asked: silent.length }, 'no website answers: the check of links waits for the next night')
  return noted
}

/** Websites that do not answer any more, the longest first. @throws AppError `forbidden` */
export async function deadLinks(ctx: Ctx): Promise<DeadLink[]> {
  if (!maySeeDeadLinks(ctx.actor)) throw new AppError('forbidden')
  return read(ctx, null)
}

/** The same of one organisation; null when it answers, was not asked, or the actor may not know. */
export async function deadLinkOf(ctx: Ctx, organisationId: string): Promise<DeadLink | null> {
  return maySeeDeadLinks(ctx.actor) ? ((await read(ctx, organisationId))[0] ?? null) : null
}

async function read(ctx: Ctx, id: string | null): Promise<DeadLink[]> {
  return (await readRows(ctx.store, listDeadLinks, { id, failures: deadAfter, limit: 10_000 })).map(({ link }) => link)
}

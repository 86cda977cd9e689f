import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Ctx } from './context'
import { AppError } from './errors'
import { perProcess } from './per-process'

/** How often a person may use a door in a minute that moves much at once. */
const perMinute = { layout: 20, export: 30, backup: 5 } as const

const limiters = perProcess(
  'bulk',
  () =>
    Object.fromEntries(
      Object.entries(perMinute).map(([door, points]) => [door, new RateLimiterMemory({ points, duration: 60 })]),
    ) as Record<keyof typeof perMinute, RateLimiterMemory>,
)

/**
 * Counts one use of a door that moves much at once. How much one use may move is bounded by its schema.
 * @throws AppError `too-much-at-once` from the next use on, for the rest of the minute
 */
export async function countBulk(ctx: Pick<Ctx, 'actor'>, door: keyof typeof perMinute): Promise<void> {
  if (ctx.actor.id === 'system') return
  await limiters[door].consume(ctx.actor.id).catch((error: unknown) => {
    throw error instanceof Error ? error : new AppError('too-much-at-once')
  })
}

import { z } from 'zod'

/** Signed out after 30 minutes without a request. */
export const idleSeconds = 30 * 60
/** Signed out 12 hours after the sign-in, however busy. */
export const absoluteSeconds = 12 * 60 * 60

/** A session in the list of one's own. `browser` and `system` are names, or empty when they are unknown. */
export const sessionSchema = z.object({
  id: z.string(),
  browser: z.string(),
  system: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
})
export type Session = z.output<typeof sessionSchema>

export const endSessionSchema = z.object({ id: z.string().min(1).max(80) })

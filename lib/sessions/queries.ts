import { z } from 'zod'
import { query } from '../store/query'
import { roleSchema } from '../users/schema'
import { sessionSchema } from './schema'

const text = z.string()
const integer = z.number().int()

export const createSession = query(
  'sessions/create-session',
  { id: text, userId: text, sessionVersion: integer, browser: text, system: text, now: text, expiresAt: text },
  { id: text },
)
export const findSession = query(
  'sessions/find-session',
  { id: text },
  {
    session: z.object({ lastSeenAt: text, expiresAt: text }),
    user: z.object({
      id: text,
      name: text,
      role: roleSchema,
      sessionVersion: integer,
      disabled: z.boolean(),
      secondFactor: z.boolean(),
      passwordGiven: z.boolean(),
      external: z.boolean(),
    }),
  },
)
export const touchSession = query('sessions/touch-session', { id: text, before: text, now: text }, { id: text })
export const listSessions = query(
  'sessions/list-sessions',
  { userId: text, since: text, now: text, limit: integer },
  { session: sessionSchema },
)
export const endSession = query('sessions/end-session', { id: text, userId: text }, { id: text })
export const endSessionsOf = query('sessions/end-sessions-of', { userId: text }, { id: text })
export const deleteExpiredSessions = query('sessions/delete-expired-sessions', { now: text }, { deleted: integer })

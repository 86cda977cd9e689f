import { callerOrigin, requireActor } from './auth/actor'
import { createContext, type Ctx } from './context'
import { AppError, type ErrorCode } from './errors'
import { log } from './log'
import { currentStore } from './store/current'
import { isOutage, StoreError } from './store/port'

const statuses: Partial<Record<ErrorCode, number>> = {
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  duplicate: 409,
  invalid: 400,
  'too-many-attempts': 429,
  'too-much-at-once': 429,
}

/** The one way from a route handler to a service: session → service; a refusal becomes its HTTP status and code. */
export async function respond(use: (ctx: Ctx) => Promise<Response>): Promise<Response> {
  try {
    return await use(createContext(await requireActor(), await currentStore(), await callerOrigin()))
  } catch (error) {
    if (error instanceof AppError) return Response.json({ error: error.code }, { status: statuses[error.code] ?? 500 })
    if (error instanceof StoreError && error.code === 'full')
      return Response.json({ error: 'storage-full' }, { status: 507 })
    if (isOutage(error)) return Response.json({ error: 'store-unavailable' }, { status: 503 })
    log().error({ err: error }, 'unexpected error in a route')
    return Response.json({ error: 'unexpected' }, { status: 500 })
  }
}

import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { callerOrigin, requireActor } from './auth/actor'
import { createContext, type Ctx } from './context'
import { AppError, type ErrorCode } from './errors'
import { log } from './log'
import { refuseAgain } from './records/log'
import { currentStore } from './store/current'
import { isOutage, StoreError } from './store/port'

/** What an action answers: a value, or a code with the errors per field (codes, not words) and what the user typed. */
export type ActionResult<T> =
  | { ok: true; value: T }
  | { ok: false; code: ErrorCode; fieldErrors: Record<string, string>; details: Record<string, unknown> }

/**
 * The one way from a form to a service: session → zod → service. A request that was written before is `already-done`.
 * Field errors keep their code, an `AppError` its code, an unreachable store becomes `store-unavailable`, a full disk
 * `storage-full`; anything else is logged and becomes `unexpected`.
 */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  use: (ctx: Ctx, data: z.output<S>) => Promise<T>,
  who: { incomplete?: boolean } = {},
): Promise<ActionResult<T>> {
  return attempt(async () => {
    const actor = await requireActor(who)
    const parsed = schema.safeParse(input)
    if (!parsed.success) throw new AppError('invalid', { fieldErrors: fieldErrorsOf(parsed.error, input) })
    const request = requestIn(input)
    const ctx = { ...createContext(actor, await currentStore(), await callerOrigin()), ...(request ? { request } : {}) }
    await refuseAgain(ctx)
    return use(ctx, parsed.data)
  })
}

/** The name of a request, as the forms make them (see components/ui/request-key.tsx). */
function requestIn(input: unknown): string | undefined {
  return z.object({ request: z.uuid() }).safeParse(input).data?.request
}

/** Like `runAction` for the doors that open before anyone is signed in (sign-in, set-up). */
export async function attempt<T>(use: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await use() }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof AppError) {
      const { fieldErrors = {}, ...details } = error.details as { fieldErrors?: Record<string, string> }
      return { ok: false, code: error.code, fieldErrors, details }
    }
    if (error instanceof StoreError && error.code === 'full')
      return { ok: false, code: 'storage-full', fieldErrors: {}, details: {} }
    if (isOutage(error)) return { ok: false, code: 'store-unavailable', fieldErrors: {}, details: {} }
    log().error({ err: error }, 'unexpected error in an action')
    return { ok: false, code: 'unexpected', fieldErrors: {}, details: {} }
  }
}

/**
 * The first error code per field, in the order in which the form sent its fields: that of the page. zod's own messages
 * (a wrong type) become `invalid`.
 */
export function fieldErrorsOf(error: z.ZodError, input: unknown): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.') || 'form'
    errors[field] ??= /^[a-z-]+$/.test(issue.message) ? issue.message : 'invalid'
  }
  const sent = Object.keys(Object(input) as object)
  const place = (field: string) => {
    const at = sent.indexOf(field.split('.')[0]!)
    return at < 0 ? sent.length : at
  }
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b)))
}

/** A form's texts: one entry per field name, several values joined by line breaks are kept as a list. */
export function formValues(form: FormData, lists: readonly string[] = []): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string')
    values[name] = lists.includes(name) ? all : (all[0] ?? '')
  }
  for (const name of lists) values[name] ??= []
  return values
}

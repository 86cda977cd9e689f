'use server'
import { redirect } from 'next/navigation'
import { caller, callerOrigin, guestContext, startSession } from '@/lib/auth/actor'
import { newSession } from '@/lib/auth/credentials'
import { AppError } from '@/lib/errors'
import { chooseStarter } from '@/lib/starters/service'
import { attempt, fieldErrorsOf, formValues } from '@/lib/run-action'
import { setupSchema } from '@/lib/users/schema'
import { createFirstAdmin } from '@/lib/users/service'

export interface SetupState {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string>
}

/** Creates the first account with the one-time link, loads the chosen network and signs in. */
export async function setUp(_previous: SetupState, form: FormData): Promise<SetupState> {
  const { password: _password, passwordRepeat: _repeat, ...typed } = formValues(form) as Record<string, string>
  const result = await attempt(async () => {
    const input = formValues(form)
    const parsed = setupSchema.safeParse(input)
    if (!parsed.success) throw new AppError('invalid', { fieldErrors: fieldErrorsOf(parsed.error, input) })
    const ctx = { ...(await guestContext()), origin: await callerOrigin() }
    const id = await createFirstAdmin(ctx, parsed.data)
    await chooseStarter(ctx.store, parsed.data.starter, { now: ctx.now })
    const claims = await newSession(
      ctx.store,
      { userId: id, label: parsed.data.name, sessionVersion: 1 },
      await caller(),
    )
    if (claims) await startSession(claims)
  })
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values: typed }
  redirect('/')
}

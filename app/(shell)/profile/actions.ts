'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { caller, endCurrentSession, startSession } from '@/lib/auth/actor'
import { changePassword } from '@/lib/auth/credentials'
import { formValues, runAction } from '@/lib/run-action'
import { rememberRefusal } from '@/lib/done'
import { endSessionSchema } from '@/lib/sessions/schema'
import { endOwnSession, endOwnSessions } from '@/lib/sessions/service'
import { changePasswordSchema } from '@/lib/users/schema'

/** What the form shows again; never a password. `done`: what has ended with the old one. */
export interface PasswordFormState {
  code: string | null
  done: 'all' | 'password' | null
  fieldErrors: Record<string, string>
}

/** Changes one's own password. When all sessions end with it, this browser goes on with a fresh one. */
export async function changePasswordAction(_previous: PasswordFormState, form: FormData): Promise<PasswordFormState> {
  const result = await runAction(
    changePasswordSchema,
    formValues(form),
    async (ctx, change) => {
      const fresh = await changePassword(ctx, change, await caller())
      if (fresh) await startSession(fresh)
      return change.endAll ? 'all' : 'password'
    },
    { incomplete: true },
  )
  if (!result.ok) return { code: result.code, done: null, fieldErrors: result.fieldErrors }
  refresh()
  return { code: null, done: result.value, fieldErrors: {} }
}

/** What the list of sessions shows after one was ended. */
export interface SessionsState {
  code: string | null
  done: boolean
}

/** Ends one of one's own sessions. */
export async function endSessionAction(_previous: SessionsState, form: FormData): Promise<SessionsState> {
  const result = await runAction(endSessionSchema, formValues(form), (ctx, { id }) => endOwnSession(ctx, id))
  if (!result.ok) return { code: result.code, done: false }
  refresh()
  return { code: null, done: true }
}

/** Ends all of one's own sessions, also this one. */
export async function endAllSessionsAction(): Promise<void> {
  const result = await runAction(z.unknown(), null, async (ctx) => {
    await endOwnSessions(ctx)
    await endCurrentSession()
  })
  if (!result.ok && result.code !== 'not-signed-in') await rememberRefusal(result.code)
  redirect(result.ok || result.code === 'not-signed-in' ? '/sign-in' : '/profile')
}

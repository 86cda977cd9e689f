'use server'
import { callerAddress, startSession } from '@/lib/auth/actor'
import { changePassword } from '@/lib/auth/credentials'
import { formValues, runAction } from '@/lib/run-action'
import { changePasswordSchema } from '@/lib/users/schema'

/** What the form shows again; never a password. */
export interface PasswordFormState {
  code: string | null
  done: boolean
  fieldErrors: Record<string, string>
}

/** Changes one's own password and goes on with a fresh session; all others of the account have ended. */
export async function changePasswordAction(_previous: PasswordFormState, form: FormData): Promise<PasswordFormState> {
  const result = await runAction(changePasswordSchema, formValues(form), async (ctx, change) =>
    startSession(await changePassword(ctx, change, await callerAddress())),
  )
  return result.ok
    ? { code: null, done: true, fieldErrors: {} }
    : { code: result.code, done: false, fieldErrors: result.fieldErrors }
}

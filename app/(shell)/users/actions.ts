'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { link } from '@/lib/single-sign-on/service'
import { discardExample } from '@/lib/starters/service'
import { formValues, runAction } from '@/lib/run-action'
import { changeUserSchema, linkUserSchema, newUserSchema, resetPasswordSchema } from '@/lib/users/schema'
import { addUser, updateUser } from '@/lib/users/service'

/** What a form of the accounts page shows again. */
export interface UserFormState {
  code: string | null
  done: boolean
  fieldErrors: Record<string, string>
  values: Record<string, string>
}

/** Adds an account. */
export async function addUserAction(_previous: UserFormState, form: FormData): Promise<UserFormState> {
  const { password: _password, ...values } = formValues(form) as Record<string, string>
  const result = await runAction(newUserSchema, formValues(form), (ctx, user) => addUser(ctx, user, { given: true }))
  if (!result.ok) return { code: result.code, done: false, fieldErrors: result.fieldErrors, values }
  refresh()
  return { code: null, done: true, fieldErrors: {}, values: {} }
}

/** Changes the role of an account, or disables or enables it. */
export async function changeUserAction(_previous: UserFormState, form: FormData): Promise<UserFormState> {
  const result = await runAction(changeUserSchema, formValues(form), (ctx, change) => updateUser(ctx, change))
  if (result.ok) refresh()
  return { code: result.ok ? null : result.code, done: result.ok, fieldErrors: {}, values: {} }
}

/** Sets a new first password for an account; all its sessions end. */
export async function resetPasswordAction(_previous: UserFormState, form: FormData): Promise<UserFormState> {
  const result = await runAction(resetPasswordSchema, formValues(form), (ctx, change) =>
    updateUser(ctx, change, { given: change.id !== ctx.actor.id }),
  )
  if (!result.ok) return { code: result.code, done: false, fieldErrors: result.fieldErrors, values: {} }
  refresh()
  return { code: null, done: true, fieldErrors: {}, values: {} }
}

/** Links an account with who came through the provider with its address. */
export async function linkUserAction(_previous: UserFormState, form: FormData): Promise<UserFormState> {
  const result = await runAction(linkUserSchema, formValues(form), (ctx, account) => link(ctx, account))
  if (result.ok) refresh()
  return { code: result.ok ? null : result.code, done: result.ok, fieldErrors: {}, values: {} }
}

/** Throws the invented county away and loads Dithmarschen. */
export async function discardExampleAction(form: FormData): Promise<void> {
  const result = await runAction(z.object({ sure: z.literal('yes') }), formValues(form), (ctx) => discardExample(ctx))
  redirect(result.ok ? '/' : '/users')
}

'use server'
import { refresh } from 'next/cache'
import { formValues, runAction } from '@/lib/run-action'
import type { DeedAnswer } from '@/lib/records/form'
import { runDeed } from '@/lib/run-form'
import { newTokenSchema, revokeTokenSchema } from '@/lib/tokens/schema'
import { endToken, makeToken } from '@/lib/tokens/service'

/** What the form shows again; `token` only in the answer that made it. */
export interface TokenFormState {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string>
  token: string | null
}

/** Makes a token for whoever is signed in. */
export async function makeTokenAction(_previous: TokenFormState, form: FormData): Promise<TokenFormState> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(newTokenSchema, values, makeToken)
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values, token: null }
  refresh()
  return { code: null, fieldErrors: {}, values: {}, token: result.value }
}

/** Ends a token. */
export async function revokeTokenAction(form: FormData): Promise<DeedAnswer> {
  return runDeed(revokeTokenSchema, form, (ctx, { id }) => endToken(ctx, id))
}

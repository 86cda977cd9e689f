'use server'
import { redirect } from 'next/navigation'
import { caller, firstPage, guestContext, startSession } from '@/lib/auth/actor'
import { checkCredentials } from '@/lib/auth/credentials'
import { sameOriginPath } from '@/lib/auth/options'
import { refusedPage, startAtProvider } from '@/lib/auth/provider-door'
import { AppError } from '@/lib/errors'
import { attempt } from '@/lib/run-action'
import { signInSchema } from '@/lib/users/schema'

/** What the sign-in form shows again: the code of the refusal and the address that was typed. */
export interface SignInState {
  code: string | null
  email: string
  /** The code of the second factor was wrong. */
  codeWrong: boolean
}

/** Signs in and goes to where the person wanted to go. Open to everybody, throttled. */
export async function signIn(_previous: SignInState, form: FormData): Promise<SignInState> {
  const typed = signInSchema.safeParse({ email: form.get('email'), password: form.get('password') })
  const email = typed.success ? typed.data.email : String(form.get('email') ?? '').slice(0, 254)
  const result = await attempt(async () => {
    if (!typed.success) throw new AppError('invalid')
    const claims = await checkCredentials(
      (await guestContext()).store,
      typed.data.email,
      typed.data.password,
      await caller(),
      String(form.get('code') ?? ''),
    )
    if (!claims) throw new AppError('invalid')
    await startSession(claims)
    return firstPage(claims)
  })
  if (!result.ok) return { code: result.code, email, codeWrong: 'code' in result.fieldErrors }
  redirect(result.value ?? wantedPath(form))
}

/** Goes to the provider of single sign-on. Open to everybody. */
export async function signInAtProvider(form: FormData): Promise<void> {
  const result = await attempt(() => startAtProvider(wantedPath(form)))
  redirect(result.ok ? result.value : refusedPage(result.code, wantedPath(form)))
}

/** Where the person wanted to go; never to another server. */
function wantedPath(form: FormData): string {
  return sameOriginPath(String(form.get('callbackUrl') ?? '/'), 'http://localhost') ?? '/'
}

'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { endCurrentSession } from '@/lib/auth/actor'
import { sessionCookieName } from '@/lib/auth/session-token'
import { env } from '@/lib/env'
import { locales } from '@/lib/i18n/messages'
import { localeCookie } from '@/lib/i18n/server'
import { log } from '@/lib/log'
import { themeCookie } from './preferences'

const preferencesSchema = z.object({
  locale: z.enum(locales).optional(),
  theme: z.enum(['light', 'dark', 'system']).optional(),
})
const year = 365 * 24 * 3600

/** Keeps language or appearance in a cookie of this browser. Open to everybody: it changes nothing else. */
export async function setPreferences(form: FormData): Promise<void> {
  const parsed = preferencesSchema.safeParse(
    Object.fromEntries([...form.entries()].filter(([name]) => !name.startsWith('$'))),
  )
  if (!parsed.success) return
  const jar = await cookies()
  const options = { path: '/', maxAge: year, sameSite: 'lax' as const, httpOnly: true }
  if (parsed.data.locale) jar.set(localeCookie, parsed.data.locale, options)
  if (parsed.data.theme === 'system') jar.delete(themeCookie)
  else if (parsed.data.theme) jar.set(themeCookie, parsed.data.theme, options)
}

/**
 * Signs out; without a session it only goes to the sign-in. When the store takes no writes, at least this browser
 * forgets: nobody who leaves a shared computer must find a page of errors instead.
 */
export async function signOut(): Promise<void> {
  try {
    await endCurrentSession()
  } catch (error) {
    log().error({ err: error }, 'a session could not be ended in the store; its cookie is gone')
    ;(await cookies()).delete(sessionCookieName(env().KNOTENPUNKT_URL))
  }
  redirect('/sign-in')
}

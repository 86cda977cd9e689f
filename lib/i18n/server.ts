import { cookies } from 'next/headers'
import { de } from './de'
import { en } from './en'
import { locales, type Locale, type Messages } from './messages'

/** Cookie that keeps the chosen language; German without it. */
export const localeCookie = 'kp-locale'

/** Language of this request. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value
  return locales.find((locale) => locale === chosen) ?? 'de'
}

/** The texts in `locale`. */
export function messagesFor(locale: Locale): Messages {
  return locale === 'en' ? en : de
}

/** Language and texts of this request. */
export async function currentMessages(): Promise<{ locale: Locale; t: Messages }> {
  const locale = await currentLocale()
  return { locale, t: messagesFor(locale) }
}

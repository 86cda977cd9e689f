import type { ReactNode } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { Languages, ShieldCheck } from '../ui/icons'
import { Logo } from './logo'

/** The card in the middle for everything that happens before the sign-in. */
export function FrontPage({
  t,
  locale,
  title,
  lead,
  setPreferences,
  children,
}: {
  t: Messages
  locale: Locale
  title: string
  lead: string
  setPreferences: (form: FormData) => Promise<void>
  children: ReactNode
}) {
  const other = locale === 'de' ? 'en' : 'de'
  return (
    <div className="flex min-h-dvh flex-col items-center justify-center gap-6 bg-surface px-4 py-8">
      <p className="flex items-center gap-3 text-20 font-semibold">
        <Logo size={32} />
        {t.appName}
      </p>
      <main id="main" className="w-full max-w-[440px] rounded-md border border-line-soft bg-bg p-6 sm:p-8">
        <h1>{title}</h1>
        <p className="mt-1 mb-5 text-14 text-muted">{lead}</p>
        {children}
      </main>
      <p className="flex max-w-[440px] gap-2 text-13 text-muted">
        <ShieldCheck size={18} aria-hidden className="flex-none" />
        {t.users.privacyNote}
      </p>
      <form action={setPreferences}>
        <button
          name="locale"
          value={other}
          lang={other}
          className="inline-flex min-h-8 items-center gap-2 rounded-md px-2 text-13 text-accent hover:bg-hover"
        >
          <Languages size={16} aria-hidden />
          {t.languageNames[other]}
        </button>
      </form>
    </div>
  )
}

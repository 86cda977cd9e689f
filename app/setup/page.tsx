import type { Metadata } from 'next'
import Link from 'next/link'
import { FrontPage } from '@/components/layout/front-page'
import { SetupForm } from '@/components/users/setup-form'
import { guestContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { starterOf } from '@/lib/starters/service'
import { setupTokenWorks } from '@/lib/users/service'
import { setPreferences } from '../actions'
import { setUp } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.users.setupTitle }
}

export default async function SetupPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { locale, t } = await currentMessages()
  const token = [(await searchParams).token].flat()[0] ?? ''
  const { store, now } = await guestContext()
  const works = await setupTokenWorks(store, token, now)
  return (
    <FrontPage
      t={t}
      locale={locale}
      title={t.users.setupTitle}
      lead={works ? t.users.setupLead : t.errors['link-expired']}
      setPreferences={setPreferences}
    >
      {works ? (
        <SetupForm t={t} token={token} starter={(await starterOf(store)) ?? 'dithmarschen'} action={setUp} />
      ) : (
        <Link href="/sign-in">{t.users.signIn}</Link>
      )}
    </FrontPage>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FrontPage } from '@/components/layout/front-page'
import { SignInForm } from '@/components/users/sign-in-form'
import { currentActor } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { setPreferences } from '../actions'
import { signIn } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.users.signIn }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[] }>
}) {
  if (await currentActor()) redirect('/')
  const { locale, t } = await currentMessages()
  const callbackUrl = [(await searchParams).callbackUrl].flat()[0] ?? '/'
  return (
    <FrontPage t={t} locale={locale} title={t.users.signIn} lead={t.users.signInLead} setPreferences={setPreferences}>
      <SignInForm t={t.users} errors={t.errors} callbackUrl={callbackUrl} action={signIn} />
      <p className="mt-4 text-13 text-muted">{t.users.forgotten}</p>
    </FrontPage>
  )
}

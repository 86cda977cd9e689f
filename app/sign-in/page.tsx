import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FrontPage } from '@/components/layout/front-page'
import { ProviderForm } from '@/components/users/provider-form'
import { SignInForm } from '@/components/users/sign-in-form'
import { currentActor } from '@/lib/auth/actor'
import { singleSignOn } from '@/lib/single-sign-on/service'
import { currentMessages } from '@/lib/i18n/server'
import { setPreferences } from '../actions'
import { signIn, signInAtProvider } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.users.signIn }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[]; refused?: string | string[] }>
}) {
  if (await currentActor()) redirect('/')
  const { locale, t } = await currentMessages()
  const asked = await searchParams
  const callbackUrl = [asked.callbackUrl].flat()[0] ?? '/'
  const refused = [asked.refused].flat()[0] ?? ''
  const sso = singleSignOn()
  return (
    <FrontPage t={t} locale={locale} title={t.users.signIn} lead={t.users.signInLead} setPreferences={setPreferences}>
      {Object.hasOwn(t.errors, refused) ? (
        <div className="mb-4">
          <ErrorSummary title={t.errors[refused as keyof typeof t.errors]} errors={[]} />
        </div>
      ) : null}
      <SignInForm t={t.users} errors={t.errors} callbackUrl={callbackUrl} action={signIn} />
      {sso ? <ProviderForm t={t.users} name={sso.name} callbackUrl={callbackUrl} action={signInAtProvider} /> : null}
      <p className="mt-4 text-13 text-muted">{t.users.forgotten}</p>
    </FrontPage>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SecondFactor } from '@/components/second-factor/second-factor'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { enrolment, needsSecondFactor, ownSecondFactor } from '@/lib/second-factor/service'
import { ownAccount } from '@/lib/users/service'
import { turnOffAction, turnOnAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.secondFactor.title }
}

export default async function SecondFactorPage() {
  const ctx = await pageContext()
  // the provider answers for it: the profile says so
  if ((await ownAccount(ctx)).external) redirect('/profile')
  const { locale, t } = await currentMessages()
  const { secondFactor, users, errors, fieldErrors, problems, print, breadcrumbs } = t
  return (
    <SecondFactor
      t={{ secondFactor, users, errors, fieldErrors, problems, print, breadcrumbs }}
      locale={locale}
      own={await ownSecondFactor(ctx)}
      needed={needsSecondFactor(ctx.actor.role)}
      enrolment={await enrolment(ctx)}
      actions={{ on: turnOnAction, off: turnOffAction }}
    />
  )
}

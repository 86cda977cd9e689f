import type { Metadata } from 'next'
import { SessionList } from '@/components/sessions/session-list'
import { Profile } from '@/components/users/profile'
import { currentSessionId, pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { ownSecondFactor } from '@/lib/second-factor/service'
import { singleSignOn } from '@/lib/single-sign-on/service'
import { ownSessions } from '@/lib/sessions/service'
import { ownAccount } from '@/lib/users/service'
import { changePasswordAction, endAllSessionsAction, endSessionAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.users.profile }
}

export default async function ProfilePage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const { sessions, errors } = t
  return (
    <Profile
      t={t}
      locale={locale}
      account={await ownAccount(ctx)}
      changePassword={changePasswordAction}
      passwordGiven={ctx.actor.incomplete === 'password'}
      provider={singleSignOn()?.name}
      secondFactorSince={(await ownSecondFactor(ctx)).since}
      sessions={
        <SessionList
          t={{ sessions, errors }}
          locale={locale}
          sessions={await ownSessions(ctx)}
          present={await currentSessionId()}
          actions={{ end: endSessionAction, endAll: endAllSessionsAction }}
        />
      }
    />
  )
}

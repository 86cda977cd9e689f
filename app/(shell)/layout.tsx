import type { ReactNode } from 'react'
import { Shell } from '@/components/layout/shell'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { starterOf } from '@/lib/starters/service'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { mayManageUsers } from '@/lib/users/policy'
import { setPreferences, signOut } from '../actions'

export default async function ShellLayout({ children }: { children: ReactNode }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  return (
    <Shell
      t={t}
      locale={locale}
      user={ctx.actor}
      may={{
        createOrganisation: mayEditOrganisations(ctx.actor),
        planMeeting: mayPlanMeetings(ctx.actor),
        manageUsers: mayManageUsers(ctx.actor),
      }}
      example={(await starterOf(ctx.store)) === 'example'}
      actions={{ setPreferences, signOut }}
    >
      {children}
    </Shell>
  )
}

import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { UserList } from '@/components/users/user-list'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { starterOf } from '@/lib/starters/service'
import { mayManageUsers } from '@/lib/users/policy'
import { users } from '@/lib/users/service'
import { addUserAction, changeUserAction, discardExampleAction, linkUserAction, resetPasswordAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.users.title }
}

export default async function UsersPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayManageUsers(ctx.actor)) return <Forbidden t={t} />
  return (
    <UserList
      t={t}
      locale={locale}
      users={await users(ctx)}
      self={ctx.actor.id}
      example={(await starterOf(ctx.store)) === 'example'}
      actions={{
        add: addUserAction,
        change: changeUserAction,
        reset: resetPasswordAction,
        link: linkUserAction,
        discardExample: discardExampleAction,
      }}
    />
  )
}

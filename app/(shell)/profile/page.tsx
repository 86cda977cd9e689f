import type { Metadata } from 'next'
import { Profile } from '@/components/users/profile'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { ownAccount } from '@/lib/users/service'
import { changePasswordAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.users.profile }
}

export default async function ProfilePage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  return <Profile t={t} locale={locale} account={await ownAccount(ctx)} changePassword={changePasswordAction} />
}

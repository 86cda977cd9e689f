import type { Metadata } from 'next'
import { BackupList } from '@/components/backups/backup-list'
import { Forbidden } from '@/components/layout/forbidden'
import { pageContext } from '@/lib/auth/actor'
import { mayManageBackups } from '@/lib/backups/policy'
import { backups } from '@/lib/backups/service'
import { currentMessages } from '@/lib/i18n/server'
import { backupAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.backups.title }
}

interface Props {
  /** `made`: a backup was made by the button just now. */
  searchParams: Promise<{ made?: string | string[] }>
}

export default async function BackupsPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayManageBackups(ctx.actor)) return <Forbidden t={t} />
  const made = (await searchParams).made !== undefined
  return <BackupList t={t} locale={locale} made={made} action={backupAction} {...await backups(ctx)} />
}

import type { Metadata } from 'next'
import { AccessList } from '@/components/audit/access-list'
import { Forbidden } from '@/components/layout/forbidden'
import { mayReadAccesses } from '@/lib/audit/policy'
import { accessFilterSchema } from '@/lib/audit/schema'
import { accesses, daysKept } from '@/lib/audit/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { users } from '@/lib/users/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.audit.title }
}

interface Props {
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function AuditPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayReadAccesses(ctx.actor)) return <Forbidden t={t} />
  const filter = accessFilterSchema.parse(await searchParams)
  const [page, accounts] = await Promise.all([accesses(ctx, filter), users(ctx)])
  return <AccessList t={t} locale={locale} filter={filter} page={page} users={accounts} days={daysKept()} />
}

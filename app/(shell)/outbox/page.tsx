import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { OutboxList } from '@/components/mail/outbox-list'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayManageMail, mayUseOutbox } from '@/lib/mail/policy'
import { outboxFilterSchema } from '@/lib/mail/schema'
import { mailSettings, outbox } from '@/lib/mail/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.mail.title }
}

interface Props {
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function OutboxPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayUseOutbox(ctx.actor)) return <Forbidden t={t} />
  const filter = outboxFilterSchema.parse(await searchParams)
  const settings = mayManageMail(ctx.actor) ? mailSettings(ctx) : null
  return <OutboxList t={t} locale={locale} filter={filter} settings={settings} {...await outbox(ctx, filter)} />
}

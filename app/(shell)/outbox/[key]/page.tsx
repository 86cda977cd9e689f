import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { MessageRecord } from '@/components/mail/message-record'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayUseOutbox } from '@/lib/mail/policy'
import { messageRecord } from '@/lib/mail/service'
import { orNotFound } from '@/lib/run-page'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'
import { decideAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.mail.title }
}

export default async function MessagePage({ params, searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayUseOutbox(ctx.actor)) return <Forbidden t={t} />
  const message = await orNotFound(messageRecord(ctx, decodeURIComponent((await params).key)))
  const query = await searchParams
  const history =
    [query.tab].flat()[0] === 'history' ? (
      <HistoryTab kind="message" id={message.id} address={`/outbox/${message.id}`} query={query} mayEdit />
    ) : null
  return <MessageRecord t={t} locale={locale} message={message} history={history} decide={decideAction} />
}

import type { Metadata } from 'next'
import { cache } from 'react'
import { ResponsibilityRecordView } from '@/components/responsibilities/responsibility-record'
import { pageContext } from '@/lib/auth/actor'
import { fill } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditResponsibility } from '@/lib/responsibilities/policy'
import { responsibilityRecord } from '@/lib/responsibilities/records'
import { orNotFound } from '@/lib/run-page'
import { rhythms } from '@/lib/rhythms/records'
import { topicLabel } from '@/lib/topics/schema'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'
import { endResponsibilityAction, verifyResponsibilityAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[] }>
}

/** Once for the title and the page. */
const load = cache(async (segment: string) => {
  const ctx = await pageContext()
  return { ctx, record: await orNotFound(responsibilityRecord(ctx, decodeURIComponent(segment))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await load((await params).key)
  const { locale, t } = await currentMessages()
  const topic = topicLabel(record.topic, locale)
  return { title: fill(t.responsibilities.record.title, { topic, holder: record.organisation.name }) }
}

export default async function ResponsibilityPage({ params, searchParams }: Props) {
  const { ctx, record } = await load((await params).key)
  const { locale, t } = await currentMessages()
  const query = await searchParams
  const tab = [query.tab].flat()[0] ?? 'overview'
  const mayEdit = mayEditResponsibility(ctx.actor, record)
  const address = `/responsibilities/${record.id}`
  return (
    <ResponsibilityRecordView
      t={t}
      locale={locale}
      now={ctx.now}
      record={record}
      history={
        tab === 'history' ? (
          <HistoryTab kind="responsibility" id={record.id} address={address} query={query} mayEdit={mayEdit} />
        ) : null
      }
      mayEdit={mayEdit}
      verifyDays={(await rhythms(ctx)).verifyResponsibility}
      actions={{ verify: verifyResponsibilityAction, end: endResponsibilityAction }}
    />
  )
}

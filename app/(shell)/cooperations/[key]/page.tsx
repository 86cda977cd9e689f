import type { Metadata } from 'next'
import { cache } from 'react'
import { CooperationRecordView } from '@/components/cooperations/cooperation-record'
import { nameWords } from '@/components/cooperations/cooperation-words'
import { pageContext } from '@/lib/auth/actor'
import { mayEditCooperation } from '@/lib/cooperations/policy'
import { lastContactAbout } from '@/lib/contacts/service'
import { cooperationRecord } from '@/lib/cooperations/service'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'
import { rhythms } from '@/lib/rhythms/records'
import { contactsOfRecord, notesOfRecord } from '../../contacts/of-record'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'
import { verifyCooperationAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[]; page?: string | string[] }>
}

/** Once for the title and the page. */
const load = cache(async (segment: string) => {
  const ctx = await pageContext()
  return { ctx, record: await orNotFound(cooperationRecord(ctx, decodeURIComponent(segment))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: nameWords((await load((await params).key)).record) }
}

export default async function CooperationPage({ params, searchParams }: Props) {
  const { ctx, record } = await load((await params).key)
  const { locale, t } = await currentMessages()
  const query = await searchParams
  const tab = [query.tab].flat()[0] ?? 'overview'
  const mayEdit = mayEditCooperation(ctx.actor, record)
  const address = `/cooperations/${record.id}`
  const kinds = record.partners.map(({ kind }) => kind)
  const [contacts, notes] = await Promise.all([
    lastContactAbout(ctx, record.id, kinds).then((touch) => contactsOfRecord(ctx, record.id, touch, query.page)),
    notesOfRecord(ctx, record.id),
  ])
  return (
    <CooperationRecordView
      t={t}
      locale={locale}
      now={ctx.now}
      record={record}
      history={
        tab === 'history' ? (
          <HistoryTab kind="cooperation" id={record.id} address={address} query={query} mayEdit={mayEdit} />
        ) : null
      }
      contacts={contacts}
      notes={notes}
      mayEdit={mayEdit}
      verifyDays={(await rhythms(ctx)).verifyCooperation}
      verify={verifyCooperationAction}
    />
  )
}

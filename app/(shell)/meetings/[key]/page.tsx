import type { Metadata } from 'next'
import { cache } from 'react'
import { MeetingRecord } from '@/components/meetings/meeting-record'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditMeeting } from '@/lib/meetings/policy'
import { meetingRecord } from '@/lib/meetings/service'
import { orNotFound } from '@/lib/run-page'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'
import { cancelMeetingAction, participationAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[] }>
}

/** Once for the title and the page. */
const load = cache(async (segment: string) => {
  const ctx = await pageContext()
  return { ctx, record: await orNotFound(meetingRecord(ctx, decodeURIComponent(segment))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).key)).record.meeting.title }
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const { ctx, record } = await load((await params).key)
  const { locale, t } = await currentMessages()
  const query = await searchParams
  const { id, key } = record.meeting
  const mayEdit = mayEditMeeting(ctx.actor, record.meeting)
  return (
    <MeetingRecord
      t={t}
      locale={locale}
      now={ctx.now}
      record={record}
      history={
        [query.tab].flat()[0] === 'history' ? (
          <HistoryTab kind="meeting" id={id} address={`/meetings/${key}`} query={query} mayEdit={mayEdit} />
        ) : null
      }
      mayEdit={mayEdit}
      actions={{ cancel: cancelMeetingAction, participate: participationAction }}
    />
  )
}

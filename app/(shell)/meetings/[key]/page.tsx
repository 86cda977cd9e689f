import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MeetingRecord } from '@/components/meetings/meeting-record'
import { pageContext } from '@/lib/auth/actor'
import { AppError } from '@/lib/errors'
import { currentMessages } from '@/lib/i18n/server'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { meetingRecord } from '@/lib/meetings/service'
import { cancelMeetingAction, moveMeetingAction, participationAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
}

async function load(params: Props['params']) {
  const ctx = await pageContext()
  try {
    return { ctx, record: await meetingRecord(ctx, decodeURIComponent((await params).key)) }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).record.meeting.title }
}

export default async function MeetingPage({ params }: Props) {
  const { ctx, record } = await load(params)
  const { locale, t } = await currentMessages()
  return (
    <MeetingRecord
      t={t}
      locale={locale}
      now={ctx.now}
      record={record}
      mayPlan={mayPlanMeetings(ctx.actor)}
      actions={{ move: moveMeetingAction, cancel: cancelMeetingAction, participate: participationAction }}
    />
  )
}

import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { DeletePage } from '@/components/records/delete-page'
import { pageContext } from '@/lib/auth/actor'
import { count } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditMeeting } from '@/lib/meetings/policy'
import { meetingRecord } from '@/lib/meetings/service'
import { orNotFound } from '@/lib/run-page'
import { deleteMeetingAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.meetings.delete }
}

export default async function DeleteMeetingPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const { meeting, participations } = await orNotFound(meetingRecord(ctx, decodeURIComponent((await params).key)))
  if (!mayEditMeeting(ctx.actor, meeting)) return <Forbidden t={t} />
  const words = t.meetings.hanging
  const hanging = [
    [words.invitations, participations.length],
    [words.agenda, meeting.agenda.length],
    [words.decisions, meeting.decisions.length],
    [words.tasks, meeting.tasks.length],
  ] as const
  const address = `/meetings/${meeting.key}`
  return (
    <DeletePage
      t={t}
      name={meeting.title}
      address={address}
      crumbs={[
        { href: '/meetings', label: t.meetings.title },
        { href: address, label: meeting.title },
      ]}
      along={hanging.filter(([, number]) => number).map(([word, number]) => count(word, number, locale))}
      stays={[]}
      record={{ key: meeting.key, version: meeting.version }}
      action={deleteMeetingAction}
    />
  )
}

'use client'
import { useActionState } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { ParticipationStatus } from '@/lib/meetings/fields'
import type { Participation } from '@/lib/meetings/schema'

interface State {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string | string[]>
}

const choices: { status: ParticipationStatus; look: string }[] = [
  { status: 'accepted', look: 'aria-pressed:bg-accent-soft aria-pressed:text-accent' },
  { status: 'declined', look: 'aria-pressed:bg-danger-soft aria-pressed:text-danger' },
  { status: 'attended', look: 'aria-pressed:bg-ok-soft aria-pressed:text-ok' },
  { status: 'excused', look: 'aria-pressed:bg-warn-soft aria-pressed:text-warn' },
]

/** One tap per organisation: accepted, declined, present or excused; tapping the active choice clears it. */
export function AttendanceChoice({
  t,
  meetingKey,
  participation,
  action,
}: {
  t: Pick<Messages, 'meetings' | 'errors'>
  meetingKey: string
  participation: Participation
  action: (state: State, form: FormData) => Promise<State>
}) {
  const [state, submit] = useActionState(action, { code: null, fieldErrors: {}, values: {} })
  return (
    <form action={submit} className="max-sm:w-full">
      <input type="hidden" name="key" value={meetingKey} />
      <input type="hidden" name="participationId" value={participation.id} />
      <div
        role="group"
        aria-label={fill(t.meetings.attendanceOf, { name: participation.organisation.name })}
        className="grid grid-cols-2 overflow-hidden rounded-md border border-line text-14 max-sm:w-full sm:inline-flex sm:h-9"
      >
        {choices.map(({ status, look }) => (
          <button
            key={status}
            name="status"
            value={participation.status === status ? 'invited' : status}
            aria-pressed={participation.status === status}
            className={`flex-1 border-line px-2.5 text-muted hover:bg-hover max-sm:min-h-11 max-sm:odd:border-r max-sm:nth-[n+3]:border-t sm:border-l sm:first:border-0 aria-pressed:font-semibold ${look}`}
          >
            {t.meetings.participation[status]}
          </button>
        ))}
      </div>
      {state.code ? (
        <p role="alert" className="text-13 text-danger">
          {t.errors[state.code as keyof Messages['errors']]}
        </p>
      ) : null}
    </form>
  )
}

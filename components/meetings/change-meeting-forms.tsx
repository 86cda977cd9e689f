'use client'
import { useActionState } from 'react'
import { localParts } from '@/lib/dates'
import type { Messages } from '@/lib/i18n/messages'
import type { Meeting } from '@/lib/meetings/schema'
import { Field } from '../ui/field'
import { SubmitButton } from '../ui/submit-button'

interface State {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string | string[]>
}

interface Props {
  t: Pick<Messages, 'meetings' | 'errors' | 'fieldErrors'>
  meeting: Meeting
  action: (state: State, form: FormData) => Promise<State>
}

/** Another time or place. */
export function MoveMeetingForm({ t, meeting, action }: Props) {
  const [state, submit] = useActionState(action, { code: null, fieldErrors: {}, values: {} })
  const words = t.meetings
  const start = localParts(meeting.startsAt, meeting.timeZone)
  const before: Record<string, string> = {
    date: start.date,
    startTime: start.time,
    endTime: localParts(meeting.endsAt, meeting.timeZone).time,
    place: meeting.place ?? '',
  }
  const input = (field: string, type: string) => {
    const code = state.fieldErrors[field]
    return (
      <Field
        id={`move-${field}`}
        label={words.fields[field]!}
        error={code ? (t.fieldErrors as Record<string, string>)[code] : undefined}
      >
        {(props) => (
          <input
            {...props}
            name={field}
            type={type}
            defaultValue={state.code ? String(state.values[field] ?? '') : before[field]}
            className="field"
          />
        )}
      </Field>
    )
  }
  return (
    <details className="rounded-md border border-line-soft p-3" open={state.code !== null || undefined}>
      <summary className="text-14 font-semibold text-accent">{words.move}</summary>
      <form action={submit} noValidate key={JSON.stringify(state.fieldErrors)} className="mt-3 flex flex-col gap-3">
        <Refusal t={t} code={state.code} />
        <input type="hidden" name="key" value={meeting.key} />
        <input type="hidden" name="version" value={meeting.version} />
        <input type="hidden" name="timeZone" value={meeting.timeZone} />
        <div className="grid gap-3 sm:grid-cols-3">
          {input('date', 'date')}
          {input('startTime', 'time')}
          {input('endTime', 'time')}
        </div>
        {input('place', 'text')}
        <div>
          <SubmitButton>{words.moveSubmit}</SubmitButton>
        </div>
      </form>
    </details>
  )
}

/** Cancelling asks once. */
export function CancelMeetingForm({ t, meeting, action }: Props) {
  const [state, submit] = useActionState(action, { code: null, fieldErrors: {}, values: {} })
  return (
    <details className="rounded-md border border-line-soft p-3">
      <summary className="text-14 font-semibold text-danger">{t.meetings.cancel}</summary>
      <form action={submit} className="mt-3 flex flex-col items-start gap-3">
        <Refusal t={t} code={state.code} />
        <p className="text-14">{t.meetings.cancelText}</p>
        <input type="hidden" name="key" value={meeting.key} />
        <input type="hidden" name="version" value={meeting.version} />
        <SubmitButton look="danger">{t.meetings.cancelSubmit}</SubmitButton>
      </form>
    </details>
  )
}

function Refusal({ t, code }: { t: Props['t']; code: string | null }) {
  if (!code || code === 'invalid') return null
  return (
    <p role="alert" className="text-14 text-danger">
      {code === 'conflict' ? t.meetings.changedMeanwhile : t.errors[code as keyof Messages['errors']]}
    </p>
  )
}

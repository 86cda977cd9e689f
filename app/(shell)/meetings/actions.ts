'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import {
  cancelMeetingSchema,
  moveMeetingSchema,
  participationFormSchema,
  planMeetingLists,
  planMeetingSchema,
} from '@/lib/meetings/schema'
import { cancelMeeting, moveMeeting, planMeeting, recordParticipation } from '@/lib/meetings/service'
import { formValues, runAction } from '@/lib/run-action'

/** What a form of a meeting shows again after a refusal. */
export interface MeetingFormState {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string | string[]>
}

/** Plans a meeting and opens its record. */
export async function planMeetingAction(_previous: MeetingFormState, form: FormData): Promise<MeetingFormState> {
  const values = formValues(form, planMeetingLists)
  const result = await runAction(planMeetingSchema, values, planMeeting)
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values }
  redirect(`/meetings/${result.value}`)
}

/** Moves a meeting. */
export async function moveMeetingAction(_previous: MeetingFormState, form: FormData): Promise<MeetingFormState> {
  const values = formValues(form)
  const result = await runAction(moveMeetingSchema, values, moveMeeting)
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values }
  redirect(`/meetings/${String(values.key)}`)
}

/** Cancels a meeting. */
export async function cancelMeetingAction(_previous: MeetingFormState, form: FormData): Promise<MeetingFormState> {
  const values = formValues(form)
  const result = await runAction(cancelMeetingSchema, values, (ctx, { key, version }) =>
    cancelMeeting(ctx, key, version),
  )
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values }
  redirect(`/meetings/${String(values.key)}`)
}

/** Records what an organisation answered or that it came. */
export async function participationAction(_previous: MeetingFormState, form: FormData): Promise<MeetingFormState> {
  const values = formValues(form)
  const result = await runAction(participationFormSchema, values, (ctx, { key, participationId, status }) =>
    recordParticipation(ctx, key, participationId, status),
  )
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values }
  refresh()
  return { code: null, fieldErrors: {}, values: {} }
}

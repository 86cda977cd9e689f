'use server'
import { z } from 'zod'
import { agendaLines } from '@/lib/meetings/agenda'
import { meetingFormFields } from '@/lib/meetings/fields'
import { meetingFormSchema, participationFormSchema } from '@/lib/meetings/schema'
import { cancelMeeting, deleteMeeting, editMeeting, planMeeting, recordParticipation } from '@/lib/meetings/service'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'

const form = { schema: meetingFormSchema, fields: meetingFormFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })

/** The two columns of the agenda as the lines they stand for. */
function withAgenda(data: FormData): FormData {
  const column = (name: string) => data.getAll(name).map(String)
  const lines = agendaLines(column('agendaTitle'), column('agendaMinutes'))
  const whole = new FormData()
  for (const [name, value] of data) if (!['agendaTitle', 'agendaMinutes'].includes(name)) whole.append(name, value)
  for (const line of lines) whole.append('agenda', line)
  return whole
}

/** Plans a meeting and opens its record. */
export async function planMeetingAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, withAgenda(data), async (ctx, values) => `/meetings/${await planMeeting(ctx, values)}`)
}

/** Saves a meeting; after a conflict the form shows both versions. */
export async function editMeetingAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, withAgenda(data), async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editMeeting(ctx, key, version, values)
    return `/meetings/${key}`
  })
}

/** Cancels a meeting. */
export async function cancelMeetingAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => cancelMeeting(ctx, key, version))
}

/** Moves a meeting to the trash and goes back to the list. */
export async function deleteMeetingAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => deleteMeeting(ctx, key, version), '/meetings')
}

/** Records what an organisation answered, or whether it came. */
export async function participationAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(participationFormSchema, data, (ctx, { key, participationId, ...tapped }) =>
    recordParticipation(ctx, key, participationId, tapped),
  )
}

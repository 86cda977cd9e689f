import { z } from 'zod'
import { organisationRefSchema } from '../organisations/schema'
import { formSchemaOf } from '../records/fields'
import { queryText } from '../text'
import { hasMinutes } from './agenda'
import {
  attendances,
  meetingFormFields,
  meetingStatuses,
  replies,
  type MeetingForm,
  type MeetingValues,
} from './fields'
import { whenOf, whenProblems } from './when'

/** A meeting in a list. Instants are UTC; `timeZone` is the zone its times were meant in. */
export const meetingItemSchema = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  series: z.string().nullable(),
  startsAt: z.string(),
  endsAt: z.string(),
  timeZone: z.string(),
  place: z.string().nullable(),
  status: z.enum(meetingStatuses),
  invited: z.number().int(),
  accepted: z.number().int(),
  declined: z.number().int(),
  /** Accepted or declined; who did neither has not answered. */
  answered: z.number().int(),
  attended: z.number().int(),
})
export type MeetingItem = z.output<typeof meetingItemSchema>

/** A meeting in a list with its topics and when it was changed, for programs. */
export const datedMeetingSchema = meetingItemSchema.extend({
  topicIds: z.array(z.string()),
  updatedAt: z.string().nullable(),
})
export type DatedMeeting = z.output<typeof datedMeetingSchema>

/** A meeting from the side of one organisation. */
export const meetingOfOrganisationSchema = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  startsAt: z.string(),
  timeZone: z.string(),
  status: z.enum(meetingStatuses),
  reply: z.enum(replies),
  attendance: z.enum(attendances),
})
export type MeetingOfOrganisation = z.output<typeof meetingOfOrganisationSchema>

/** An invited organisation by its name on the day of the meeting, its answer, and whether it came. */
export const participationSchema = z.object({
  id: z.string(),
  reply: z.enum(replies),
  attendance: z.enum(attendances),
  organisation: organisationRefSchema.extend({ areaId: z.string().nullable(), formerNames: z.array(z.string()) }),
})
export type Participation = z.output<typeof participationSchema>

/** The whole record of a meeting. `series` by name, areas and topics by id and name. */
export const meetingSchema = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  timeZone: z.string(),
  place: z.string().nullable(),
  videoUrl: z.string().nullable(),
  description: z.string().nullable(),
  status: z.enum(meetingStatuses),
  sequence: z.number().int(),
  version: z.number().int(),
  updatedAt: z.string().nullable(),
  series: z.string().nullable(),
  areaName: z.string().nullable(),
  topics: z.array(z.object({ id: z.string(), label: z.string(), en: z.string().nullable() })),
  agenda: z.array(z.object({ id: z.string(), title: z.string(), minutes: z.number().int().nullable() })),
  decisions: z.array(z.object({ id: z.string(), text: z.string() })),
  tasks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      dueOn: z.string().nullable(),
      doneAt: z.string().nullable(),
      organisation: z.string().nullable(),
    }),
  ),
})
export type Meeting = z.output<typeof meetingSchema>

/** The form that plans or edits a meeting. */
export const meetingFormSchema = formSchemaOf(meetingFormFields, (values) => ({
  ...whenProblems(values),
  ...(hasMinutes(values.agenda ?? []) ? {} : { agenda: 'not-a-number' }),
}))

/** A form in which nothing was chosen yet. */
export const emptyMeeting: MeetingForm = {
  title: '',
  series: null,
  date: '',
  startTime: '',
  endTime: '',
  timeZone: '',
  place: null,
  videoUrl: null,
  areaId: null,
  topicIds: [],
  description: null,
  agenda: [],
  invited: [],
}

/** The form of a meeting as it is recorded. */
export function formOfMeeting(values: MeetingValues): MeetingForm {
  const { startsAt: _startsAt, endsAt: _endsAt, status: _status, ...rest } = values
  return { ...rest, ...whenOf(values) }
}

/** A tap: what an organisation answered, or whether it came. */
export const participationFormSchema = z.object({
  key: z.string().min(1),
  participationId: z.string().min(1),
  reply: z.enum(replies, { error: 'not-in-list' }).optional(),
  attendance: z.enum(attendances, { error: 'not-in-list' }).optional(),
})

const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1).default(1)

/** Filters of the list and the page of each of its two parts, as they stand in the address. */
export const meetingFilterSchema = z.object({
  q: queryText(100),
  series: z.string().max(120).catch('').default(''),
  upcoming: pageNumber,
  past: pageNumber,
})
export type MeetingFilter = z.output<typeof meetingFilterSchema>

/** Meetings on one page of the list. */
export const meetingsPerPage = 25

/** One page of meetings (from 1), and how many there are in all. */
export interface MeetingPage {
  page: number
  total: number
  items: MeetingItem[]
}

/** What organisations to invite are looked for by. */
export const candidateFilterSchema = z.object({
  topic: z.string().max(80).catch('').default(''),
  area: z.string().max(12).catch('').default(''),
  kind: z.string().max(40).catch('').default(''),
})

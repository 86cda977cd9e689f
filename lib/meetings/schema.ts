import { z } from 'zod'
import { isDate, isTimeZone } from '../dates'
import { cleanText, longText, optionalText, plainText, queryText } from '../text'
import type { OrganisationKind } from '../organisations/kinds'
import { organisationRefSchema } from '../organisations/schema'

import { meetingStatuses, participationStatuses } from './fields'

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
  participation: z.enum(participationStatuses),
})
export type MeetingOfOrganisation = z.output<typeof meetingOfOrganisationSchema>

/** An invited organisation and its answer. */
export const participationSchema = z.object({
  id: z.string(),
  status: z.enum(participationStatuses),
  organisation: organisationRefSchema.extend({ areaId: z.string().nullable() }),
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

const date = z.string().refine(isDate, 'not-a-date')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')

/**
 * When a meeting is: a day, wall-clock times and the zone they are meant in; it may end after midnight of no other day.
 */
const whenShape = { date, startTime: time, endTime: time, timeZone: z.string().refine(isTimeZone, 'not-in-list') }
const endsAfterStart = (data: { startTime: string; endTime: string }) => data.endTime > data.startTime

/** The form that plans a meeting. Agenda rows without a title are left out. */
export const planMeetingSchema = z
  .object({
    title: plainText(160),
    series: optionalText(120),
    ...whenShape,
    place: optionalText(200),
    videoUrl: optionalText(300).refine(
      (url) => url === null || z.url({ protocol: /^https?$/ }).safeParse(url).success,
      'not-a-url',
    ),
    description: longText(4000),
    areaId: optionalText(12),
    topicIds: z.array(z.string().max(80)).max(50),
    agendaTitle: z.array(z.string().overwrite(cleanText).max(200, 'too-long')).max(50),
    agendaMinutes: z
      .array(
        z
          .string()
          .trim()
          .regex(/^\d{0,3}$/, 'not-a-number'),
      )
      .max(50),
    invited: z.array(z.string().min(1).max(80)).max(1000),
  })
  .refine(endsAfterStart, { path: ['endTime'], message: 'end-before-start' })
export type PlanMeeting = z.output<typeof planMeetingSchema>

/** Names of the form fields that hold several values. */
export const planMeetingLists = ['topicIds', 'agendaTitle', 'agendaMinutes', 'invited'] as const

export const moveMeetingSchema = z
  .object({ key: z.string().min(1), version: z.coerce.number().int(), ...whenShape, place: optionalText(200) })
  .refine(endsAfterStart, { path: ['endTime'], message: 'end-before-start' })
export type MoveMeeting = z.output<typeof moveMeetingSchema>
export const cancelMeetingSchema = z.object({ key: z.string().min(1), version: z.coerce.number().int() })
export const participationFormSchema = z.object({
  key: z.string().min(1),
  participationId: z.string().min(1),
  status: z.enum(participationStatuses, { error: 'not-in-list' }),
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

/** Whom a filter finds for an invitation, with the reason. */
export interface Candidate {
  id: string
  key: string
  name: string
  kind: OrganisationKind
  reason: string
}
export const candidateFilterSchema = z.object({
  topic: z.string().max(80).catch('').default(''),
  area: z.string().max(12).catch('').default(''),
  kind: z.string().max(40).catch('').default(''),
})

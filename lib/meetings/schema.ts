import { z } from 'zod'
import { organisationRefSchema } from '../organisations/schema'

export const meetingStatuses = ['planned', 'cancelled'] as const
export const participationStatuses = ['invited', 'accepted', 'declined', 'attended', 'excused'] as const
export type ParticipationStatus = (typeof participationStatuses)[number]

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

/** A meeting from the side of one organisation. */
export const meetingOfOrganisationSchema = z.object({ id: z.string(), key: z.string(), title: z.string(), startsAt: z.string(), timeZone: z.string(), status: z.enum(meetingStatuses), participation: z.enum(participationStatuses) })
export type MeetingOfOrganisation = z.output<typeof meetingOfOrganisationSchema>

/** An invited organisation and its answer. */
export const participationSchema = z.object({ id: z.string(), status: z.enum(participationStatuses), organisation: organisationRefSchema.extend({ areaId: z.string().nullable() }) })
export type Participation = z.output<typeof participationSchema>

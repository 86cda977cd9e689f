import type { Catalogue, ValuesOf } from '../records/fields'

export const meetingStatuses = ['planned', 'cancelled'] as const
export const participationStatuses = ['invited', 'accepted', 'declined', 'attended', 'excused'] as const
export type ParticipationStatus = (typeof participationStatuses)[number]

/** What a meeting has, in the order of its form. Instants are UTC; `timeZone` is the zone its times are meant in. */
export const meetingFields = {
  title: { type: 'text', max: 160, required: true },
  startsAt: { type: 'instant', required: true },
  endsAt: { type: 'instant', required: true },
  timeZone: { type: 'text', max: 60, required: true },
  place: { type: 'text', max: 200 },
  videoUrl: { type: 'text', max: 300 },
  description: { type: 'long', max: 4000 },
  status: { type: 'choice', of: meetingStatuses, required: true, initial: 'planned', system: true },
} as const satisfies Catalogue

export type MeetingValues = ValuesOf<typeof meetingFields>

/** What is recorded of an invited organisation. */
export const participationFields = {
  status: { type: 'choice', of: participationStatuses, required: true },
} as const satisfies Catalogue

export type ParticipationValues = ValuesOf<typeof participationFields>

import { z } from 'zod'
import { isTimeZone } from '../dates'
import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

export const meetingStatuses = ['planned', 'cancelled'] as const
/** What an invited organisation answered. */
export const replies = ['open', 'accepted', 'declined'] as const
export type Reply = (typeof replies)[number]
/** Whether it came. */
export const attendances = ['open', 'attended', 'excused', 'absent'] as const
export type Attendance = (typeof attendances)[number]

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const isWebAddress = (text: string) => z.url({ protocol: /^https?$/ }).safeParse(text).success

const title = { type: 'text', max: 160, required: true } as const
const series = { type: 'text', max: 120 } as const
const timeZone = { type: 'text', max: 60, required: true, check: ['not-in-list', isTimeZone] } as const
const content = {
  place: { type: 'text', max: 200 },
  videoUrl: { type: 'text', max: 300, check: ['not-a-url', isWebAddress] },
  areaId: { type: 'reference', to: 'area' },
  topicIds: { type: 'references', to: 'topic', most: 50 },
  description: { type: 'long', max: 4000 },
  /** One line per item, see `agenda.ts`. */
  agenda: { type: 'lines', max: 210, most: 50 },
  invited: { type: 'references', to: 'organisation', most: 1000 },
} as const satisfies Catalogue

/**
 * What a meeting has. Instants are UTC; `timeZone` is the zone its times are meant in. `series`: by its name;
 * `agenda`: one line per item.
 */
export const meetingFields = {
  title,
  series,
  startsAt: { type: 'instant', required: true },
  endsAt: { type: 'instant', required: true },
  timeZone,
  ...content,
  status: { type: 'choice', of: meetingStatuses, required: true, initial: 'planned', system: true },
} as const satisfies Catalogue

export type MeetingValues = ValuesOf<typeof meetingFields>

const time = { type: 'text', max: 5, required: true, check: ['not-a-time', isTime] } as const

/** The form of a meeting, in its order: a day and what the clocks show there, instead of instants. */
export const meetingFormFields = {
  title,
  series,
  date: { type: 'date', required: true },
  startTime: time,
  endTime: time,
  timeZone,
  ...content,
} as const satisfies Catalogue

export type MeetingForm = FormOf<typeof meetingFormFields>

/** What is recorded of an invited organisation: two facts, neither erases the other. */
export const participationFields = {
  reply: { type: 'choice', of: replies, required: true, initial: 'open' },
  attendance: { type: 'choice', of: attendances, required: true, initial: 'open' },
} as const satisfies Catalogue

export type ParticipationValues = ValuesOf<typeof participationFields>

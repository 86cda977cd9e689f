import { z } from 'zod'
import { organisationRefSchema } from '../organisations/schema'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { attendances, meetingFields, replies } from './fields'
import {
  datedMeetingSchema,
  meetingItemSchema,
  meetingOfOrganisationSchema,
  meetingSchema,
  participationSchema,
} from './schema'

const text = z.string()
const integer = z.number().int()
const props = propsSchemaOf(meetingFields)
const answer = { reply: z.enum(replies), attendance: z.enum(attendances) }

export const listMeetings = query(
  'meetings/list-meetings',
  {
    from: text.nullable(),
    to: text.nullable(),
    ids: z.array(text).nullable(),
    series: text.nullable(),
    newestFirst: z.boolean(),
    skip: integer,
    limit: integer,
  },
  { total: integer, items: z.array(meetingItemSchema) },
)
export const listMeetingsAfter = query(
  'meetings/list-meetings-after',
  { after: text, since: text.nullable(), ids: z.array(text), limit: integer },
  { meeting: datedMeetingSchema },
)
export const listMeetingsOf = query(
  'meetings/list-meetings-of',
  { organisationId: text, limit: integer },
  { meeting: meetingOfOrganisationSchema },
)
export const findMeeting = query('meetings/find-meeting', { key: text }, { meeting: meetingSchema })
export const listParticipations = query(
  'meetings/list-participations',
  { meetingId: text, limit: integer },
  { participation: participationSchema },
)
export const listSeries = query(
  'meetings/list-series',
  { limit: integer },
  { id: text, key: text, name: text, meetings: integer },
)
export const listMeetingKeysLike = query('meetings/list-meeting-keys-like', { key: text }, { key: text })
export const createMeeting = query('meetings/create-meeting', { id: text, key: text, props, now: text }, { id: text })
export const setSeries = query(
  'meetings/set-series',
  { meetingId: text, rows: z.array(z.strictObject({ id: text, key: text, name: text, sortName: text })) },
  { id: text },
)
export const setArea = query(
  'meetings/set-area',
  { meetingId: text, areaIds: z.array(text), count: integer },
  { id: text },
)
export const setTopics = query(
  'meetings/set-topics',
  { meetingId: text, topicIds: z.array(text), count: integer },
  { id: text },
)
export const setAgenda = query(
  'meetings/set-agenda',
  {
    meetingId: text,
    rows: z.array(z.strictObject({ id: text, position: integer, title: text, minutes: integer.nullable() })),
  },
  { id: text },
)
export const invite = query(
  'meetings/invite',
  { meetingId: text, rows: z.array(z.strictObject({ id: text, organisationId: text })), count: integer },
  { invited: integer },
)
export const withdraw = query(
  'meetings/withdraw',
  { meetingId: text, organisationIds: z.array(text), count: integer },
  { withdrawn: integer },
)
export const updateMeeting = query(
  'meetings/update-meeting',
  { id: text, version: integer, props, now: text },
  { version: integer },
)
export const setParticipation = query('meetings/set-participation', { id: text, ...answer }, { id: text })
export const listCandidates = query(
  'meetings/list-candidates',
  { kind: text.nullable(), areaId: text.nullable(), topicId: text.nullable(), limit: integer },
  { organisation: organisationRefSchema.extend({ place: text.nullable(), validTo: text.nullable() }) },
)

/** Every value of a record, whoever asks. */
export const readMeeting = query(
  'meetings/read-meeting',
  { id: text },
  { key: text, version: integer, values: storedSchemaOf(meetingFields) },
)
export const readParticipation = query(
  'meetings/read-participation',
  { id: text },
  { ...answer, name: text, meetingId: text, organisationId: text },
)
export const trashMeeting = query(
  'meetings/trash-meeting',
  { id: text, version: integer, name: text, by: text, now: text },
  { id: text },
)

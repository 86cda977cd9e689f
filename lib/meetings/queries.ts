import { z } from 'zod'
import { query } from '../store/query'
import { meetingItemSchema, meetingOfOrganisationSchema } from './schema'

const text = z.string()
const integer = z.number().int()

export const listMeetings = query('meetings/list-meetings', { from: text.nullable(), to: text.nullable(), newestFirst: z.boolean(), limit: integer }, { meeting: meetingItemSchema })
export const listMeetingsOf = query('meetings/list-meetings-of', { organisationId: text, limit: integer }, { meeting: meetingOfOrganisationSchema })

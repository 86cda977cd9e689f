import { z } from 'zod'
import { kindSchema } from '../organisations/schema'
import { query } from '../store/query'

const text = z.string()
const maybe = text.nullable()
/** `ids` null: all; else those of the records that own the documents. */
const params = { ids: z.array(text).nullable(), limit: z.number().int() }

export const indexOrganisations = query('search/index-organisations', params, {
  organisation: z.object({
    id: text,
    key: text,
    name: text,
    shortName: maybe,
    formerNames: z.array(text),
    validTo: maybe,
    type: maybe,
    kind: kindSchema,
    place: maybe,
    protected: z.boolean(),
    website: maybe,
    phone: maybe,
    email: maybe,
  }),
})
export const indexPosts = query('search/index-posts', params, {
  post: z.object({
    id: text,
    function: text,
    phone: maybe,
    unit: maybe,
    email: maybe,
    organisationId: text,
    organisationName: text,
  }),
})
export const indexOffers = query('search/index-offers', params, {
  offer: z.object({
    id: text,
    title: text,
    description: maybe,
    venue: maybe,
    languages: z.array(text),
    organisationName: text,
  }),
})
export const indexPersons = query('search/index-persons', params, {
  person: z.object({
    id: text,
    name: text,
    posts: z.array(z.object({ id: text, function: text, organisationName: text })),
  }),
})
export const indexCooperations = query('search/index-cooperations', params, {
  cooperation: z.object({
    id: text,
    title: maybe,
    kind: text,
    description: maybe,
    since: maybe,
    until: maybe,
    partners: z.array(z.object({ id: text, key: text, name: text })),
  }),
})
export const indexMeetings = query('search/index-meetings', params, {
  meeting: z.object({
    id: text,
    key: text,
    title: text,
    startsAt: text,
    timeZone: text,
    place: maybe,
    description: maybe,
    series: maybe,
    agenda: z.array(text),
  }),
})
export const indexDecisions = query('search/index-decisions', params, {
  decision: z.object({
    id: text,
    text: text,
    meetingId: text,
    meetingKey: text,
    meetingTitle: text,
    startsAt: text,
    timeZone: text,
  }),
})
export const indexTasks = query('search/index-tasks', params, {
  task: z.object({
    id: text,
    title: text,
    dueOn: maybe,
    meetingId: text,
    meetingKey: text,
    meetingTitle: text,
    organisation: maybe,
  }),
})

import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { reportFields } from './fields'
import { questionSchema, reportKinds, serviceGapSchema } from './schema'

const text = z.string()
const integer = z.number().int()

export const countOpenGaps = query('questions/count-open-gaps', {}, { open: integer })
export const listOpenGaps = query(
  'questions/list-open-gaps',
  { status: z.enum(['open', 'closed']), limit: integer },
  { gap: serviceGapSchema },
)
export const reportGap = query(
  'questions/report-gap',
  {
    id: text,
    kind: z.enum(reportKinds),
    question: text.nullable(),
    note: text.nullable(),
    topicId: text.nullable(),
    areaId: text.nullable(),
    organisationId: text.nullable(),
    responsibilityId: text.nullable(),
    reportedBy: text,
    claimedBy: text.nullable(),
    now: text,
  },
  { reports: integer },
)
export const listGapCounts = query(
  'questions/list-gap-counts',
  {},
  { id: text, reports: integer, lastReportedAt: text, claimedBy: text.nullable() },
)
/** What of the records that a report names exists. */
export const findReported = query(
  'questions/find-reported',
  {
    topicId: text.nullable(),
    areaId: text.nullable(),
    organisationId: text.nullable(),
    responsibilityId: text.nullable(),
  },
  {
    topicId: text.nullable(),
    topic: text.nullable(),
    areaId: text.nullable(),
    area: text.nullable(),
    responsibilityId: text.nullable(),
    organisationId: text.nullable(),
    organisation: text.nullable(),
  },
)
export const readGap = query(
  'questions/read-gap',
  { id: text },
  {
    version: integer,
    organisation: text.nullable(),
    topic: text.nullable(),
    area: text.nullable(),
    values: storedSchemaOf(reportFields),
  },
)
export const updateGap = query(
  'questions/update-gap',
  { id: text, version: integer, props: propsSchemaOf(reportFields) },
  { version: integer },
)
export const closeGap = query('questions/close-gap', { id: text, closedBy: text, now: text }, { closed: integer })
export const logQuestion = query(
  'questions/log-question',
  {
    id: text,
    askedAt: text,
    text: text.nullable(),
    answered: z.boolean(),
    callback: z.boolean(),
    topicId: text.nullable(),
    areaId: text.nullable(),
  },
  { id: text },
)
export const listQuestions = query(
  'questions/list-questions',
  { since: text, limit: integer },
  { question: questionSchema },
)

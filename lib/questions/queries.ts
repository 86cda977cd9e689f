import { z } from 'zod'
import { query } from '../store/query'
import { questionSchema, reportKinds, serviceGapSchema, solutions } from './schema'

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
    question: text,
    note: text.nullable(),
    topicId: text.nullable(),
    areaId: text.nullable(),
    organisationId: text.nullable(),
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
export const claimGap = query(
  'questions/claim-gap',
  { id: text, version: integer, claimedBy: text.nullable(), now: text },
  { question: text },
)
export const settleGap = query(
  'questions/settle-gap',
  { id: text, version: integer, solution: z.enum(solutions), closedBy: text, now: text },
  { question: text },
)
export const closeGap = query('questions/close-gap', { id: text, closedBy: text, now: text }, { closed: integer })
export const logQuestion = query(
  'questions/log-question',
  {
    id: text,
    askedAt: text,
    text: text.nullable(),
    answered: z.boolean(),
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

import { z } from 'zod'
import { query } from '../store/query'
import { deadLinkSchema, linkProblems } from './schema'

const text = z.string()
const integer = z.number().int()

export const listDueLinks = query(
  'links/list-due-links',
  { today: text, settled: text, again: text, limit: integer },
  { id: text, address: text },
)
export const noteLink = query(
  'links/note-link',
  { id: text, address: text, problem: z.enum(linkProblems).nullable(), now: text },
  { failures: integer },
)
export const listLiveLinks = query('links/list-live-links', { limit: integer }, { address: text })
export const listDeadLinks = query(
  'links/list-dead-links',
  { id: text.nullable(), failures: integer, limit: integer },
  { link: deadLinkSchema },
)

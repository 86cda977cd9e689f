import { z } from 'zod'
import { query } from '../store/query'
import { fullMessageSchema, messageSchema, messageStates } from './schema'

const text = z.string()
const integer = z.number().int()
const state = z.enum(messageStates)

export const createMessage = query(
  'mail/create-message',
  {
    id: text,
    props: z.strictObject({
      letter: text,
      language: text,
      address: text,
      recipientName: text.nullable(),
      recipientId: text.nullable(),
      subject: text,
      text: text,
      html: text,
      subjectKind: text.nullable(),
      subjectId: text.nullable(),
      subjectName: text.nullable(),
    }),
    now: text,
  },
  { id: text },
)
export const listMessages = query(
  'mail/list-messages',
  { state: state.nullable(), skip: integer, limit: integer },
  { total: integer, items: z.array(messageSchema) },
)
export const listLettersOf = query(
  'mail/list-letters-of',
  { ids: z.array(text), limit: integer },
  {
    letter: z.object({
      id: text,
      createdAt: text,
      state,
      address: text,
      recipientName: text.nullable(),
      subject: text,
      text,
    }),
  },
)
export const countMessages = query('mail/count-messages', {}, { state, messages: integer })
export const readMessage = query('mail/read-message', { id: text }, { message: fullMessageSchema })
export const decideMessage = query(
  'mail/decide-message',
  { id: text, version: integer, state, next: text.nullable(), done: text.nullable() },
  { version: integer },
)
export const eraseMessages = query(
  'mail/erase-messages',
  { ids: z.array(text), addresses: z.array(text), now: text },
  { erased: integer },
)
export const forgetMessages = query('mail/forget-messages', { before: text, limit: integer }, { forgotten: integer })
export const listFiled = query('mail/list-filed', {}, { id: text })

/** The worker: what is due, who has it, and how it went. */
export const listDue = query(
  'mail/list-due',
  { now: text, farthest: text, limit: integer },
  { id: text, version: integer },
)
const lease = { now: text, farthest: text, alone: z.boolean(), instance: text }
export const countOrphans = query('mail/count-orphans', lease, { orphans: integer })
export const releaseOrphans = query('mail/release-orphans', lease, { released: integer })
export const claimMessage = query(
  'mail/claim-message',
  { id: text, version: integer, by: text, until: text },
  { message: fullMessageSchema },
)
export const beginData = query('mail/begin-data', { id: text, version: integer, by: text, now: text }, { id: text })
export const endDelivery = query(
  'mail/end-delivery',
  {
    id: text,
    by: text,
    changes: z.strictObject({
      state,
      attempts: integer,
      lastError: text.nullable(),
      nextAttemptAt: text.nullable(),
      sentAt: text.nullable(),
      doneAt: text.nullable(),
    }),
  },
  { version: integer },
)

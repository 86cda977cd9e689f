import { z } from 'zod'
import { recordKinds } from '../records/kinds'

/**
 * What has become of a message. `uncertain`: the server may have it, nobody knows; it is never sent again by itself.
 * `filed`: there is no mail server, it lies in the data folder as a file.
 */
export const messageStates = [
  'queued',
  'sending',
  'uncertain',
  'failed',
  'filed',
  'sent',
  'bounced',
  'cancelled',
] as const
export type MessageState = (typeof messageStates)[number]

/** Every kind of letter the house writes (see letters.ts). */
export const letterKinds = ['test', 'check-up'] as const
export type LetterKind = (typeof letterKinds)[number]

/**
 * Why a message is where it is; an answer of the server itself is never kept, it may name people. `for-now`: refused,
 * and tried again. `refused`, `no-such-address`, `too-large`: refused for good. `gave-up`: refused for now too often.
 * `no-answer`: the connection broke after the message. `interrupted`: the program ended in between.
 */
export const messageErrors = [
  'for-now',
  'cut-off',
  'refused',
  'no-such-address',
  'too-large',
  'gave-up',
  'no-answer',
  'interrupted',
] as const
export type MessageError = (typeof messageErrors)[number]

/** Why nothing can be sent at all: it does not answer, refuses the sign-in, or has no encryption to be trusted. */
export type ServerProblem = 'away' | 'sign-in' | 'encryption'

const text = z.string()
const instant = z.string().nullable()

/** A message of the outbox as the list shows it. */
export const messageSchema = z.object({
  id: text,
  letter: z.enum(letterKinds).or(text),
  language: z.enum(['de', 'en']),
  address: text,
  recipientName: text.nullable(),
  subject: text,
  subjectKind: z.enum(recordKinds).nullable().catch(null),
  subjectId: text.nullable(),
  subjectName: text.nullable(),
  state: z.enum(messageStates),
  attempts: z.number().int(),
  nextAttemptAt: instant,
  createdAt: text,
  sentAt: instant,
  doneAt: instant,
  lastError: z.enum(messageErrors).nullable().catch(null),
  erasedAt: instant,
  version: z.number().int(),
})
export type Message = z.output<typeof messageSchema>

/** A message with what it says. */
export const fullMessageSchema = messageSchema.extend({ text, html: text })
export type FullMessage = z.output<typeof fullMessageSchema>

/** What somebody decides about a message, by the states in which it can be decided. */
export const decisions = {
  cancel: { from: ['queued', 'failed', 'uncertain'], to: 'cancelled' },
  again: { from: ['uncertain', 'failed', 'bounced', 'cancelled', 'filed'], to: 'queued' },
  sent: { from: ['uncertain', 'filed'], to: 'sent' },
  bounced: { from: ['sent'], to: 'bounced' },
} as const satisfies Record<string, { from: readonly MessageState[]; to: MessageState }>
export type Decision = keyof typeof decisions
export const decisionSchema = z.enum(Object.keys(decisions) as [Decision, ...Decision[]])

/** What can be decided about a message now. */
export function decisionsFor({ state, erasedAt }: Pick<Message, 'state' | 'erasedAt'>): Decision[] {
  return (Object.keys(decisions) as Decision[]).filter(
    (decision) =>
      (decisions[decision].from as readonly MessageState[]).includes(state) && !(decision === 'again' && erasedAt),
  )
}

/** What the address of the list narrows it by; anything else falls back. */
export const outboxFilterSchema = z.object({
  state: z.enum(['', ...messageStates]).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type OutboxFilter = z.output<typeof outboxFilterSchema>

/** Which letter is looked at, in which language; anything else falls back. */
export const letterChoiceSchema = z.object({
  letter: z.enum(letterKinds).catch('test'),
  language: z.enum(['de', 'en']).catch('de'),
})
export type LetterChoice = z.output<typeof letterChoiceSchema>

/** Where mail goes out, without the password. `encryption`: from the start, required, or where the server offers it. */
export interface MailSettings {
  readonly server: string | null
  readonly user: string | null
  readonly encryption: 'from-the-start' | 'required' | 'if-offered'
  readonly from: string
  readonly folder: string
  /** How many days what is done with stays. */
  readonly days: number
}

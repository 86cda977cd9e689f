import { z } from 'zod'
import type { CooperationKind } from '../cooperations/fields'
import { isDate } from '../dates'
import { optionalText, plainText } from '../text'
import type { AskedKind, ProposalValues } from './fields'

/** The languages of the partner's page; `simple`: simple German. */
export const checkUpLanguages = ['de', 'simple', 'en'] as const
export type CheckUpLanguage = (typeof checkUpLanguages)[number]

/** For how many days a link works unless another day is named, and at most. */
export const usualDays = 30
export const mostDays = 180

/** A link as the office sees it. `id`: SHA-256 of the token, which is nowhere. */
export const checkUpLinkSchema = z.object({
  id: z.string(),
  organisationId: z.string(),
  language: z.enum(checkUpLanguages),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  /** When something came last, and when the partner said that this was all. */
  answeredAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
})
export type CheckUpLink = z.output<typeof checkUpLinkSchema>

/** What has become of a link. Only an open one opens anything. */
export type LinkState = 'open' | 'expired' | 'revoked' | 'finished'
export function stateOfLink(link: Pick<CheckUpLink, 'expiresAt' | 'revokedAt' | 'finishedAt'>, now: string): LinkState {
  if (link.revokedAt !== null) return 'revoked'
  if (link.finishedAt !== null) return 'finished'
  return link.expiresAt > now ? 'open' : 'expired'
}

/** The form that makes a link. `email` empty: it is copied, and handed over by other means. */
export const newLinkSchema = z.object({
  organisationId: z.string().min(1).max(80),
  language: z.enum(checkUpLanguages, { error: 'not-in-list' }),
  until: plainText(10).refine(isDate, 'not-a-date'),
  email: optionalText(254).refine((text) => text === null || z.email().safeParse(text).success, 'not-an-email'),
})
export type NewLink = z.output<typeof newLinkSchema>

export const revokeLinkSchema = z.object({ id: z.string().min(1).max(80) })

/** One field the partner is asked about. `text`: what is recorded; `answer`, `typed`: what it said before. */
export interface AskedField {
  readonly key: string
  readonly name: string
  readonly type: 'text' | 'long' | 'date' | 'list'
  readonly max: number | null
  readonly required: boolean
  readonly text: string
  readonly answer: '' | 'right' | 'other'
  readonly typed: string
}

/** A record the partner is asked about. */
export interface AskedRecord {
  readonly kind: AskedKind
  readonly id: string
  readonly name: string
  readonly fields: readonly AskedField[]
}

/** A cooperation the partner is asked about. */
export interface AskedTie {
  readonly key: string
  readonly id: string
  readonly title: string | null
  readonly kind: CooperationKind
  readonly since: string | null
  readonly until: string | null
  readonly partners: readonly string[]
  readonly answer: '' | 'yes' | 'no' | 'unknown'
}

/** Everything a check-up link shows: one organisation's own data, and nothing else. */
export interface CheckUp {
  readonly name: string
  readonly language: CheckUpLanguage
  readonly expiresAt: string
  readonly answeredAt: string | null
  readonly records: readonly AskedRecord[]
  readonly ties: readonly AskedTie[]
  readonly missing: string
  readonly remark: string
  /** The partner is asked about the network as a whole, and has not answered this year. */
  readonly health: boolean
}

/** What the page for the partner sends beside the fields. */
export const sendSchema = z.object({
  token: z.string().max(200),
  finish: z.string().optional(),
  request: z.uuid().optional().catch(undefined),
  lang: z.enum(checkUpLanguages).optional().catch(undefined),
})

/** A proposal in a list of the office. */
export interface Proposal extends ProposalValues {
  readonly id: string
  readonly version: number
  readonly organisation: { readonly id: string; readonly key: string; readonly name: string }
  readonly updatedAt: string | null
}

/** A proposal beside what is recorded now. */
export interface ShownProposal extends Proposal {
  /** What the record is called; null: it is gone. */
  readonly recordName: string | null
  readonly recordKey: string | null
  readonly recordVersion: number
  /** The value recorded now; of a field only. */
  readonly current: unknown
  readonly proposed: unknown
  /** The field was changed since the partner saw it. */
  readonly changedSince: boolean
}

export const proposalFilterSchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})

/** What is decided in a row. `version`: of the record as the page showed it. */
export const takeOverSchema = z.object({ id: z.string().min(1).max(80), version: z.coerce.number().int() })
export const declineSchema = z.object({ id: z.string().min(1).max(80), reason: plainText(300) })

import { z } from 'zod'
import { lastDay } from '../dates'
import { confidences } from '../organisations/fields'
import type { OrganisationKind } from '../organisations/kinds'
import { verifiedKinds, type VerifiedKind } from '../rhythms/schema'

/** A record that is confirmed from time to time, as the store has it. `areaIds`: none of a protected organisation. */
export const verifiableSchema = z.object({
  id: z.string(),
  key: z.string(),
  version: z.number().int(),
  name: z.string().nullable(),
  en: z.string().nullable(),
  organisationIds: z.array(z.string()),
  areaIds: z.array(z.string()),
  verifiedAt: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  evidence: z.string().nullable(),
  /** Its last day, as far as it is known; a partial date ends with its month or year. */
  until: z.string().nullable(),
  /** The last days of those who sit in it, as far as they are known; in no order. */
  terms: z.array(z.string()),
})
export type Verifiable = z.output<typeof verifiableSchema> & { readonly kind: VerifiedKind }

/**
 * A row of the work list. `ended`: when a term in it ended since; `snoozed`: until when somebody put it off for
 * themselves.
 */
export interface VerifyRow extends Verifiable {
  readonly organisations: readonly { readonly name: string; readonly kind: OrganisationKind }[]
  readonly ended: string | null
  readonly snoozed: string | null
}

/**
 * Whether a record is to be confirmed: never was, or longer ago than its interval, or a term in it ended since; not
 * when it is over.
 */
export function isDue(
  record: Pick<Verifiable, 'verifiedAt' | 'until' | 'terms'>,
  before: string,
  today: string,
): boolean {
  if (record.until !== null && lastDay(record.until) < today) return false
  return record.verifiedAt === null || record.verifiedAt.slice(0, 10) < before || endedTerm(record, today) !== null
}

/** The last day of a term that ended since a record was confirmed; the latest of several. */
export function endedTerm({ verifiedAt, terms }: Pick<Verifiable, 'verifiedAt' | 'terms'>, today: string) {
  const ended = terms.map(lastDay).filter((day) => day < today && day >= (verifiedAt ?? ''))
  return ended.sort().at(-1) ?? null
}

/** How well it is evidenced, the least first. */
const evidenced = ({ confidence, evidence }: Pick<Verifiable, 'confidence' | 'evidence'>) =>
  confidence === 'low' || (!confidence && !evidence) ? 0 : confidence === 'high' ? 2 : 1

const { compare } = new Intl.Collator('de')

/** The order of the list: the least evidenced and the oldest first. */
export function inTurn(a: Verifiable, b: Verifiable): number {
  return (
    evidenced(a) - evidenced(b) ||
    compare(a.verifiedAt ?? '', b.verifiedAt ?? '') ||
    compare(a.name ?? '', b.name ?? '') ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Filter of the list, as it stands in the address. */
export const verifyFilterSchema = z.object({
  kind: z
    .enum(['', ...verifiedKinds])
    .catch('')
    .default(''),
  area: z.string().max(20).catch('').default(''),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})
export type VerifyFilter = z.output<typeof verifyFilterSchema>

/** What is confirmed, as a row sends it. */
export const confirmSchema = z.object({
  kind: z.enum(verifiedKinds),
  key: z.string().min(1).max(200),
  version: z.coerce.number().int(),
})

import { z } from 'zod'
import { organisationRefSchema } from '../organisations/schema'
import { confidences } from '../organisations/fields'
import { formSchemaOf } from '../records/fields'
import { queryText } from '../text'
import { postFields } from './fields'
import { covers } from './state'

const textOrNull = z.string().nullable()

/** A person on a post. */
export const holderSchema = z.object({ id: z.string(), name: z.string(), since: textOrNull, until: textOrNull })
export type PostHolder = z.output<typeof holderSchema>

const reach = { phone: textOrNull, email: textOrNull }

/** A post that answers for another, with who holds it. */
export type Deputy = Pick<
  StoredPost,
  'id' | 'function' | 'phone' | 'email' | 'holders' | 'vacantSince' | 'absentFrom' | 'absentUntil'
> & { readonly organisationName: string }

/** A post as it is read; the ids of its deputies stand for them. */
export const storedPostSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  function: z.string(),
  unit: textOrNull,
  ...reach,
  room: textOrNull,
  officeHours: textOrNull,
  languages: z.array(z.string()),
  vacantSince: textOrNull,
  absentFrom: textOrNull,
  absentUntil: textOrNull,
  evidence: textOrNull,
  confidence: z.enum(confidences).nullable(),
  verifiedAt: textOrNull,
  verifiedBy: textOrNull,
  holders: z.array(holderSchema),
  deputyIds: z.array(z.string()),
  /** How many responsibilities it answers for. */
  responsibilities: z.number().int(),
  organisation: organisationRefSchema.extend({ validTo: textOrNull }),
})
export type StoredPost = z.output<typeof storedPostSchema>

/** A post as lists and answers show it: `postStateOn` says how it is filled on a day. */
export type Post = StoredPost & { readonly deputies: readonly Deputy[] }

/** A responsibility that a post answers for. */
export const postAnswerSchema = z.object({
  id: z.string(),
  topicId: z.string(),
  topicLabel: z.string(),
  topicEn: textOrNull,
  areas: z.array(z.string()),
  validTo: textOrNull,
})

/** The record of a post: with what hangs on it, and the posts it answers for. */
export interface PostRecord extends Post {
  readonly answers: readonly z.output<typeof postAnswerSchema>[]
  readonly deputyFor: readonly { id: string; function: string; organisationName: string }[]
}

/** The form of a post: who is away has a first day, and a vacant post has no holder. */
export const postFormSchema = formSchemaOf(
  postFields,
  ({ absentFrom, absentUntil }) => {
    if (absentUntil && !absentFrom) return { absentFrom: 'required' }
    return absentFrom && absentUntil && absentUntil < absentFrom ? { absentUntil: 'end-before-start' } : {}
  },
  ({ holders, vacantSince }) =>
    vacantSince && holders?.some((term) => covers(term, vacantSince)) ? { vacantSince: 'vacant-but-held' } : {},
)

/** What the list of posts is narrowed by. */
export const postFilterSchema = z.object({
  q: queryText(200),
  state: z.enum(['', 'held', 'vacant', 'absent', 'unknown']).catch('').default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})
export type PostFilter = z.output<typeof postFilterSchema>

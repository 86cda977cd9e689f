import { z } from 'zod'
import { organisationRefSchema } from '../organisations/schema'
import { formSchemaOf } from '../records/fields'
import { queryText } from '../text'
import { legalBases, personFields } from './fields'

const textOrNull = z.string().nullable()

/** A post of a person, with its days as far as they are known. */
export const heldPostSchema = z.object({
  id: z.string(),
  function: z.string(),
  since: textOrNull,
  until: textOrNull,
  organisation: organisationRefSchema,
})

/** A person without what only coordinators see; `hasPrivate`: there is something of it. */
export const personSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  legalBasis: z.enum(legalBases).nullable(),
  source: textOrNull,
  informedAt: textOrNull,
  createdAt: textOrNull,
  hasPrivate: z.boolean(),
  posts: z.array(heldPostSchema),
})
export type Person = z.output<typeof personSchema>

/** A person to choose, with where it is known from. */
export const personChoiceSchema = z.object({ id: z.string(), name: z.string(), place: textOrNull })
export type PersonChoice = z.output<typeof personChoiceSchema>

/** The form that records a person. */
export const personFormSchema = formSchemaOf(personFields)

/** What the list of persons is narrowed by; `informed` `no`: the work list of Art. 14 GDPR. */
export const personFilterSchema = z.object({
  q: queryText(200),
  informed: z.enum(['', 'no', 'yes']).catch('').default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})
export type PersonFilter = z.output<typeof personFilterSchema>

import { z } from 'zod'
import { query } from '../store/query'
import { heldResponsibilitySchema, responsibilityKinds, responsibilitySchema } from './schema'

const text = z.string()
const integer = z.number().int()

export const listResponsibilitiesOf = query(
  'responsibilities/list-responsibilities-of',
  { organisationId: text, limit: integer },
  { responsibility: heldResponsibilitySchema },
)
export const listResponsibilities = query(
  'responsibilities/list-responsibilities',
  { limit: integer },
  { responsibility: responsibilitySchema },
)
export const listResponsibilitiesHeldBy = query(
  'responsibilities/list-responsibilities-held-by',
  { organisationIds: z.array(text), limit: integer },
  { responsibility: responsibilitySchema },
)
export const countHolders = query('responsibilities/count-holders', {}, { topicId: text, holders: integer })
export const createResponsibility = query(
  'responsibilities/create-responsibility',
  {
    id: text,
    organisationId: text,
    topicId: text,
    areaId: text,
    props: z.strictObject({
      kind: z.enum(responsibilityKinds),
      targetGroup: text.nullable(),
      legalBasis: text.nullable(),
      evidence: text.nullable(),
      confidence: text,
      verifiedAt: text,
    }),
    now: text,
  },
  { id: text },
)

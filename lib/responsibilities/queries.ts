import { z } from 'zod'
import { query } from '../store/query'
import { heldResponsibilitySchema, serviceGapSchema } from './schema'

export const listResponsibilitiesOf = query('responsibilities/list-responsibilities-of', { organisationId: z.string(), limit: z.number().int() }, { responsibility: heldResponsibilitySchema })
export const listOpenGaps = query('responsibilities/list-open-gaps', { limit: z.number().int() }, { gap: serviceGapSchema })

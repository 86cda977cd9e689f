import { z } from 'zod'
import { query } from '../store/query'
import { heldResponsibilitySchema } from './schema'

export const listResponsibilitiesOf = query('responsibilities/list-responsibilities-of', { organisationId: z.string(), limit: z.number().int() }, { responsibility: heldResponsibilitySchema })

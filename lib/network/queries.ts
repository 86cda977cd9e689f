import { z } from 'zod'
import { cooperationKinds, partnerRoles } from '../cooperations/fields'
import { confidences } from '../organisations/fields'
import { query } from '../store/query'
import { positionSchema, storedNodeSchema } from './schema'

const text = z.string()
const integer = z.number().int()

export const listNodes = query('network/list-nodes', { limit: integer }, { node: storedNodeSchema })
export const listCooperationLinks = query(
  'network/list-cooperation-links',
  { limit: integer },
  {
    cooperation: z.object({
      id: text,
      kind: z.enum(cooperationKinds),
      description: text.nullable(),
      since: text.nullable(),
      until: text.nullable(),
      confidence: z.enum(confidences).nullable(),
      strength: integer.nullable(),
      partners: z.array(z.object({ id: text, role: z.enum(partnerRoles) })),
    }),
  },
)
export const listJointMeetings = query(
  'network/list-joint-meetings',
  { since: text, limit: integer },
  { at: text, organisations: z.array(text) },
)
export const listSharedFields = query(
  'network/list-shared-fields',
  { limit: integer },
  { organisationId: text, topicId: text, areaId: text },
)
export const listPositions = query('network/list-positions', { layout: text, limit: integer }, positionSchema.shape)
export const savePositions = query(
  'network/save-positions',
  { layout: text, rows: z.array(positionSchema.extend({ id: text })) },
  { saved: integer },
)

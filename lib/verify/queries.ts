import { z } from 'zod'
import { query } from '../store/query'
import { verifiableSchema } from './schema'

const text = z.string()
/** `ids` null: all of them. */
const params = { ids: z.array(text).nullable(), limit: z.number().int() }
const row = { record: verifiableSchema }

export const listVerifiableOrganisations = query('verify/list-verifiable-organisations', params, row)
export const listVerifiablePosts = query('verify/list-verifiable-posts', params, row)
export const listVerifiableResponsibilities = query('verify/list-verifiable-responsibilities', params, row)
export const listVerifiableCooperations = query('verify/list-verifiable-cooperations', params, row)
export const listVerifiableOffers = query('verify/list-verifiable-offers', params, row)
export const listSnoozes = query(
  'verify/list-snoozes',
  { userId: text, today: text, limit: z.number().int() },
  { recordId: text, until: text },
)
export const snoozeRecord = query(
  'verify/snooze-record',
  { id: text, userId: text, recordId: text, until: text },
  { id: text },
)
export const wakeRecord = query('verify/wake-record', { id: text }, { woken: z.number().int() })

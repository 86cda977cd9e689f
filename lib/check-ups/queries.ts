import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { proposalFields, proposalStates } from './fields'
import { checkUpLanguages, checkUpLinkSchema } from './schema'

const text = z.string()
const integer = z.number().int()
const props = propsSchemaOf(proposalFields, ['linkId'])
const organisation = z.object({ id: text, key: text, name: text })
const values = storedSchemaOf(proposalFields)

export const createLink = query(
  'check-ups/create-link',
  { id: text, organisationId: text, language: z.enum(checkUpLanguages), expiresAt: text, by: text, now: text },
  { id: text },
)
export const findLink = query('check-ups/find-link', { id: text }, { link: checkUpLinkSchema })
export const listLinks = query(
  'check-ups/list-links',
  { organisationId: text, limit: integer },
  { link: checkUpLinkSchema },
)
export const revokeLink = query('check-ups/revoke-link', { id: text, now: text }, { id: text })
export const answerLink = query('check-ups/answer-link', { id: text, now: text, finished: z.boolean() }, { id: text })
/** That a partner was counted in a year, never what it said. */
export const noteHealth = query('check-ups/note-health', { id: text, year: text }, { id: text })
export const wasCounted = query('check-ups/was-counted', { organisationId: text, year: text }, { links: integer })
export const forgetOpenProposals = query('check-ups/forget-open-proposals', { linkId: text }, { forgotten: integer })
export const createProposals = query(
  'check-ups/create-proposals',
  { organisationId: text, rows: z.array(z.strictObject({ id: text, props })), now: text },
  { id: text },
)
/** What partners said: every value of a proposal, and whose it is. */
export const listProposals = query(
  'check-ups/list-proposals',
  {
    organisationId: text.nullable(),
    linkId: text.nullable(),
    states: z.array(z.enum(proposalStates)),
    limit: integer,
  },
  { head: z.object({ id: text, version: integer, updatedAt: text.nullable() }), organisation, values },
)
export const forgetDecided = query('check-ups/forget-decided', { before: text, limit: integer }, { forgotten: integer })
export const countOpenProposals = query('check-ups/count-open-proposals', {}, { open: integer })
export const readProposal = query('check-ups/read-proposal', { id: text }, { version: integer, organisation, values })
export const updateProposal = query(
  'check-ups/update-proposal',
  { id: text, version: integer, props: propsSchemaOf(proposalFields), now: text },
  { version: integer },
)

import { z } from 'zod'
import { query } from '../store/query'
import { starters } from './schema'

const text = z.string()
const scalar = z.union([text, z.number(), z.boolean(), z.array(text)])
const nodes = { rows: z.array(z.strictObject({ id: text, props: z.record(text, scalar) })) }
const links = { rows: z.array(z.strictObject({ a: text, b: text })) }
const partners = { rows: z.array(z.strictObject({ a: text, b: text, role: z.enum(['from', 'to', 'partner']) })) }
const saved = { saved: z.number().int() }
const deleted = { deleted: z.number().int() }

export const readStarter = query(
  'imports/read-starter',
  {},
  { starter: z.enum(starters).nullable(), loading: z.enum(starters).nullable() },
)
export const saveStarter = query(
  'imports/save-starter',
  { starter: z.enum(starters), now: text },
  { starter: z.enum(starters) },
)
export const addTopicWords = query(
  'imports/add-topic-words',
  { rows: z.array(z.strictObject({ id: text, synonyms: z.array(text), synonymsEn: z.array(text) })) },
  saved,
)
export const beginStarter = query('imports/begin-starter', { starter: z.enum(starters) }, { loading: z.enum(starters) })

export const loadAreas = query('imports/load-areas', nodes, saved)
export const loadTopics = query('imports/load-topics', nodes, saved)
export const loadOrganisations = query('imports/load-organisations', nodes, saved)
export const loadPosts = query('imports/load-posts', nodes, saved)
export const loadResponsibilities = query('imports/load-responsibilities', nodes, saved)
export const loadCooperations = query('imports/load-cooperations', nodes, saved)
export const loadSeries = query('imports/load-series', nodes, saved)
export const loadMeetings = query('imports/load-meetings', nodes, saved)
export const loadAgendaItems = query('imports/load-agenda-items', nodes, saved)
export const loadParticipations = query('imports/load-participations', nodes, saved)
export const loadDecisions = query('imports/load-decisions', nodes, saved)
export const loadTasks = query('imports/load-tasks', nodes, saved)
export const linkAreas = query('imports/link-areas', links, saved)
export const linkTopics = query('imports/link-topics', links, saved)
export const linkParents = query('imports/link-parents', links, saved)
export const linkLocations = query('imports/link-locations', links, saved)
export const linkPosts = query('imports/link-posts', links, saved)
export const linkHolders = query('imports/link-holders', links, saved)
export const linkResponsibilityTopics = query('imports/link-responsibility-topics', links, saved)
export const linkResponsibilityAreas = query('imports/link-responsibility-areas', links, saved)
export const linkAnsweringPosts = query('imports/link-answering-posts', links, saved)
export const linkDelegators = query('imports/link-delegators', links, saved)
export const linkCooperationTopics = query('imports/link-cooperation-topics', links, saved)
export const linkCooperationAreas = query('imports/link-cooperation-areas', links, saved)
export const linkMeetingSeries = query('imports/link-meeting-series', links, saved)
export const linkMeetingTopics = query('imports/link-meeting-topics', links, saved)
export const linkMeetingAreas = query('imports/link-meeting-areas', links, saved)
export const linkAgendaItems = query('imports/link-agenda-items', links, saved)
export const linkParticipationMeetings = query('imports/link-participation-meetings', links, saved)
export const linkParticipationOrganisations = query('imports/link-participation-organisations', links, saved)
export const linkDecisions = query('imports/link-decisions', links, saved)
export const linkTaskMeetings = query('imports/link-task-meetings', links, saved)
export const linkTaskOrganisations = query('imports/link-task-organisations', links, saved)
export const linkPartners = query('imports/link-partners', partners, saved)
export const discardAreas = query('imports/discard-areas', {}, deleted)
export const discardTopics = query('imports/discard-topics', {}, deleted)
export const discardOrganisations = query('imports/discard-organisations', {}, deleted)
export const discardPosts = query('imports/discard-posts', {}, deleted)
export const discardResponsibilities = query('imports/discard-responsibilities', {}, deleted)
export const discardCooperations = query('imports/discard-cooperations', {}, deleted)
export const discardSeries = query('imports/discard-series', {}, deleted)
export const discardMeetings = query('imports/discard-meetings', {}, deleted)
export const discardAgendaItems = query('imports/discard-agenda-items', {}, deleted)
export const discardParticipations = query('imports/discard-participations', {}, deleted)
export const discardDecisions = query('imports/discard-decisions', {}, deleted)
export const discardTasks = query('imports/discard-tasks', {}, deleted)
export const discardServiceGaps = query('imports/discard-service-gaps', {}, deleted)
export const discardLayoutPositions = query('imports/discard-layout-positions', {}, deleted)

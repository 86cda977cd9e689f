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
  'starters/read-starter',
  {},
  { starter: z.enum(starters).nullable(), loading: z.enum(starters).nullable() },
)
export const saveStarter = query(
  'starters/save-starter',
  { starter: z.enum(starters), now: text },
  { starter: z.enum(starters) },
)
export const addTopicWords = query(
  'starters/add-topic-words',
  { rows: z.array(z.strictObject({ id: text, synonyms: z.array(text), synonymsEn: z.array(text) })) },
  saved,
)
export const beginStarter = query(
  'starters/begin-starter',
  { starter: z.enum(starters) },
  { loading: z.enum(starters) },
)

export const loadAreas = query('starters/load-areas', nodes, saved)
export const loadTopics = query('starters/load-topics', nodes, saved)
export const loadOrganisations = query('starters/load-organisations', nodes, saved)
export const loadPosts = query('starters/load-posts', nodes, saved)
export const loadResponsibilities = query('starters/load-responsibilities', nodes, saved)
export const loadCooperations = query('starters/load-cooperations', nodes, saved)
export const loadSeries = query('starters/load-series', nodes, saved)
export const loadMeetings = query('starters/load-meetings', nodes, saved)
export const loadAgendaItems = query('starters/load-agenda-items', nodes, saved)
export const loadParticipations = query('starters/load-participations', nodes, saved)
export const loadDecisions = query('starters/load-decisions', nodes, saved)
export const loadTasks = query('starters/load-tasks', nodes, saved)
export const linkAreas = query('starters/link-areas', links, saved)
export const linkTopics = query('starters/link-topics', links, saved)
export const linkParents = query('starters/link-parents', links, saved)
export const linkLocations = query('starters/link-locations', links, saved)
export const linkPosts = query('starters/link-posts', links, saved)
export const linkHolders = query('starters/link-holders', links, saved)
export const linkResponsibilityTopics = query('starters/link-responsibility-topics', links, saved)
export const linkResponsibilityAreas = query('starters/link-responsibility-areas', links, saved)
export const linkAnsweringPosts = query('starters/link-answering-posts', links, saved)
export const linkDelegators = query('starters/link-delegators', links, saved)
export const linkCooperationTopics = query('starters/link-cooperation-topics', links, saved)
export const linkCooperationAreas = query('starters/link-cooperation-areas', links, saved)
export const linkMeetingSeries = query('starters/link-meeting-series', links, saved)
export const linkMeetingTopics = query('starters/link-meeting-topics', links, saved)
export const linkMeetingAreas = query('starters/link-meeting-areas', links, saved)
export const linkAgendaItems = query('starters/link-agenda-items', links, saved)
export const linkParticipationMeetings = query('starters/link-participation-meetings', links, saved)
export const linkParticipationOrganisations = query('starters/link-participation-organisations', links, saved)
export const linkDecisions = query('starters/link-decisions', links, saved)
export const linkTaskMeetings = query('starters/link-task-meetings', links, saved)
export const linkTaskOrganisations = query('starters/link-task-organisations', links, saved)
export const linkPartners = query('starters/link-partners', partners, saved)
export const discardAreas = query('starters/discard-areas', {}, deleted)
export const discardTopics = query('starters/discard-topics', {}, deleted)
export const discardOrganisations = query('starters/discard-organisations', {}, deleted)
export const discardPosts = query('starters/discard-posts', {}, deleted)
export const discardResponsibilities = query('starters/discard-responsibilities', {}, deleted)
export const discardCooperations = query('starters/discard-cooperations', {}, deleted)
export const discardSeries = query('starters/discard-series', {}, deleted)
export const discardMeetings = query('starters/discard-meetings', {}, deleted)
export const discardAgendaItems = query('starters/discard-agenda-items', {}, deleted)
export const discardParticipations = query('starters/discard-participations', {}, deleted)
export const discardDecisions = query('starters/discard-decisions', {}, deleted)
export const discardTasks = query('starters/discard-tasks', {}, deleted)
export const discardServiceGaps = query('starters/discard-service-gaps', {}, deleted)
export const discardLayoutPositions = query('starters/discard-layout-positions', {}, deleted)

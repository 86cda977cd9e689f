import type { z } from 'zod'
import { areas, findArea } from '../areas/service'
import type { Area } from '../areas/schema'
import { cooperationsAfter } from '../cooperations/service'
import type { Ctx } from '../context'
import { urgentHelp } from '../danger/service'
import { AppError } from '../errors'
import type { Locale, Messages } from '../i18n/messages'
import { meetingsAfter } from '../meetings/service'
import { maySeeRestrictedContacts } from '../organisations/policy'
import { addressOf, type Organisation, type OrganisationRef } from '../organisations/schema'
import { formerNamesOf } from '../organisations/names'
import { organisationRecord, organisationsAfter } from '../organisations/service'
import { formatPhone } from '../phone'
import { postStateOn } from '../posts/state'
import type { RecordKind } from '../records/kinds'
import type { ChangedMark } from '../records/list'
import { concernedSince } from '../records/log'
import type { Answer, Resolution } from '../responsibilities/resolve'
import { responsibilitiesOf } from '../responsibilities/records'
import type { Ask } from '../responsibilities/schema'
import { askResponsible, wordsOf, type Answered } from '../responsibilities/service'
import { topicLabel, type Topic } from '../topics/schema'
import { topics } from '../topics/service'
import { openApiDocument, type ApiDocument } from './openapi'
import { apiTopicSchema } from './schema'
import type {
  ApiAnswer,
  ApiOrganisation,
  apiOrganisationRecordSchema,
  ApiResolution,
  ApiTopic,
  ChangedQuery,
  PageQuery,
  ResolveQuery,
} from './schema'

/** The description of the interface, in the language of `words`. */
export function apiDocument(words: Messages['api']): ApiDocument {
  return openApiDocument(words)
}

/** A page of records, and the cursor of the following page. */
export interface Page<T> {
  items: T[]
  next: string | null
  /** What has gone since `updatedSince`; only on the first page. */
  deleted?: { id: string; at: string }[] | undefined
}

const cursorOf = (id: string) => Buffer.from(id).toString('hex')

/** The id behind a cursor, whatever it is: the page after it. Empty at the beginning. */
function markOf(cursor: string | undefined): string {
  return Buffer.from(cursor ?? '', 'hex')
    .toString('utf8')
    .replace(/\p{Cc}/gu, '')
}

/** Years beyond 9999 would be written with a sign, which sorts before every date. */
function sinceInstant(updatedSince: string): string {
  const instant = new Date(updatedSince).toISOString()
  return instant.startsWith('+') ? '9999-12-31T23:59:59.999Z' : instant
}

/** Reads one record more than the page holds, to know whether another page follows. */
async function page<T extends { id: string }>(
  { limit, cursor }: PageQuery,
  read: (mark: { after: string; limit: number }) => Promise<T[]>,
): Promise<Page<T>> {
  const rows = await read({ after: markOf(cursor), limit: limit + 1 })
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? cursorOf(items.at(-1)!.id) : null }
}

/** A page of records that were changed or concerned since an instant; the first one names what has gone. */
async function changedPage<T extends { id: string }>(
  ctx: Ctx,
  kind: RecordKind,
  { updatedSince, ...query }: ChangedQuery,
  read: (mark: ChangedMark) => Promise<T[]>,
): Promise<Page<T>> {
  const since = updatedSince ? sinceInstant(updatedSince) : null
  const { ids, gone } = since ? await concernedSince(ctx.store, kind, since) : { ids: [], gone: [] }
  const found = await page(query, (mark) => read({ ...mark, since, ids }))
  return since && query.cursor === undefined ? { ...found, deleted: [...gone] } : found
}

/** A page out of what is in memory anyway. */
function pageOfAll<T extends { id: string }>(query: PageQuery, all: readonly T[]): Promise<Page<T>> {
  const sorted = [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
  return page(query, async ({ after, limit }) => sorted.filter((entry) => entry.id > after).slice(0, limit))
}

/** Areas, page by page. */
export async function apiAreas(ctx: Ctx, query: PageQuery): Promise<Page<Area>> {
  return pageOfAll(query, await areas(ctx))
}

/** Topics, page by page. */
export async function apiTopics(ctx: Ctx, query: PageQuery): Promise<Page<ApiTopic>> {
  return pageOfAll(
    query,
    (await topics(ctx)).map((topic) => apiTopicSchema.parse(topic)),
  )
}

/** Cooperations, page by page. */
export function apiCooperations(ctx: Ctx, query: ChangedQuery) {
  return changedPage(ctx, 'cooperation', query, (mark) => cooperationsAfter(ctx, mark))
}

/** Meetings, page by page. */
export function apiMeetings(ctx: Ctx, query: ChangedQuery) {
  return changedPage(ctx, 'meeting', query, (mark) => meetingsAfter(ctx, mark))
}

/** Organisations, page by page. */
export function apiOrganisations(ctx: Ctx, query: ChangedQuery): Promise<Page<ApiOrganisation>> {
  return changedPage(ctx, 'organisation', query, async (mark) =>
    (await organisationsAfter(ctx, mark)).map(({ organisation, parent }) => shown(ctx, organisation, parent)),
  )
}

/** One organisation by its key, with its units and responsibilities. @throws AppError `not-found` */
export async function apiOrganisation(ctx: Ctx, key: string): Promise<z.input<typeof apiOrganisationRecordSchema>> {
  const { organisation, parent, units } = await organisationRecord(ctx, key)
  return {
    ...shown(ctx, organisation, parent),
    units,
    responsibilities: await responsibilitiesOf(ctx, organisation.id),
  }
}

const shownPhone = (phone: string | null) => phone && formatPhone(phone)

/**
 * A protected organisation shows nowhere where it is; a restricted contact is not even named to whoever may not see it.
 */
function shown(
  ctx: Ctx,
  { restrictedContact, ...organisation }: Organisation,
  parent: OrganisationRef | null,
): ApiOrganisation {
  return {
    ...organisation,
    formerNames: formerNamesOf(organisation),
    phone: shownPhone(organisation.phone),
    parent,
    ...(maySeeRestrictedContacts(ctx.actor) ? { restrictedContact } : {}),
  }
}

/** Makes the sentences of an answer; given by the door, because words belong to components. */
export type ReasonWriter = (
  answer: Answer,
  context: { locale: Locale; area: Area | null; chain: Resolution['chain']; topics: readonly Topic[] },
) => string[]

/**
 * Answers "who is responsible?" for other programs: what was understood, the answers with their reasons, or the gap.
 * @throws AppError `invalid` with field errors for an unknown topic or area
 */
export async function apiResolution(ctx: Ctx, query: ResolveQuery, reasonsOf: ReasonWriter): Promise<ApiResolution> {
  const words = await wordsOf(ctx)
  const area = query.area === undefined ? undefined : findArea(words.areas, query.area)
  if (query.area !== undefined && !area) throw new AppError('invalid', { fieldErrors: { area: 'not-in-list' } })
  if (query.topic !== undefined && !words.topicById.has(query.topic))
    throw new AppError('invalid', { fieldErrors: { topic: 'not-in-list' } })
  const ask: Ask = {
    q: query.q,
    topic: query.topic ?? '',
    area: area?.id ?? '',
    group: query.group ?? '',
    include: '',
  }
  const [answered, urgent] = await Promise.all([askResponsible(ctx, ask, query.on), urgentHelp(ctx, ask, query.lang)])
  const writer =
    (chain: Resolution['chain']) =>
    (answer: Answer, index: number): ApiAnswer =>
      answerOf(answer, index, {
        why: reasonsOf(answer, { locale: query.lang, area: answered.area, chain, topics: words.topics }),
        posts: answered.posts,
        today: query.on ?? ctx.now.slice(0, 10),
      })
  const write = writer(answered.resolution?.chain ?? [])
  const answers = answered.resolution?.answers ?? []
  return {
    query: query.q,
    understood: understoodOf(answered, query, words.topicById),
    answers: answers.map(write),
    offers: answered.offers.map(({ offer, lacking }) => ({
      ...offer,
      phone: shownPhone(offer.phone ?? offer.post?.phone ?? offer.organisation.phone),
      lacking: [...lacking],
    })),
    gap: answers.length ? null : gapOf(answered, query.lang, words.topics, write),
    ...(urgent.length ? { urgent } : {}),
    needs: answered.needs.map(({ topic, matched, resolution }) => ({
      topic: { id: topic.id, label: topicLabel(topic, query.lang), matched },
      answers: resolution.answers.map(writer(resolution.chain)),
    })),
  }
}

function understoodOf(
  { understanding, topic, area, targetGroup, organisations }: Answered,
  query: ResolveQuery,
  topicById: ReadonlyMap<string, Topic>,
): ApiResolution['understood'] {
  const recognised = understanding.topics.flatMap((match) => {
    const found = topicById.get(match.id)
    return found ? [{ id: found.id, label: topicLabel(found, query.lang), matched: match.matched, how: match.how }] : []
  })
  const place = understanding.areas.find((match) => match.id === area?.id)
  return {
    topics:
      query.topic !== undefined && topic
        ? [{ id: topic.id, label: topicLabel(topic, query.lang), matched: query.topic, how: 'given' }]
        : recognised,
    area: area && {
      ...area,
      ...(query.area !== undefined
        ? { matched: query.area, how: 'given' }
        : { matched: place?.matched ?? '', how: place?.how ?? 'exact' }),
    },
    targetGroup,
    organisations: organisations.flatMap((organisation) => {
      const match = understanding.organisations.find((entry) => entry.id === organisation.id)
      return match ? [{ ...organisation, matched: match.matched, how: match.how }] : []
    }),
    excluded: understanding.excluded.map(({ matched }) => ({ matched })),
    ignored: understanding.ignored,
  }
}

function answerOf(
  { responsibility, area, via }: Answer,
  index: number,
  { why, posts, today }: { why: string[]; posts: Answered['posts']; today: string },
): ApiAnswer {
  const { organisation } = responsibility
  const post = posts.get(responsibility.post?.id ?? '')
  const state = post && postStateOn(post, today)
  const deputy = post?.deputies[0]
  return {
    rank: index + 1,
    organisation,
    phone: shownPhone(organisation.phone),
    email: organisation.email,
    website: organisation.website,
    address: addressOf(organisation),
    openingHours: organisation.openingHours,
    advice: organisation.advice,
    post:
      post && state
        ? {
            function: post.function,
            phone: shownPhone(post.phone),
            email: post.email,
            vacant: state.kind === 'vacant',
            absent: state.absent,
            absentUntil: state.absentUntil,
            officeHours: post.officeHours,
          }
        : null,
    deputy: deputy
      ? {
          function: deputy.function,
          phone: shownPhone(deputy.phone),
          email: deputy.email,
          organisation: deputy.organisationName,
        }
      : null,
    kind: responsibility.kind,
    area,
    via,
    why,
    verifiedAt: responsibility.verifiedAt ?? organisation.verifiedAt,
  }
}

function gapOf(
  { askBack, otherAreas, suggestions, resolution, neighbours }: Answered,
  locale: Locale,
  all: readonly Topic[],
  write: (answer: Answer, index: number) => ApiAnswer,
): NonNullable<ApiResolution['gap']> {
  return {
    reason:
      askBack === 'area'
        ? 'ask-area'
        : askBack === 'topic'
          ? 'ask-topic'
          : askBack === 'outside'
            ? 'outside'
            : 'nobody',
    searched: resolution?.chain ?? [],
    choices:
      askBack === 'area'
        ? otherAreas.map((area) => ({ parameter: 'area', value: area.id, label: area.name }))
        : askBack === 'topic'
          ? [...new Set([...suggestions, ...all.filter((topic) => topic.parentId === null)])].map((topic) => ({
              parameter: 'topic',
              value: topic.id,
              label: topicLabel(topic, locale),
            }))
          : [],
    wider: (resolution?.wider ?? []).map(write),
    neighbours,
  }
}

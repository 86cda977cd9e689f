import { z } from 'zod'
import { areaKinds, areaSchema } from '../areas/schema'
import { datedCooperationSchema } from '../cooperations/schema'
import { urgentNumberSchema, urgentSchema } from '../danger/schema'
import { datedMeetingSchema } from '../meetings/schema'
import { lackings } from '../offers/fields'
import { offerSchema } from '../offers/schema'
import { organisationRefSchema, organisationSchema } from '../organisations/schema'
import { responsibilityKinds } from '../responsibilities/fields'
import { heldResponsibilitySchema, targetGroups } from '../responsibilities/schema'
import { topicSchema } from '../topics/schema'

// The contract with other programs. Every answer passes its schema before it leaves, so nothing that is not named
// here gets out; the OpenAPI document is made from the same schemas.

/** Requests per minute and account. */
export const requestsPerMinute = 120

const text = z.string()
const textOrNull = text.nullable()

/** What went wrong (RFC 9457); `errors` only for wrong parameters. */
export const problemSchema = z.object({
  type: text,
  title: text,
  status: z.int(),
  detail: text,
  errors: z.array(z.object({ parameter: text, code: text, detail: text })).optional(),
})
export type Problem = z.output<typeof problemSchema>

/** Kinds of problems with their status. */
export const problemStatuses = {
  'invalid-parameters': 400,
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  'too-many-requests': 429,
  unexpected: 500,
  unavailable: 503,
} as const
export type ProblemKind = keyof typeof problemStatuses

/** Language of sentences and names. */
const langSchema = z.enum(['de', 'en'], { error: 'not-in-list' }).default('de')
const langQuery = { lang: langSchema }

const pageQuery = {
  limit: z.int('not-a-number').min(1, 'out-of-range').max(200, 'out-of-range').default(50),
  cursor: text
    .max(200, 'too-long')
    .regex(/^(?:[0-9a-f]{2})+$/, 'not-a-cursor')
    .optional(),
  ...langQuery,
}
const changedQuery = {
  ...pageQuery,
  updatedSince: z.iso.datetime({ offset: true, error: 'not-an-instant' }).max(40, 'too-long').optional(),
}

/** A page of records; `next` is the cursor of the following page, null on the last. */
const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: textOrNull })

/** The same, and on the first page with `updatedSince` what has gone since then. */
const changedPageOf = <T extends z.ZodType>(item: T) =>
  pageOf(item).extend({ deleted: z.array(z.object({ id: text, at: text })).optional() })

const areaRefSchema = z.object({ id: text, ags: textOrNull, name: text, kind: z.enum(areaKinds) })

/**
 * An organisation for other programs. A protected one has no address, place and area. `restrictedContact` only with
 * that scope.
 */
export const apiOrganisationSchema = organisationSchema
  .pick({
    id: true,
    key: true,
    name: true,
    shortName: true,
    kind: true,
    type: true,
    level: true,
    place: true,
    street: true,
    postalCode: true,
    phone: true,
    email: true,
    website: true,
    openingHours: true,
    languages: true,
    advice: true,
    confidence: true,
    evidence: true,
    visibility: true,
    protected: true,
    verifiedAt: true,
    areaId: true,
    updatedAt: true,
  })
  .extend({
    /** The latest first; `until`: the last day of the name, as far as it is known. */
    formerNames: z.array(z.object({ name: text, until: text })),
    parent: organisationRefSchema.nullable(),
    restrictedContact: textOrNull.optional(),
  })
export type ApiOrganisation = z.output<typeof apiOrganisationSchema>

/** One organisation with its units and what it is responsible for. */
export const apiOrganisationRecordSchema = apiOrganisationSchema.extend({
  units: z.array(organisationRefSchema),
  responsibilities: z.array(heldResponsibilitySchema.omit({ topicEn: true })),
})

export const apiAreaSchema = areaSchema.omit({ sortName: true })
export const apiTopicSchema = topicSchema.omit({ retiredAt: true, mergedIntoId: true, version: true })
export type ApiTopic = z.output<typeof apiTopicSchema>
export const apiCooperationSchema = datedCooperationSchema
export const apiMeetingSchema = datedMeetingSchema

/**
 * How something was recognised: `given` as a parameter, else as in the question (`exact`, `form` inflected, `part` of a
 * word …).
 */
const hows = ['given', 'exact', 'form', 'part', 'typo', 'postal-code', 'meaning'] as const
const matchedShape = { matched: text, how: z.enum(hows) }

/** A function that answers; nobody's name. */
const apiPostSchema = z.object({ function: text, phone: textOrNull, email: textOrNull })

/** A running offer: course, consulting hour, meeting point. */
const apiOfferSchema = offerSchema
  .pick({
    id: true,
    title: true,
    kind: true,
    groups: true,
    description: true,
    venue: true,
    bus: true,
    days: true,
    startTime: true,
    endTime: true,
    startsOn: true,
    endsOn: true,
    level: true,
    languages: true,
    childcare: true,
    freePlaces: true,
    placesOn: true,
    registration: true,
    verifiedAt: true,
    topicIds: true,
    areaIds: true,
  })
  .extend({ organisation: organisationRefSchema, phone: textOrNull, lacking: z.array(z.enum(lackings)) })
export type ApiOffer = z.output<typeof apiOfferSchema>

/** One answer, with why it is one. */
export const apiAnswerSchema = z.object({
  rank: z.int(),
  organisation: organisationRefSchema,
  phone: textOrNull,
  email: textOrNull,
  website: textOrNull,
  address: textOrNull,
  openingHours: textOrNull,
  advice: textOrNull,
  post: apiPostSchema
    .extend({ vacant: z.boolean(), absent: z.boolean(), absentUntil: textOrNull, officeHours: textOrNull })
    .nullable(),
  deputy: apiPostSchema.extend({ organisation: text }).nullable(),
  kind: z.enum(responsibilityKinds),
  area: areaRefSchema,
  via: organisationRefSchema.nullable(),
  why: z.array(text),
  verifiedAt: textOrNull,
})
export type ApiAnswer = z.output<typeof apiAnswerSchema>

/** Why there is no answer, where was searched, and what comes next. */
export const apiGapSchema = z.object({
  reason: z.enum(['nobody', 'ask-area', 'ask-topic', 'outside']),
  searched: z.array(z.object({ area: areaRefSchema, found: z.int() })),
  choices: z.array(z.object({ parameter: z.enum(['area', 'topic']), value: text, label: text })),
  wider: z.array(apiAnswerSchema),
  neighbours: z.array(
    z.object({ area: areaRefSchema, kilometres: z.number().nullable(), organisations: z.array(organisationRefSchema) }),
  ),
})

export const apiResolutionSchema = z.object({
  query: text,
  understood: z.object({
    topics: z.array(z.object({ id: text, label: text, ...matchedShape })),
    area: areaRefSchema.extend(matchedShape).nullable(),
    targetGroup: z.enum(targetGroups).nullable(),
    organisations: z.array(organisationRefSchema.extend(matchedShape)),
    excluded: z.array(z.object({ matched: text })),
    ignored: z.array(text),
  }),
  answers: z.array(apiAnswerSchema),
  /** Running offers that fit, the best first; `lacking` is what was asked for and they do not have. */
  offers: z.array(apiOfferSchema),
  gap: apiGapSchema.nullable(),
  urgent: z.array(urgentSchema).optional(),
  needs: z.array(
    z.object({ topic: z.object({ id: text, label: text, matched: text }), answers: z.array(apiAnswerSchema) }),
  ),
})
export type ApiResolution = z.output<typeof apiResolutionSchema>

const resolveQuery = z.object({
  q: text.max(500, 'too-long').default(''),
  topic: text.min(1, 'not-in-list').max(80, 'not-in-list').optional(),
  area: text.regex(/^\d{2,12}$/, 'not-in-list').optional(),
  group: z.enum(['all', ...targetGroups], { error: 'not-in-list' }).optional(),
  on: z.iso.date('not-a-date').optional(),
  ...langQuery,
})
export type ResolveQuery = z.output<typeof resolveQuery>
export type PageQuery = { limit: number; cursor?: string | undefined }
export type ChangedQuery = PageQuery & { updatedSince?: string | undefined }

/** Every operation: its address, what it takes (nothing else is taken) and what it answers. `open`: without a token. */
export const operations = {
  resolveResponsibilities: {
    path: '/api/v1/responsibilities/resolve',
    query: resolveQuery,
    place: null,
    answer: apiResolutionSchema,
    open: false,
  },
  listOrganisations: {
    path: '/api/v1/organisations',
    query: z.object(changedQuery),
    place: null,
    answer: changedPageOf(apiOrganisationSchema),
    open: false,
  },
  getOrganisation: {
    path: '/api/v1/organisations/{key}',
    query: z.object(langQuery),
    place: 'key',
    answer: apiOrganisationRecordSchema,
    open: false,
  },
  listAreas: {
    path: '/api/v1/areas',
    query: z.object(pageQuery),
    place: null,
    answer: pageOf(apiAreaSchema),
    open: false,
  },
  listTopics: {
    path: '/api/v1/topics',
    query: z.object(pageQuery),
    place: null,
    answer: pageOf(apiTopicSchema),
    open: false,
  },
  listCooperations: {
    path: '/api/v1/cooperations',
    query: z.object(changedQuery),
    place: null,
    answer: changedPageOf(apiCooperationSchema),
    open: false,
  },
  listMeetings: {
    path: '/api/v1/meetings',
    query: z.object(changedQuery),
    place: null,
    answer: changedPageOf(apiMeetingSchema),
    open: false,
  },
  describeApi: {
    path: '/api/v1/openapi.json',
    query: z.object(langQuery),
    place: null,
    answer: z.looseObject({ openapi: text }),
    open: true,
  },
} as const satisfies Record<
  string,
  { path: string; query: z.ZodObject; place: string | null; answer: z.ZodType; open: boolean }
>
export type OperationId = keyof typeof operations

/** The shapes that answers are made of, by the names they have in the OpenAPI document. */
export const namedSchemas = {
  Resolution: apiResolutionSchema,
  Answer: apiAnswerSchema,
  Offer: apiOfferSchema,
  Gap: apiGapSchema,
  Urgent: urgentSchema,
  UrgentNumber: urgentNumberSchema,
  Organisation: apiOrganisationSchema,
  OrganisationRecord: apiOrganisationRecordSchema,
  OrganisationRef: organisationRefSchema,
  Area: apiAreaSchema,
  AreaRef: areaRefSchema,
  Topic: apiTopicSchema,
  Cooperation: apiCooperationSchema,
  Meeting: apiMeetingSchema,
  OrganisationPage: operations.listOrganisations.answer,
  AreaPage: operations.listAreas.answer,
  TopicPage: operations.listTopics.answer,
  CooperationPage: operations.listCooperations.answer,
  MeetingPage: operations.listMeetings.answer,
  OpenApiDocument: operations.describeApi.answer,
  Problem: problemSchema,
} as const satisfies Record<string, z.ZodType>

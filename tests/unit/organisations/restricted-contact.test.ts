/**
 * A canary in the restricted contact of an organisation: readers never see it, whatever they call; those who may edit
 * do. Every function of every service has a row, so that a new one is looked at.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GET as getOrganisation } from '@/app/api/v1/organisations/[key]/route'
import { GET as getOrganisations } from '@/app/api/v1/organisations/route'
import { GET as getAreas } from '@/app/api/v1/areas/route'
import { GET as getCooperations } from '@/app/api/v1/cooperations/route'
import { GET as getMeetings } from '@/app/api/v1/meetings/route'
import { GET as resolve } from '@/app/api/v1/responsibilities/resolve/route'
import { GET as getTopics } from '@/app/api/v1/topics/route'
import { answerText, reasonsFor } from '@/components/responsibilities/answer-words'
import * as api from '@/lib/api/service'
import { areas, areasById } from '@/lib/areas/service'
import * as changes from '@/lib/changes/service'
import { contactFormSchema, fadingFilterSchema } from '@/lib/contacts/schema'
import { noteContact } from '@/lib/contacts/records'
import { newLinkSchema } from '@/lib/check-ups/schema'
import * as checkUps from '@/lib/check-ups/service'
import * as contacts from '@/lib/contacts/service'
import { cooperationFilterSchema } from '@/lib/cooperations/schema'
import {
  allCooperations,
  cooperationPage,
  cooperationRecord,
  cooperationsAfter,
  cooperationsOf,
} from '@/lib/cooperations/service'
import type { Ctx, Role, TokenScope } from '@/lib/context'
import { AppError } from '@/lib/errors'
import { networkFormats } from '@/lib/exports/schema'
import { exportGaps, exportInvitees, exportNetwork, exportOrganisations, exportPosts } from '@/lib/exports/service'
import { de } from '@/lib/i18n/de'
import { loadStarter, starterOf } from '@/lib/starters/service'
import * as links from '@/lib/links/service'
import * as meetings from '@/lib/meetings/service'
import { meetingFormSchema } from '@/lib/meetings/schema'
import { matrixStateSchema } from '@/lib/gaps/schema'
import { coverage } from '@/lib/gaps/service'
import { networkStateSchema } from '@/lib/network/schema'
import { network, networkMeetings, networkOn, networkPlaces, networkYears, positions } from '@/lib/network/service'
import { organisationFilterSchema, organisationFormSchema } from '@/lib/organisations/schema'
import { addNote } from '@/lib/notes/records'
import { noteFormSchema } from '@/lib/notes/schema'
import { notesOn } from '@/lib/notes/service'
import * as networkHealth from '@/lib/network-health/service'
import * as notices from '@/lib/notices/service'
import * as organisations from '@/lib/organisations/service'
import * as sources from '@/lib/sources/service'
import * as danger from '@/lib/danger/service'
import * as questions from '@/lib/questions/service'
import { addResponsibility } from '@/lib/responsibilities/records'
import { personFilterSchema, personFormSchema } from '@/lib/persons/schema'
import * as persons from '@/lib/persons/service'
import { offerFilterSchema } from '@/lib/offers/schema'
import * as offers from '@/lib/offers/service'
import { addPost } from '@/lib/posts/records'
import { postFilterSchema, postFormSchema } from '@/lib/posts/schema'
import * as posts from '@/lib/posts/service'
import { responsibilityFormSchema } from '@/lib/responsibilities/schema'
import * as responsibilities from '@/lib/responsibilities/service'
import { dossierOf } from '@/lib/dossier/service'
import { idsFound, search } from '@/lib/search/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { makeToken, ownTokens } from '@/lib/tokens/service'
import { topics, topicsWithRetired } from '@/lib/topics/service'
import { verifyFilterSchema } from '@/lib/verify/schema'
import * as verify from '@/lib/verify/service'
import * as views from '@/lib/views/service'
import { addView, publishView, takeSnapshot } from '@/lib/views/records'
import { viewFormSchema } from '@/lib/views/schema'
import { cypher } from '../../contract/test-stores'

const mockCurrent: { store?: GraphStore } = {}
jest.mock('@/lib/store/current', () => ({ currentStore: async () => mockCurrent.store }))

let store: GraphStore
let ids = 0
let id = ''
let key = ''
let meetingKey = ''
let postId = ''
let personId = ''
let snapshot = ''
let pictureKey = ''
const now = '2026-11-25T10:00:00.000Z'
const asCsv = { t: de, locale: 'de', format: 'csv' } as const
const first = 'CANARY-ONE-0481-111'
const second = 'CANARY-TWO-0481-222'
const third = 'CANARY-THREE Hinterhof 3'
const noted = { coordination: 'CANARY-COORDINATION-NOTE', me: 'CANARY-PRIVATE-NOTE' }
const name = 'Beratung Kanarienvogel'

const ctxOf = (role: Role, scope?: TokenScope): Ctx => ({
  actor: { id: role, label: role, role, ...(scope ? { scope } : {}) },
  store,
  now,
  newId: () => `id-${++ids}`,
})
const form = (restrictedContact: string, advice: string) =>
  organisationFormSchema.parse({ name, kind: 'welfare', areaId: '010510044044', advice, restrictedContact })

beforeAll(async () => {
  mockCurrent.store = store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  for (const role of ['reader', 'editor'])
    await store.write([
      cypher(
        'CREATE (u:User {id: $role, email: $role, name: $role, role: $role, passwordHash: $role, disabled: false, sessionVersion: 1, version: 1, createdAt: $now, updatedAt: $now})',
        { role, now },
      ),
    ])
  key = await organisations.addOrganisation(ctxOf('editor'), form(first, 'Bitte den Ausweis mitbringen.'))
  await organisations.editOrganisation(ctxOf('editor'), key, 1, form(second, 'Bitte den Pass mitbringen.'))
  id = (await organisations.organisationRecord(ctxOf('editor'), key)).organisation.id
  // Somebody who holds the post that answers, with a private address that was changed once.
  const person = (privateContact: string) =>
    personFormSchema.parse({ name: 'Robin Vorbild', legalBasis: 'public-task', source: 'Test', privateContact })
  personId = await persons.addPerson(ctxOf('coordinator'), person(third))
  await persons.editPerson(ctxOf('coordinator'), personId, 1, person(`${third} 2`))
  postId = await addPost(
    ctxOf('editor'),
    postFormSchema.parse({ function: 'Leitung', organisationId: id, holders: [personId] }),
  )
  await addResponsibility(
    ctxOf('editor'),
    responsibilityFormSchema.parse({
      organisationId: id,
      postId,
      topicId: 'sprache.alpha',
      areaIds: ['010510044044'],
      kind: 'voluntary',
      evidence: 'Test',
    }),
  )
  meetingKey = await meetings.planMeeting(
    ctxOf('coordinator'),
    meetingFormSchema.parse({
      title: 'Runder Tisch',
      series: '',
      date: '2026-12-01',
      startTime: '14:00',
      endTime: '16:00',
      timeZone: 'Europe/Berlin',
      place: '',
      videoUrl: '',
      description: '',
      areaId: '',
      topicIds: [],
      agendaTitle: [],
      agendaMinutes: [],
      invited: [id],
    }),
  )
  await store.write([
    cypher(
      "MATCH (a:Organisation {id: $id}), (b:Organisation {key: 'vhs-heide'}) CREATE (k:Cooperation {id: 'k', kind: 'cooperation', version: 1, createdAt: $now, updatedAt: $now}) CREATE (a)-[:TAKES_PART_IN {role: 'partner'}]->(k) CREATE (b)-[:TAKES_PART_IN {role: 'partner'}]->(k) RETURN k.id AS id",
      { id, now },
    ),
  ])
  // Notes of somebody else on each kind of record: for the coordination, and for their author alone.
  const keeper: Ctx = { ...ctxOf('editor'), actor: { id: 'keeper', label: 'keeper', role: 'editor' } }
  for (const about of [{ organisationId: id }, { postId }, { cooperationId: 'k' }])
    for (const [audience, body] of Object.entries(noted))
      await addNote(keeper, noteFormSchema.parse({ body, audience, ...about }))
  await noteContact(
    ctxOf('editor'),
    contactFormSchema.parse({ day: '2026-11-01', text: 'Anruf wegen Kursplätzen', organisationId: id, postId }),
  )
  // A snapshot for everybody in the office, and a public picture that the organisation is in.
  const shared = viewFormSchema.parse({ name: 'Ansicht', sharing: 'office' })
  snapshot = await takeSnapshot(ctxOf('admin'), await addView(ctxOf('admin'), shared, '/network'), 'Momentaufnahme')
  await store.write([
    cypher("MATCH (v:View {id: $snapshot}) SET v.sharing = 'office' RETURN v.id AS id", { snapshot }),
    cypher("MATCH (o:Organisation {id: $id}) SET o.visibility = 'public' RETURN o.id AS id", { id }),
  ])
  await publishView(ctxOf('admin'), snapshot, 1)
  pictureKey = (await views.views(ctxOf('admin'))).find((view) => view.publicKey)!.publicKey!
  await questions.report(ctxOf('reader'), {
    kind: 'wrong',
    q: 'Alphabetisierung Heide',
    note: null,
    topic: 'sprache.alpha',
    area: '010510044044',
    organisation: key,
    responsibility: null,
    claim: '',
  })
})
afterAll(() => store.close())
// Nobody takes out this much at once.
beforeEach(() => store.write([cypher('MATCH (l:Limit) DETACH DELETE l RETURN count(l) AS forgotten')]))

const ask = {
  q: `${name} Heide`,
  topic: 'sprache.alpha',
  area: '010510044044',
  group: '',
  include: '',
} as const
const page = { after: '', since: null, ids: [], limit: 1000 }
const filter = organisationFilterSchema.parse({})

type Call = (ctx: Ctx) => unknown
/** Why a function needs no call: it only writes or makes statements, is for other roles, or is pure. */
type Reason = 'writes' | 'pure' | 'not for readers' | 'building block'

const rows: Record<string, Record<string, Call | Reason>> = {
  admin: { adminToken: 'pure', runAdminRequest: 'not for readers' },
  api: {
    apiDocument: 'pure',
    apiAreas: (ctx) => api.apiAreas(ctx, { limit: 200 }),
    apiTopics: (ctx) => api.apiTopics(ctx, { limit: 200 }),
    apiCooperations: (ctx) => api.apiCooperations(ctx, { limit: 200 }),
    apiMeetings: (ctx) => api.apiMeetings(ctx, { limit: 200 }),
    apiOrganisations: (ctx) => api.apiOrganisations(ctx, { limit: 200 }),
    apiOrganisation: (ctx) => api.apiOrganisation(ctx, key),
    apiResolution: (ctx) =>
      api.apiResolution(ctx, { q: ask.q, topic: ask.topic, area: ask.area, lang: 'de' }, (answer, context) =>
        reasonsFor(answer, { ...context, words: de.responsibilities }),
      ),
  },
  areas: {
    areas: (ctx) => areas(ctx),
    areasById: async (ctx) => [...(await areasById(ctx))],
    outlinesFor: 'pure',
    countyMap: 'pure',
    findArea: 'pure',
    outlinesOfOffices: 'pure',
    outlinesPicture: 'pure',
  },
  backups: {
    backups: 'not for readers',
    backupState: 'pure',
    keepBackup: 'building block',
    backupNow: 'not for readers',
    keepDailyBackup: 'building block',
    previewRestore: 'building block',
    restoreBackup: 'building block',
  },
  changes: {
    historyOf: (ctx) =>
      Promise.all([
        changes.historyOf(ctx, 'organisation', id),
        refusalOf(changes.historyOf(ctx, 'person', personId)),
        changes.historyOf(ctx, 'post', postId),
      ]),
    comparison: async (ctx) => {
      const own = (await changes.historyOf(ctx, 'organisation', id)).entries.filter((entry) => entry.own)
      return changes.comparison(ctx, 'organisation', id, own.at(-1)!.id, own[0]!.id)
    },
    addressOfEntry: 'pure',
    undo: 'writes',
    revert: 'writes',
    ownEntry: async (ctx) => {
      const own = (await changes.historyOf(ctx, 'organisation', id)).entries.filter((entry) => entry.own)
      return changes.ownEntry({ ...ctx, actor: { ...ctx.actor, id: 'editor' } }, own[0]!.id)
    },
    trash: (ctx) => refusalOf(changes.trash(ctx)),
    restore: 'writes',
    purge: 'writes',
  },
  'check-ups': {
    linksOf: 'not for readers',
    makeLink: 'writes',
    endLink: 'writes',
    // What its partner sees by a link, without an account.
    checkUpOf: async (ctx) => {
      const form = newLinkSchema.parse({ organisationId: id, language: 'de', until: '2026-12-20' })
      const token = (await checkUps.makeLink(ctxOf('coordinator'), form)).split('/').at(-1)!
      const { actor: _nobody, ...guest } = ctx
      return (await checkUps.checkUpOf(guest, token, 'test'))!
    },
    takeAnswers: 'writes',
  },
  contacts: {
    contactsAbout: async (ctx) =>
      orRefusal(async () => [await contacts.contactsAbout(ctx, id), await contacts.contactsAbout(ctx, postId)]),
    lastContactOf: (ctx) => orRefusal(() => contacts.lastContactOf(ctx, id)),
    lastContactAbout: (ctx) => orRefusal(() => contacts.lastContactAbout(ctx, 'k', ['welfare'])),
    fadingPage: (ctx) => orRefusal(() => contacts.fadingPage(ctx, fadingFilterSchema.parse({ show: 'never' }))),
  },
  notes: {
    notesOn: (ctx) =>
      orRefusal(async () => [await notesOn(ctx, id), await notesOn(ctx, postId), await notesOn(ctx, 'k')]),
  },
  cooperations: {
    cooperationsOf: (ctx) => cooperationsOf(ctx, id),
    cooperationsAfter: (ctx) => cooperationsAfter(ctx, page),
    nameOfCooperation: 'pure',
    allCooperations: async (ctx) => [...(await allCooperations(ctx)).values()],
    cooperationPage: (ctx) => cooperationPage(ctx, cooperationFilterSchema.parse({})),
    cooperationRecord: (ctx) => refusalOf(cooperationRecord(ctx, 'none')),
    cooperationToEdit: 'writes',
    addCooperation: 'writes',
    planCooperation: 'building block',
    editCooperation: 'writes',
    verifyCooperation: 'writes',
    deleteCooperation: 'writes',
  },
  gaps: { coverage: (ctx) => coverage(ctx, matrixStateSchema.parse({})) },
  copies: { derived: 'building block', keptById: 'building block', madeOnce: 'pure', unlessChanged: 'pure' },
  dossier: { dossierOf: (ctx) => orRefusal(() => dossierOf(ctx, key)) },
  exports: {
    exportOrganisations: (ctx) => exportOrganisations(ctx, filter, asCsv),
    exportNetwork: (ctx) =>
      Promise.all(
        networkFormats.map((format) => exportNetwork(ctx, networkStateSchema.parse({}), { ...asCsv, format })),
      ),
    exportGaps: (ctx) => exportGaps(ctx, matrixStateSchema.parse({}), asCsv),
    exportPosts: (ctx) => exportPosts(ctx, postFilterSchema.parse({}), asCsv),
    exportInvitees: (ctx) => exportInvitees(ctx, meetingKey, asCsv),
  },
  limits: { takeFromEach: 'writes', tryFor: 'building block', countRequest: 'writes', countBulk: 'writes' },
  starters: {
    starterOf: (ctx) => starterOf(ctx.store),
    loadGraph: 'writes',
    loadStarter: 'writes',
    ensureStarter: 'writes',
    chooseStarter: 'writes',
    removeExample: 'writes',
    discardExample: 'writes',
  },
  links: {
    checkLinks: 'writes',
    deadLinks: (ctx) => orRefusal(() => links.deadLinks(ctx)),
    deadLinkOf: (ctx) => links.deadLinkOf(ctx, id),
  },
  mail: {
    outbox: 'not for readers',
    messageRecord: 'not for readers',
    decide: 'writes',
    draftOf: 'not for readers',
    mailSettings: 'not for readers',
    letterPreview: 'not for readers',
    sendTestLetter: 'writes',
  },
  meetings: {
    upcomingMeetings: (ctx) => meetings.upcomingMeetings(ctx),
    pastMeetings: (ctx) => meetings.pastMeetings(ctx),
    meetingsAfter: (ctx) => meetings.meetingsAfter(ctx, page),
    meetingsOf: (ctx) => meetings.meetingsOf(ctx, id),
    seriesNames: (ctx) => meetings.seriesNames(ctx),
    meetingRecord: (ctx) => meetings.meetingRecord(ctx, meetingKey),
    invitationCandidates: 'not for readers',
    planMeeting: 'writes',
    editMeeting: 'writes',
    deleteMeeting: 'writes',
    meetingToEdit: 'not for readers',
    cancelMeeting: 'writes',
    recordParticipation: 'writes',
    meetingCalendarFile: (ctx) => meetings.meetingCalendarFile(ctx, meetingKey),
  },
  danger: {
    speaksOfDanger: 'pure',
    urgentHelp: (ctx) => danger.urgentHelp(ctx, { q: 'Abschiebung morgen', area: '' }, 'de'),
    helplineOverview: (ctx) => danger.helplineOverview(ctx, 'de'),
    dangerCounts: 'not for readers',
  },
  'network-health': {
    networkHealth: (ctx) => networkHealth.networkHealth(ctx),
    countingSteps: 'writes',
  },
  notices: {
    notices: (ctx) => notices.notices(ctx),
    licenceTexts: (ctx) => notices.licenceTexts(ctx),
    billOfMaterials: (ctx) => notices.billOfMaterials(ctx),
  },
  network: {
    network: (ctx) => network(ctx),
    networkOn: (ctx) => networkOn(ctx, '2020-01-01'),
    networkYears: (ctx) => networkYears(ctx),
    networkMeetings: (ctx) => networkMeetings(ctx, ''),
    networkPlaces: (ctx) => networkPlaces(ctx, ''),
    positions: (ctx) => positions(ctx, 'place'),
    positionId: 'pure',
    placed: 'pure',
    storePositions: 'writes',
  },
  organisations: {
    organisationPage: (ctx) => organisations.organisationPage(ctx, filter, { all: true }),
    organisationStructure: (ctx) => organisations.organisationStructure(ctx, filter),
    organisationRecord: (ctx) => organisations.organisationRecord(ctx, key),
    organisationsAfter: (ctx) => organisations.organisationsAfter(ctx, page),
    organisationsById: (ctx) => organisations.organisationsById(ctx, [id]),
    organisationsCalled: (ctx) => organisations.organisationsCalled(ctx, name),
    hangingOnOrganisation: (ctx) => organisations.hangingOnOrganisation(ctx, id),
    organisationKeyOf: (ctx) => organisations.organisationKeyOf(ctx, id),
    deleteOrganisation: 'writes',
    organisationSuggestions: (ctx) => organisations.organisationSuggestions(ctx, 'Kanarienvogel'),
    addressesOf: (ctx) => organisations.addressesOf(ctx, [id]),
    organisationNames: (ctx) => organisations.organisationNames(ctx),
    addOrganisation: 'writes',
    editOrganisation: (ctx) => refusalOf(organisations.editOrganisation(ctx, key, 1, form('mine', 'mine'))),
    verifyOrganisation: 'writes',
    organisationToEdit: (ctx) =>
      organisations.organisationToEdit(ctx, key).catch((error: unknown) => refusalOf(Promise.reject(error))),
  },
  persons: {
    personPage: (ctx) => refusalOf(persons.personPage(ctx, personFilterSchema.parse({}))),
    numberNotInformed: (ctx) => refusalOf(persons.numberNotInformed(ctx)),
    personSuggestions: (ctx) => refusalOf(persons.personSuggestions(ctx, 'Robin')),
    personsCalled: (ctx) => refusalOf(persons.personsCalled(ctx, 'Robin Vorbild')),
    personRecord: (ctx) => refusalOf(persons.personRecord(ctx, personId)),
    personalContact: (ctx) => refusalOf(persons.personalContact(ctx, personId)),
    personToEdit: (ctx) => refusalOf(persons.personToEdit(ctx, personId)),
    personCreation: 'building block',
    addPerson: 'writes',
    editPerson: (ctx) =>
      refusalOf(
        persons.editPerson(
          ctx,
          personId,
          1,
          personFormSchema.parse({ name: 'R', legalBasis: 'consent', source: 'Test' }),
        ),
      ),
    notePersonInformed: 'writes',
    deletePerson: 'writes',
  },
  offers: {
    allOffers: (ctx) => offers.allOffers(ctx),
    offersOf: (ctx) => offers.offersOf(ctx, id),
    offerPage: async (ctx) => [
      await offers.offerPage(ctx, offerFilterSchema.parse({})),
      await offers.offerPage(
        ctx,
        offerFilterSchema.parse({ q: ask.q, past: 'yes' }),
        await responsibilities.askResponsible(ctx, ask),
      ),
    ],
    offerRecord: (ctx) => refusalOf(offers.offerRecord(ctx, 'none')),
    offersByTopic: async (ctx) => [...(await offers.offersByTopic(ctx, null))],
    offersFor: async (ctx) =>
      offers.offersFor(ctx, {
        ...{ q: ask.q, area: null, targetGroup: null, on: '2026-11-25' },
        topic: (await topics(ctx)).find(({ id }) => id === ask.topic)!,
      }),
  },
  posts: {
    postsById: async (ctx) => [...(await posts.postsById(ctx)).values()],
    postsOf: (ctx) => posts.postsOf(ctx, id),
    postSuggestions: (ctx) => posts.postSuggestions(ctx, 'Kanarienvogel'),
    postsCalled: (ctx) => posts.postsCalled(ctx, 'Kanarienvogel'),
    postChosen: (ctx) => posts.postChosen(ctx, postId),
    postsToChoose: (ctx) => posts.postsToChoose(ctx, id),
    postPage: (ctx) => posts.postPage(ctx, postFilterSchema.parse({})),
    vacancies: (ctx) => posts.vacancies(ctx),
    postRecord: (ctx) => posts.postRecord(ctx, postId),
  },
  questions: {
    gapOf: (ctx) => questions.gapOf(ctx, 'sprache.alpha', '010510044044', 'Alphabetisierung Heide'),
    report: 'writes',
    reports: 'not for readers',
    openReports: (ctx) => questions.openReports(ctx),
    closingStatement: 'writes',
    logCall: 'writes',
    askedLately: (ctx) => questions.askedLately(ctx, 100),
    callStatistics: 'not for readers',
  },
  responsibilities: {
    wordsOf: (ctx) => responsibilities.wordsOf(ctx),
    allResponsibilities: (ctx) => responsibilities.allResponsibilities(ctx),
    prepareAnswers: 'building block',
    askResponsible: async (ctx) => {
      const answered = await responsibilities.askResponsible(ctx, ask)
      const { answers, chain } = answered.resolution!
      return [
        answered,
        answers.map((answer) =>
          answerText(answer, {
            messages: de,
            posts: answered.posts,
            today: now.slice(0, 10),
            sources: new Map(),
            words: de.responsibilities,
            locale: 'de',
            area: answered.area,
            chain,
            topics: [],
          }),
        ),
      ]
    },
    resolveEverything: (ctx) => responsibilities.resolveEverything(ctx, '010510044044'),
    whoDoesWhere: (ctx) => responsibilities.whoDoesWhere(ctx, 'sprache.alpha'),
    holdersPerTopic: (ctx) => responsibilities.holdersPerTopic(ctx),
  },
  search: {
    idsFound: (ctx) => idsFound(ctx, 'organisations', 'Kanarienvogel'),
    search: async (ctx) => [
      await search(ctx, 'Kanarienvogel', { limit: 5 }),
      await search(ctx, first, { limit: 5 }),
      await search(ctx, second, { limit: 5 }),
      await search(ctx, 'Robin Vorbild', { limit: 5 }),
      await search(ctx, 'Hinterhof', { limit: 5 }),
    ],
  },
  sources: {
    sourcesOf: async (ctx) => [
      ...(await sources.sourcesOf(ctx, [(await organisations.organisationRecord(ctx, key)).organisation])).values(),
    ],
    confirmValues: 'writes',
    takeOverValues: 'writes',
  },
  'second-factor': {
    needsSecondFactor: 'pure',
    ownSecondFactor: 'building block',
    enrolment: 'building block',
    turnOn: 'writes',
    turnOff: 'writes',
    takeOff: 'writes',
    codeCounts: 'writes',
  },
  audit: {
    accessStatements: 'building block',
    recordAccess: 'writes',
    accesses: 'not for readers',
    verifyAccesses: 'building block',
  },
  sessions: {
    openSession: 'writes',
    sessionUser: 'building block',
    closeSession: 'writes',
    ownSessions: 'building block',
    endOwnSession: 'writes',
    endOwnSessions: 'writes',
  },
  'single-sign-on': { singleSignOn: 'pure', enter: 'writes', link: 'not for readers' },
  tokens: {
    makeToken: 'writes',
    makeTokenFor: 'not for readers',
    ownTokens: (ctx) => ownTokens(ctx),
    allTokens: 'not for readers',
    endToken: 'writes',
    actorOfToken: 'building block',
  },
  topics: { topics: (ctx) => topics(ctx), topicsWithRetired: (ctx) => topicsWithRetired(ctx) },
  users: {
    users: 'not for readers',
    changeOwnPassword: 'writes',
    ownAccount: 'building block',
    addUser: 'not for readers',
    updateUser: 'not for readers',
    credentialsOf: 'building block',
    makeSetupToken: 'building block',
    setupTokenWorks: 'building block',
    createFirstAdmin: 'writes',
  },
  verify: {
    verifyPage: (ctx) =>
      orRefusal(() => verify.verifyPage(ctx, verifyFilterSchema.parse({ area: '010510044044' }), 10_000)),
    verifiableOf: (ctx) => orRefusal(() => verify.verifiableOf(ctx, id)),
    confirmRecord: 'writes',
    putOff: 'writes',
    takeUp: 'writes',
  },
  views: {
    views: (ctx) => views.views(ctx),
    defaultViewId: (ctx) => views.defaultViewId(ctx),
    defaultAddress: (ctx) => views.defaultAddress(ctx),
    frozenView: (ctx) => views.frozenView(ctx, snapshot),
    frozenState: (ctx) => views.frozenState(ctx, networkStateSchema.parse({ snapshot })),
    slides: (ctx) => views.slides(ctx, []),
    publicPicture: (ctx) => views.publicPicture(ctx, pictureKey, '203.0.113.9'),
    publicShare: (ctx) => views.publicShare(ctx, { id: snapshot, address: '/network', takenAt: now }),
  },
}

const calls = Object.entries(rows).flatMap(([domain, functions]) =>
  Object.entries(functions).flatMap(([called, call]) =>
    typeof call === 'function' ? [[`${domain}.${called}`, call] as const] : [],
  ),
)

/** Everything a value holds, also in maps and sets. */
const textOf = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part)) ?? ''

/** What is read, or why not. */
const orRefusal = <T>(read: () => Promise<T>) =>
  read().catch((error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)))

async function refusalOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? [error.code, error.details] : Promise.reject(error)),
  )
}

test('every function of every service has a row, and only those', () => {
  const services = readdirSync('lib').filter((folder) => existsSync(join('lib', folder, 'service.ts')))
  const exported = services.map(
    (folder) =>
      [
        folder,
        [...readFileSync(join('lib', folder, 'service.ts'), 'utf8').matchAll(/^export (?:async )?function (\w+)/gm)]
          .map((match) => match[1]!)
          .sort(),
      ] as const,
  )
  expect(Object.fromEntries(exported)).toEqual(
    Object.fromEntries(Object.entries(rows).map(([domain, functions]) => [domain, Object.keys(functions).sort()])),
  )
})

test('the change log as it is kept is read only by services that know what to leave out', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  )
  expect(files.filter((file) => /\bentriesOf\(|\bentryOf\(/.test(readFileSync(file, 'utf8'))).sort()).toEqual([
    'lib/changes/service.ts',
    'lib/persons/erasure.ts',
    'lib/records/history.ts',
    'lib/records/log.ts',
    'lib/records/trash.ts',
    'lib/records/undo.ts',
    'lib/records/write.ts',
  ])
})

test.each(calls)('%s shows a reader no restricted contact', async (_, call) => {
  const text = textOf(await call(ctxOf('reader')))
  expect(text.length).toBeGreaterThan(0)
  expect(text).not.toMatch(/CANARY/)
})

test.each(['editor', 'admin'] as const)('nor %s with a token that only reads', async (role) => {
  for (const [called, call] of calls)
    if (!/edit/.test(called))
      expect([called, textOf(await call(ctxOf(role, 'read')))]).toEqual([called, expect.not.stringMatching(/CANARY/)])
})

test('nor a reader with a token of any scope', async () => {
  for (const [, call] of calls) expect(textOf(await call(ctxOf('reader', 'read-restricted')))).not.toMatch(/CANARY/)
})

test('lists, answers, search and exports hold it for nobody; record, change log and conflict do for those who may edit', async () => {
  const seen: string[] = []
  for (const [called, call] of calls) if (/CANARY/.test(textOf(await call(ctxOf('editor'))))) seen.push(called)
  expect(seen).toEqual([
    'api.apiOrganisations',
    'api.apiOrganisation',
    'changes.historyOf',
    'changes.comparison',
    'organisations.organisationRecord',
    'organisations.organisationsAfter',
    'organisations.editOrganisation',
    'organisations.organisationToEdit',
  ])
})

test('readers still see that something was changed, and everything else of it', async () => {
  const all = (await changes.historyOf(ctxOf('reader'), 'organisation', id)).entries
  // The links of its check-up are made by the rows above.
  const entries = all.filter(({ subject }) => subject.kind !== 'check-up')
  expect(entries.map((entry) => entry.action).sort()).toEqual([...Array(5).fill('create'), 'update'])
  expect(entries.find((entry) => entry.action === 'update')!.values).toEqual({
    advice: ['Bitte den Ausweis mitbringen.', 'Bitte den Pass mitbringen.'],
    restrictedContact: null,
  })
  expect(textOf(await responsibilities.askResponsible(ctxOf('reader'), ask))).toContain('Bitte den Pass mitbringen.')
})

test('notes for few reach nobody else: not the administration, search, lists, exports, histories or the trash', async () => {
  const seen: string[] = []
  for (const role of ['reader', 'editor', 'coordinator', 'admin'] as const)
    for (const [called, call] of calls) {
      const text = textOf(await call(ctxOf(role)))
      expect([role, called, /PRIVATE-NOTE/.test(text)]).toEqual([role, called, false])
      if (/COORDINATION-NOTE/.test(text)) seen.push(`${role} ${called}`)
    }
  expect(seen.sort()).toEqual([
    'admin dossier.dossierOf',
    'admin notes.notesOn',
    'coordinator dossier.dossierOf',
    'coordinator notes.notesOn',
  ])
  expect(JSON.stringify(await search(ctxOf('admin'), 'CANARY-PRIVATE-NOTE', { limit: 5 }))).not.toContain('PRIVATE')
  const log = await store.read(cypher("MATCH (c:Change {subjectKind: 'note'}) RETURN c.changed AS changed"))
  expect(log).toHaveLength(6)
  expect(JSON.stringify(log)).not.toMatch(/CANARY/)
})

describe('over the interface', () => {
  type Handler = (request: Request, context: { params: Promise<{ key: string }> }) => Promise<Response>
  const doors: [Handler, string][] = [
    [getOrganisations, '?limit=200'],
    [getOrganisation, ''],
    [getAreas, '?limit=200'],
    [getTopics, '?limit=200'],
    [getCooperations, '?limit=200'],
    [getMeetings, ''],
    [resolve, `?q=${encodeURIComponent(ask.q)}`],
    [resolve, '?topic=sprache.alpha&area=010510044044'],
  ]
  const seenWith = async (token: string) => {
    const texts = await Promise.all(
      doors.map(async ([handler, query]) =>
        (
          await handler(new Request(`http://localhost/x${query}`, { headers: { Authorization: `Bearer ${token}` } }), {
            params: Promise.resolve({ key }),
          })
        ).text(),
      ),
    )
    return texts.map((text) => /CANARY|restrictedContact/.test(text))
  }

  test('it stays with a token that only reads, whoever’s', async () => {
    for (const role of ['reader', 'editor'] as const)
      expect(await seenWith(await makeToken(ctxOf(role), { name: 'a', scope: 'read' }))).toEqual(doors.map(() => false))
  })

  test('it is in the records for a token made for that, as long as its account may edit', async () => {
    const token = await makeToken(ctxOf('editor'), { name: 'a', scope: 'read-restricted' })
    expect(await seenWith(token)).toEqual([true, true, false, false, false, false, false, false])
    await store.write([cypher("MATCH (u:User {id: 'editor'}) SET u.role = 'reader'")])
    expect(await seenWith(token)).toEqual(doors.map(() => false))
    await store.write([cypher("MATCH (u:User {id: 'editor'}) SET u.role = 'editor'")])
  })
})

/** Ends the tests above: from here on the organisation is protected, and its address is in the store all the same. */
describe('the address of a protected organisation, however it came into the store', () => {
  const hidden = /CANARY-(STREET|CODE|PLACE)|Verborgenhausen|HIDDEN-AREA/
  beforeAll(async () => {
    const address =
      "o.protected = true, o.street = 'CANARY-STREET', o.postalCode = 'CANARY-CODE', o.place = 'CANARY-PLACE'"
    await store.write([
      cypher(`MATCH (o:Organisation {id: $id}) OPTIONAL MATCH (o)-[r:LOCATED_IN]->() DELETE r SET ${address}`, { id }),
      cypher(
        "MATCH (:Area {id: '010515178127'})-[:PART_OF]->(amt:Area) CREATE (:Area {id: 'HIDDEN-AREA', name: 'Verborgenhausen', kind: 'municipality', sortName: 'verborgenhausen'})-[:PART_OF]->(amt)",
      ),
      cypher("MATCH (o:Organisation {id: $id}), (a:Area {id: 'HIDDEN-AREA'}) CREATE (o)-[:LOCATED_IN]->(a)", { id }),
    ])
  })
  // The area itself is no secret; copies in memory are made anew for a store that is opened anew.
  const freshStore = (): GraphStore => ({ ...store, read: (statement) => store.read(statement) })
  const fresh = (role: Role): Ctx => ({ ...ctxOf(role), store: freshStore() })
  const areasThemselves = ['api.apiAreas', 'areas.areas', 'areas.areasById', 'responsibilities.wordsOf']

  test.each(calls.filter(([called]) => !areasThemselves.includes(called)))('%s shows it to nobody', async (_, call) => {
    for (const role of ['reader', 'editor', 'admin'] as const)
      expect(textOf(await call(fresh(role)))).not.toMatch(hidden)
  })
})

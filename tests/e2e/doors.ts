import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { usualRhythms } from '@/lib/rhythms/fields'
import { stableId } from '@/lib/starters/stable-id'
import type { Role } from './app'

/** Who knocks. */
export type Visitor = 'anonymous' | Role
export const visitors: readonly Visitor[] = ['anonymous', 'reader', 'editor', 'coordinator', 'admin']

/** `sign-in`: sent to the sign-in. `forbidden`: the page that says the right is missing. */
type PageAnswer = 'shown' | 'forbidden' | 'sign-in' | 'home'
type Least = Role | 'anonymous'

/** Records of the open network that the rows name. */
const contractWith = (target: string) => stableId('cooperation', `dw-dithmarschen:${target}:leistungsvertrag:2016`)
export const cooperationId = contractWith('amt-buesum')
export const responsibilityId = stableId('responsibility', 'vhs-heide:bildung.erwachsene')
/** What each visitor may try to delete: something else each time. */
const nth = (visitor: Visitor) => visitors.indexOf(visitor)
const deletable = {
  cooperation: ['amt-burg', 'amt-burg', 'amt-burg', 'amt-marne', 'amt-mitteldithmarschen'].map(contractWith),
  responsibility: ['netzwerk', 'netzwerk', 'konzept', 'monitoring', 'oeffentlichkeit'].map((topic) =>
    stableId('responsibility', `koordinierungsstelle:koordination.${topic}`),
  ),
}

/** What a page answers: shown from this role up, refused to other signed-in people. */
export interface PageDoor {
  path: string
  from: Least
  /** What signed-in people see instead, where the page is only for those before the sign-in. */
  signedIn?: PageAnswer
}

/** Every page under app/, by its file. A page without a row fails the test. */
export const pageDoors: Record<string, PageDoor> = {
  '(shell)/page.tsx': { path: '/', from: 'reader' },
  '(shell)/accessibility/page.tsx': { path: '/accessibility', from: 'reader' },
  '(shell)/areas/page.tsx': { path: '/areas', from: 'reader' },
  '(shell)/areas/[id]/page.tsx': { path: '/areas/010515178127', from: 'reader' },
  '(shell)/topics/page.tsx': { path: '/topics', from: 'reader' },
  '(shell)/topics/[id]/page.tsx': { path: '/topics/sprache', from: 'reader' },
  '(shell)/topics/[id]/edit/page.tsx': { path: '/topics/sprache/edit', from: 'coordinator' },
  '(shell)/topics/[id]/preview/page.tsx': { path: '/topics/sprache/preview?label=Sprache', from: 'coordinator' },
  '(shell)/topics/[id]/merge/page.tsx': { path: '/topics/sprache/merge', from: 'coordinator' },
  '(shell)/topics/[id]/retire/page.tsx': { path: '/topics/sprache/retire', from: 'coordinator' },
  '(shell)/offers/page.tsx': { path: '/offers', from: 'reader' },
  '(shell)/offers/new/page.tsx': { path: '/offers/new', from: 'editor' },
  '(shell)/offers/[key]/page.tsx': { path: '/offers/OFFER', from: 'reader' },
  '(shell)/offers/[key]/edit/page.tsx': { path: '/offers/OFFER/edit', from: 'editor' },
  '(shell)/offers/[key]/delete/page.tsx': { path: '/offers/OFFER/delete', from: 'editor' },
  '(shell)/contacts/new/page.tsx': { path: '/contacts/new', from: 'editor' },
  '(shell)/contacts/fading/page.tsx': { path: '/contacts/fading?show=never', from: 'reader' },
  '(shell)/contacts/[key]/edit/page.tsx': { path: '/contacts/CONTACT/edit', from: 'editor' },
  // A note for everybody, written by the administrator.
  '(shell)/notes/[key]/edit/page.tsx': { path: '/notes/NOTE/edit', from: 'coordinator' },
  '(shell)/verify/page.tsx': { path: '/verify', from: 'editor' },
  '(shell)/check-ups/page.tsx': { path: '/check-ups', from: 'editor' },
  '(shell)/network-health/page.tsx': { path: '/network-health', from: 'reader' },
  '(shell)/network-health/scorecard/page.tsx': { path: '/network-health/scorecard', from: 'coordinator' },
  '(shell)/rhythms/page.tsx': { path: '/rhythms', from: 'coordinator' },
  '(shell)/settings/page.tsx': { path: '/settings', from: 'admin' },
  '(shell)/links/page.tsx': { path: '/links', from: 'editor' },
  '(shell)/posts/page.tsx': { path: '/posts', from: 'reader' },
  '(shell)/posts/new/page.tsx': { path: '/posts/new', from: 'editor' },
  '(shell)/posts/[key]/page.tsx': { path: '/posts/POST', from: 'reader' },
  '(shell)/posts/[key]/edit/page.tsx': { path: '/posts/POST/edit', from: 'editor' },
  '(shell)/posts/[key]/succession/page.tsx': { path: '/posts/POST/succession', from: 'editor' },
  '(shell)/posts/[key]/delete/page.tsx': { path: '/posts/POST/delete', from: 'editor' },
  '(shell)/persons/page.tsx': { path: '/persons', from: 'coordinator' },
  '(shell)/persons/new/page.tsx': { path: '/persons/new', from: 'coordinator' },
  '(shell)/persons/[key]/page.tsx': { path: '/persons/PERSON', from: 'reader' },
  '(shell)/persons/[key]/edit/page.tsx': { path: '/persons/PERSON/edit', from: 'coordinator' },
  '(shell)/persons/[key]/delete/page.tsx': { path: '/persons/PERSON/delete', from: 'coordinator' },
  '(shell)/persons/[key]/erase/page.tsx': { path: '/persons/PERSON/erase', from: 'admin' },
  '(shell)/helplines/page.tsx': { path: '/helplines', from: 'reader' },
  '(shell)/helplines/new/page.tsx': { path: '/helplines/new', from: 'coordinator' },
  '(shell)/helplines/[key]/page.tsx': { path: '/helplines/HELPLINE', from: 'reader' },
  '(shell)/helplines/[key]/edit/page.tsx': { path: '/helplines/HELPLINE/edit', from: 'coordinator' },
  '(shell)/helplines/[key]/delete/page.tsx': { path: '/helplines/HELPLINE/delete', from: 'coordinator' },
  '(shell)/questions/page.tsx': { path: '/questions', from: 'editor' },
  '(shell)/questions/statistics/page.tsx': { path: '/questions/statistics', from: 'editor' },
  '(shell)/network/page.tsx': { path: '/network', from: 'reader' },
  '(shell)/network/views/page.tsx': { path: '/network/views', from: 'reader' },
  '(shell)/network/views/new/page.tsx': { path: '/network/views/new', from: 'reader' },
  '(shell)/network/views/[key]/page.tsx': { path: '/network/views/VIEW', from: 'reader' },
  '(shell)/network/views/[key]/edit/page.tsx': { path: '/network/views/VIEW/edit', from: 'admin' },
  '(shell)/network/views/[key]/delete/page.tsx': { path: '/network/views/VIEW/delete', from: 'admin' },
  'network/views/present/page.tsx': { path: '/network/views/present?view=VIEW', from: 'reader' },
  '(shell)/organisations/page.tsx': { path: '/organisations', from: 'reader' },
  '(shell)/organisations/new/page.tsx': { path: '/organisations/new', from: 'editor' },
  '(shell)/organisations/[key]/dossier/page.tsx': {
    path: '/organisations/dw-dithmarschen/dossier',
    from: 'editor',
  },
  '(shell)/organisations/[key]/page.tsx': { path: '/organisations/vhs-heide', from: 'reader' },
  '(shell)/cooperations/page.tsx': { path: '/cooperations', from: 'reader' },
  '(shell)/cooperations/new/page.tsx': { path: '/cooperations/new', from: 'editor' },
  '(shell)/cooperations/[key]/page.tsx': { path: `/cooperations/${cooperationId}`, from: 'reader' },
  '(shell)/cooperations/[key]/edit/page.tsx': { path: `/cooperations/${cooperationId}/edit`, from: 'editor' },
  '(shell)/cooperations/[key]/delete/page.tsx': { path: `/cooperations/${cooperationId}/delete`, from: 'editor' },
  '(shell)/organisations/[key]/delete/page.tsx': { path: '/organisations/vhs-heide/delete', from: 'editor' },
  '(shell)/responsibilities/[key]/page.tsx': { path: `/responsibilities/${responsibilityId}`, from: 'reader' },
  '(shell)/responsibilities/[key]/edit/page.tsx': {
    path: `/responsibilities/${responsibilityId}/edit`,
    from: 'editor',
  },
  '(shell)/responsibilities/[key]/renew/page.tsx': {
    path: `/responsibilities/${responsibilityId}/renew`,
    from: 'editor',
  },
  '(shell)/responsibilities/[key]/delete/page.tsx': {
    path: `/responsibilities/${responsibilityId}/delete`,
    from: 'editor',
  },
  '(shell)/trash/page.tsx': { path: '/trash', from: 'editor' },
  '(shell)/organisations/[key]/close/page.tsx': { path: '/organisations/vhs-heide/close', from: 'coordinator' },
  '(shell)/organisations/[key]/rename/page.tsx': { path: '/organisations/vhs-heide/rename', from: 'editor' },
  '(shell)/organisations/[key]/edit/page.tsx': { path: '/organisations/vhs-heide/edit', from: 'editor' },
  '(shell)/responsibilities/page.tsx': { path: '/responsibilities?q=Wohngeld', from: 'reader' },
  '(shell)/responsibilities/matrix/page.tsx': { path: '/responsibilities/matrix', from: 'reader' },
  '(shell)/responsibilities/new/page.tsx': { path: '/responsibilities/new', from: 'editor' },
  '(shell)/search/page.tsx': { path: '/search?q=Heide', from: 'reader' },
  '(shell)/api-docs/page.tsx': { path: '/api-docs', from: 'reader' },
  '(shell)/tokens/page.tsx': { path: '/tokens', from: 'reader' },
  '(shell)/profile/second-factor/page.tsx': { path: '/profile/second-factor', from: 'reader' },
  '(shell)/licences/page.tsx': { path: '/licences', from: 'reader' },
  '(shell)/outbox/page.tsx': { path: '/outbox', from: 'coordinator' },
  '(shell)/outbox/[key]/page.tsx': { path: '/outbox/MESSAGE', from: 'coordinator' },
  '(shell)/outbox/letters/page.tsx': { path: '/outbox/letters', from: 'coordinator' },
  '(shell)/backups/page.tsx': { path: '/backups', from: 'admin' },
  '(shell)/audit/page.tsx': { path: '/audit', from: 'admin' },
  '(shell)/users/page.tsx': { path: '/users', from: 'admin' },
  '(shell)/profile/page.tsx': { path: '/profile', from: 'reader' },
  '(shell)/meetings/page.tsx': { path: '/meetings', from: 'reader' },
  '(shell)/meetings/plan/page.tsx': { path: '/meetings/plan', from: 'coordinator' },
  '(shell)/meetings/[key]/page.tsx': { path: '/meetings/matrix-2026-12-03', from: 'reader' },
  '(shell)/meetings/[key]/edit/page.tsx': { path: '/meetings/matrix-2026-12-03/edit', from: 'coordinator' },
  '(shell)/meetings/[key]/delete/page.tsx': { path: '/meetings/matrix-2026-12-03/delete', from: 'coordinator' },
  // Without a link that works there is one plain page; tests/e2e/check-ups.spec.ts opens one that does.
  'check-ups/[token]/page.tsx': { path: '/check-ups/falsch', from: 'anonymous' },
  'check-ups/thanks/page.tsx': { path: '/check-ups/thanks', from: 'anonymous' },
  'setup/page.tsx': { path: '/setup?token=falsch', from: 'anonymous' },
  'sign-in/page.tsx': { path: '/sign-in', from: 'anonymous', signedIn: 'home' },
}

/** A route handler: the status for those below `from` (signed in), and for everybody else. */
export interface RouteDoor {
  path: string
  method: 'GET' | 'POST'
  from: Least
  /** Status when let in. */
  status: number
  /** Status for everybody below `from`, where it is not 401 for anonymous and 403 for signed-in people. */
  refused?: number
}

/** Every route handler and method under app/. */
export const routeDoors: Record<string, RouteDoor> = {
  '(shell)/outbox/[key]/draft/route.ts#GET': {
    path: '/outbox/MESSAGE/draft',
    method: 'GET',
    from: 'coordinator',
    status: 200,
  },
  // opened by its own token only
  'api/admin/route.ts#POST': { path: '/api/admin', method: 'POST', from: 'anonymous', status: 401 },
  'api/auth/[...nextauth]/route.ts#GET': { path: '/api/auth/session', method: 'GET', from: 'anonymous', status: 200 },
  'api/auth/[...nextauth]/route.ts#POST': {
    path: '/api/auth/callback/credentials',
    method: 'POST',
    from: 'anonymous',
    status: 302,
  }, // without its csrf token: back to the sign-in
  'api/health/live/route.ts#GET': { path: '/api/health/live', method: 'GET', from: 'anonymous', status: 200 },
  'api/health/ready/route.ts#GET': { path: '/api/health/ready', method: 'GET', from: 'anonymous', status: 200 },
  'api/meetings/candidates/route.ts#GET': {
    path: '/api/meetings/candidates?kind=education',
    method: 'GET',
    from: 'coordinator',
    status: 200,
  },
  'api/network/day/route.ts#GET': {
    path: '/api/network/day?day=2020-01-01',
    method: 'GET',
    from: 'reader',
    status: 200,
  },
  'api/network/meetings/route.ts#GET': { path: '/api/network/meetings', method: 'GET', from: 'reader', status: 200 },
  'api/network/places/route.ts#GET': { path: '/api/network/places', method: 'GET', from: 'reader', status: 200 },
  'api/network/found/route.ts#GET': { path: '/api/network/found?q=Heide', method: 'GET', from: 'reader', status: 200 },
  'api/organisations/suggest/route.ts#GET': {
    path: '/api/organisations/suggest?q=Heide',
    method: 'GET',
    from: 'reader',
    status: 200,
  },
  'api/search/route.ts#GET': { path: '/api/search?q=Heide', method: 'GET', from: 'reader', status: 200 },
  // by a token only: no cookie opens these
  'api/v1/areas/route.ts#GET': { path: '/api/v1/areas', method: 'GET', from: 'anonymous', status: 401 },
  'api/v1/cooperations/route.ts#GET': { path: '/api/v1/cooperations', method: 'GET', from: 'anonymous', status: 401 },
  'api/v1/meetings/route.ts#GET': { path: '/api/v1/meetings', method: 'GET', from: 'anonymous', status: 401 },
  'api/v1/openapi.json/route.ts#GET': { path: '/api/v1/openapi.json', method: 'GET', from: 'anonymous', status: 200 },
  'api/v1/organisations/[key]/route.ts#GET': {
    path: '/api/v1/organisations/vhs-heide',
    method: 'GET',
    from: 'anonymous',
    status: 401,
  },
  'api/v1/organisations/route.ts#GET': { path: '/api/v1/organisations', method: 'GET', from: 'anonymous', status: 401 },
  'api/v1/responsibilities/resolve/route.ts#GET': {
    path: '/api/v1/responsibilities/resolve?q=Wohngeld',
    method: 'GET',
    from: 'anonymous',
    status: 401,
  },
  'api/v1/topics/route.ts#GET': { path: '/api/v1/topics', method: 'GET', from: 'anonymous', status: 401 },
  // none is published here; tests/e2e/views.spec.ts publishes one
  'public/[key]/route.ts#GET': { path: '/public/keines.svg', method: 'GET', from: 'anonymous', status: 404 },
  'maps/outlines.svg/route.ts#GET': { path: '/maps/outlines.svg', method: 'GET', from: 'anonymous', status: 200 },
  '(shell)/meetings/[key]/invitees/route.ts#GET': {
    path: '/meetings/matrix-2026-12-03/invitees',
    method: 'GET',
    from: 'reader',
    status: 200,
  },
  '(shell)/meetings/[key]/calendar/route.ts#GET': {
    path: '/meetings/matrix-2026-12-03/calendar',
    method: 'GET',
    from: 'reader',
    status: 200,
  },
  '.well-known/security.txt/route.ts#GET': {
    path: '/.well-known/security.txt',
    method: 'GET',
    from: 'anonymous',
    status: 404,
  },
  '(shell)/licences/download/route.ts#GET': { path: '/licences/download', method: 'GET', from: 'reader', status: 200 },
  '(shell)/responsibilities/matrix/export/route.ts#GET': {
    path: '/responsibilities/matrix/export',
    method: 'GET',
    from: 'reader',
    status: 200,
  },
  '(shell)/network/export/route.ts#GET': { path: '/network/export', method: 'GET', from: 'reader', status: 200 },
  '(shell)/posts/export/route.ts#GET': { path: '/posts/export', method: 'GET', from: 'reader', status: 200 },
  'api/persons/suggest/route.ts#GET': {
    path: '/api/persons/suggest?q=Kim',
    method: 'GET',
    from: 'editor',
    status: 200,
  },
  'api/posts/suggest/route.ts#GET': {
    path: '/api/posts/suggest?q=Leitung',
    method: 'GET',
    from: 'reader',
    status: 200,
  },
  '(shell)/organisations/export/route.ts#GET': {
    path: '/organisations/export',
    method: 'GET',
    from: 'reader',
    status: 200,
  },
}

/** What an action is called with: a form (after its state, for forms that keep one), or plain arguments. */
export type ActionInput = { form: Record<string, string | string[]>; state?: unknown } | { values: unknown[] }

/** A server action, and whether it leaves a trace in the store (counted nodes: records, positions and log entries). */
export interface ActionDoor {
  page: string
  from: Least | 'nobody'
  input: (
    visitor: Visitor,
    facts: {
      version: number
      userVersion: number
      userId: string
      meetingVersion: number
      participationId: string
      invitedId: string
      tokenId: string
      gap: { id: string; version: number }
      /** Of another organisation than the one the other doors change. */
      otherVersion: number
      cooperationVersion: number
      responsibilityVersion: number
      /** Posts: one to change and hand over, then one per visitor to delete. Persons: the same, then those to erase. */
      /** Offers: one to change, then one per visitor to delete. */
      offers: string[]
      offerVersion: number
      posts: string[]
      postVersion: number
      persons: string[]
      personVersion: number
      /** Contacts and notes: one to change, then one per visitor to delete. */
      contacts: string[]
      contactVersion: number
      notes: string[]
      noteVersion: number
      rhythmVersion: number
      settingVersion: number
      /** Help lines by name, and the version of the first. */
      helplines: string[]
      helplineVersion: number
      /** Messages that lie as files (the server of the tests has no mail): one to look at, then one per visitor. */
      messages: string[]
      /** Views of the administrator that everybody sees: one to change and publish, then one per visitor to delete. */
      views: string[]
      viewVersion: number
      /** The organisation of the rows, an entry of its log that can be undone, and its oldest one. */
      organisation: { id: string; undo: string; oldest: string }
      trashed: string
    },
  ) => ActionInput
}

/** A day to come. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A form before anything was sent. */
export const idle = { code: null, fieldErrors: {}, values: {}, conflict: null, choices: {}, done: null }

/** A contact with the association of the tests, and a note on it, as the forms send them. */
export const contactForm = (text: string): Record<string, string> => ({
  kind: 'call',
  day: '2026-01-15',
  text,
  organisationId: stableId('organisation', 'vhs-heide'),
})
export const noteForm = (body: string): Record<string, string> => ({
  body,
  audience: 'all',
  organisationId: stableId('organisation', 'vhs-heide'),
})

/** A meeting as the form sends it. */
export const meetingForm = (title: string): Record<string, string> => ({
  title,
  series: '',
  date: '2026-12-03',
  startTime: '10:00',
  endTime: '12:00',
  timeZone: 'Europe/Berlin',
  place: '',
  videoUrl: '',
  description: '',
  areaId: '',
})

/** Who takes part, besides an organisation. */
const partnersOf = (id: string) => [id, stableId('organisation', 'vhs-heide')]

/** A cooperation as the form sends it; its partners follow. */
const cooperationForm = (title: string): Record<string, string> => ({
  title,
  kind: 'information',
  state: 'active',
})

/** A responsibility as the form sends it; who holds it is named, not chosen. */
const responsibilityForm = (visitor: Visitor): Record<string, string> => ({
  organisationId: '',
  organisationIdText: 'Volkshochschule Heide',
  topicId: 'sprache.alpha',
  areaIds: '010510044044',
  kind: 'contact',
  evidence: `Matrix ${visitor}`,
})

/** A help line as the form sends it, with an invented number. */
export const helplineForm = (name: string): Record<string, string> => ({
  name,
  number: '040 66969 123',
  dangers: 'deportation',
  source: 'Prüfung',
})

/** An offer as the form sends it; who gives it is named, not chosen. */
export const offerForm = (title: string): Record<string, string> => ({
  title,
  organisationId: '',
  organisationIdText: 'Volkshochschule Heide',
  kind: 'course',
  topicIds: 'sprache.alpha',
})

/** A post as the form sends it; where it is is named, not chosen. */
export const postForm = (name: string): Record<string, string> => ({
  function: name,
  organisationId: '',
  organisationIdText: 'Volkshochschule Heide',
})

/** A person as the form sends it. */
export const personForm = (name: string): Record<string, string> => ({
  name,
  legalBasis: 'public-task',
  source: 'Prüfung',
  mobile: '040 66969 456',
})

/** Every exported server action. */
export const actionDoors: Record<string, ActionDoor> = {
  'app/actions.ts#setPreferences': { page: '/', from: 'nobody', input: () => ({ form: { theme: 'light' } }) },
  // signs out, see sign-in.spec.ts
  'app/actions.ts#signOut': { page: '/', from: 'nobody', input: () => ({ values: [] }) },
  'app/sign-in/actions.ts#signIn': {
    page: '/sign-in',
    from: 'nobody',
    input: () => ({ form: { email: 'niemand@kreis.example', password: 'falsch' }, state: idle }),
  },
  'app/sign-in/actions.ts#signInAtProvider': {
    page: '/sign-in',
    from: 'nobody',
    input: () => ({ form: { callbackUrl: '/' } }),
  }, // writes nothing: it leads to the provider, and here there is none
  'app/setup/actions.ts#setUp': {
    page: '/setup',
    from: 'nobody',
    input: () => ({
      form: {
        token: 'falsch',
        name: 'Eindringling',
        email: 'x@kreis.example',
        password: 'lange genug und ungewöhnlich',
        passwordRepeat: 'lange genug und ungewöhnlich',
      },
      state: idle,
    }),
  },
  'app/(shell)/organisations/actions.ts#createOrganisationAction': {
    page: '/organisations/new',
    from: 'editor',
    input: (visitor) => ({
      form: { name: `Matrix ${visitor}`, kind: 'volunteering', visibility: 'internal' },
      state: idle,
    }),
  },
  'app/(shell)/organisations/actions.ts#editOrganisationAction': {
    page: '/organisations/ksv/edit',
    from: 'editor',
    input: (visitor, facts) => ({
      form: {
        key: 'ksv',
        version: String(facts.version),
        name: 'Kreissportverband Dithmarschen e. V.',
        kind: 'volunteering',
        note: `Matrix ${visitor}`,
        visibility: 'internal',
      },
      state: idle,
    }),
  },
  'app/(shell)/organisations/actions.ts#renameOrganisationAction': {
    page: '/organisations/ksv/rename',
    from: 'editor',
    input: (visitor, facts) => ({
      form: {
        ...{ key: 'ksv', version: String(facts.version), name: `Kreissportverband ${visitor}`, shortName: 'KSV' },
        from: `2026-11-1${nth(visitor)}`,
      },
      state: idle,
    }),
  },
  'app/(shell)/organisations/actions.ts#previewClosingAction': {
    page: '/organisations/ksv/close',
    from: 'nobody', // writes nothing: it leads to the preview, which judges who may see it
    input: (_visitor, facts) => ({
      form: { key: 'ksv', version: String(facts.version), lastDay: '2027-12-31' },
      state: idle,
    }),
  },
  'app/(shell)/organisations/actions.ts#closeOrganisationAction': {
    page: '/organisations/ksv/close',
    from: 'coordinator',
    input: (visitor, facts) => ({
      form: { key: 'ksv', version: String(facts.version), lastDay: `2027-12-1${nth(visitor)}` },
      state: idle,
    }),
  },
  'app/(shell)/organisations/actions.ts#verifyOrganisationAction': {
    page: '/organisations/ksv',
    from: 'editor',
    input: (_visitor, facts) => ({ form: { key: 'ksv', version: String(facts.version) } }),
  },
  'app/(shell)/organisations/actions.ts#confirmValuesAction': {
    page: '/organisations/ksv',
    from: 'editor',
    // A value is confirmed once a day: another one each.
    input: (visitor, facts) => ({
      form: {
        key: 'ksv',
        version: String(facts.version),
        field: { coordinator: 'email', admin: 'street' }[visitor as string] ?? 'phone',
      },
    }),
  },
  'app/(shell)/organisations/actions.ts#takeOverValuesAction': {
    page: '/organisations/hoelp',
    from: 'editor',
    input: (visitor, facts) => ({
      form: {
        key: 'hoelp',
        version: String(facts.otherVersion),
        field: { coordinator: 'street', admin: 'courses' }[visitor as string] ?? 'website',
      },
    }),
  },
  'app/(shell)/changes/actions.ts#undoInRowAction': {
    page: '/',
    from: 'nobody',
    input: () => ({ form: { entry: 'gibtesnicht', row: 'stays' }, state: null }),
  },
  'app/(shell)/network/actions.ts#savePositionsAction': {
    page: '/network',
    from: 'nobody', // organisations that are not there get no place; tests/unit/network/records.test.ts proves the right
    input: () => ({ values: ['free', [{ organisationId: 'gibtesnicht', x: 1, y: 2 }]] }),
  },
  'app/(shell)/network/actions.ts#arrangeAgainAction': {
    page: '/network',
    from: 'editor',
    input: (_visitor, { organisation }) => ({
      values: ['free', [{ organisationId: organisation.id, x: Math.random() * 100, y: 2 }]],
    }),
  },
  'app/(shell)/network/actions.ts#moveOnMapAction': {
    page: '/network',
    from: 'nobody', // where no such organisation is; tests/unit/network/records.test.ts proves the right
    input: () => ({
      values: ['free', { organisationId: 'gibtesnicht', from: { x: 1, y: 2 }, to: { x: 3, y: 4 } }],
    }),
  },
  'app/(shell)/responsibilities/actions.ts#reportGapAction': {
    page: '/responsibilities',
    from: 'reader',
    input: (visitor) => ({ form: { q: `Matrix ${visitor}`, topic: '', area: '' } }),
  },
  'app/(shell)/responsibilities/actions.ts#logCallAction': {
    page: '/responsibilities',
    from: 'reader',
    input: () => ({ form: { q: 'Matrix', topic: 'sprache', area: '', answered: 'yes' } }),
  },
  'app/(shell)/topics/actions.ts#previewTopicAction': {
    page: '/topics/sprache/edit',
    from: 'nobody',
    input: () => ({ form: { key: 'sprache', version: '1', label: 'Matrix' }, state: idle }),
  },
  // Each topic of these rows is changed by the coordinator first, then by the administrator.
  'app/(shell)/topics/actions.ts#saveTopicAction': {
    page: '/topics/wohnen.suche/preview',
    from: 'coordinator',
    input: (visitor) => ({
      form: { key: 'wohnen.suche', version: visitor === 'admin' ? '2' : '1', label: `Matrix ${visitor}` },
    }),
  },
  'app/(shell)/topics/actions.ts#mergeTopicAction': {
    page: '/topics/bildung.kita/merge?into=bildung.teilhabe',
    from: 'coordinator',
    input: (visitor) => ({
      form: {
        key: visitor === 'admin' ? 'bildung.abschluss' : 'bildung.kita',
        version: '1',
        into: 'bildung.teilhabe',
        intoVersion: visitor === 'admin' ? '2' : '1',
      },
    }),
  },
  'app/(shell)/topics/actions.ts#retireTopicAction': {
    page: '/topics/arbeit.rechte/retire',
    from: 'coordinator',
    input: (visitor) => ({
      form: {
        key: 'arbeit.rechte',
        version: visitor === 'admin' ? '2' : '1',
        retire: visitor === 'admin' ? 'no' : 'yes',
      },
    }),
  },
  'app/(shell)/questions/actions.ts#claimAction': {
    page: '/questions',
    from: 'editor',
    input: (_visitor, facts) => ({
      form: { id: facts.gap.id, version: String(facts.gap.version), claim: 'yes' },
      state: null,
    }),
  },
  'app/(shell)/questions/actions.ts#settleAction': {
    page: '/questions',
    from: 'editor',
    input: (_visitor, facts) => ({
      form: { id: facts.gap.id, version: String(facts.gap.version), solution: 'none' },
      state: null,
    }),
  },
  'app/(shell)/questions/actions.ts#addSynonymAction': {
    page: '/questions',
    from: 'editor',
    input: (visitor, facts) => ({
      form: { id: facts.gap.id, version: String(facts.gap.version), topicId: 'sprache', synonym: `Matrix ${visitor}` },
      state: null,
    }),
  },
  'app/(shell)/organisations/actions.ts#deleteOrganisationAction': {
    page: '/organisations/ksv/delete',
    from: 'editor',
    input: (visitor) => ({ form: { key: `loeschung-${visitor}`, version: '1' } }),
  },
  'app/(shell)/changes/actions.ts#undoAction': {
    page: '/organisations/ksv?tab=history',
    from: 'editor',
    input: (_visitor, facts) => ({ form: { entry: facts.organisation.undo } }),
  },
  'app/(shell)/changes/actions.ts#revertAction': {
    page: '/organisations/ksv?tab=history',
    from: 'editor',
    input: (_visitor, { organisation }) => ({
      form: { kind: 'organisation', id: organisation.id, entry: organisation.oldest },
    }),
  },
  'app/(shell)/changes/actions.ts#restoreAction': {
    page: '/trash',
    from: 'editor',
    input: (_visitor, facts) => ({ form: { id: facts.trashed, row: 'stays' }, state: null }),
  },
  'app/(shell)/changes/actions.ts#purgeAction': {
    page: '/trash',
    from: 'nobody',
    input: (_visitor, facts) => ({ form: { id: facts.trashed, row: 'stays' }, state: null }),
  }, // what was deleted today stays; tests/unit proves who may after thirty days
  'app/(shell)/cooperations/actions.ts#createCooperationAction': {
    page: '/cooperations/new',
    from: 'editor',
    input: (visitor, facts) => ({
      form: { ...cooperationForm(`Matrix ${visitor}`), partners: partnersOf(facts.organisation.id) },
      state: idle,
    }),
  },
  'app/(shell)/cooperations/actions.ts#editCooperationAction': {
    page: `/cooperations/${cooperationId}/edit`,
    from: 'editor',
    input: (visitor, facts) => ({
      form: {
        ...cooperationForm(`Matrix ${visitor}`),
        key: cooperationId,
        version: String(facts.cooperationVersion),
        partners: partnersOf(facts.organisation.id),
      },
      state: idle,
    }),
  },
  'app/(shell)/cooperations/actions.ts#verifyCooperationAction': {
    page: `/cooperations/${cooperationId}`,
    from: 'editor',
    input: (_visitor, facts) => ({ form: { key: cooperationId, version: String(facts.cooperationVersion) } }),
  },
  'app/(shell)/cooperations/actions.ts#deleteCooperationAction': {
    page: `/cooperations/${cooperationId}/delete`,
    from: 'editor',
    input: (visitor) => ({ form: { key: deletable.cooperation[nth(visitor)]!, version: '1' } }),
  },
  'app/(shell)/responsibilities/actions.ts#editResponsibilityAction': {
    page: `/responsibilities/${responsibilityId}/edit`,
    from: 'editor',
    input: (visitor, facts) => ({
      form: { ...responsibilityForm(visitor), key: responsibilityId, version: String(facts.responsibilityVersion) },
      state: idle,
    }),
  },
  'app/(shell)/responsibilities/actions.ts#renewResponsibilityAction': {
    page: `/responsibilities/${responsibilityId}/renew`,
    from: 'editor',
    input: (visitor, facts) => ({
      form: {
        ...responsibilityForm(visitor),
        key: responsibilityId,
        version: String(facts.responsibilityVersion),
        from: `2028-01-0${1 + nth(visitor)}`,
      },
      state: idle,
    }),
  },
  'app/(shell)/responsibilities/actions.ts#verifyResponsibilityAction': {
    page: `/responsibilities/${responsibilityId}`,
    from: 'editor',
    input: (_visitor, facts) => ({ form: { key: responsibilityId, version: String(facts.responsibilityVersion) } }),
  },
  'app/(shell)/responsibilities/actions.ts#endResponsibilityAction': {
    page: `/responsibilities/${responsibilityId}`,
    from: 'editor',
    input: (visitor, facts) => ({
      form: {
        key: responsibilityId,
        version: String(facts.responsibilityVersion),
        last: `2027-01-0${1 + nth(visitor)}`,
      },
    }),
  },
  'app/(shell)/responsibilities/actions.ts#deleteResponsibilityAction': {
    page: `/responsibilities/${responsibilityId}/delete`,
    from: 'editor',
    input: (visitor) => ({ form: { key: deletable.responsibility[nth(visitor)]!, version: '1' } }),
  },
  'app/(shell)/responsibilities/actions.ts#addResponsibilityAction': {
    page: '/responsibilities/new',
    from: 'editor',
    input: (visitor) => ({ form: responsibilityForm(visitor), state: idle }),
  },
  'app/(shell)/offers/actions.ts#createOfferAction': {
    page: '/offers/new',
    from: 'editor',
    input: (visitor) => ({ form: offerForm(`Matrix ${visitor}`), state: idle }),
  },
  'app/(shell)/offers/actions.ts#editOfferAction': {
    page: '/offers/any/edit',
    from: 'editor',
    input: (visitor, facts) => ({
      form: { ...offerForm(`A Matrix ${visitor}`), key: facts.offers[0]!, version: String(facts.offerVersion) },
      state: idle,
    }),
  },
  'app/(shell)/offers/actions.ts#verifyOfferAction': {
    page: '/offers/any',
    from: 'editor',
    input: (_visitor, facts) => ({ form: { key: facts.offers[0]!, version: String(facts.offerVersion) } }),
  },
  'app/(shell)/offers/actions.ts#deleteOfferAction': {
    page: '/offers/any/delete',
    from: 'editor',
    input: (visitor, facts) => ({ form: { key: facts.offers[1 + nth(visitor)]!, version: '1' } }),
  },
  'app/(shell)/contacts/actions.ts#noteContactAction': {
    page: '/contacts/new',
    from: 'editor',
    input: (visitor) => ({ form: contactForm(`Matrix ${visitor}`), state: idle }),
  },
  'app/(shell)/contacts/actions.ts#noteContactInRowAction': {
    page: '/contacts/fading',
    from: 'editor',
    input: (visitor) => ({ form: { ...contactForm(`Zeile ${visitor}`), row: 'stays' }, state: null }),
  },
  'app/(shell)/contacts/actions.ts#editContactAction': {
    page: '/contacts/any/edit',
    from: 'editor',
    input: (visitor, facts) => ({
      form: { ...contactForm(`A Matrix ${visitor}`), key: facts.contacts[0]!, version: String(facts.contactVersion) },
      state: idle,
    }),
  },
  'app/(shell)/contacts/actions.ts#deleteContactAction': {
    page: '/contacts/any/edit',
    from: 'editor',
    input: (visitor, facts) => ({ form: { key: facts.contacts[1 + nth(visitor)]!, version: '1' } }),
  },
  'app/(shell)/notes/actions.ts#addNoteAction': {
    page: '/organisations/vhs-heide?tab=contacts',
    from: 'editor',
    input: (visitor) => ({ form: noteForm(`Matrix ${visitor}`), state: idle }),
  },
  'app/(shell)/notes/actions.ts#editNoteAction': {
    page: '/notes/any/edit',
    from: 'coordinator',
    input: (visitor, facts) => ({
      form: { ...noteForm(`A Matrix ${visitor}`), key: facts.notes[0]!, version: String(facts.noteVersion) },
      state: idle,
    }),
  },
  'app/(shell)/notes/actions.ts#deleteNoteAction': {
    page: '/notes/any/edit',
    from: 'coordinator',
    input: (visitor, facts) => ({ form: { key: facts.notes[1 + nth(visitor)]!, version: '1' } }),
  },
  'app/(shell)/check-ups/actions.ts#makeLinkAction': {
    page: '/organisations/vhs-heide?tab=check-up',
    from: 'coordinator',
    input: () => ({
      form: { organisationId: stableId('organisation', 'vhs-heide'), language: 'de', until: inDays(20), email: '' },
      state: { code: null, fieldErrors: {}, values: {}, link: null, mailed: false },
    }),
  },
  // What there is to revoke or to decide on comes by links: tests/e2e/check-ups.spec.ts, tests/unit/check-ups.
  'app/(shell)/check-ups/actions.ts#revokeLinkAction': {
    page: '/organisations/vhs-heide?tab=check-up',
    from: 'nobody',
    input: () => ({ form: { id: 'gibtesnicht' } }),
  },
  'app/(shell)/check-ups/actions.ts#takeOverAction': {
    page: '/check-ups',
    from: 'nobody',
    input: () => ({ form: { id: 'gibtesnicht', version: '1', row: 'stays' }, state: null }),
  },
  'app/(shell)/check-ups/actions.ts#declineAction': {
    page: '/check-ups',
    from: 'nobody',
    input: () => ({ form: { id: 'gibtesnicht', reason: 'Matrix', row: 'stays' }, state: null }),
  },
  'app/check-ups/actions.ts#sendCheckUpAction': {
    page: '/check-ups/falsch',
    from: 'nobody',
    input: () => ({ form: { token: 'falsch', remark: 'Matrix' }, state: { code: null, fieldErrors: {}, values: {} } }),
  },
  'app/(shell)/network-health/actions.ts#keepScorecardAction': {
    page: '/network-health/scorecard',
    from: 'coordinator',
    input: (visitor) => ({ form: { key: `20${30 + nth(visitor)}`, version: '0', purpose: '3' }, state: idle }),
  },
  'app/(shell)/rhythms/actions.ts#setRhythmsAction': {
    page: '/rhythms',
    from: 'coordinator',
    input: (visitor, facts) => ({
      form: {
        ...Object.fromEntries(Object.keys(usualRhythms).map((name) => [name, String(200 + nth(visitor))])),
        key: 'rhythms',
        version: String(facts.rhythmVersion),
      },
      state: idle,
    }),
  },
  'app/(shell)/settings/actions.ts#setSettingsAction': {
    page: '/settings',
    from: 'admin',
    input: (_visitor, facts) => ({
      form: { askHealth: 'on', key: 'settings', version: String(facts.settingVersion) },
      state: idle,
    }),
  },
  'app/(shell)/verify/actions.ts#confirmInRowAction': {
    page: '/verify',
    from: 'editor',
    input: (_visitor, facts) => ({
      form: { kind: 'organisation', key: 'hoelp', version: String(facts.otherVersion), row: 'stays' },
      state: null,
    }),
  },
  'app/(shell)/verify/actions.ts#putOffAction': {
    page: '/verify',
    from: 'editor',
    input: () => ({ form: { id: stableId('organisation', 'hoelp'), row: 'stays' }, state: null }),
  },
  'app/(shell)/verify/actions.ts#undoInListAction': {
    page: '/verify',
    from: 'nobody',
    input: () => ({ form: { entry: 'gibtesnicht', row: 'stays' }, state: null }),
  },
  'app/(shell)/posts/actions.ts#createPostAction': {
    page: '/posts/new',
    from: 'editor',
    input: (visitor) => ({ form: postForm(`Matrix ${visitor}`), state: idle }),
  },
  'app/(shell)/posts/actions.ts#editPostAction': {
    page: '/posts/any/edit',
    from: 'editor',
    input: (visitor, facts) => ({
      form: { ...postForm(`A Matrix ${visitor}`), key: facts.posts[0]!, version: String(facts.postVersion) },
      state: idle,
    }),
  },
  'app/(shell)/posts/actions.ts#handOverPostAction': {
    page: '/posts/any/succession',
    from: 'editor',
    input: (visitor, facts) => ({
      form: {
        next: 'known',
        personId: facts.persons[0]!,
        firstDay: `2026-12-0${1 + nth(visitor)}`,
        key: facts.posts[0]!,
        version: String(facts.postVersion),
      },
      state: idle,
    }),
  },
  'app/(shell)/posts/actions.ts#verifyPostAction': {
    page: '/posts/any',
    from: 'editor',
    input: (_visitor, facts) => ({ form: { key: facts.posts[0]!, version: String(facts.postVersion) } }),
  },
  'app/(shell)/posts/actions.ts#deletePostAction': {
    page: '/posts/any/delete',
    from: 'editor',
    input: (visitor, facts) => ({ form: { key: facts.posts[1 + nth(visitor)]!, version: '1' } }),
  },
  'app/(shell)/persons/actions.ts#createPersonAction': {
    page: '/persons/new',
    from: 'coordinator',
    input: (visitor) => ({ form: personForm(`Matrix ${visitor}`), state: idle }),
  },
  'app/(shell)/persons/actions.ts#editPersonAction': {
    page: '/persons/any/edit',
    from: 'coordinator',
    input: (visitor, facts) => ({
      form: { ...personForm(`A Matrix ${visitor}`), key: facts.persons[0]!, version: String(facts.personVersion) },
      state: idle,
    }),
  },
  'app/(shell)/persons/actions.ts#notePersonInformedAction': {
    page: '/persons/any',
    from: 'coordinator',
    input: (_visitor, facts) => ({ form: { key: facts.persons[0]!, version: String(facts.personVersion) } }),
  },
  'app/(shell)/persons/actions.ts#deletePersonAction': {
    page: '/persons/any/delete',
    from: 'coordinator',
    input: (visitor, facts) => ({ form: { key: facts.persons[1 + nth(visitor)]!, version: '1' } }),
  },
  'app/(shell)/persons/actions.ts#erasePersonAction': {
    page: '/persons/any/erase',
    from: 'admin',
    input: (visitor, facts) => ({ form: { key: facts.persons[6 + nth(visitor)]! } }),
  },
  'app/(shell)/helplines/actions.ts#addHelplineAction': {
    page: '/helplines/new',
    from: 'coordinator',
    input: (visitor) => ({ form: helplineForm(`Matrix ${visitor}`), state: idle }),
  },
  // The page of any line knows these two; which one is changed stands in the form.
  'app/(shell)/helplines/actions.ts#editHelplineAction': {
    page: '/helplines/any/edit',
    from: 'coordinator',
    input: (visitor, facts) => ({
      form: {
        ...helplineForm(`A Matrix ${visitor}`),
        key: facts.helplines[0]!,
        version: String(facts.helplineVersion),
      },
      state: idle,
    }),
  },
  'app/(shell)/helplines/actions.ts#deleteHelplineAction': {
    page: '/helplines/any/delete',
    from: 'coordinator',
    input: (visitor, facts) => ({ form: { key: facts.helplines[1 + nth(visitor)]!, version: '1' } }),
  },
  'app/(shell)/network/views/actions.ts#addViewAction': {
    page: '/network/views/new',
    from: 'reader',
    input: (visitor) => ({ form: { name: `Matrix ${visitor}`, address: '/network?view=table' }, state: idle }),
  },
  'app/(shell)/network/views/actions.ts#editViewAction': {
    page: '/network/views/any/edit',
    from: 'admin',
    input: (visitor, facts) => ({
      form: {
        name: `Matrix ${visitor}`,
        sharing: 'office',
        key: facts.views[0]!,
        version: String(facts.viewVersion),
      },
      state: idle,
    }),
  },
  'app/(shell)/network/views/actions.ts#deleteViewAction': {
    page: '/network/views/any/delete',
    from: 'admin',
    input: (visitor, facts) => ({ form: { key: facts.views[1 + nth(visitor)]!, version: '1' } }),
  },
  'app/(shell)/network/views/actions.ts#duplicateViewAction': {
    page: '/network/views',
    from: 'reader',
    input: (_visitor, facts) => ({ form: { key: facts.views[0]! } }),
  },
  'app/(shell)/network/views/actions.ts#snapshotAction': {
    page: '/network/views',
    from: 'reader',
    input: (_visitor, facts) => ({ form: { key: facts.views[0]! } }),
  },
  'app/(shell)/network/views/actions.ts#openWithAction': {
    page: '/network/views',
    from: 'nobody', // a habit of one's own: no record and no entry
    input: () => ({ form: { key: '' } }),
  },
  'app/(shell)/network/views/actions.ts#publishViewAction': {
    page: '/network/views/any',
    from: 'admin',
    input: (_visitor, facts) => ({ form: { key: facts.views[0]!, version: String(facts.viewVersion) } }),
  },
  'app/(shell)/network/views/actions.ts#withdrawViewAction': {
    page: '/network/views/any',
    from: 'admin',
    input: (_visitor, facts) => ({ form: { key: facts.views[0]!, version: String(facts.viewVersion) } }),
  },
  'app/(shell)/meetings/actions.ts#planMeetingAction': {
    page: '/meetings/plan',
    from: 'coordinator',
    input: (visitor) => ({ form: meetingForm(`Matrix ${visitor}`), state: idle }),
  },
  'app/(shell)/meetings/actions.ts#participationAction': {
    page: '/meetings/matrix-2026-12-03',
    from: 'coordinator',
    // What is recorded already changes nothing.
    input: (visitor, facts) => ({
      form: {
        key: 'matrix-2026-12-03',
        participationId: facts.participationId,
        reply: visitor === 'admin' ? 'declined' : 'accepted',
      },
    }),
  },
  'app/(shell)/meetings/actions.ts#editMeetingAction': {
    page: '/meetings/matrix-2026-12-03/edit',
    from: 'coordinator',
    input: (visitor, facts) => ({
      form: {
        ...meetingForm(`Matrix von ${visitor}`),
        key: 'matrix-2026-12-03',
        version: String(facts.meetingVersion),
        invited: facts.invitedId,
      },
      state: idle,
    }),
  },
  'app/(shell)/meetings/actions.ts#cancelMeetingAction': {
    page: '/meetings/matrix-2026-12-03',
    from: 'coordinator',
    input: (visitor) => ({ form: { key: `absage-${visitor}-2026-12-03`, version: '1' } }),
  },
  'app/(shell)/meetings/actions.ts#deleteMeetingAction': {
    page: '/meetings/matrix-2026-12-03/delete',
    from: 'coordinator',
    // Cancelled by the row above.
    input: (visitor) => ({ form: { key: `absage-${visitor}-2026-12-03`, version: '2' } }),
  },
  'app/(shell)/tokens/actions.ts#makeTokenAction': {
    page: '/tokens',
    from: 'reader',
    input: (visitor) => ({ form: { name: `Matrix ${visitor}`, scope: 'read' }, state: idle }),
  },
  'app/(shell)/tokens/actions.ts#revokeTokenAction': {
    page: '/tokens',
    from: 'admin',
    input: (_visitor, facts) => ({ form: { id: facts.tokenId } }),
  }, // the administrator's own: nobody else may
  'app/(shell)/profile/second-factor/actions.ts#turnOnAction': {
    page: '/profile/second-factor',
    from: 'nobody', // without the password; tests/unit/second-factor proves who may
    input: () => ({
      form: { secret: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', code: '000000', password: 'falsch' },
      state: { code: null, fieldErrors: {}, codes: null },
    }),
  },
  'app/(shell)/profile/second-factor/actions.ts#turnOffAction': {
    page: '/profile/second-factor',
    from: 'nobody', // likewise
    input: () => ({
      form: { code: '000000', password: 'falsch' },
      state: { code: null, fieldErrors: {}, codes: null },
    }),
  },
  'app/(shell)/outbox/actions.ts#sendTestAction': {
    page: '/outbox/letters',
    from: 'admin',
    input: () => ({ form: { letter: 'test', language: 'de' } }),
  },
  'app/(shell)/outbox/actions.ts#decideAction': {
    page: '/outbox/any',
    from: 'coordinator',
    input: (visitor, facts) => ({
      form: { key: facts.messages[1 + nth(visitor)]!, version: '3', decision: 'sent' },
    }),
  },
  'app/(shell)/backups/actions.ts#backupAction': {
    page: '/backups',
    from: 'nobody', // writes a file, no record; tests/unit/backups/service.test.ts proves the right
    input: () => ({ form: {} }),
  },
  'app/(shell)/users/actions.ts#addUserAction': {
    page: '/users',
    from: 'admin',
    input: (visitor) => ({
      form: {
        name: `Matrix ${visitor}`,
        email: `matrix-${visitor}@kreis.example`,
        role: 'reader',
        password: 'lange genug und ungewöhnlich',
      },
      state: idle,
    }),
  },
  'app/(shell)/users/actions.ts#changeUserAction': {
    page: '/users',
    from: 'admin',
    input: (_visitor, facts) => ({
      form: { id: facts.userId, version: String(facts.userVersion), disabled: 'true' },
      state: idle,
    }),
  },
  'app/(shell)/users/actions.ts#resetPasswordAction': {
    page: '/users',
    from: 'admin',
    input: (_visitor, facts) => ({
      form: { id: facts.userId, version: String(facts.userVersion), password: 'ganz anders und ungewöhnlich' },
      state: idle,
    }),
  },
  'app/(shell)/users/actions.ts#linkUserAction': {
    page: '/users',
    from: 'nobody',
    input: (_visitor, facts) => ({
      form: { id: facts.userId, version: String(facts.userVersion) },
      state: idle,
    }),
  }, // nobody came through a provider: single-sign-on.spec.ts
  'app/(shell)/profile/actions.ts#changePasswordAction': {
    page: '/profile',
    from: 'nobody',
    input: () => ({
      form: {
        currentPassword: 'falsch',
        password: 'ganz anders und ungewöhnlich',
        passwordRepeat: 'ganz anders und ungewöhnlich',
      },
      state: idle,
    }),
  }, // with the right one it ends the session this loop needs; sign-in.spec.ts proves it
  // one's own only; sign-in.spec.ts and tests/unit/sessions prove it
  'app/(shell)/profile/actions.ts#endSessionAction': {
    page: '/profile',
    from: 'nobody',
    input: () => ({ form: { id: 'gibtesnicht' }, state: idle }),
  },
  'app/(shell)/profile/actions.ts#endAllSessionsAction': {
    page: '/profile',
    from: 'nobody',
    input: () => ({ values: [] }),
  }, // ends the session this loop needs; sign-in.spec.ts proves it
  'app/(shell)/users/actions.ts#discardExampleAction': {
    page: '/users',
    from: 'nobody',
    input: () => ({ form: { sure: 'yes' } }),
  }, // only while the invented county is loaded
}

const root = join(process.cwd(), 'app')

function files(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(join(folder, entry.name), ending)
      : entry.name === ending
        ? [join(folder, entry.name)]
        : [],
  )
}

/** Every door there is in the source. */
export function findDoors(): { pages: string[]; routes: string[]; actions: string[] } {
  const name = (file: string) => relative(root, file)
  return {
    pages: files(root, 'page.tsx').map(name).sort(),
    routes: files(root, 'route.ts')
      .flatMap((file) =>
        [...new Set(readFileSync(file, 'utf8').match(/\b(GET|POST|PUT|PATCH|DELETE|HEAD)\b(?=[\s(,}])/g))]
          .filter((method) => exportsMethod(file, method))
          .map((method) => `${name(file)}#${method}`),
      )
      .sort(),
    actions: files(root, 'actions.ts')
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/^export async function (\w+)/gm)].map(
          (match) => `app/${name(file)}#${match[1]}`,
        ),
      )
      .sort(),
  }
}

function exportsMethod(file: string, method: string): boolean {
  return new RegExp(
    `export (async )?function ${method}\\b|export \\{[^}]*\\b${method}\\b|export const ${method}\\b`,
  ).test(readFileSync(file, 'utf8'))
}

/** Who may do what, as one table. A policy without a row, or a row without a policy, fails. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { roles, type Actor, type Role } from '@/lib/context'

const least: Record<string, Record<string, Role | 'nobody'>> = {
  audit: { mayReadAccesses: 'admin' },
  backups: { mayManageBackups: 'admin' },
  changes: { mayUseTrash: 'editor', mayPurge: 'admin' },
  'check-ups': { mayAskPartners: 'coordinator', mayJudgeProposals: 'editor' },
  contacts: { mayReadContacts: 'reader', mayNoteContacts: 'editor', mayEditContact: 'editor' },
  cooperations: { mayReadCooperations: 'reader', mayEditCooperations: 'editor', mayEditCooperation: 'editor' },
  danger: {
    maySeeUrgentHelp: 'reader',
    mayReadHelplines: 'reader',
    mayEditHelplines: 'coordinator',
    maySeeDangerCounts: 'editor',
  },
  starters: { mayReplaceNetwork: 'admin' },
  mail: { mayUseOutbox: 'coordinator', mayManageMail: 'admin' },
  meetings: { mayReadMeetings: 'reader', mayPlanMeetings: 'coordinator', mayEditMeeting: 'coordinator' },
  // Of a note without anything said of it; tests/unit/notes has the others.
  notes: {
    mayWriteNotes: 'reader',
    mayShareNotes: 'editor',
    mayReadCoordinationNotes: 'coordinator',
    mayReadNote: 'nobody',
    mayEditNote: 'nobody',
  },
  notices: { mayReadNotices: 'reader' },
  network: { mayReadNetwork: 'reader', mayArrangeNetwork: 'editor' },
  'network-health': {
    mayReadNetworkHealth: 'reader',
    mayKeepScorecard: 'coordinator',
  },
  organisations: {
    mayReadOrganisations: 'reader',
    mayReadOrganisation: 'reader',
    maySeeRestrictedContacts: 'editor',
    mayEditOrganisations: 'editor',
    mayEditOrganisation: 'editor',
    mayReorganise: 'coordinator',
  },
  persons: {
    mayReadPersons: 'reader',
    mayChoosePersons: 'editor',
    mayEditPersons: 'coordinator',
    mayEditPerson: 'coordinator',
    maySeePersonalContact: 'coordinator',
    mayErasePersons: 'admin',
  },
  offers: { mayReadOffers: 'reader', mayEditOffers: 'editor', mayEditOffer: 'editor' },
  posts: { mayReadPosts: 'reader', mayEditPosts: 'editor', mayEditPost: 'editor' },
  questions: { mayReport: 'reader', mayWorkOffReports: 'editor' },
  responsibilities: {
    mayAskResponsibilities: 'reader',
    mayEditResponsibilities: 'editor',
    mayEditResponsibility: 'editor',
  },
  settings: { maySetSettings: 'admin' },
  links: { maySeeDeadLinks: 'editor' },
  rhythms: { mayReadRhythms: 'reader', maySetRhythms: 'coordinator' },
  search: { maySearch: 'reader' },
  topics: { mayReadTopics: 'reader', mayEditTopics: 'coordinator' },
  tokens: { mayMakeTokens: 'reader', mayMakeRestrictedTokens: 'editor', mayManageTokens: 'admin' },
  users: { mayManageUsers: 'admin' },
  dossier: { mayReadDossiers: 'editor' },
  verify: { mayVerify: 'editor' },
  // Of a view that somebody else keeps for themselves; tests/unit/views has the others.
  views: {
    maySaveViews: 'reader',
    mayShareViews: 'editor',
    mayPublishViews: 'admin',
    mayReadView: 'admin',
    mayEditView: 'admin',
  },
}

const domains = readdirSync('lib').filter((folder) => existsSync(join('lib', folder, 'policy.ts')))
const policiesOf = (domain: string) =>
  jest.requireActual<Record<string, (actor: Actor) => boolean>>(join(process.cwd(), 'lib', domain, 'policy.ts'))
const actor = (role: string) => ({ id: 'u', label: 'Mia', role }) as Actor

test('the table has every policy, and only those', () => {
  expect(domains.length).toBeGreaterThan(0)
  expect(Object.fromEntries(domains.map((domain) => [domain, Object.keys(policiesOf(domain)).sort()]))).toEqual(
    Object.fromEntries(Object.entries(least).map(([domain, rows]) => [domain, Object.keys(rows).sort()])),
  )
})

const cells = Object.entries(least).flatMap(([domain, rows]) =>
  Object.entries(rows).flatMap(([policy, role]) =>
    roles.map((who) => [domain, policy, who, role !== 'nobody' && roles.indexOf(who) >= roles.indexOf(role)] as const),
  ),
)

test.each(cells)('%s: %s for %s is %s', (domain, policy, who, allowed) =>
  expect(policiesOf(domain)[policy]!(actor(who))).toBe(allowed),
)

test.each(
  Object.entries(least).flatMap(([domain, rows]) => Object.keys(rows).map((policy) => [domain, policy] as const)),
)('%s: %s refuses a role nobody knows', (domain, policy) => {
  for (const role of ['', 'root', 'ADMIN', '__proto__']) expect(policiesOf(domain)[policy]!(actor(role))).toBe(false)
})

test('only policies ask for a role', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  )
  const asking = files.filter((file) => /\bhasRole\(/.test(readFileSync(file, 'utf8')))
  expect(asking.filter((file) => !file.endsWith('/policy.ts'))).toEqual(['lib/context.ts'])
})

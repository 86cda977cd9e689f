/** Who may do what, as one table. A policy without a row, or a row without a policy, fails. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { roles, type Actor, type Role } from '@/lib/context'

const least: Record<string, Record<string, Role>> = {
  starters: { mayReplaceNetwork: 'admin' },
  meetings: { mayReadMeetings: 'reader', mayPlanMeetings: 'coordinator' },
  network: { mayReadNetwork: 'reader', mayArrangeNetwork: 'editor' },
  organisations: { mayReadOrganisations: 'reader', maySeeRestrictedContacts: 'editor', mayEditOrganisations: 'editor' },
  questions: { mayReport: 'reader', mayWorkOffReports: 'editor' },
  responsibilities: { mayAskResponsibilities: 'reader', mayEditResponsibilities: 'editor' },
  tokens: { mayMakeTokens: 'reader', mayMakeRestrictedTokens: 'editor', mayManageTokens: 'admin' },
  users: { mayManageUsers: 'admin' },
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
    roles.map((who) => [domain, policy, who, roles.indexOf(who) >= roles.indexOf(role)] as const),
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

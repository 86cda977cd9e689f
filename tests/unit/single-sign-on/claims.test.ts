import { groupsOf, identityOf, strongestRole } from '@/lib/single-sign-on/claims'
import type { Provider } from '@/lib/single-sign-on/provider'

const provider: Provider = {
  issuer: 'https://login.kreis.example',
  clientId: 'knotenpunkt',
  clientSecret: 'x',
  name: undefined,
  scope: 'openid profile email',
  groupsClaim: 'groups',
  roles: [
    { group: 'lesen', role: 'reader' },
    { group: 'alles', role: 'admin' },
    { group: 'mitte', role: 'coordinator' },
    { group: 'mitte', role: 'editor' },
  ],
}
const claims = { iss: 'https://login.kreis.example', sub: '4711', name: 'Anna Anker', email: 'Anna@Kreis.example' }

test('the strongest role of all groups wins; without one that counts there is none', () => {
  expect(strongestRole(['lesen', 'mitte'], provider.roles)).toBe('coordinator')
  expect(strongestRole(['alles', 'lesen'], provider.roles)).toBe('admin')
  expect(strongestRole(['Lesen', 'lesen ', 'admin'], provider.roles)).toBeNull()
  expect(strongestRole([], provider.roles)).toBeNull()
})

test.each([
  ['a list', { groups: ['a', 'b'] }, 'groups', ['a', 'b']],
  ['one text', { groups: 'a' }, 'groups', ['a']],
  ['a nested list', { realm_access: { roles: ['a'] } }, 'realm_access.roles', ['a']],
  ['a name with dots', { 'https://kreis.example/groups': ['a'] }, 'https://kreis.example/groups', ['a']],
  ['what is no text', { groups: [1, null, { a: 'a' }, 'a'] }, 'groups', ['a']],
  ['an object', { groups: { a: true } }, 'groups', []],
  ['nothing', {}, 'groups', []],
  ['what every object has', {}, 'constructor.name', []],
  ['what every list has', { groups: ['a'] }, 'groups.length', []],
])('groups from %s', (_what, given, claim, groups) => expect(groupsOf(given, claim)).toEqual(groups))

test('an account is named by issuer and subject; its address is kept unless it was not verified', () => {
  const whole = { externalId: 'https://login.kreis.example 4711', name: 'Anna Anker', email: 'anna@kreis.example' }
  expect(identityOf({ ...claims, groups: ['lesen'] }, provider)).toEqual({ ...whole, role: 'reader' })
  expect(identityOf({ ...claims, email_verified: true }, provider)).toMatchObject(whole)
  for (const unproven of [false, 'false'])
    expect(identityOf({ ...claims, email_verified: unproven }, provider).email).toBeNull()
  expect(identityOf({ ...claims, email: 'keine Adresse' }, provider).email).toBeNull()
})

test.each([
  [{ name: ' ', given_name: 'Anna', family_name: 'Anker' }, 'Anna Anker'],
  [{ name: undefined, preferred_username: 'anker' }, 'anker'],
  [{ name: undefined, email: 'a@kreis.example' }, 'a@kreis.example'],
  [{ name: undefined, email: undefined }, '4711'],
  [{ name: 'An\u202ena\n' }, 'Anna'],
  [{ name: 'x'.repeat(500) }, 'x'.repeat(120)],
])('is called after %j', (given, name) => expect(identityOf({ ...claims, ...given }, provider).name).toBe(name))

test('a slash at the end of the issuer makes nobody else of a person; another issuer is refused', () => {
  expect(identityOf({ ...claims, iss: 'https://login.kreis.example/' }, provider).externalId).toBe(
    'https://login.kreis.example 4711',
  )
  for (const wrong of [{ iss: 'https://boese.example' }, { sub: '' }, { sub: undefined }])
    expect(() => identityOf({ ...claims, ...wrong }, provider)).toThrow(
      expect.objectContaining({ code: 'provider-failed' }),
    )
})

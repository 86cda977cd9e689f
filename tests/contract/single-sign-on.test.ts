import { createContext, type Role } from '@/lib/context'
import { accesses } from '@/lib/audit/service'
import { accessFilterSchema } from '@/lib/audit/schema'
import { changePassword } from '@/lib/auth/credentials'
import { enrolment, turnOn } from '@/lib/second-factor/service'
import type { Identity } from '@/lib/single-sign-on/claims'
import { enter, link } from '@/lib/single-sign-on/service'
import { openSession, ownSessions } from '@/lib/sessions/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { makeToken, ownTokens } from '@/lib/tokens/service'
import { addUser, ownAccount, updateUser, users } from '@/lib/users/service'
import { newId, openEmptyNeo4j, tally } from './test-stores'

const password = 'Wattwurm und Queller'
const device = { browser: '', system: '' }

describe.each([
  ['embedded', () => openStore({ engine: 'embedded', folder: null })],
  ['Neo4j', openEmptyNeo4j],
])('single sign-on on %s', (_, open) => {
  let store: GraphStore
  let boss: string
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const as = (id: string, role: Role) => createContext({ id, label: id, role }, store)
  const guest = () => createContext({ id: '', label: '', role: 'reader' }, store)
  const add = (role: Role, email = `${newId()}@kreis.example`) =>
    addUser(as('boss', 'admin'), { email, name: 'Konto', role, password })
  const anna = (role: Role | null, more: Partial<Identity> = {}): Identity => ({
    externalId: 'https://login.kreis.example 4711',
    name: 'Anna Anker',
    email: 'anna@kreis.example',
    role,
    ...more,
  })
  const accountOf = async (id: string) => (await users(as('boss', 'admin'))).find((user) => user.id === id)!
  const begin = (account: { userId: string; label: string; sessionVersion: number }) =>
    openSession(store, account, device, new Date().toISOString())
  const told = async (action: string) =>
    (await accesses(as('boss', 'admin'), accessFilterSchema.parse({}))).items.filter((one) => one.action === action)

  describe('with an administrator', () => {
    beforeEach(async () => {
      boss = await add('admin')
    })

    test('the first time makes an account, later it is the same, whatever name or address it brings', async () => {
      const first = await enter(guest(), anna('editor'))
      expect(await accountOf(first.userId)).toMatchObject({
        name: 'Anna Anker',
        email: 'anna@kreis.example',
        role: 'editor',
        external: true,
      })
      const again = await enter(guest(), anna('editor', { name: 'Anna Neu', email: 'neu@kreis.example' }))
      expect(again).toEqual(first)
      expect(await told('account-created')).toHaveLength(2)
    })

    test('of many at the same moment there is one account', async () => {
      const all = await Promise.all(Array.from({ length: 6 }, () => enter(guest(), anna('reader'))))
      expect(new Set(all.map(({ userId }) => userId)).size).toBe(1)
      expect((await users(as('boss', 'admin'))).filter(({ external }) => external)).toHaveLength(1)
    })

    test('two without an address are two accounts', async () => {
      await enter(guest(), anna('reader', { email: null }))
      await enter(guest(), anna('reader', { email: null, externalId: 'https://login.kreis.example 1' }))
      const external = (await users(as('boss', 'admin'))).filter((user) => user.external)
      expect(external.map(({ email }) => email)).toEqual(['', ''])
    })

    test('the role follows the groups, up and down; other sessions end and the log says so', async () => {
      const first = await enter(guest(), anna('admin'))
      await begin(first)
      const second = await enter(guest(), anna('reader'))
      expect(second.sessionVersion).toBe(first.sessionVersion + 1)
      expect(await ownSessions(as(first.userId, 'reader'))).toEqual([])
      expect((await accountOf(first.userId)).role).toBe('reader')
      expect(await told('role-changed')).toMatchObject([
        { actor: { id: 'provider' }, details: { from: 'admin', to: 'reader' } },
      ])
      await enter(guest(), anna('coordinator'))
      expect((await accountOf(first.userId)).role).toBe('coordinator')
    })

    test('without a group nobody gets in; sessions and tokens end', async () => {
      await expect(enter(guest(), anna(null))).rejects.toMatchObject({ code: 'not-enabled', details: {} })
      expect((await users(as('boss', 'admin'))).map(({ id }) => id)).toEqual([boss])
      const entered = await enter(guest(), anna('editor'))
      const member = as(entered.userId, 'editor')
      await begin(entered)
      await makeToken(member, { name: 'Auswertung', scope: 'read' })
      await expect(enter(guest(), anna(null))).rejects.toMatchObject({
        code: 'not-enabled',
        details: { account: { id: entered.userId } },
      })
      expect(await ownSessions(member)).toEqual([])
      expect((await ownTokens(member)).map(({ revokedAt }) => revokedAt)).not.toContain(null)
      // what was entered before no longer begins a session
      expect(await begin(entered)).toBeUndefined()
      expect(await begin(await enter(guest(), anna('editor')))).toBeDefined()
    })

    test('a disabled account stays disabled', async () => {
      const { userId } = await enter(guest(), anna('reader'))
      await updateUser(as(boss, 'admin'), { ...(await accountOf(userId)), disabled: true, role: undefined })
      await expect(enter(guest(), anna('admin'))).rejects.toMatchObject({ code: 'account-disabled' })
      expect(await accountOf(userId)).toMatchObject({ disabled: true, role: 'reader' })
    })

    test('an address proves nothing: who comes with one that is taken gets nothing until they are linked', async () => {
      const mine = await add('editor', 'anna@kreis.example')
      const before = await accountOf(mine)
      await expect(link(as(boss, 'admin'), before)).rejects.toMatchObject({ code: 'not-found' })
      await expect(enter(guest(), anna('admin'))).rejects.toMatchObject({
        code: 'address-taken',
        details: { account: { id: mine } },
      })
      const asked = await accountOf(mine)
      expect(asked).toMatchObject({ role: 'editor', external: false, linkAsked: true })
      // somebody else comes while the administrator looks at the page: what was seen no longer counts
      await expect(enter(guest(), anna('admin', { externalId: 'https://boese.example 1' }))).rejects.toThrow()
      await expect(link(as(boss, 'admin'), asked)).rejects.toMatchObject({ code: 'conflict' })
      await expect(enter(guest(), anna('reader'))).rejects.toThrow()
      await expect(link(as(mine, 'editor'), await accountOf(mine))).rejects.toMatchObject({ code: 'forbidden' })
      await link(as(boss, 'admin'), await accountOf(mine))
      expect(await enter(guest(), anna('reader'))).toMatchObject({ userId: mine })
      expect(await accountOf(mine)).toMatchObject({ role: 'reader', external: true, linkAsked: false })
      await expect(enter(guest(), anna('reader', { externalId: 'https://boese.example 1' }))).rejects.toMatchObject({
        code: 'address-taken',
      })
      expect(await told('account-linked')).toHaveLength(1)
    })

    test('it has no password, no second factor and no role to change here', async () => {
      const { userId } = await enter(guest(), anna('reader'))
      const [me, admin] = [as(userId, 'reader'), as(boss, 'admin')]
      const refusal = { code: 'single-sign-on' }
      const { version } = await accountOf(userId)
      await expect(updateUser(admin, { id: userId, version, role: 'admin' })).rejects.toMatchObject(refusal)
      await expect(updateUser(admin, { id: userId, version, password })).rejects.toMatchObject(refusal)
      const change = { currentPassword: password, password: `${password} neu`, passwordRepeat: '', endAll: true }
      await expect(changePassword(me, change, { address: '', device })).rejects.toMatchObject(refusal)
      const { secret } = await enrolment(me)
      const tried = (_email: string, check: () => Promise<boolean>) => check()
      await expect(turnOn(me, { secret, code: '123456', password }, tried)).rejects.toMatchObject(refusal)
      expect(await ownAccount(me)).toMatchObject({ external: true })
      // an operator turns it into one with a password
      await updateUser(admin, { id: userId, version, password }, { given: true, unlink: true })
      expect(await accountOf(userId)).toMatchObject({ external: false, role: 'reader' })
      await expect(enter(guest(), anna('reader'))).rejects.toMatchObject({ code: 'address-taken' })
    })

    test('an administrator with a password always remains', async () => {
      await enter(guest(), anna('admin'))
      const { version, email } = await accountOf(boss)
      for (const change of [{ disabled: true }, { role: 'reader' as const }])
        await expect(updateUser(as(boss, 'admin'), { id: boss, version, ...change })).rejects.toMatchObject({
          code: 'last-admin',
        })
      await expect(
        enter(guest(), anna('admin', { email, externalId: 'https://login.kreis.example 2' })),
      ).rejects.toMatchObject({ code: 'address-taken' })
      await expect(link(as(boss, 'admin'), await accountOf(boss))).rejects.toMatchObject({ code: 'last-admin' })
      expect(await accountOf(boss)).toMatchObject({ external: false, role: 'admin', disabled: false })
    })
  })

  test('before the set-up nobody gets in: the first account has a password', async () => {
    const many = Array.from({ length: 3 }, () => enter(guest(), anna('admin')))
    expect(await tally(many)).toEqual({ 'not-set-up': 3 })
    expect(await users(as('boss', 'admin'))).toEqual([])
  })
})

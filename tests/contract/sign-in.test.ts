import type * as Limits from '@/lib/limits/service'
import type * as Throttle from '@/lib/auth/throttle'
import { accesses, accessesJob, recordAccess, verifyAccesses } from '@/lib/audit/service'
import { accessFilterSchema } from '@/lib/audit/schema'
import { openSession, ownSessions, sessionUser } from '@/lib/sessions/service'
import { createContext } from '@/lib/context'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { makeToken, ownTokens } from '@/lib/tokens/service'
import { addUser, updateUser, users } from '@/lib/users/service'
import { cypher, neo4jSettings, newId, openEmptyNeo4j, tally } from './test-stores'

/** The program as another process would run it: nothing in memory is shared with this one. */
function instance(): Pick<typeof Limits, 'countRequest'> & Pick<typeof Throttle, 'tryPassword'> {
  const kept = (globalThis as unknown as { knotenpunkt?: Map<string, unknown> }).knotenpunkt
  kept?.clear()
  let loaded: ReturnType<typeof instance> | undefined
  jest.isolateModules(() => {
    loaded = {
      countRequest: jest.requireActual<typeof Limits>('@/lib/limits/service').countRequest,
      tryPassword: jest.requireActual<typeof Throttle>('@/lib/auth/throttle').tryPassword,
    }
  })
  return loaded!
}

describe.each([
  ['embedded', () => openStore({ engine: 'embedded', folder: null }), async (store: GraphStore) => store],
  ['Neo4j', openEmptyNeo4j, () => openStore(neo4jSettings())],
])('sign-in on %s', (_, open, openAgain) => {
  let store: GraphStore
  let other: GraphStore
  beforeAll(async () => {
    store = await open()
    other = await openAgain(store)
  })
  afterAll(async () => {
    if (other !== store) await other.close()
    await store.close()
  })
  const now = Date.parse('2026-11-25T10:00:00Z')
  const ctx = () => createContext({ id: 'boss', label: 'Chefin', role: 'admin' }, store)
  const newUser = (role: 'reader' | 'admin' = 'reader') =>
    addUser(ctx(), { email: `${newId()}@kreis.example`, name: 'Konto', role, password: 'Wattwurm und Queller' })

  test('of 60 guesses at once at two instances five are checked; the others cost nobody anything', async () => {
    const [first, second] = [instance(), instance()]
    const email = `${newId()}@kreis.example`
    let checked = 0
    const guesses = Array.from({ length: 60 }, (_guess, index) => {
      const [{ tryPassword }, at] = index % 2 ? [first, store] : [second, other]
      return tryPassword(at, { email, address: `10.0.${newId()}` }, async () => (checked++, false), now)
    })
    expect(await tally(guesses)).toEqual({ ok: 5, 'too-many-attempts': 55 })
    expect(checked).toBe(5)
    const points = cypher('MATCH (l:Limit) WHERE l.points > 0 RETURN count(l) AS limits')
    expect(await store.read(points)).toEqual([{ limits: 6 }])
  })

  test('of 40 wrong passwords at once from one office twenty are checked', async () => {
    const [first, second] = [instance(), instance()]
    const address = `10.1.${newId()}`
    const guesses = Array.from({ length: 40 }, (_guess, index) => {
      const [{ tryPassword }, at] = index % 2 ? [first, store] : [second, other]
      return tryPassword(at, { email: `${newId()}@kreis.example`, address }, async () => false, now)
    })
    expect(await tally(guesses)).toEqual({ ok: 20, 'too-many-attempts': 20 })
  })

  test('requests at two instances are counted together, and begin anew after a minute', async () => {
    const limit = { id: `requests:${newId()}`, most: 120, seconds: 60 }
    const [first, second] = [instance(), instance()]
    const askOften = async (at: number) => {
      const answers = await Promise.all(
        Array.from({ length: 300 }, (_request, index) =>
          index % 2 ? first.countRequest(store, limit, at) : second.countRequest(other, limit, at),
        ),
      )
      return answers.filter(({ allowed }) => allowed).length
    }
    expect(await askOften(now)).toBe(120)
    expect(await askOften(now + 59_999)).toBe(0)
    expect(await askOften(now + 60_000)).toBe(120)
    const alone = { ...limit, id: `requests:${newId()}` }
    for (let request = 0; request < 120; request++)
      expect(await first.countRequest(store, alone, now)).toMatchObject({ allowed: true, left: 119 - request })
    expect(await first.countRequest(store, alone, now)).toMatchObject({ allowed: false, left: 0 })
  })

  test('what many record at once at two instances is one chain, and can be read, narrowed and forgotten', async () => {
    const author = (id: string) => ({ actor: { id, label: 'Konto' }, now: new Date(now).toISOString() })
    const person = newId()
    const before = (await verifyAccesses(store)).entries
    const notes = Array.from({ length: 40 }, (_note, index) =>
      recordAccess(index % 2 ? store : other, author(index % 4 ? newId() : person), { action: 'export' }),
    )
    expect(await tally(notes)).toEqual({ ok: 40 })
    expect(await verifyAccesses(store)).toEqual({ entries: before + 40, broken: null })
    const reader = { ...ctx(), now: new Date(now).toISOString() }
    const filter = accessFilterSchema.parse({ kind: 'data', person })
    expect(await accesses(reader, filter)).toMatchObject({ total: 10, items: { length: 10 } })
    expect((await accesses(reader, { ...filter, kind: 'tokens' })).total).toBe(0)
    const later = new Date(now + 400 * 86_400_000).toISOString()
    await recordAccess(store, { ...author(person), now: later }, { action: 'backup' })
    await accessesJob.run(store, new Date(Date.parse(later) + 86_400_000).toISOString(), new AbortController().signal)
    expect(await verifyAccesses(store)).toEqual({ entries: 1, broken: null })
  })

  test('whoever signs in, or makes a token, while the account is disabled, is in no longer afterwards', async () => {
    await newUser('admin')
    for (let round = 0; round < 10; round++) {
      const userId = await newUser()
      const { version } = (await users(ctx())).find(({ id }) => id === userId)!
      const member = createContext({ id: userId, label: 'Konto', role: 'reader' }, other)
      const open = () =>
        openSession(
          other,
          { userId, label: 'Konto', sessionVersion: 1 },
          { browser: '', system: '' },
          new Date().toISOString(),
        )
      const [, ...opened] = await Promise.all([
        updateUser(ctx(), { id: userId, version, disabled: true }),
        open(),
        open(),
        makeToken(member, { name: 'a', scope: 'read' }).catch(() => undefined),
        open(),
      ])
      expect(await ownSessions(member)).toEqual([])
      expect((await ownTokens(member)).filter(({ revokedAt }) => revokedAt === null)).toEqual([])
      for (const sessionId of opened.filter((id) => id !== undefined))
        expect(
          await sessionUser(store, { userId, sessionId, sessionVersion: 1 }, new Date().toISOString()),
        ).toBeUndefined()
    }
  })
})

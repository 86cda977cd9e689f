import { runAdminCommand } from '@/lib/admin/commands'
import type { Ctx, Role } from '@/lib/context'
import { AppError } from '@/lib/errors'
import { tryPassword } from '@/lib/auth/throttle'
import { verifyLog } from '@/lib/records/log'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { newTokenSchema } from '@/lib/tokens/schema'
import { actorOfToken, allTokens, endToken, makeToken, makeTokenFor, ownTokens } from '@/lib/tokens/service'
import { updateUser } from '@/lib/users/service'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let ids = 0
const now = '2026-11-25T10:00:00.000Z'

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  for (const role of ['reader', 'editor', 'admin'])
    await store.write([
      cypher(
        'CREATE (u:User {id: $role, email: $email, name: $role, role: $role, passwordHash: $role, disabled: false, sessionVersion: 1, version: 1, createdAt: $now, updatedAt: $now})',
        { role, email: `${role}@kreis.example`, now },
      ),
    ])
})
afterEach(() => store.close())

const ctxOf = (role: Role): Ctx => ({ actor: { id: role, label: role, role }, store, now, newId: () => `id-${++ids}` })
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  )
const changes = () =>
  store.read(
    cypher(
      'MATCH (c:Change) RETURN c.action AS action, c.subjectKind AS subjectKind, c.before AS before, c.after AS after ORDER BY c.revision',
    ),
  )

test('a token is 32 random bytes behind a prefix, and the store keeps nothing of it but its fingerprint', async () => {
  const token = await makeToken(ctxOf('reader'), { name: 'Wegweiser', scope: 'read' })
  expect(token).toMatch(/^kp_[\w-]{43}$/)
  expect(await makeToken(ctxOf('reader'), { name: 'Wegweiser', scope: 'read' })).not.toBe(token)
  const everything = JSON.stringify(
    await store.read(cypher('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')),
  )
  expect(everything).not.toContain(token)
  expect(everything).not.toContain(token.slice(3))
  expect((await ownTokens(ctxOf('reader')))[0]!.id).toMatch(/^[0-9a-f]{64}$/)
  expect(await changes()).toMatchObject([
    { action: 'create', subjectKind: 'token' },
    { action: 'create', subjectKind: 'token' },
  ])
})

test('it acts as its account, with its scope', async () => {
  const token = await makeToken(ctxOf('editor'), { name: 'a', scope: 'read-restricted' })
  expect(await actorOfToken(store, token, now)).toEqual({
    id: 'editor',
    label: 'editor',
    role: 'editor',
    scope: 'read-restricted',
  })
  await store.write([cypher("MATCH (u:User {id: 'editor'}) SET u.role = 'reader'")])
  expect(await actorOfToken(store, token, now)).toMatchObject({ role: 'reader', scope: 'read' })
})

test('disabling ends tokens for good, a lowered role does not, and neither touches those of others', async () => {
  const boss = ctxOf('admin')
  const [lowered, ended, other] = [
    await makeToken(ctxOf('editor'), { name: 'a', scope: 'read-restricted' }),
    await makeToken(ctxOf('reader'), { name: 'b', scope: 'read' }),
    await makeToken(ctxOf('admin'), { name: 'c', scope: 'read' }),
  ]
  await updateUser(boss, { id: 'editor', version: 1, role: 'reader' })
  await updateUser(boss, { id: 'reader', version: 1, disabled: true })
  await updateUser(boss, { id: 'reader', version: 2, disabled: false })
  expect(await actorOfToken(store, lowered, now)).toMatchObject({ id: 'editor', role: 'reader', scope: 'read' })
  expect(await actorOfToken(store, ended, now)).toBeUndefined()
  expect(await actorOfToken(store, other, now)).toMatchObject({ id: 'admin' })
  expect((await verifyLog(store)).broken).toBeNull()
})

test('`user:reset` ends the tokens of the account', async () => {
  const token = await makeToken(ctxOf('reader'), { name: 'a', scope: 'read' })
  const reset = { command: 'user:reset', email: 'reader@kreis.example', password: 'Sieben Krabben am Deich' }
  expect(await runAdminCommand(store, reset)).toMatchObject({ ok: true })
  expect(await actorOfToken(store, token, now)).toBeUndefined()
})

test('`user:reset` and a new password by an administrator lift the wait after wrong passwords', async () => {
  const guess = (right: boolean) =>
    refusal(tryPassword(store, { email: 'reader@kreis.example', address: `10.0.0.${++ids}` }, async () => right))
  const guessOften = async () => {
    for (let attempt = 0; attempt < 9; attempt++) await guess(false)
    return guess(true)
  }
  const password = 'Sieben Krabben am Deich'
  expect(await guessOften()).toBe('too-many-attempts')
  await runAdminCommand(store, { command: 'user:reset', email: 'reader@kreis.example', password })
  expect(await guess(true)).toBe('done')
  expect(await guessOften()).toBe('too-many-attempts')
  await updateUser(ctxOf('admin'), { id: 'reader', version: 2, password })
  expect(await guess(true)).toBe('done')
})

test.each(['', 'kp_', 'kp_x', 'Bearer', `kp_${'a'.repeat(43)}`, `kp_${'a'.repeat(10_000)}`, "kp_' OR 1=1"])(
  '%p opens nothing',
  async (token) => {
    expect(await actorOfToken(store, token, now)).toBeUndefined()
  },
)

test('a revoked token and one of a disabled account open nothing, at once', async () => {
  const [first, second] = [
    await makeToken(ctxOf('reader'), { name: 'a', scope: 'read' }),
    await makeToken(ctxOf('reader'), { name: 'b', scope: 'read' }),
  ]
  await endToken(ctxOf('reader'), (await ownTokens(ctxOf('reader'))).find((token) => token.name === 'a')!.id)
  expect(await actorOfToken(store, first, now)).toBeUndefined()
  expect(await actorOfToken(store, second, now)).toBeDefined()
  await store.write([cypher("MATCH (u:User {id: 'reader'}) SET u.disabled = true")])
  expect(await actorOfToken(store, second, now)).toBeUndefined()
})

test('the last use is noted at most once an hour, and leaves no change', async () => {
  const token = await makeToken(ctxOf('reader'), { name: 'a', scope: 'read' })
  const lastUse = async (at: string) => {
    await actorOfToken(store, token, at)
    return (await ownTokens(ctxOf('reader')))[0]!.lastUsedAt
  }
  expect(await lastUse('2026-11-25T10:00:00.000Z')).toBe('2026-11-25T10:00:00.000Z')
  expect(await lastUse('2026-11-25T10:59:00.000Z')).toBe('2026-11-25T10:00:00.000Z')
  expect(await lastUse('2026-11-25T11:00:01.000Z')).toBe('2026-11-25T11:00:01.000Z')
  expect(await changes()).toHaveLength(1)
})

test('restricted contacts are for those who may edit', async () => {
  expect(await refusal(makeToken(ctxOf('reader'), { name: 'a', scope: 'read-restricted' }))).toBe('forbidden')
  expect(
    await refusal(makeTokenFor(ctxOf('admin'), { email: 'reader@kreis.example', name: 'a', scope: 'read-restricted' })),
  ).toBe('forbidden')
  expect(
    await refusal(makeTokenFor(ctxOf('admin'), { email: 'editor@kreis.example', name: 'a', scope: 'read-restricted' })),
  ).toBe('done')
})

test('others’ tokens are the administrators’ alone', async () => {
  await makeToken(ctxOf('editor'), { name: 'a', scope: 'read' })
  const [token] = await allTokens(ctxOf('admin'))
  expect(token).toMatchObject({ name: 'a', owner: 'editor', ownerId: 'editor' })
  expect(await ownTokens(ctxOf('reader'))).toEqual([])
  expect(await refusal(allTokens(ctxOf('editor')))).toBe('forbidden')
  expect(
    await refusal(makeTokenFor(ctxOf('editor'), { email: 'reader@kreis.example', name: 'a', scope: 'read' })),
  ).toBe('forbidden')
  expect(await refusal(endToken(ctxOf('reader'), token!.id))).toBe('not-found')
  expect(await refusal(endToken(ctxOf('admin'), token!.id))).toBe('done')
  expect(await refusal(endToken(ctxOf('admin'), token!.id))).toBe('not-found')
})

test('a token makes and ends no token', async () => {
  const actor = { ...ctxOf('admin').actor, scope: 'read' as const }
  expect(await refusal(makeToken({ ...ctxOf('admin'), actor }, { name: 'a', scope: 'read' }))).toBe('forbidden')
  expect(await refusal(endToken({ ...ctxOf('admin'), actor }, 'a'))).toBe('forbidden')
})

test('the operator makes, lists and revokes', async () => {
  const made = (await runAdminCommand(store, {
    command: 'token:create',
    email: 'Editor@kreis.example',
    scope: 'read',
  })) as { ok: true; data: { token: string } }
  expect(made).toEqual({ ok: true, data: { token: expect.stringMatching(/^kp_/) } })
  const listed = (await runAdminCommand(store, { command: 'token:list' })) as { ok: true; data: { id: string }[] }
  expect(listed.data).toMatchObject([
    { name: 'Befehlszeile', owner: 'editor', scope: 'read', lastUsedAt: null, revokedAt: null },
  ])
  expect(JSON.stringify(listed)).not.toContain(made.data.token)
  expect(await runAdminCommand(store, { command: 'token:revoke', id: listed.data[0]!.id })).toMatchObject({ ok: true })
  expect(await actorOfToken(store, made.data.token, now)).toBeUndefined()
})

test.each([
  [{ command: 'token:create', email: 'niemand@kreis.example', scope: 'read' }, /kein aktives Konto/],
  [{ command: 'token:create', email: 'reader@kreis.example', scope: 'read-restricted' }, /Recht Bearbeiten/],
  [{ command: 'token:create', email: 'reader@kreis.example', scope: 'write' }, /scope/],
  [{ command: 'token:create', email: 'reader@kreis.example' }, /scope/],
  [{ command: 'token:revoke', id: 'x' }, /gibt es nicht/],
])('the operator is refused %j with a sentence', async (input, message) => {
  expect(await runAdminCommand(store, input)).toEqual({ ok: false, message: expect.stringMatching(message) })
})

test('the form asks for a name and a known scope', () => {
  expect(newTokenSchema.safeParse({ name: ' ', scope: 'read' }).success).toBe(false)
  expect(newTokenSchema.safeParse({ name: 'a', scope: 'write' }).success).toBe(false)
})

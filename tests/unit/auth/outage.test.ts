/** A store that does not answer is no sign-out: every door says so, and leaves the cookie alone. */
import { answerAuth } from '@/lib/auth/door'
import { currentActor, endCurrentSession, pageContext } from '@/lib/auth/actor'
import { encodeSession, sessionCookieName } from '@/lib/auth/session-token'
import { attempt, runAction } from '@/lib/run-action'
import { respond } from '@/lib/run-route'
import { openSession } from '@/lib/sessions/service'
import { openStore } from '@/lib/store/open'
import { StoreError, type GraphStore } from '@/lib/store/port'
import { addUser } from '@/lib/users/service'
import { NextRequest } from 'next/server'
import { z } from 'zod'

const mockSecret = 'k3Jx9vQ2mZ7pL5tW8rY1nB4cF6hD0sGa'
const mockState: { store?: GraphStore; error?: Error; cookies: Map<string, string>; deleted: string[] } = {
  cookies: new Map(),
  deleted: [],
}
jest.mock('@/lib/store/current', () => ({
  currentStore: async () => (mockState.error ? Promise.reject(mockState.error) : mockState.store),
}))
jest.mock('@/lib/secret', () => ({ authSecret: () => mockSecret }))
jest.mock('@/lib/log', () => ({ log: () => ({ error: () => undefined, warn: () => undefined }) }))
jest.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (mockState.cookies.has(name) ? { name, value: mockState.cookies.get(name) } : undefined),
    getAll: () => [...mockState.cookies].map(([name, value]) => ({ name, value })),
    delete: (name: string) => mockState.deleted.push(name),
  }),
}))
jest.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`redirect ${address}`)
  },
  unstable_rethrow: () => undefined,
}))

const name = sessionCookieName(undefined)
const email = 'mia@kreis.example'
const password = 'Wattwurm und Queller'
let store: GraphStore
let sessionId: string

beforeEach(async () => {
  process.env.NEXTAUTH_URL = 'http://localhost:3000'
  jest.spyOn(console, 'error').mockImplementation(() => undefined) // next-auth's own log
  store = mockState.store = await openStore({ engine: 'embedded', folder: null })
  delete mockState.error
  mockState.cookies.clear()
  mockState.deleted.length = 0
  const boss = { id: 'boss', label: 'Chefin', role: 'admin' as const }
  const userId = await addUser(
    { actor: boss, store, now: new Date().toISOString(), newId: () => crypto.randomUUID() },
    { email, name: 'Konto', role: 'reader', password },
  )
  const signedInAt = Math.floor(Date.now() / 1000)
  sessionId = (await openSession(
    store,
    { userId, label: 'Konto', sessionVersion: 1 },
    { browser: '', system: '' },
    new Date().toISOString(),
  ))!
  mockState.cookies.set(
    name,
    await encodeSession({ sub: userId, sessionId, sessionVersion: 1, signedInAt }, mockSecret, 600),
  )
})
afterEach(() => store.close())

const away = () => (mockState.error = new StoreError('unavailable', 'gone'))
const knock = (path: string, form?: Record<string, string>) =>
  answerAuth(
    new NextRequest(`http://localhost:3000/api/auth/${path}`, {
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      headers: form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {},
    }),
    { params: Promise.resolve({ nextauth: path.split('/') }) },
  )
/** The token against forgery that next-auth wants with every form; its cookie comes with the next request. */
async function csrfToken(): Promise<string> {
  const response = await knock('csrf')
  const cookie = /(next-auth\.csrf-token)=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')!
  mockState.cookies.set(cookie[1]!, decodeURIComponent(cookie[2]!))
  return ((await response.json()) as { csrfToken: string }).csrfToken
}
const cookieOf = (response: Response) => response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`))

test('with its store everything is as before', async () => {
  expect(await currentActor()).toMatchObject({ label: 'Konto', role: 'reader' })
  const response = await knock('session')
  expect([response.status, await response.json()]).toMatchObject([200, { actor: { label: 'Konto' } }])
  expect(cookieOf(response)).not.toMatch(/Max-Age=0|1970/)
})

test.each(['unavailable', 'timeout', 'conflict', 'locked'] as const)('%s is an outage for everybody', async (code) => {
  mockState.error = new StoreError(code, 'gone')
  const outage = { name: 'StoreError', code, digest: 'store-unavailable' }
  await expect(currentActor()).rejects.toMatchObject(outage)
  await expect(pageContext()).rejects.toMatchObject(outage)
  await expect(endCurrentSession()).rejects.toMatchObject(outage)
  expect(mockState.deleted).toEqual([])
  expect(await runAction(z.unknown(), {}, async () => 'done')).toMatchObject({ ok: false, code: 'store-unavailable' })
  expect(await attempt(currentActor)).toMatchObject({ ok: false, code: 'store-unavailable' })
  expect((await respond(async () => Response.json({}))).status).toBe(503)
})

test('reading the session says 503 and sets no cookie', async () => {
  away()
  const response = await knock('session')
  expect([response.status, response.headers.getSetCookie()]).toEqual([503, []])
})

test('next-auth’s own sign-out ends the session in the store; its cookie, sent again, opens nothing', async () => {
  const csrf = await csrfToken()
  const response = await knock('signout', { csrfToken: csrf, callbackUrl: '/' })
  expect(response.status).toBe(302)
  expect(cookieOf(response)).toMatch(/1970|Max-Age=0/)
  expect(await currentActor()).toBeUndefined()
  expect(await (await knock('session')).json()).not.toHaveProperty('actor')
})

test('a sign-out that cannot reach the store says so, and the person stays signed in', async () => {
  const csrf = await csrfToken()
  away()
  const response = await knock('signout', { csrfToken: csrf, callbackUrl: '/' })
  expect([response.status, response.headers.getSetCookie()]).toEqual([503, []])
  delete mockState.error
  expect(await currentActor()).toMatchObject({ label: 'Konto' })
})

test('a sign-in that cannot reach the store says so, and does not count as a wrong one', async () => {
  const csrf = await csrfToken()
  mockState.cookies.delete(name)
  const signIn = (word: string) =>
    knock('callback/credentials', { csrfToken: csrf, email, password: word, callbackUrl: '/' })
  away()
  for (let attempts = 0; attempts < 6; attempts++) expect((await signIn(password)).status).toBe(503)
  delete mockState.error
  expect(cookieOf(await signIn('falsch'))).toBeUndefined()
  expect(cookieOf(await signIn(password))).toMatch(/^next-auth.session-token=\S{100}/)
})
